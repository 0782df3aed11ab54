import { expect, type Page } from '@playwright/test';
import { film, jumps, seenIn, takeFilm, type Frame, type Seen } from '../support/film';
import { ready, open, test } from '../support/app';

const LANES = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'];
const MOVING = '#diagram[data-moving]';
/** More than all lanes together may take, in milliseconds. */
const TOTAL = 1200;

/** Opens a page whose clock stands still until it is told to go on, so that each moment of a motion can be looked at. */
async function openWithClock(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: new Date('2026-01-01T12:00:00') });
  await film(page);
  await open(page, path);
  await page.evaluate(() => document.fonts.ready);
  await page.clock.pauseAt(new Date('2026-01-01T13:00:00'));
  await takeFilm(page);
}

async function hooks(page: Page): Promise<string[]> {
  return page
    .locator('[data-namespace]')
    .evaluateAll((boxes) =>
      boxes.map(({ dataset }) => `${dataset.namespace ?? ''} of ${dataset.owner ?? ''}: ${dataset.members ?? ''}`),
    );
}

async function expectAtRest(page: Page): Promise<void> {
  await expect(page.locator(MOVING)).toHaveCount(0);
  await expect(
    page.locator('[data-frame], [data-lane][style]:not([style=""]), [data-lane] [style]:not([style=""])'),
  ).toHaveCount(0);
}

/** What is seen of all lanes, text by text and wall by wall. */
async function picture(page: Page): Promise<Seen> {
  const lanes = await Promise.all(LANES.map(async (lane) => [lane, await seenIn(page, lane)] as const));
  return Object.fromEntries(
    lanes.flatMap(([lane, seen]) => Object.entries(seen).map(([key, value]) => [`${lane} ${key}`, value])),
  );
}

function lanesOf(frames: readonly Frame[]): string[] {
  const moved = new Set(frames.map(({ lane }) => lane));
  return LANES.filter((lane) => moved.has(lane));
}

function expectWithin(frames: readonly Frame[]): void {
  const wrong = frames.flatMap(({ lane, numbers }) =>
    Object.entries(numbers)
      .filter(([, number]) => !(number >= 0 && number <= 1))
      .map(([name, number]) => `${lane} ${name}: ${number}`),
  );
  expect(wrong).toEqual([]);
}

/** Walls go one way only: each number of a slide or a door rises, or falls, from frame to frame. */
function expectSteady(frames: readonly Frame[], lane: string): void {
  const ofLane = frames.filter((frame) => frame.lane === lane);
  expect(ofLane.length).toBeGreaterThan(10);
  const names = Object.keys(ofLane[0]?.numbers ?? {}).filter((name) => /slide|door/.test(name));
  expect(names).toHaveLength(6);
  for (const name of names) {
    const values = ofLane.map(({ numbers }) => numbers[name] ?? NaN);
    const rising = [...values].sort((one, other) => one - other);
    expect([rising, rising.toReversed()], `${lane} ${name}`).toContainEqual(values);
  }
}

/** Takes what was seen before and after something that must not show yet. */
function expectNoJump(before: Seen, after: Seen): void {
  const found = jumps(before, after);
  // A link is trimmed to the words beside it, and while these change both stand there.
  expect(found.filter((jump) => !/^\w+ link/.test(jump))).toEqual([]);
}

test.use({ viewport: { width: 1280, height: 720 } });

for (const { from, keys, to, lanes } of [
  { from: 0, keys: '3', to: 2, lanes: ['net', 'uts'] },
  { from: 0, keys: '1', to: 8, lanes: ['pid'] },
  { from: 7, keys: '0', to: 0, lanes: ['pid', 'net', 'ipc', 'uts'] },
]) {
  test(`the change from case ${from} to ${to} moves only what changes, and ends at rest`, async ({ page }) => {
    await openWithClock(page, `/case/${to}/`);
    const [target, targetHooks] = [await picture(page), await hooks(page)];
    await page.goto(`/case/${from}/`);
    await ready(page);
    const start = await picture(page);
    await takeFilm(page);

    await page.keyboard.press(keys);
    await expect(page.locator(MOVING)).toHaveCount(1);
    expect(await hooks(page)).toEqual(targetHooks);
    expectNoJump(start, await picture(page));

    await page.clock.runFor(TOTAL / 2);
    await expect(page.locator(MOVING)).toHaveCount(1);
    expect(jumps(start, await picture(page)).length).toBeGreaterThan(0);
    expect(jumps(target, await picture(page)).length).toBeGreaterThan(0);

    await page.clock.runFor(TOTAL / 2 + 50);
    await expectAtRest(page);
    expect(jumps(target, await picture(page))).toEqual([]);
    expect(await hooks(page)).toEqual(targetHooks);

    const frames = await takeFilm(page);
    expect(lanesOf(frames)).toEqual(lanes);
    expectWithin(frames);
    for (const lane of lanes) expectSteady(frames, lane);
  });
}

for (const [first, after, second] of [
  ['3', 700, '3'],
  ['3', 450, '2'],
  ['1', 450, '2'],
  ['1', 700, '2'],
  ['2', 150, '3'],
] as const) {
  test(`${first}, interrupted after ${after} ms by ${second}, goes on from the frame on screen`, async ({ page }) => {
    await openWithClock(page, '/case/0/');
    await page.keyboard.press(first);
    await page.clock.runFor(after);
    const before = await picture(page);
    await page.keyboard.press(second);
    const targetHooks = await hooks(page);
    expectNoJump(before, await picture(page));

    await page.clock.runFor(350);
    await expectAtRest(page);
    expectWithin(await takeFilm(page));
    const end = await picture(page);
    await page.reload();
    await ready(page);
    expect(await hooks(page)).toEqual(targetHooks);
    expect(jumps(await picture(page), end)).toEqual([]);
  });
}

test('Replay plays the last change again and ends at the same picture', async ({ page }) => {
  await openWithClock(page, '/case/0/');
  const start = await picture(page);
  const replay = page.getByRole('button', { name: 'Replay' });
  await expect(replay).toBeDisabled();
  await page.keyboard.press('3');
  await page.clock.runFor(TOTAL);
  await expectAtRest(page);
  const [end, endHooks] = [await picture(page), await hooks(page)];
  const first = await takeFilm(page);

  await replay.press('Enter');
  await expect(page.locator(MOVING)).toHaveCount(1);
  expectNoJump(start, await picture(page));
  expect(await hooks(page)).toEqual(endHooks);
  await page.clock.runFor(TOTAL);
  await expectAtRest(page);
  expect(jumps(end, await picture(page))).toEqual([]);
  const again = await takeFilm(page);
  expect(lanesOf(again)).toEqual(lanesOf(first));
  expectSteady(again, 'net');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves; the lanes that changed are marked for a while', async ({ page }) => {
    await openWithClock(page, '/case/0/');
    const outlines = () =>
      page.locator('[data-namespace]').evaluateAll((boxes) =>
        boxes
          .filter((box) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(box);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3;
          })
          .map((box) => (box as HTMLElement).dataset.namespace),
      );
    expect(await outlines()).toEqual([]);
    await page.keyboard.press('3');
    await expect(page.locator('[data-namespace="net"]')).toHaveAttribute('data-owner', 'node');
    await expect(page.locator(MOVING)).toHaveCount(0);
    expect(await outlines()).toEqual(['net', 'uts', 'uts']);
    await page.clock.runFor(1500);
    expect(await outlines()).toEqual(['net', 'uts', 'uts']);
    await page.clock.runFor(1500);
    expect(await outlines()).toEqual([]);
    await page.getByRole('button', { name: 'Replay' }).press('Enter');
    expect(await outlines()).toEqual(['net', 'uts', 'uts']);
    await page.clock.runFor(TOTAL);
    expect(await takeFilm(page)).toEqual([]);
  });
});

test('a page that opens, another theme and another width move nothing', async ({ page }) => {
  await film(page);
  for (const path of ['/?hostPID=true&hostNetwork=true', '/case/7/', '/case/0/?runtime=cri-o', '/case/99/']) {
    await open(page, path);
    expect(await takeFilm(page), path).toEqual([]);
  }
  await open(page, '/case/7/');
  await page.keyboard.press('t');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.locator(MOVING)).toHaveCount(0);
  await page.goBack();
  await ready(page);
  expect(await takeFilm(page)).toEqual([]);
});

test('another runtime is shown at once, without sliding', async ({ page }) => {
  await openWithClock(page, '/case/0/');
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption('cri-o');
  await expect(page.locator('[data-namespace="mnt"]')).toHaveCount(3);
  await expect(page.locator(MOVING)).toHaveCount(0);
  await page.clock.runFor(TOTAL);
  expect(await takeFilm(page)).toEqual([]);
  await expectAtRest(page);
});
