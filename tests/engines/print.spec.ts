// What a stock Firefox prints, at rest and amid a motion: real PDFs of the built site, judged by what is on the sheet.
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../support/cases';
import { judgePrintedCase } from '../support/printedCase';
import { serveSite, type Site } from './site';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await serveSite();
  browser = await launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? 'firefox',
    headless: true,
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a case and waits until it answers. */
async function openCase(shown: Case): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/case/${shown}/`);
  await page.waitForSelector('html[data-hydrated="true"]');
  return page;
}

/** Flips hostNetwork and holds what moves 300 ms after its beginning. */
async function holdFlip(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    document.dispatchEvent(new PointerEvent('pointermove'));
    while (!document.querySelector('#diagram[data-moves]')) await frame();
    document.querySelector<HTMLElement>('[data-lane="net"] [role="switch"]')?.click();
    while (!document.querySelector('[data-track][data-moving]')) await frame();
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = 300;
    }
  });
}

const SHOWN: readonly (readonly [Case, Case])[] = [
  [0, 2],
  [2, 0],
  [7, 5],
  [8, 10],
];

test.each(SHOWN)(
  'Firefox prints case %i on one sheet, and amid a motion case %i',
  { timeout: 30_000 },
  async (shown, flipped) => {
    const page = await openCase(shown);
    for (const format of ['A4', 'Letter'] as const) {
      expect.soft(judgePrintedCase(await page.pdf({ format }), shown), format).toEqual([]);
    }
    await holdFlip(page);
    for (const format of ['A4', 'Letter'] as const) {
      expect.soft(judgePrintedCase(await page.pdf({ format }), flipped), `${format}, moving`).toEqual([]);
    }
    await page.close();
  },
);
