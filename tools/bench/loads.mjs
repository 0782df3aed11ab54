// Loads the site and the floor by turns, with an empty cache, over a slow line and on a slow machine.

import { load, openPage } from './page.mjs';
import { median } from './statistics.mjs';
import { FLOOR, SITE } from './subjects.mjs';

/** A slow mobile line: 1.6 Mbit/s down, half of it up; milliseconds of latency. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 100_000, latency: 150 };

/**
 * Medians, in milliseconds from the start of the navigation.
 * @typedef {object} Load
 * @property {number} firstPaint
 * @property {number} usable until the page answers to input
 */

/** Runs in the page before its own scripts. */
function markUsable() {
  new MutationObserver((_, observer) => {
    if (!document.documentElement.hasAttribute('data-hydrated')) return;
    performance.mark('usable');
    observer.disconnect();
  }).observe(document, { subtree: true, attributeFilter: ['data-hydrated'] });
}

/**
 * Runs in the page.
 * @returns {Promise<Load>}
 */
async function times() {
  /** @param {string} name */
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
  while (at('first-paint') === undefined) await new Promise((settle) => setTimeout(settle, 50));
  return { firstPaint: at('first-paint') ?? NaN, usable: at('usable') ?? NaN };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} rate
 */
async function loadOnce(browser, url, rate) {
  const { page, session, close } = await openPage(browser);
  await page.addInitScript(markUsable);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await load(page, url);
  const measured = await page.evaluate(times);
  await close();
  return measured;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {number} rate
 * @param {number} loads of each page
 * @returns {Promise<{ rate: number, loads: number, site: Load, floor: Load }>}
 */
export async function measureLoads(browser, home, rate, loads) {
  console.error(`Measuring loads at CPU ${rate}x ...`);
  /** @type {{ site: Load[], floor: Load[] }} */
  const measured = { site: [], floor: [] };
  for (let turn = 0; turn < loads; turn += 1) {
    measured.site.push(await loadOnce(browser, home + SITE.loadPath, rate));
    measured.floor.push(await loadOnce(browser, home + FLOOR.loadPath, rate));
  }
  /** @param {readonly Load[]} all */
  const medians = (all) => ({
    firstPaint: median(all.map(({ firstPaint }) => firstPaint)),
    usable: median(all.map(({ usable }) => usable)),
  });
  return { rate, loads, site: medians(measured.site), floor: medians(measured.floor) };
}
