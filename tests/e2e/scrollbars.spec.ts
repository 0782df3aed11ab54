// The page where scrollbars take room, as on most desktops. A headless browser hides them unless it is told not to.
import { LAUNCH_ARGS } from '../../tools/findBrowser.mjs';
import { expect, open, test } from '../support/app';
import { textFaults } from '../support/textLayout';

const executablePath = process.env.CHROME_PATH;

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    args: LAUNCH_ARGS,
    ignoreDefaultArgs: ['--hide-scrollbars'],
    ...(executablePath === undefined ? {} : { executablePath }),
  },
});

/** What the lanes of case 2 show at a width: how many ids, and whether values and heads are written in full. */
const SHOWN = [
  { width: 1440, height: 900, ids: 15, values: 'node files', heads: 'node', smallest: 12 },
  { width: 1280, height: 720, ids: 0, values: 'files', heads: 'node', smallest: 12 },
  { width: 390, height: 844, ids: 0, values: 'files', heads: 'node', smallest: 11 },
  { width: 320, height: 640, ids: 0, values: 'files', heads: 'node', smallest: 11 },
] as const;

for (const { width, height, ids, values, heads, smallest } of SHOWN) {
  test(`at ${width} px a scrollbar pushes nothing out, and all is written that is written without`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '/case/2/');
    const unfold = page.getByRole('button', { name: 'Show uts, user and mnt' });
    if (await unfold.isVisible()) await unfold.press('Enter');
    const { inside, across } = await page.evaluate(() => ({
      inside: document.documentElement.clientWidth,
      across: document.documentElement.scrollWidth,
    }));
    expect(inside, 'a scrollbar takes room').toBeLessThan(width - 10);
    expect(across, 'nothing is wider than the window').toBe(inside);
    const diagram = page.locator('#diagram');
    await expect(diagram.locator('[data-part="id"]').filter({ visible: true })).toHaveCount(ids);
    const first = (selector: string) => diagram.locator(selector).filter({ visible: true }).first();
    await expect(first('[data-lane="mnt"] [data-part="value"] > span')).toHaveText(values);
    await expect(first('button:not([data-namespace]) b')).toHaveText(heads);
    expect(await textFaults(page, { smallest })).toEqual([]);
  });
}
