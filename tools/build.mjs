// Writes dist/: the scripts, then every page with its finished picture, the data and the model document.
// Options: --base=/x/ serves it below a path; --origin=https://host makes canonical links absolute; --out=DIR writes it elsewhere.
// The site is made in a folder of its own and put in place when it is whole: a build that fails leaves the earlier one.

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import { build } from 'vite';
import { escapeHtml as escaped } from './escapeHtml.mjs';
import { iconFiles, iconLinks, manifestText } from './icons.mjs';
import { bundlers, licensesText } from './licenses.mjs';
import { linkPreviewTags } from './linkPreview.mjs';
import { pageAssets } from './pageAssets.mjs';
import { openPainter } from './paintSvg.mjs';
import { publish, refuseForeign } from './publish.mjs';
import { readOptions } from './readOptions.mjs';
import { headersFile } from './siteHeaders.mjs';

const root = join(import.meta.dirname, '..');
const USUAL_OUT = join(root, 'dist');
/** Where Vite lists the packages that are in scripts. */
const PACKAGES = '.vite/packages.json';

/** Those of the command line; ends the build where they will not do. */
async function options() {
  try {
    const {
      base = '/',
      origin = '',
      out = USUAL_OUT,
    } = readOptions({
      base: { type: 'string' },
      origin: { type: 'string' },
      out: { type: 'string' },
    });
    if (resolve(out) !== USUAL_OUT) await refuseForeign(resolve(out));
    return {
      base: `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
      origin: origin.replace(/\/$/, ''),
      out: resolve(out),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

const { base, origin, out } = await options();
// Inside the project, where packages are found; of its own, so that two builds do not meet.
await mkdir(join(root, '.build'), { recursive: true });
const work = await mkdtemp(join(root, '.build/site-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
});
const dist = join(work, 'site');
const code = join(work, 'code');

await build({
  root,
  base,
  logLevel: 'warn',
  build: { outDir: dist, emptyOutDir: true, license: { fileName: PACKAGES } },
});
await build({
  root,
  base,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    rolldownOptions: { input: ['src/app/prerender.tsx', 'src/app/previews.ts'] },
    outDir: code,
    emptyOutDir: true,
    manifest: false,
  },
});
/** @type {typeof import('../src/app/prerender.tsx')} */
const { prerenderPages, casesFile, hiddenNotes, LICENSES, NOSCRIPT_TEXT } = await import(
  pathToFileURL(join(code, 'prerender.js')).href
);
/** @type {typeof import('../src/app/previews.ts')} */
const { pagePreviews, SITE_NAME } = await import(pathToFileURL(join(code, 'previews.js')).href);

const template = await readFile(join(dist, 'index.html'), 'utf8');
const withAssets = pageAssets(dist, base);
/** @type {import('./licenses.mjs').Package[]} */
const packages = JSON.parse(await readFile(join(dist, PACKAGES), 'utf8'));
/** @type {Record<string, unknown>} */
const sources = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
const licenses = licensesText(
  await readFile(join(root, 'LICENSE'), 'utf8'),
  [...packages, ...bundlers()].sort((one, other) => one.name.localeCompare(other.name, 'en')),
  Object.keys(sources),
);
await rm(join(dist, '.vite'), { recursive: true });

const model = await readFile(join(root, 'docs/model.md'), 'utf8');
const modelTitle = /^# (.*)$/m.exec(model)?.[1] ?? 'The model';
const previews = pagePreviews(modelTitle);

/** @param {Omit<import('../src/app/prerender.tsx').PrerenderedPage, 'file' | 'source' | 'view'> & { source: string | null, view?: string }} page */
function pageText(page) {
  const preview = previews.get(page.path);
  if (!preview) throw new Error(`${page.path} has no preview.`);
  const head = [
    `<meta name="description" content="${escaped(page.description)}" />`,
    ...(page.canonical === null
      ? ['<meta name="robots" content="noindex" />']
      : [`<link rel="canonical" href="${origin}${base.slice(0, -1)}${page.canonical}" />`]),
    ...linkPreviewTags(page, origin + base, preview),
    ...iconLinks(base),
  ];
  const above = page.source === null ? [] : [hiddenNotes(base)];
  if (page.source !== null && page.canonical !== null)
    above.unshift(`<noscript><p class="noscript">${escaped(NOSCRIPT_TEXT)}</p></noscript>`);
  return (
    withAssets(template, page.source)
      // Only a page whose script takes it over says what it was made from.
      .replace(/ data-page="[^"]*"/, page.source === null ? '' : ` data-page="${page.path}" data-view="${page.view}"`)
      .replace(/<title>[^]*?<\/title>/, () => `<title>${escaped(page.title)}</title>`)
      .replace('<!--head-->', () => head.join('\n    '))
      .replace(/<!--above-->\s*/, () => above.map((html) => `${html}\n    `).join(''))
      .replace('<!--page-->', () => page.html)
  );
}

/** @param {string} file @param {string | Uint8Array} text */
async function write(file, text) {
  await mkdir(dirname(join(dist, file)), { recursive: true });
  await writeFile(join(dist, file), text);
}

const pages = await prerenderPages(base);
for (const page of pages) await write(page.file, pageText(page));
await write('cases.json', casesFile());
await write(LICENSES.file, licenses);

// The model document needs no script: the same head and styles around the text of docs/model.md.
await write(
  'model/index.html',
  pageText({
    path: '/model/',
    source: null,
    canonical: '/model/',
    title: modelTitle,
    description: `${modelTitle}: what the picture of Linux namespaces in a pod leaves out, and why.`,
    html: `<main class="document"><p><a href="${base}">Back to the picture</a></p>${await marked.parse(model)}<p><a href="${base}${LICENSES.file}">${LICENSES.link}</a></p></main>`,
  }),
);

// Link previews and icons, painted without a browser.
const painter = await openPainter();
for (const { file, svg } of new Set(previews.values())) await write(file, painter.paint(svg));
for (const { file, svg } of iconFiles(template)) await write(file, painter.paint(svg));
await painter.close();
await write('manifest.webmanifest', manifestText(base, SITE_NAME));

// Static hosts that take this branch as it is must not leave out files.
await write('.nojekyll', '');
await write('_headers', headersFile(base));
await publish(dist, out);
console.log(`Built ${String(pages.length)} pages into ${out} for ${origin}${base}`);
