import { openClicker } from './clicks.mjs';
import { SITE } from './subjects.mjs';

/** What the browser's own performance panel records, with samples of the scripts and the compositor's account. */
const CATEGORIES = [
  'benchmark',
  'blink.user_timing',
  'cc',
  'devtools.timeline',
  'latencyInfo',
  'loading',
  'v8.execute',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'disabled-by-default-v8.cpu_profiler',
];

/**
 * Writes a trace of one change of two lanes on the site, for a performance panel or ui.perfetto.dev.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {number} rate
 * @param {string} file
 */
export async function writeTrace(browser, home, rate, file) {
  const clicker = await openClicker(browser, home, SITE);
  // A change there and back first: what is compiled and cached at the first one is no part of the others.
  for (let turn = 0; turn < 2; turn += 1) await clicker.change(1, false);
  await browser.startTracing(clicker.page, { path: file, categories: CATEGORIES });
  await clicker.change(rate, false);
  await browser.stopTracing();
}
