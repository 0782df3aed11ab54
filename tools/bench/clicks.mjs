import { load, openPage } from './page.mjs';
import { recordNextClick } from './recorder.mjs';
import { MOVING } from './subjects.mjs';

/** Milliseconds that a finger stays down. */
const PRESS = 60;
/** Milliseconds of rest before each click. */
const PAUSE = 250;
/** Milliseconds within which a motion has ended. */
const LIMIT = 20_000;

/**
 * What one click costs the page's main thread, from the press to the rest.
 * @typedef {object} Cost
 * @property {number} task milliseconds of everything
 * @property {number} script milliseconds
 * @property {number} style milliseconds of recalculating styles
 * @property {number} layout milliseconds
 */

/** @typedef {import('./recorder.mjs').Recording & Cost} Click */

/**
 * @typedef {object} Clicker
 * @property {(rate: number, watched: boolean) => Promise<Click>} change one change of two lanes, at a rate of slowdown:
 *   there or, when it was made last, back
 * @property {import('@playwright/test').Page} page
 */

/**
 * Opens a subject's page; gives what changes two lanes there and tells the cost.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {import('./subjects.mjs').Subject} subject
 * @returns {Promise<Clicker>}
 */
export async function openClicker(browser, home, subject) {
  const { page, session } = await openPage(browser);
  await load(page, home + subject.motionPath);
  // The thread's own time: what else runs on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let away = false;

  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  // Only around a click: a page that is slowed down takes a core even while it rests.
  const throttle = (/** @type {number} */ rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const press = async () => {
    await page.mouse.down();
    await page.waitForTimeout(PRESS);
    await page.mouse.up();
  };

  return {
    page,
    async change(rate, watched) {
      // The mouse comes first and rests, so that hovering is no part of what is measured.
      await page.locator(away ? subject.back : subject.there).hover();
      away = !away;
      await throttle(rate);
      await page.waitForTimeout(PAUSE);
      const before = await read();
      const recording = page.evaluate(recordNextClick, { moving: MOVING, watched, limit: LIMIT });
      const [recorded] = await Promise.all([recording, press()]);
      const after = await read();
      await throttle(1);
      /** @param {string} name */
      const added = (name) => 1000 * ((after.get(name) ?? NaN) - (before.get(name) ?? NaN));
      return {
        ...recorded,
        task: added('TaskDuration'),
        script: added('ScriptDuration'),
        style: added('RecalcStyleDuration'),
        layout: added('LayoutDuration'),
      };
    },
  };
}
