// What a phone has of its own: the sheet of cases, the line that stays, the button below the frame; and how low windows fit.
import { atRest, expect, open, switchOf, test } from '../support/app';
import { readyToMove } from '../support/motion';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('all cases are a sheet, which goes when a case is chosen, and the picture moves', async ({ page }) => {
    await open(page, '/case/0/');
    await readyToMove(page);
    const all = page.getByRole('link', { name: 'All 12 cases' });
    const current = page.locator('#all-cases [aria-current="page"]');
    await expect(current).toBeHidden();
    await page.evaluate(() => {
      scrollTo(0, 1500);
    });
    await all.click();
    await expect(current).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('#diagram[data-moving]')).toBeVisible();
    await expect(current).toBeHidden();
    await expect(all).toBeFocused();
    await expect(page).toHaveURL('/case/2/');
    await expect(page.locator('#diagram [data-lane="net"]')).toBeInViewport({ ratio: 1 });
    await atRest(page);
  });

  test('Escape, the page behind it and Close close the sheet, and the focus is where it was', async ({ page }) => {
    await open(page, '/case/5/');
    const all = page.getByRole('link', { name: 'All 12 cases' });
    const current = page.locator('#all-cases [aria-current="page"]');
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(200, 20),
      () => page.getByRole('button', { name: 'Close' }).click(),
    ]) {
      await all.press('Enter');
      await expect(current).toBeFocused();
      await close();
      await expect(current).toBeHidden();
    }
    await expect(all).toBeFocused();
    await expect(page).toHaveURL('/case/5/');
  });

  test('number and title stay at the top, and what follows comes before the table', async ({ page }) => {
    await open(page, '/case/7/');
    await page.evaluate(() => {
      scrollTo(0, 1800);
    });
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toBeInViewport({ ratio: 1 });
    expect(await title.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(60);
  });

  test('the button below the frame says which of the folded lanes open the wall', async ({ page }) => {
    await open(page, '/case/2/?runtime=containerd');
    const button = page.getByRole('button', { name: 'Show uts, user and mnt (wall open: uts, user)' });
    const [top, bottom] = await Promise.all([
      button.evaluate((element) => element.getBoundingClientRect().top),
      page.locator('#diagram').evaluate((element) => element.getBoundingClientRect().bottom),
    ]);
    expect(top).toBeGreaterThan(bottom);
    await button.click();
    await expect(page.getByRole('button', { name: 'Hide uts, user and mnt', exact: true })).toBeVisible();
  });

  test('at 400 % zoom neither the bar nor the title stays over the page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, '/case/4/');
    await page.evaluate(() => {
      scrollTo(0, 600);
    });
    await expect(page.getByRole('link', { name: 'All 12 cases' })).not.toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport();
  });
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('the table stands in the page of a phone, and the bar leads to it', async ({ page }) => {
    await page.goto('/case/3/');
    await expect(page.locator('#all-cases')).toBeVisible();
    await page.getByRole('link', { name: 'All 12 cases' }).click();
    await expect(page.locator('#all-cases')).toBeInViewport();
  });
});

for (const path of ['/case/0/', '/case/7/', '/case/11/?runtime=containerd', '/case/4/?shareProcessNamespace=true']) {
  test(`on 1280 x 720 the picture of ${path}, its switches and actions stand on the first screen`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path);
    for (const seen of [
      page.locator('#diagram'),
      page.getByRole('switch').last(),
      page.getByRole('button', { name: 'Replay' }),
      page.getByRole('button', { name: 'Save picture' }),
    ]) {
      await expect(seen).toBeInViewport({ ratio: 1 });
    }
    // What stands beside a lane pushes none.
    const tops = await page
      .locator('#diagram [data-track]')
      .evaluateAll((tracks) => tracks.map((track) => track.getBoundingClientRect().top));
    expect((tops[1] ?? NaN) - (tops[0] ?? NaN)).toBe(124);
  });
}

test('a switch that does not matter differs by its knob and by a word, also in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, '/case/4/');
  const flag = switchOf(page, 'shareProcessNamespace');
  const knob = () => flag.locator('i').evaluate((element) => element.getBoundingClientRect().left);
  const word = page.locator('[data-lane="pid"] [data-ignored] + span');
  const off = await knob();
  await expect(word).toHaveText('would be refused');
  await flag.press('Enter');
  await expect(word).toHaveText('refused with hostPID');
  expect(await knob()).toBeGreaterThan(off + 10);
  await expect(flag).toHaveAccessibleName('shareProcessNamespace');
});
