// A change moves from what was painted to what the new case paints when opened cold, and leaves nothing behind.
import type { Page } from '@playwright/test';
import { atRest, boxes, expect, open, ready, test } from '../support/app';
import { boxLines } from '../support/cases';
import {
  clickAndHold,
  clickAndStop,
  differingLanes,
  holdAt,
  letGo,
  movingLanes,
  paintLanes,
  readyToMove,
  type Painting,
} from '../support/motion';

test.use({ viewport: { width: 1280, height: 800 } });

const caseLink = (shown: number) => `[data-case="${shown}"] a`;

/** Opens a case and gives how its lanes are painted at rest. */
async function paintedCold(page: Page, shown: number, query = ''): Promise<Painting> {
  await open(page, `/case/${shown}/${query}`);
  await page.evaluate(() => document.fonts.ready);
  return paintLanes(page);
}

for (const { from, to, lanes, query = '' } of [
  { from: 0, to: 2, lanes: ['net', 'uts'] },
  { from: 0, to: 8, lanes: ['pid'] },
  { from: 7, to: 0, lanes: ['pid', 'net', 'ipc', 'uts'] },
  { from: 0, to: 8, lanes: ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'], query: '?runtime=cri-o' },
]) {
  test(`from case ${from} to ${to} ${query}: begins as it was, moves only what changes, ends as opened cold`, async ({
    page,
  }) => {
    const target = await paintedCold(page, to, query);
    const start = await paintedCold(page, from, query);
    await clickAndHold(page, caseLink(to));
    expect(await movingLanes(page)).toEqual(lanes);
    expect(await boxes(page), 'the hooks hold the new state at once').toEqual(
      boxLines(to as 2, query === '' ? 'textbook' : 'cri-o'),
    );
    expect(differingLanes(start, await paintLanes(page)), 'at the beginning').toEqual([]);

    await holdAt(page, 450);
    const middle = await paintLanes(page);
    const changing = (other: Painting) => differingLanes(middle, other).map((lane) => lane.split(':')[0]);
    expect(changing(start).length, 'in the middle').toBeGreaterThan(0);
    expect(lanes).toEqual(expect.arrayContaining(changing(start)));

    await letGo(page);
    expect(differingLanes(target, await paintLanes(page)), 'at the end').toEqual([]);
    await expect(page.locator('[data-layer^="moving"] *')).toHaveCount(0);
  });
}

test('the very first flip moves, though what moves it is fetched only then; the hooks do not wait', async ({
  page,
}) => {
  // However slow the machine: a change waits a quarter of a second for its code, and then goes without.
  await page.addInitScript(() => {
    const inTime = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (call: () => void, ms?: number) => inTime(call, ms === 250 ? 60_000 : ms) });
  });
  await open(page, '/case/0/');
  const seen = await page.evaluate(async (selector) => {
    document.querySelector<HTMLElement>(selector)?.click();
    await new Promise(requestAnimationFrame);
    const owner = document.querySelector<HTMLElement>('[data-namespace="net"]')?.dataset.owner;
    const isMoving = () => document.querySelector('[data-diagram][data-moving]') !== null;
    const waits = isMoving() && document.querySelector('[data-track][data-moving]') === null;
    while (document.querySelector('[data-track][data-moving]') === null) await new Promise(requestAnimationFrame);
    return { owner, waits, moves: isMoving() };
  }, caseLink(2));
  expect(seen).toEqual({ owner: 'node', waits: true, moves: true });
  await atRest(page);
});

test('a motion stands at its beginning until its first frame, however long ago the last one was', async ({ page }) => {
  await open(page, '/case/0/');
  await readyToMove(page);
  const states = await page.evaluate(
    (selector) =>
      new Promise<{ before: string[]; after: string[] }>((settle) => {
        const now = () => [
          ...new Set(
            document
              .getAnimations()
              .filter(({ effect }) => (effect as KeyframeEffect).target?.closest('[data-track]'))
              .map(({ playState }) => playState),
          ),
        ];
        new MutationObserver((_, observer) => {
          observer.disconnect();
          const before = now();
          requestAnimationFrame(() => {
            settle({ before, after: now() });
          });
        }).observe(document, { attributes: true, attributeFilter: ['data-moving'], subtree: true });
        document.querySelector<HTMLElement>(selector)?.click();
      }),
    caseLink(4),
  );
  expect(states).toEqual({ before: ['paused'], after: ['running'] });
  await atRest(page);
});

test('flipped there and back before the next frame, nothing moves', async ({ page }) => {
  const start = await paintedCold(page, 0);
  await readyToMove(page);
  const moves = await page.evaluate(
    async ([there, back]) => {
      const flip = (selector: string | undefined) => {
        document.querySelector<HTMLElement>(selector ?? '')?.click();
        return Promise.resolve();
      };
      await flip(there);
      await flip(back);
      await new Promise(requestAnimationFrame);
      return document.querySelector('[data-track][data-moving]') !== null;
    },
    [caseLink(4), caseLink(0)],
  );
  expect(moves).toBe(false);
  await expect(page).toHaveURL('/case/0/');
  await atRest(page);
  expect(differingLanes(start, await paintLanes(page))).toEqual([]);
});

test('only transform and opacity move, and nothing is written on the way', async ({ page }) => {
  await open(page, '/case/0/');
  await clickAndHold(page, caseLink(7));
  const animated = await page.evaluate(() => [
    ...new Set(
      document
        .getAnimations()
        .flatMap(({ effect }) =>
          (effect as KeyframeEffect).getKeyframes().flatMap((keyframe) => Object.keys(keyframe)),
        ),
    ),
  ]);
  expect(animated.filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name)).sort()).toEqual(
    ['opacity', 'transform'],
  );
  const written = await page.evaluate(async () => {
    const stage = document.querySelector('#diagram');
    if (!stage) return ['no diagram'];
    const seen: string[] = [];
    const note = (changes: readonly MutationRecord[]) => {
      if (stage.hasAttribute('data-moving'))
        seen.push(...changes.map(({ type, attributeName }) => attributeName ?? type));
    };
    const observer = new MutationObserver(note);
    observer.observe(stage, { attributes: true, childList: true, characterData: true, subtree: true });
    for (const animation of document.getAnimations()) {
      animation.currentTime = 100;
      // However long a frame takes here, what follows from the change is not said within eight of them.
      animation.playbackRate = 0.05;
      animation.play();
    }
    for (let frame = 0; frame < 8; frame += 1) await new Promise(requestAnimationFrame);
    note(observer.takeRecords());
    observer.disconnect();
    for (const animation of document.getAnimations()) animation.playbackRate = 1;
    return seen;
  });
  expect(written).toEqual([]);
  await atRest(page);
});

for (const milliseconds of [120, 800]) {
  test(`interrupted after ${milliseconds} ms, what is on screen gives way to the new picture`, async ({ page }) => {
    const target = await paintedCold(page, 11);
    await open(page, '/case/0/');
    await page.evaluate(() => document.fonts.ready);
    await clickAndHold(page, caseLink(7));
    await holdAt(page, milliseconds);
    const shown = await paintLanes(page);
    await clickAndHold(page, caseLink(11));
    // The others have the same target still, and go on.
    const pid = (painting: Painting): Painting => new Map([...painting].filter(([kind]) => kind === 'pid'));
    expect(differingLanes(pid(shown), await paintLanes(page)), 'right after it').toEqual([]);
    await letGo(page);
    expect(differingLanes(target, await paintLanes(page)), 'at the end').toEqual([]);
  });

  test(`flipped back after ${milliseconds} ms, the boxes go back the way they came`, async ({ page }) => {
    const start = await paintedCold(page, 0);
    await clickAndHold(page, caseLink(4));
    await holdAt(page, milliseconds);
    const shown = await paintLanes(page);
    await clickAndStop(page, caseLink(0));
    expect(differingLanes(shown, await paintLanes(page)), 'right after it').toEqual([]);
    expect(await movingLanes(page)).toEqual(['pid']);
    await letGo(page);
    expect(differingLanes(start, await paintLanes(page)), 'at the end').toEqual([]);
  });
}

test('lanes that a second change does not concern go on', async ({ page }) => {
  await open(page, '/case/0/');
  await clickAndHold(page, caseLink(4));
  await holdAt(page, 300);
  await page.keyboard.press('3');
  expect(await movingLanes(page)).toEqual(['pid', 'net', 'uts']);
  const times = await page.evaluate(() =>
    document.getAnimations().map((animation) => ({
      lane: (animation.effect as KeyframeEffect).target?.closest<HTMLElement>('[data-track]')?.dataset.track,
      time: Number(animation.currentTime),
    })),
  );
  expect(Math.min(...times.filter(({ lane }) => lane === 'pid').map(({ time }) => time))).toBeGreaterThanOrEqual(300);
  await letGo(page);
  await expect(page).toHaveURL('/case/6/');
});

test('a storm of flips ends in the picture of the last one', async ({ page }) => {
  const target = await paintedCold(page, 5);
  await open(page, '/case/0/');
  await page.evaluate(() => document.fonts.ready);
  await readyToMove(page);
  for (const key of ['2', '3', '1', '1', '4', '3', '2', '2', '3', '4', '3', '4']) await page.keyboard.press(key);
  await expect(page).toHaveURL('/case/5/');
  await atRest(page);
  expect(differingLanes(target, await paintLanes(page))).toEqual([]);
  await expect(page.locator('[data-layer^="moving"] *')).toHaveCount(0);
});

test('Replay plays the last change again and ends at the same picture', async ({ page }) => {
  const start = await paintedCold(page, 0);
  await readyToMove(page);
  const replay = page.getByRole('button', { name: 'Replay' });
  await expect(replay).toBeDisabled();
  await page.keyboard.press('3');
  await atRest(page);
  const end = await paintLanes(page);
  await clickAndHold(page, '[data-action="replay"]');
  expect(await movingLanes(page)).toEqual(['net', 'uts']);
  expect(differingLanes(start, await paintLanes(page))).toEqual([]);
  await letGo(page);
  expect(differingLanes(end, await paintLanes(page))).toEqual([]);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves; the lanes that changed are marked for a while', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-01-01T12:00:00') });
    await open(page, '/case/0/');
    await page.clock.pauseAt(new Date('2026-01-01T13:00:00'));
    const outlined = () =>
      page.locator('[data-namespace]').evaluateAll((found) =>
        found
          .filter((box) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(box);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3;
          })
          .map((box) => (box as HTMLElement).dataset.namespace),
      );
    expect(await outlined()).toEqual([]);
    await page.keyboard.press('3');
    await expect(page.locator('[data-namespace="net"]')).toHaveAttribute('data-owner', 'node');
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    // Once its code is there.
    await expect.poll(outlined).toEqual(['net', 'uts', 'uts']);
    await page.clock.runFor(1500);
    expect(await outlined()).toEqual(['net', 'uts', 'uts']);
    await page.clock.runFor(1500);
    expect(await outlined()).toEqual([]);
    await page.getByRole('button', { name: 'Replay' }).press('Enter');
    expect(await outlined()).toEqual(['net', 'uts', 'uts']);
    await page.clock.runFor(3000);

    // What has the focus keeps its ring.
    const box = page.locator('[data-namespace="net"]');
    const ring = () => box.evaluate((element) => getComputedStyle(element).outline);
    await box.focus();
    const focused = await ring();
    await page.keyboard.press('r');
    expect(await outlined()).toEqual(expect.arrayContaining(['uts', 'uts']));
    expect(await ring()).toBe(focused);
  });
});

test('a page that opens, another theme, another width and another runtime slide nothing', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => (target as Element).hasAttribute('data-moving')))
        Reflect.set(window, 'moved', true);
    }).observe(document, { attributes: true, attributeFilter: ['data-moving'], subtree: true });
  });
  const expectStill = async () => {
    expect(await page.evaluate(() => Reflect.get(window, 'moved') as unknown)).toBeUndefined();
  };
  for (const path of ['/?hostPID=true&hostNetwork=true', '/case/7/', '/case/0/?runtime=cri-o']) {
    await open(page, path);
    await expectStill();
  }
  await page.keyboard.press('t');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption('containerd');
  await expect(page.locator('[data-namespace="mnt"]')).toHaveCount(4);
  await expectStill();
  await page.goBack();
  await ready(page);
  await expectStill();
});
