// Loads a page several times with an empty cache, from this machine: no network slows it down.

import { layoutShifts, openPage } from './page.mjs';
import { median, sum } from './statistics.mjs';

const LOADS = 7;
/** Milliseconds after which a page that answers to input has painted all that it will. */
const SETTLE = 500;

/**
 * Medians, in milliseconds from the start of the navigation; the layout shift is the largest sum of one load.
 * @typedef {object} Load
 * @property {number} loads
 * @property {number} firstPaint
 * @property {number} firstContentfulPaint
 * @property {number} largestContentfulPaint
 * @property {number} answersInput
 * @property {number} layoutShift
 */

/** Runs in the page before its own scripts. */
function markHydration() {
  new MutationObserver((_, observer) => {
    if (!document.documentElement.hasAttribute('data-hydrated')) return;
    performance.mark('hydrated');
    observer.disconnect();
  }).observe(document, { subtree: true, attributeFilter: ['data-hydrated'] });
}

/** Runs in the page. */
function times() {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
  const largest = observer.takeRecords().at(-1);
  observer.disconnect();
  /** @param {string} name */
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
  return {
    firstPaint: at('first-paint'),
    firstContentfulPaint: at('first-contentful-paint'),
    largestContentfulPaint: largest?.startTime ?? NaN,
    answersInput: at('hydrated'),
  };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} rate
 */
async function loadOnce(browser, url, rate) {
  const { page, close } = await openPage(browser, rate);
  await page.addInitScript(markHydration);
  await page.goto(url);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await page.waitForTimeout(SETTLE);
  const measured = { ...(await page.evaluate(times)), layoutShift: sum(await page.evaluate(layoutShifts)) };
  await close();
  return measured;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} rate
 * @returns {Promise<Load>}
 */
export async function measureLoads(browser, url, rate) {
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) loads.push(await loadOnce(browser, url, rate));
  return {
    loads: LOADS,
    firstPaint: median(loads.map(({ firstPaint }) => firstPaint)),
    firstContentfulPaint: median(loads.map(({ firstContentfulPaint }) => firstContentfulPaint)),
    largestContentfulPaint: median(loads.map(({ largestContentfulPaint }) => largestContentfulPaint)),
    answersInput: median(loads.map(({ answersInput }) => answersInput)),
    layoutShift: Math.max(...loads.map(({ layoutShift }) => layoutShift)),
  };
}
