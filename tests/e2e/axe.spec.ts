import { expect, type Page } from '@playwright/test';
import { atRest, open, ready, test } from '../support/app';
import { axeFindings, LOWEST_CONTRAST, THEMES } from '../support/axe';
import { contrasts } from '../support/contrast';

const CASE = '/case/7/';
/** Every kind of page at the width that is hardest for it; a case at both. */
const PAGES = [
  { viewport: { width: 390, height: 844 }, paths: [CASE, '/case/4/?shareProcessNamespace=true', '/case/12/'] },
  { viewport: { width: 1280, height: 720 }, paths: [CASE, '/case/8/?runtime=cri-o', '/model/'] },
];
/** All rules of axe on the whole page, none left out; what it cannot tell of contrasts is measured. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  expect.soft(await axeFindings(page), what).toEqual([]);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { viewport, paths } of PAGES) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    for (const path of paths) {
      test(`axe has nothing against ${path}`, async ({ page }) => {
        await page.goto(path);
        if (path !== '/model/') await ready(page);
        await expectAccessible(page, path);
      });
    }

    test('axe has nothing against help and details', async ({ page }) => {
      await open(page, CASE);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'help');
      await page.keyboard.press('Escape');
      await page.locator('[data-namespace="net"]').press('Enter');
      await expect(page.locator('[data-target-card]')).toBeVisible();
      await expectAccessible(page, 'details of a box');
    });

    test('axe has nothing against the terminal with marked lines, and the way from the flag to the kernel', async ({
      page,
    }) => {
      test.slow();
      await open(page, CASE);
      await page.locator('#kernel summary').click();
      const command = page.getByRole('button', { name: 'ls -l /proc/self/ns' });
      await command.click();
      // The page's own HTML has a terminal too: once its code runs the command, what flips change in it is marked.
      await expect(command).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('1');
      await page.keyboard.press('3');
      await expect(page.locator('[data-output] [data-new]').first()).toBeVisible();
      await atRest(page);
      await expectAccessible(page, 'terminal and chain');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('axe has nothing against the open menu', async ({ page }) => {
    await open(page, CASE);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    // What comes at the visitor's first sign is there: a page that changes meanwhile cannot be judged.
    await expect(page.getByRole('radiogroup', { name: 'hostUsers' }).getByRole('radio').first()).toBeEnabled();
    await expectAccessible(page, 'menu');
  });
});

for (const [theme, contrast] of THEMES.flatMap((theme) => [
  [theme, 'no-preference'] as const,
  [theme, 'more'] as const,
])) {
  test(`values, ids and verbs stand out from every fill, also in the shade: ${theme}, contrast: ${contrast}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme, contrast });
    await open(page, '/case/2/');
    const measured = await contrasts(page, []);
    for (const ground of ['own', 'own in the shade', 'pod', 'node', 'node hatched', 'node in the shade']) {
      const ratios = measured.filter(({ on }) => on === ground).map(({ ratio }) => ratio);
      expect(ratios.length, ground).toBeGreaterThan(3);
      expect(Math.min(...ratios), ground).toBeGreaterThanOrEqual(LOWEST_CONTRAST);
    }
  });
}
