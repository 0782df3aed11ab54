// The icon of index.html as the files that home screens and older browsers ask for, and the manifest that names them.

/** The icon's ground and the page's own, as in styles/tokens.css. */
const GROUND = '#fff4dc';
const FILES = [
  { file: 'icons/favicon-32.png', size: 32, share: 1, ground: null },
  { file: 'icons/apple-touch-icon.png', size: 180, share: 0.84, ground: GROUND },
  { file: 'icons/icon-192.png', size: 192, share: 1, ground: null },
  { file: 'icons/icon-512.png', size: 512, share: 1, ground: null },
  // All but the middle four fifths may be cut off.
  { file: 'icons/icon-maskable-512.png', size: 512, share: 0.62, ground: GROUND },
];
const VIEW = 32;

/**
 * Takes the text of index.html; gives each icon's file below the base and its SVG. Throws where the page has no icon.
 * @param {string} page
 */
export function iconFiles(page) {
  const written = /href="data:image\/svg\+xml,([^"]*)"/.exec(page)?.[1];
  if (written === undefined) throw new Error('index.html has no icon of its own.');
  const drawing = decodeURIComponent(written).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return FILES.map(({ file, size, share, ground }) => {
    const margin = (VIEW * (1 - share)) / 2;
    const inside = `<g transform="translate(${margin} ${margin}) scale(${share})">${drawing}</g>`;
    const floor = ground === null ? '' : `<rect width="${VIEW}" height="${VIEW}" fill="${ground}"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${VIEW} ${VIEW}">${floor}${inside}</svg>`;
    return { file, size, svg };
  });
}

/**
 * Takes the site's base; gives the links to the icons. Before the page's own icon, which browsers that draw SVG then prefer.
 * @param {string} base
 */
export function iconLinks(base) {
  return [
    `<link rel="icon" href="${base}icons/favicon-32.png" type="image/png" sizes="32x32" />`,
    `<link rel="apple-touch-icon" href="${base}icons/apple-touch-icon.png" />`,
    `<link rel="manifest" href="${base}manifest.webmanifest" />`,
  ];
}

/**
 * Takes the site's base and what it is called; gives the manifest's text.
 * @param {string} base
 * @param {string} name
 */
export function manifestText(base, name) {
  const icon = (/** @type {string} */ file, /** @type {number} */ size, /** @type {string} */ purpose) => ({
    src: `${base}icons/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name,
    short_name: 'Pod namespaces',
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#eef2f4',
    theme_color: GROUND,
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
