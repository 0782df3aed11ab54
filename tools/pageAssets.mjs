// What a built page brings along: its scripts, its style in the page itself, and the policy that allows exactly these.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENTRY = 'index.html';
const BASE_STYLE = join(import.meta.dirname, '../src/styles/base.css');

/** The order of the layers, which Vite leaves out of what it builds: there, the file that comes first would make it. */
const LAYERS = /^@layer [^;{]+;/m.exec(readFileSync(BASE_STYLE, 'utf8'))?.[0];
if (LAYERS === undefined) throw new Error(`${BASE_STYLE} does not say the order of the layers`);

/** @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk as Vite's manifest has it */

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Takes the folder that Vite has built and the site's base; gives what makes a page out of its template.
 * @param {string} dist
 * @param {string} base
 */
export function pageAssets(dist, base) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

  /**
   * The chunk of a source file and all that it imports, each once, the imported first.
   * @param {string} source
   * @param {Set<Chunk>} [found]
   */
  function chunksOf(source, found = new Set()) {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`The build has no chunk of ${source}`);
    for (const imported of chunk.imports ?? []) chunksOf(imported, found);
    return found.add(chunk);
  }

  /** @param {readonly string[]} files */
  const styleOf = (files) => files.map((file) => readFileSync(join(dist, file), 'utf8').trim()).join('\n');

  /** @param {readonly Chunk[]} chunks */
  function scriptTags(chunks) {
    const main = manifest[ENTRY]?.file ?? '';
    const others = chunks.map(({ file }) => file).filter((file) => file !== main);
    return [
      `<script type="module" crossorigin src="${base}${main}"></script>`,
      ...others.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}" />`),
    ];
  }

  /**
   * Takes a template as Vite has written it, and the source file of the view's code, or null for a page that runs no script;
   * gives the template with everything in it that the page needs before its first paint, and with a policy that names it.
   * @param {string} template
   * @param {string | null} source
   */
  return (template, source) => {
    const chunks = [...new Set([...chunksOf(ENTRY), ...(source === null ? [] : chunksOf(source))])];
    const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))];
    const style = `${LAYERS}\n${styleOf(styles)}`;
    const early = /<script>([^]*?)<\/script>/.exec(template)?.[1];
    if (early === undefined) throw new Error('The template has no early script');
    const tags = [
      // Scripts first: they are fetched while the style is still being read.
      ...(source === null ? [] : scriptTags(chunks)),
      `<style>${style}</style>`,
      // These are in the page already: what loads a view's code looks for them here and does not fetch them.
      ...(source === null ? [] : styles.map((file) => `<link rel="stylesheet" href="${base}${file}" disabled />`)),
    ];
    return template
      .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
      .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
      .replace('<!--assets-->', () => tags.join('\n    '))
      .replace("script-src 'self'", `script-src 'self' ${hashOf(early)}`)
      .replace("style-src 'self'", `style-src 'self' ${hashOf(style)}`);
  };
}
