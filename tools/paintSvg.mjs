// Paints SVG without a browser. The painter reads TTF only, so the fonts' files are opened into a temporary folder first.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';

const require = createRequire(import.meta.url);
/** The variable files lose their bold here, so each weight is a file of its own. */
const FONTS = [
  ...[400, 500, 600, 700, 800].map((weight) => ({ font: 'next', weight })),
  ...[400, 500, 600, 700].map((weight) => ({ font: 'mono', weight })),
];
/** What the files of the mono font call their family. */
const MONO = ["'Atkinson Hyperlegible Mono'", "'Atkinson Hyperlegible Mono ExtraLight'"];

/**
 * Opens the fonts; gives what paints SVG text as PNG, as wide as it is told in px, and what cleans up.
 * @returns {Promise<{ paint: (svg: string, width?: number) => Buffer, close: () => Promise<void> }>}
 */
export async function openPainter() {
  const folder = await mkdtemp(join(tmpdir(), 'pod-fonts-'));
  const fontFiles = [];
  // One after the other: the decoder has one memory for all.
  for (const { font, weight } of FONTS) {
    const name = `atkinson-hyperlegible-${font}`;
    const files = join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files');
    const file = join(folder, `${font}-${weight}.ttf`);
    await writeFile(file, await decompress(await readFile(join(files, `${name}-latin-${weight}-normal.woff2`))));
    fontFiles.push(file);
  }
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' };
  return {
    paint: (svg, width) =>
      new Resvg(svg.replaceAll(MONO[0] ?? '', MONO[1] ?? ''), {
        font,
        ...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
      })
        .render()
        .asPng(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
