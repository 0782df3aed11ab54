import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sum } from './statistics.mjs';

/** Bytes that a cold load of a page takes; the fonts as they are, all else gzipped. */
/** @typedef {{ page: string, html: number, script: number, style: number, fonts: number }} Sizes */

/**
 * @param {string} dist
 * @param {string} base
 * @param {string} page a file in `dist`
 * @returns {Sizes}
 */
export function pageSizes(dist, base, page) {
  const html = readFileSync(join(dist, page));
  const names = new Set(
    [...html.toString().matchAll(/ (?:src|href)="([^"]+\.(?:js|css|woff2))"/g)].map(([, name = '']) => name),
  );
  /**
   * @param {string} ending
   * @param {(content: Buffer) => number} measure
   */
  const sizeOf = (ending, measure) =>
    sum(
      [...names]
        .filter((name) => name.endsWith(ending))
        .map((name) => measure(readFileSync(join(dist, name.slice(base.length))))),
    );
  /** @param {Buffer} content */
  const gzipped = (content) => gzipSync(content, { level: 9 }).length;
  return {
    page: `${base}${page.replace(/index\.html$/, '')}`,
    html: gzipped(html),
    script: sizeOf('.js', gzipped),
    style: sizeOf('.css', gzipped),
    fonts: sizeOf('.woff2', ({ length }) => length),
  };
}
