// Clicks switches and cases of a page at rest; measures each click until the picture is at rest again.

import { layoutShifts, openPage } from './page.mjs';
import { recordNextClick } from './recorder.mjs';
import { mean, quantile, sum } from './statistics.mjs';

const FLAGS = ['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC'];
/** How often all three host namespaces are switched on at once. */
const CASE_ROUNDS = 6;
/** Milliseconds that a finger stays down. */
const PRESS = 60;
/** Milliseconds of rest before each click. */
const PAUSE = 250;
/** One frame of a 60 Hz display takes 16.7 ms, which the browser rounds to 16.6 to 16.8. */
const LATE_FROM = 17;

/**
 * What one click costs the page's main thread, from the press to the rest.
 * @typedef {object} Cost
 * @property {number} task milliseconds of everything
 * @property {number} script milliseconds
 * @property {number} style milliseconds of recalculating styles
 * @property {number} layout milliseconds
 * @property {number} other milliseconds: the rest of task, most of it painting and compositing
 * @property {number} styles how often styles were recalculated
 * @property {number} layouts how often a layout was made
 */

/** @typedef {import('./recorder.mjs').Recording & Cost} Click */

/**
 * Means over several clicks of one kind.
 * @typedef {Cost & { clicks: number, frames: number, lateFrames: number, longestFrame: number }} Motion
 */

/**
 * @typedef {object} Flips
 * @property {Motion} on one switch on: boxes of one lane merge
 * @property {Motion} off the same switch off: they part
 * @property {Motion} three case 0 to case 7: three lanes merge
 * @property {{ clicks: number, p50: number, p98: number, first: number }} inputToPaint of all flips, and of the first
 * @property {number} layoutShift mean of a flip, with the shifts right after input
 */

/**
 * @param {readonly Click[]} clicks
 * @returns {Motion}
 */
function motion(clicks) {
  const late = clicks.map(({ frames }) => frames.filter((length) => length >= LATE_FROM).length);
  /** @param {keyof Cost} key */
  const meanOf = (key) => mean(clicks.map((click) => click[key]));
  return {
    clicks: clicks.length,
    task: meanOf('task'),
    script: meanOf('script'),
    style: meanOf('style'),
    layout: meanOf('layout'),
    other: meanOf('other'),
    styles: meanOf('styles'),
    layouts: meanOf('layouts'),
    frames: mean(clicks.map(({ frames }) => frames.length)),
    lateFrames: mean(late),
    longestFrame: Math.max(...clicks.flatMap(({ frames }) => frames)),
  };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of case 0
 * @param {number} rate
 * @param {number} flips
 * @returns {Promise<Flips>}
 */
export async function measureFlips(browser, url, rate, flips) {
  const { page, session, close } = await openPage(browser, rate);
  await page.goto(url);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  // The thread's own time: what else runs on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };

  /**
   * The mouse comes first and rests, so that hovering is no part of what is measured.
   * @param {string} selector
   * @returns {Promise<Click>}
   */
  const click = async (selector) => {
    await page.locator(selector).hover();
    await page.waitForTimeout(PAUSE);
    const before = await read();
    const press = async () => {
      await page.mouse.down();
      await page.waitForTimeout(PRESS);
      await page.mouse.up();
    };
    const [recorded] = await Promise.all([page.evaluate(recordNextClick), press()]);
    const after = await read();
    if (recorded.frames.length === 0) throw new Error(`A click on ${selector} moved nothing.`);
    /** @param {string} name */
    const added = (name) => (after.get(name) ?? NaN) - (before.get(name) ?? NaN);
    const task = 1000 * added('TaskDuration');
    const script = 1000 * added('ScriptDuration');
    const style = 1000 * added('RecalcStyleDuration');
    const layout = 1000 * added('LayoutDuration');
    const other = task - script - style - layout;
    const counts = { styles: added('RecalcStyleCount'), layouts: added('LayoutCount') };
    return { ...recorded, task, script, style, layout, other, ...counts };
  };

  /** @type {Click[]} */
  const on = [];
  /** @type {Click[]} */
  const off = [];
  for (let flip = 0; flip < flips; flip += 1) {
    const flag = FLAGS[Math.floor(flip / 2) % FLAGS.length] ?? '';
    (flip % 2 === 0 ? on : off).push(await click(`[role="switch"]:has-text("${flag}")`));
  }
  const shifts = await page.evaluate(layoutShifts);

  /** @param {number} sharingCase */
  const choose = (sharingCase) => click(`[role="table"] [data-case="${sharingCase}"] a`);
  if (flips % 2 === 1) await choose(0);
  const three = [];
  for (let round = 0; round < CASE_ROUNDS; round += 1) {
    three.push(await choose(7));
    await choose(0);
  }
  await close();

  const waits = [...on, ...off].map(({ inputToPaint }) => inputToPaint);
  return {
    on: motion(on),
    off: motion(off),
    three: motion(three),
    inputToPaint: {
      clicks: waits.length,
      p50: quantile(waits, 0.5),
      p98: quantile(waits, 0.98),
      first: waits[0] ?? NaN,
    },
    layoutShift: sum(shifts) / flips,
  };
}
