// The diagram draws any pod, twice on one page, and is played from outside.
import type { Page } from '@playwright/test';
import { FIXTURES_PORT } from '../../playwright.config';
import { expect, test } from '../support/app';
import { axeFindings } from '../support/axe';
import { PODS } from '../fixtures/pods';
import { geometryFaults } from '../support/geometry';
import { differingLanes, paintLanes } from '../support/motion';

async function openPods(page: Page, a: string, b: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${FIXTURES_PORT}/diagrams.html?a=${a}&b=${b}`);
  await page.locator('[data-diagram="b"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const NAMES = Object.keys(PODS);

for (const width of [1440, 390]) {
  test(`pods of 1 to 20 containers, split sets and unknown owners are drawn by the one geometry, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    for (let index = 0; index < NAMES.length; index += 2) {
      const [a = 'standard', b = 'standard'] = NAMES.slice(index, index + 2);
      await openPods(page, a, b);
      for (const [diagram, name] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const picture = PODS[name]?.();
        if (picture) faults.push(...(await geometryFaults(page, picture, diagram, name)));
      }
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) faults.push(`with ${a} and ${b} the page is ${wide} px too wide`);
    }
    expect(faults).toEqual([]);
  });
}

test('every box of two diagrams is reached and pointed at on its own', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPods(page, 'split', 'called-like-roles');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const diagram of ['a', 'b']) {
    const other = page.locator(`[data-diagram="${diagram === 'a' ? 'b' : 'a'}"] [data-target-card]`);
    const here = page.locator(`[data-diagram="${diagram}"]`);
    for (const target of await here.locator('[data-target]').all()) {
      await target.press('Enter');
      await expect(here.locator('[data-target-card]')).toHaveCount(1);
      await expect(target).toHaveAttribute('aria-expanded', 'true');
      await expect(other).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await expect(here.locator('[data-target-card]')).toHaveCount(0);
  }
  const members = await page
    .locator('[data-diagram="b"] [data-namespace="mnt"]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-members')));
  expect(members).toEqual(['node', 'pause', 'container/node', 'container/pause', 'container/pod', 'app']);
});

for (const [a, b] of [
  ['split', 'twenty-containers'],
  ['unknown', 'debug'],
] as const) {
  test(`axe finds nothing on ${a} beside ${b}`, async ({ page }) => {
    await openPods(page, a, b);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('a motion is held at any moment, goes backwards, and goes on when it is let go', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openPods(page, 'host-all', 'standard');
  const end = await paintLanes(page, 'a');
  await page.getByRole('combobox', { name: 'Pod a' }).selectOption('standard');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  const start = await paintLanes(page, 'a');
  const slider = page.getByRole('slider', { name: 'Moment of the change a' });
  await page.getByRole('combobox', { name: 'Pod a' }).selectOption('host-all');
  await slider.fill('0');
  await expect(page.locator('[data-diagram="a"][data-moving]')).toHaveCount(1);
  expect(differingLanes(start, await paintLanes(page, 'a')), 'at its beginning').toEqual([]);
  await slider.fill('50');
  const middle = await paintLanes(page, 'a');
  expect(differingLanes(start, middle).length).toBeGreaterThan(0);
  await slider.fill('100');
  expect(differingLanes(end, await paintLanes(page, 'a')), 'at its end').toEqual([]);
  await slider.fill('50');
  expect(differingLanes(middle, await paintLanes(page, 'a')), 'back in the middle').toEqual([]);
  await expect(page.locator('[data-diagram="b"][data-moving]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Let go a' }).click();
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  expect(differingLanes(end, await paintLanes(page, 'a')), 'at rest').toEqual([]);
  await slider.fill('50');
  expect(differingLanes(middle, await paintLanes(page, 'a')), 'asked for again after its end').toEqual([]);
});
