// What a cold load of a built page brings, found as a browser finds it: from the page's HTML on.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that a cold load of a page takes; the fonts as they are, all else gzipped. The style is part of the HTML. */
/** @typedef {{ page: string, html: number, script: number, style: number, fonts: number }} Sizes */

/** @param {Buffer} content */
const gzipped = (content) => gzipSync(content, { level: 9 }).length;

/**
 * Takes files below `dist`; gives the bytes that they take together, each gzipped.
 * @param {string} dist
 * @param {readonly string[]} files
 */
export function gzippedSize(dist, files) {
  return [...new Set(files)].reduce((total, file) => total + gzipped(readFileSync(join(dist, file))), 0);
}

/**
 * Takes a script's text; gives the files that it imports at once, as written. What import() fetches later is not among them.
 * @param {string} text
 */
function importsOf(text) {
  return [...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b(?:[\w$\s{},*]*\bfrom)?\s*["']([^"']+\.js)["']/g)].map(
    ([, name = '']) => name,
  );
}

/**
 * The scripts of a page, with all that they import, below `dist`.
 * @param {string} dist
 * @param {readonly string[]} files
 */
function withImports(dist, files) {
  const found = new Set(files);
  for (const file of found) {
    const text = readFileSync(join(dist, file), 'utf8');
    for (const name of importsOf(text)) found.add(posix.join(dirname(file), name));
  }
  return [...found];
}

/**
 * The files that a page's HTML names at once, below `dist`.
 * @param {string} html
 * @param {string} base
 * @param {RegExp} ending
 */
function namedIn(html, base, ending) {
  return (html.match(/<(?:script|link)\s[^>]*>/g) ?? [])
    .filter((tag) => !/\sdisabled\b/.test(tag))
    .map((tag) => /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '')
    .filter((address) => address.startsWith(base) && ending.test(address))
    .map((address) => address.slice(base.length));
}

/**
 * Takes a page, as a file in `dist`; gives the scripts that it loads cold, below `dist`.
 * @param {string} dist
 * @param {string} base
 * @param {string} page
 */
export function pageScripts(dist, base, page) {
  return withImports(dist, namedIn(readFileSync(join(dist, page), 'utf8'), base, /\.js$/));
}

/**
 * Takes a page, as a file in `dist`; gives what it takes to load it cold.
 * @param {string} dist
 * @param {string} base
 * @param {string} page
 * @returns {Sizes}
 */
export function pageSizes(dist, base, page) {
  const html = readFileSync(join(dist, page), 'utf8');
  const fonts = new Set([...html.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url = '']) => url));
  return {
    page: `${base}${page.replace(/index\.html$/, '')}`,
    html: gzippedSize(dist, [page]),
    script: gzippedSize(dist, pageScripts(dist, base, page)),
    style: gzippedSize(dist, namedIn(html, base, /\.css$/)),
    fonts: [...fonts].reduce((total, url) => total + readFileSync(join(dist, url.slice(base.length))).length, 0),
  };
}

/**
 * Takes the folder of a built site; gives its pages, as files in it.
 * @param {string} dist
 */
export function pagesIn(dist) {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}
