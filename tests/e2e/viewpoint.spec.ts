// From where one looks: heads, addresses, and what a reader finds on the first screen.

import { expect } from '@playwright/test';
import { open, switchOf, test } from '../support/app';

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`can my sidecar signal my app? The first screen says it, ${String(width)} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '/case/8/?runtime=cri-o&from=sidecar');
    const said = page.getByText('sidecar sees pause and app; may signal as root or the same user');
    await expect(said).toBeInViewport({ ratio: 1 });
    if (width > 1000) await expect(page.locator('[data-reach="signal"]')).toBeInViewport({ ratio: 1 });
  });
}

test('a head is chosen to look from: panel, lanes and address follow, and Back does not count it', async ({ page }) => {
  await open(page, '/case/0/');
  await switchOf(page, 'hostNetwork').click();
  const sidecar = page.getByRole('group', { name: 'Look from' }).getByRole('button', { name: /^sidecar/ });
  await sidecar.click();
  await expect(sidecar).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL('/case/2/?from=sidecar');
  await expect(page.locator('[data-from="sidecar"] h2')).toHaveText('What the sidecar shares and can reach');
  await expect(page.locator('[data-lane="pid"]')).toContainText('sidecar sees only its own processes');
  await expect(page.locator('[data-reach="localhost"]')).toHaveAttribute('data-members', 'node pause app sidecar');
  await expect(switchOf(page, 'hostPID')).toHaveAttribute('href', '/case/6/?from=sidecar');
  await page.goBack();
  await expect(page).toHaveURL('/case/0/');
});

test('nothing beside the boxes tells of a change before its lane has come to it; then nothing is mixed', async ({
  page,
}) => {
  await open(page, '/case/0/');
  await page.mouse.move(3, 3);
  await page.mouse.move(5, 4);
  await expect(page.locator('#diagram[data-moves]')).toBeAttached();
  const before = await page.locator('[data-reach="sees"]').getAttribute('data-members');
  const atOnce = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[role="switch"][aria-describedby="hint-hostPID"]')?.click();
    await new Promise(requestAnimationFrame);
    return {
      row: document.querySelector('[data-reach="sees"]')?.getAttribute('data-members'),
      sentence: document.querySelector('[data-kind]')?.textContent,
      box: document.querySelector('[data-namespace="pid"]')?.getAttribute('data-members'),
    };
  });
  expect(atOnce.row).toBe(before);
  expect(atOnce.sentence).toMatch(/^Pause, the app and the sidecar share/);
  expect(atOnce.box).toBe('node pause app sidecar');
  // Who listens instead of looking is told as soon as the words for it are there.
  await expect(page.getByRole('status').first()).toHaveText(/^Case 4, hostPID on: /);
  await expect(page.locator('[data-reach="sees"]')).toHaveAttribute('data-members', 'node pause app sidecar');
  await expect(page.locator('[data-lane="pid"]')).toContainText('app sees every process on the node');
  await expect(page.locator('[data-kind]')).toHaveText(/^hostPID on: /);
});

test('a lane and the rows that follow from it light up together, for the pointer and for the keyboard', async ({
  page,
}) => {
  await open(page, '/case/0/');
  const backgrounds = () =>
    page
      .locator('[data-follows], [data-lane]')
      .evaluateAll((found) =>
        found.map(
          (element) =>
            [
              (element as HTMLElement).dataset.reach ?? (element as HTMLElement).dataset.lane ?? '',
              getComputedStyle(element).background,
            ] as const,
        ),
      );
  const atRest = new Map(await backgrounds());
  const added = async () =>
    (await backgrounds()).flatMap(([name, background]) => (atRest.get(name) === background ? [] : [name])).sort();
  expect(await added()).toEqual([]);
  await page.locator('[data-reach="sees"]').hover();
  expect(await added()).toEqual(['pid']);
  await page.locator('[data-namespace="net"][data-members~="app"]').hover();
  expect(await added()).toEqual(['connect', 'hostname', 'localhost']);
  await page.mouse.move(5, 5);
  await expect.poll(added).toEqual([]);
  await page.locator('[data-namespace="ipc"]').first().focus();
  expect(await added()).toEqual(['ipc']);
  await page.locator('[data-namespace="ipc"]').first().blur();
  expect(await added()).toEqual([]);
});
