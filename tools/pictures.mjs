// Takes pictures of the built site at rest, and compares two such sets: npm run pictures -- --out=DIR [--site=DIST] [--against=DIR]
// Twelve cases x three runtimes x 1440 and 390 px. With --against it names every picture that differs from its namesake there,
// says by how many pixels, and writes where.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { findBrowser, LAUNCH_ARGS } from './findBrowser.mjs';
import { serve } from './serve.mjs';

const RUNTIMES = ['textbook', 'containerd', 'cri-o'];
const CASES = Array.from({ length: 12 }, (_, index) => index);
const WIDTHS = [1440, 390];

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    site: { type: 'string', default: join(import.meta.dirname, '../dist') },
    against: { type: 'string' },
  },
});

/**
 * Takes the names of two PNG files; gives how many pixels differ, text's anti-aliasing aside, and a picture of where.
 * @param {string} one
 * @param {string} other
 */
async function difference(one, other) {
  const [a, b] = [PNG.sync.read(await readFile(one)), PNG.sync.read(await readFile(other))];
  if (a.width !== b.width || a.height !== b.height) {
    return { pixels: Infinity, size: `${b.width}x${b.height} to ${a.width}x${a.height}`, where: null };
  }
  const where = new PNG({ width: a.width, height: a.height });
  const pixels = pixelmatch(a.data, b.data, where.data, a.width, a.height, { threshold: 0.1 });
  return { pixels, size: `${a.width}x${a.height}`, where };
}

/** @param {string} out */
async function takePictures(out) {
  const { origin, close } = await serve({ root: resolve(values.site), port: 0 });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: LAUNCH_ARGS });
  const names = [];
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-US' });
    for (const runtime of RUNTIMES) {
      for (const number of CASES) {
        await page.goto(`${origin}/case/${String(number)}/${runtime === 'textbook' ? '' : `?runtime=${runtime}`}`);
        await page.locator('html[data-hydrated="true"]').waitFor();
        await page.evaluate(() => document.fonts.ready);
        const unfold = page.getByRole('button', { name: 'Show uts, user and mnt' });
        if (await unfold.isVisible()) await unfold.click();
        const name = `${runtime}-${String(number).padStart(2, '0')}-${String(width)}.png`;
        // The card of a focused button would cover what is compared.
        await page.evaluate(() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        });
        await page.mouse.move(0, 0);
        await page.locator('#diagram').screenshot({ path: join(out, name), animations: 'disabled' });
        names.push(name);
      }
    }
    await page.close();
  }
  await browser.close();
  await close();
  return names;
}

if (values.out === undefined) throw new Error('--out=DIR says where the pictures go.');
await mkdir(values.out, { recursive: true });
const names = await takePictures(values.out);
console.log(`Wrote ${String(names.length)} pictures into ${values.out}`);
if (values.against !== undefined) {
  let same = 0;
  for (const name of names) {
    const { pixels, size, where } = await difference(join(values.out, name), join(values.against, name));
    if (pixels === 0) same += 1;
    else console.log(`${name} (${size}): ${String(pixels)} pixels differ`);
    if (where && pixels > 0) {
      await writeFile(join(values.out, name.replace('.png', '.difference.png')), PNG.sync.write(where));
    }
  }
  console.log(`${String(same)} of ${String(names.length)} pictures are the same`);
}
