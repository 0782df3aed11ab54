// Holds the browser's own animations of the picture at a moment, and compares what is painted then.

import { expect, type Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What share of a lane's pixels may differ between two paintings of the same: what stands on half a pixel may be painted one lower. */
const SAME = 0.04;

/** Gives the page a first sign of a visitor, and waits until it has the code that moves its picture. */
export async function readyToMove(page: Page): Promise<void> {
  await page.mouse.move(3, 3);
  await page.mouse.move(4, 4);
  await page.locator('#diagram[data-moves]').waitFor();
}

/** Clicks a link of the page and holds, in the same moment, all that begins to move, at its beginning. */
export async function clickAndHold(page: Page, selector: string): Promise<void> {
  await readyToMove(page);
  await page.evaluate(async (chosen) => {
    const link = document.querySelector<HTMLElement>(chosen);
    if (!link) throw new Error(`There is no ${chosen}`);
    const moving = () =>
      document.getAnimations().filter(({ effect }) => (effect as KeyframeEffect).target?.closest('[data-track]'));
    const before = new Set(moving());
    link.click();
    const begun = () => moving().filter((each) => !before.has(each));
    // React answers in a microtask, or, where it was at work, in one of the next frames.
    for (let frame = 0; begun().length === 0 && frame < 60; frame += 1) await new Promise(requestAnimationFrame);
    // What begins stands still until its first frame.
    await new Promise(requestAnimationFrame);
    for (const animation of begun()) {
      animation.pause();
      animation.currentTime = 0;
    }
  }, selector);
}

/** Clicks a link of the page and holds, in the same moment, all that moves, where it is. */
export async function clickAndStop(page: Page, selector: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    document.querySelector<HTMLElement>(chosen)?.click();
    const speeds = () => document.getAnimations().map(({ playbackRate }) => playbackRate);
    // A motion that turns back does so in a microtask, or in one of the next frames.
    for (let frame = 0; !speeds().some((speed) => speed < 0) && frame < 60; frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    for (const animation of document.getAnimations()) animation.pause();
  }, selector);
}

/** Shows the moment that many milliseconds after the beginning of what is held. */
export async function holdAt(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = time;
    }
  }, milliseconds);
}

/** Lets go on what is held, until nothing moves. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.play();
  });
  await expect(page.locator('[data-moving]')).toHaveCount(0);
}

/** The kinds whose lanes move. */
export async function movingLanes(page: Page): Promise<string[]> {
  return page
    .locator('[data-track][data-moving]')
    .evaluateAll((tracks) => tracks.map(({ dataset }) => (dataset as { track: string }).track));
}

/** A painting of every lane, by kind. */
export type Painting = ReadonlyMap<string, Buffer>;

/** Takes a picture of each lane of a diagram as it is painted now. */
export async function paintLanes(page: Page, diagram = 'main'): Promise<Painting> {
  const stage = page.locator(`[data-diagram="${diagram}"]`);
  const kinds = await stage
    .locator('[data-track]')
    .evaluateAll((tracks) => tracks.map(({ dataset }) => (dataset as { track: string }).track));
  const paintings = new Map<string, Buffer>();
  for (const kind of kinds) paintings.set(kind, await stage.locator(`[data-track="${kind}"]`).screenshot());
  return paintings;
}

/** Gives the lanes that two paintings show differently, with the share of their pixels that does. */
export function differingLanes(one: Painting, other: Painting): string[] {
  return [...one].flatMap(([kind, before]) => {
    const [a, b] = [PNG.sync.read(before), PNG.sync.read(other.get(kind) ?? before)];
    if (a.width !== b.width || a.height !== b.height) return [`${kind}: another size`];
    const share = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.15 }) / (a.width * a.height);
    return share > SAME ? [`${kind}: ${(100 * share).toFixed(1)} %`] : [];
  });
}
