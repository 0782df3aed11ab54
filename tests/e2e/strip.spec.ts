// The five questions of the start page: asked first, answered by the real switches.

import { expect, type Locator, type Page } from '@playwright/test';
import { open, ready, switchOf, test } from '../support/app';

const strip = (page: Page): Locator => page.getByRole('region', { name: 'Five questions' });
const next = (page: Page): Locator => strip(page).getByRole('button', { name: 'Next question' });

/** The switches that answer each question, and words of its answer. */
const STEPS = [
  [['shareProcessNamespace'], 'one process list', '/case/8/'],
  [['shareProcessNamespace', 'hostNetwork'], 'it is the node’s', '/case/2/'],
  [['hostNetwork', 'hostPID'], 'every process on the node', '/case/4/'],
  [['shareProcessNamespace'], 'refuses such a pod', '/case/4/?shareProcessNamespace=true'],
  [['hostPID', 'hostNetwork'], 'You built case 10', '/case/10/'],
] as const;

async function expectAsked(page: Page, step: number): Promise<void> {
  await expect(strip(page)).toHaveAttribute('data-strip', String(step));
  await expect(strip(page).locator('[data-question]')).toBeVisible();
}

for (const [what, flip] of [
  ['mouse', (field: Locator) => field.click()],
  ['keyboard', (field: Locator) => field.press('Enter')],
] as const) {
  test(`all five are asked, and answered once the picture shows it, by ${what}`, async ({ page }) => {
    test.setTimeout(90_000);
    await open(page, '/');
    for (const [index, [fields, answer, address]] of STEPS.entries()) {
      await expectAsked(page, index + 1);
      await expect(strip(page)).not.toContainText(answer);
      for (const field of fields) await flip(switchOf(page, field));
      await expect(page).toHaveURL(address);
      await expect(strip(page)).toContainText(answer);
      await expect(strip(page).getByRole('button', { name: `Question ${String(index + 1)}, answered` })).toBeVisible();
      await expect(page.locator('[data-diagram][data-moving]')).toHaveCount(0);
      if (index < STEPS.length - 1) {
        await flip(next(page));
        await expect(strip(page).locator('[data-question]')).toBeFocused();
      }
    }
    await expect(next(page)).toHaveCount(0);
    await expect(strip(page)).toContainText('That was all five.');
  });
}

test('on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/');
  await expectAsked(page, 1);
  await switchOf(page, 'shareProcessNamespace').click();
  await expect(strip(page)).toContainText('one process list');
  await next(page).click();
  await expectAsked(page, 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('other flips do not break it, Back neither, and it says what is still to do', async ({ page }) => {
  await open(page, '/');
  await switchOf(page, 'hostIPC').click();
  await expectAsked(page, 1);
  await expect(strip(page)).toContainText('Still to do: shareProcessNamespace on and hostIPC off.');
  await page.goBack();
  await expectAsked(page, 1);
  await expect(strip(page)).not.toContainText('Still to do');
  await page.locator('[data-case="8"] a').click();
  await expect(strip(page)).toContainText('one process list');
});

test('it is where one was after the page is loaded again, on any case, until it is closed; Help calls it back', async ({
  page,
}) => {
  await open(page, '/');
  await switchOf(page, 'shareProcessNamespace').click();
  await expect(strip(page)).toContainText('one process list');
  await next(page).click();
  await expectAsked(page, 2);
  await page.reload();
  await ready(page);
  await expectAsked(page, 2);
  await open(page, '/case/5/');
  await expectAsked(page, 2);
  await strip(page).getByRole('button', { name: 'Close' }).click();
  await expect(strip(page)).toHaveCount(0);
  await expect(page.locator('#diagram')).toBeFocused();
  await open(page, '/');
  await expect(strip(page)).toHaveCount(0);
  await expect(page.getByText('Flip a switch and watch')).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Show the five questions' }).click();
  await expectAsked(page, 2);
});

test('a case that is opened cold does not ask', async ({ page }) => {
  await open(page, '/case/8/');
  await expect(strip(page)).toHaveCount(0);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Show the five questions' }).click();
  await expect(strip(page)).toHaveAttribute('data-strip', '1');
});

test('its buttons act before its code is there', async ({ page }) => {
  await page.route('**/StripText-*.js', () => undefined);
  await open(page, '/');
  await expect(strip(page)).toContainText('Can the sidecar see');
  await strip(page).getByRole('button', { name: 'Close' }).click();
  await expect(strip(page)).toHaveCount(0);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('it is five links with their questions', async ({ page }) => {
    await page.goto('/');
    const links = strip(page).getByRole('link');
    await expect(links).toHaveCount(5);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/case/8/',
      '/case/2/',
      '/case/4/',
      '/case/4/',
      '/case/10/',
    ]);
    await expect(links.first()).toContainText('Can the sidecar see the app’s processes?');
    await expect(strip(page).getByRole('button')).toHaveCount(0);
  });
});
