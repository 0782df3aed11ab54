// Changes of two lanes on the site and on the floor, by turns, so that both meet the same noise.

import { openClicker } from './clicks.mjs';
import { countFrames, FRAME_CATEGORIES } from './frames.mjs';
import { median } from './statistics.mjs';
import { FLOOR, SITE } from './subjects.mjs';

/** One frame of a 60 Hz display, in milliseconds; the browser rounds it to 16.6 to 16.8. */
const FRAME = 1000 / 60;
const LATE_FROM = 17;

/**
 * Medians of one change of two lanes, in milliseconds unless they count frames. The first six are of changes that nobody
 * watched.
 * @typedef {object} Motion
 * @property {number} changes
 * @property {number} script
 * @property {number} style
 * @property {number} layout
 * @property {number} task
 * @property {number} nextPaint
 * @property {number} watchedScript with a callback for each frame in the page
 * @property {number} watchedTask with the same
 * @property {number} frames that the callbacks saw
 * @property {number} missedFrames that came between those
 * @property {number} presentedFrames by the compositor's account
 * @property {number} droppedFrames by the same
 */

/** @param {readonly number[]} frames */
function missed(frames) {
  const late = frames.filter((length) => length >= LATE_FROM);
  return late.reduce((total, length) => total + Math.max(1, Math.round(length / FRAME) - 1), 0);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./clicks.mjs').Clicker} clicker
 */
function measurements(browser, clicker) {
  /** @type {import('./clicks.mjs').Click[]} */
  const plain = [];
  /** @type {import('./clicks.mjs').Click[]} */
  const watched = [];
  /** @type {{ presented: number, dropped: number }[]} */
  const traced = [];
  return {
    /** @type {Record<string, (rate: number) => Promise<void>>} */
    kinds: {
      async plain(rate) {
        plain.push(await clicker.change(rate, false));
      },
      async watched(rate) {
        watched.push(await clicker.change(rate, true));
      },
      async traced(rate) {
        await browser.startTracing(clicker.page, { categories: FRAME_CATEGORIES });
        await clicker.change(rate, false);
        traced.push(countFrames(await browser.stopTracing()));
      },
    },
    /** @returns {Motion} */
    medians: () => ({
      changes: plain.length,
      script: median(plain.map(({ script }) => script)),
      style: median(plain.map(({ style }) => style)),
      layout: median(plain.map(({ layout }) => layout)),
      task: median(plain.map(({ task }) => task)),
      nextPaint: median(plain.map(({ nextPaint }) => nextPaint)),
      watchedScript: median(watched.map(({ script }) => script)),
      watchedTask: median(watched.map(({ task }) => task)),
      frames: median(watched.map(({ frames }) => frames.length)),
      missedFrames: median(watched.map(({ frames }) => missed(frames))),
      presentedFrames: median(traced.map(({ presented }) => presented)),
      droppedFrames: median(traced.map(({ dropped }) => dropped)),
    }),
  };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {readonly number[]} rates
 * @param {number} rounds each has, of every kind, one change there and one back on both pages
 * @returns {Promise<{ rate: number, site: Motion, floor: Motion }[]>}
 */
export async function measureMotions(browser, home, rates, rounds) {
  const clickers = [await openClicker(browser, home, SITE), await openClicker(browser, home, FLOOR)];
  // What is compiled and cached at the first change is no part of the others.
  for (const { change } of clickers) for (const watched of [false, true]) await change(1, watched);
  const results = [];
  for (const rate of rates) {
    console.error(`Measuring changes at CPU ${rate}x ...`);
    const [site, floor] = clickers.map((clicker) => measurements(browser, clicker));
    if (!site || !floor) throw new Error('There are two pages to measure.');
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of Object.keys(site.kinds)) {
        for (const page of [site, floor, site, floor]) await page.kinds[kind]?.(rate);
      }
    }
    results.push({ rate, site: site.medians(), floor: floor.medians() });
  }
  for (const { page } of clickers) await page.context().close();
  return results;
}
