// Answers requests for text as static hosts do: compressed, which decides how fast a page is on a slow line.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
};

/** @typedef {{ body: Buffer, headers: import('node:http').OutgoingHttpHeaders & { ETag: string } }} Answer */

/**
 * Takes a folder; gives what answers a request for a file of text in it, and says whether it has.
 * @param {string} root
 * @param {(pathname: string) => string} cacheControl
 */
export function gzippedListener(root, cacheControl) {
  /** @type {Map<string, Answer | null>} */
  const answers = new Map();

  /**
   * @param {string} pathname
   * @returns {Answer | null}
   */
  function answerTo(pathname) {
    const file = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = TYPES[extname(file)];
    // A path with two slashes in a row names another file than its tidied form.
    if (type === undefined || pathname.includes('//') || !existsSync(file)) return null;
    const body = gzipSync(readFileSync(file), { level: 9 });
    return {
      body,
      headers: {
        'Content-Type': type,
        'Content-Encoding': 'gzip',
        'Content-Length': body.length,
        'Cache-Control': cacheControl(pathname),
        ETag: `"${createHash('sha1').update(body).digest('base64url')}"`,
        Vary: 'Accept-Encoding',
      },
    };
  }

  /**
   * @param {import('node:http').IncomingMessage} request its url is below the base
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean}
   */
  return (request, response) => {
    const { method = 'GET', headers, url = '/' } = request;
    if (!['GET', 'HEAD'].includes(method) || !/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return false;
    const { pathname } = new URL(`http://host${url}`);
    let answer = answers.get(pathname);
    if (answer === undefined) answers.set(pathname, (answer = answerTo(pathname)));
    if (!answer) return false;
    const known = headers['if-none-match'] === answer.headers.ETag;
    response.writeHead(known ? 304 : 200, known ? { ETag: answer.headers.ETag } : answer.headers);
    response.end(known || method === 'HEAD' ? undefined : answer.body);
    return true;
  };
}
