// The headers that go with every answer, for the own server and for static hosts that read a _headers file. The policy on
// scripts and styles stands in each page, which alone knows their hashes.

/** @type {Readonly<Record<string, string>>} */
export const SITE_HEADERS = {
  // Every page may embed a case: * stands for all on the web, the schemes for slides that were opened from a disk.
  'Content-Security-Policy':
    "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors * file: data: blob:",
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
  // In a frame that is sandboxed, the page's own scripts and fonts come from a foreign origin.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Takes a path below the base; gives how long its answer may be kept. The names in assets/ change with what the files hold.
 * @param {string} path
 */
export const cacheControl = (path) => (path.startsWith('/assets/') ? FOR_GOOD : 'no-cache');

/**
 * Takes the site's base; gives the text of a _headers file, as Netlify and Cloudflare Pages read it.
 * @param {string} base
 */
export function headersFile(base) {
  const lines = Object.entries(SITE_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...lines, `${base}assets/*`, `  Cache-Control: ${FOR_GOOD}`, ''].join('\n');
}
