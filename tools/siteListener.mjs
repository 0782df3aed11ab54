// Answers requests for the files of a built site as a static host does: compressed, with 404.html for what is not there. Each
// answer is made of the file as it is then, read whole, so a rebuild shows at once and never in part.

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cacheControl, SITE_HEADERS } from './siteHeaders.mjs';

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
/** @type {Record<string, string>} */
const TYPES = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': TEXT,
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const OTHER_TYPE = 'application/octet-stream';

/** What the file system says of a name that stands for no file. */
const NO_FILE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL', 'ELOOP'];
/** The name of a file or folder: not hidden, and nothing in it that leads elsewhere on some system. */
const NAME = /^[^.\\/:\p{Cc}][^\\/:\p{Cc}]*$/u;

const compress = promisify(gzip);

/** @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body?: Buffer | string }} Answer */

/**
 * Takes a file; gives what it holds, or undefined where there is no such file.
 * @param {string} file
 */
async function contentOf(file) {
  let handle;
  try {
    handle = await open(file);
    return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
  } catch (error) {
    if (NO_FILE.includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) return undefined;
    throw error;
  } finally {
    await handle?.close();
  }
}

/**
 * Takes a site's folder; gives the base that it was built for, as its manifest says.
 * @param {string} root
 */
export async function baseOf(root) {
  const manifest = await contentOf(join(root, 'manifest.webmanifest'));
  if (manifest === undefined) return '/';
  /** @type {{ start_url: string }} */
  const { start_url: base } = JSON.parse(manifest.toString());
  return base;
}

/**
 * Takes what a request asks for; gives its path, still encoded, and its query with the question mark.
 * @param {string} target
 */
function splitTarget(target) {
  // A request may name the host too, as those to a proxy do.
  const [local = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split('#');
  const mark = local.indexOf('?');
  return mark < 0 ? { path: local, query: '' } : { path: local.slice(0, mark), query: local.slice(mark) };
}

/**
 * Takes a path below the base; gives the names of folders and file that it is made of, or undefined where it cannot be one.
 * @param {string} path
 */
function namesIn(path) {
  try {
    const names = path.split('/').slice(1).map(decodeURIComponent);
    if (names.at(-1) === '') names[names.length - 1] = 'index.html';
    return names.every((name) => NAME.test(name)) ? names : undefined;
  } catch {
    // What stands after a percent sign is no character.
    return undefined;
  }
}

/** @param {string | undefined} accepted the header Accept-Encoding */
function takesGzip(accepted = '') {
  return accepted.split(',').some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}

/**
 * @param {string | undefined} known the header If-None-Match
 * @param {string} tag
 */
function isKnown(known, tag) {
  return known?.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, ''))) ?? false;
}

/**
 * Takes the folder of a built site; gives what answers a request.
 * @param {string} root
 * @returns {import('node:http').RequestListener}
 */
export function siteListener(root) {
  /** @type {Map<string, { hash: string, body: Buffer }>} */
  const compressed = new Map();

  /**
   * @param {string} file
   * @param {string} hash of what it holds
   * @param {Buffer} content
   */
  async function compressedOf(file, hash, content) {
    const kept = compressed.get(file);
    if (kept?.hash === hash) return kept.body;
    const body = await compress(content, { level: 9 });
    compressed.set(file, { hash, body });
    return body;
  }

  /**
   * Takes a path below the base; gives the file that it stands for and what that holds. A folder stands for its page.
   * @param {string} path
   */
  async function fileAt(path) {
    const names = namesIn(path);
    if (!names) return undefined;
    for (const file of [join(root, ...names), join(root, ...names, 'index.html')]) {
      const content = await contentOf(file);
      if (content) return { file, content };
    }
    return undefined;
  }

  /**
   * @param {{ file: string, content: Buffer }} found
   * @param {string | undefined} accepted the header Accept-Encoding
   */
  async function representation({ file, content }, accepted) {
    const type = TYPES[extname(file)] ?? OTHER_TYPE;
    const hash = createHash('sha256').update(content).digest('base64url');
    const isText = type.includes('charset');
    const zipped = isText && takesGzip(accepted);
    return {
      tag: zipped ? `"${hash}-gzip"` : `"${hash}"`,
      headers: {
        'Content-Type': type,
        ...(isText ? { Vary: 'Accept-Encoding' } : {}),
        ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
      },
      body: zipped ? await compressedOf(file, hash, content) : content,
    };
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @returns {Promise<Answer>}
   */
  async function answerTo({ method = '', url = '', headers }) {
    if (method !== 'GET' && method !== 'HEAD') {
      const body = 'This site can only be read.\n';
      return { status: 405, headers: { Allow: 'GET, HEAD', 'Content-Type': TEXT }, body };
    }
    const base = await baseOf(root);
    const { path, query } = splitTarget(url);
    if (`${path}/` === base) {
      return { status: 301, headers: { Location: base + query, 'Cache-Control': 'no-cache' } };
    }
    const accepted = headers['accept-encoding'];
    const below = path.slice(base.length - 1);
    const found = path.startsWith(base) ? await fileAt(below) : undefined;
    if (found) {
      const { tag, headers: own, body } = await representation(found, accepted);
      const caching = { ETag: tag, 'Cache-Control': cacheControl(below) };
      return isKnown(headers['if-none-match'], tag)
        ? { status: 304, headers: { ...caching, ...(own.Vary ? { Vary: own.Vary } : {}) } }
        : { status: 200, headers: { ...caching, ...own }, body };
    }
    const page = await fileAt('/404.html');
    const { headers: own, body } = page
      ? await representation(page, accepted)
      : { headers: { 'Content-Type': TEXT }, body: 'There is no such page.\n' };
    return { status: 404, headers: { ...own, 'Cache-Control': 'no-cache' }, body };
  }

  return (request, response) => {
    answerTo(request)
      .catch((/** @type {unknown} */ error) => {
        console.error(`${request.url ?? ''}: ${error instanceof Error ? error.message : String(error)}`);
        return { status: 500, headers: { 'Content-Type': TEXT }, body: 'This could not be read.\n' };
      })
      .then((/** @type {Answer} */ { status, headers, body }) => {
        const length = status === 304 ? {} : { 'Content-Length': Buffer.byteLength(body ?? '') };
        response.writeHead(status, { ...SITE_HEADERS, ...headers, ...length });
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch(() => {
        // The answer cannot be written.
        response.destroy();
      });
  };
}
