// Fails where a page of dist/, or of --site=DIR, loads more than it may. Prints what every page loads cold; the style is part
// of the HTML.

import { join, resolve } from 'node:path';
import { gzippedSize, pageScripts, pageSizes, pagesIn } from './pageSizes.mjs';
import { readOptions } from './readOptions.mjs';

const { site } = readOptions({ site: { type: 'string', default: join(import.meta.dirname, '../dist') } });
const DIST = resolve(site);
const BASE = '/';
const EXPLORER = 'case/0/index.html';
const EXPLORER_SCRIPT = 100_000;
/** What a page of another view may load that the explorer does not. */
const VIEW_SCRIPT = 60_000;
const FONTS = 60_000;

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const explorer = pageScripts(DIST, BASE, EXPLORER);
const rows = pagesIn(DIST).map((file) => {
  const sizes = pageSizes(DIST, BASE, file);
  const further = pageScripts(DIST, BASE, file).filter((script) => !explorer.includes(script));
  const faults = [
    ...(further.length === 0 && sizes.script > EXPLORER_SCRIPT ? [`scripts over ${kB(EXPLORER_SCRIPT)}`] : []),
    ...(gzippedSize(DIST, further) > VIEW_SCRIPT ? [`more than ${kB(VIEW_SCRIPT)} beyond the explorer’s scripts`] : []),
    ...(sizes.fonts > FONTS ? [`fonts over ${kB(FONTS)}`] : []),
  ];
  return { ...sizes, faults };
});

console.log(`${'page'.padEnd(16)}${['HTML', 'scripts', 'fonts'].map((name) => name.padStart(11)).join('')}`);
for (const { page, html, script, fonts, faults } of rows) {
  const cells = [html, script, fonts].map((bytes) => kB(bytes).padStart(11)).join('');
  console.log(`${page.padEnd(16)}${cells}  ${faults.join(', ')}`.trimEnd());
}
process.exitCode = rows.some(({ faults }) => faults.length > 0) ? 1 : 0;
