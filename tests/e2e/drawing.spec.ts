// What is painted is what the hooks say and what the hand-typed table says: columns, edges, fills, walls, doorway.
import { caseLink, chooseRuntime, expect, open, ready, test } from '../support/app';
import { addressOf, CASES, positionsOf } from '../support/cases';
import { expectPainted } from '../support/painted';

test.describe.configure({ timeout: 120_000 });

for (const [runtime, cases] of [
  ['textbook', [0, 2, 7, 8]],
  // Every sharing that the textbook does not have.
  ['containerd', [0, 2, 7]],
  ['cri-o', [0, 3, 6, 10]],
] as const) {
  test(`a case opened cold is painted as ${runtime} does it`, async ({ page }) => {
    for (const shown of cases) {
      await open(page, addressOf(positionsOf(shown), runtime));
      expect(await expectPainted(page, shown, runtime)).toBe(6);
      await expect(page.locator('[data-moving]')).toHaveCount(0);
    }
  });
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('every case is painted right from a phone to a wall, folded and unfolded', async ({ page }) => {
    await open(page, '/case/0/');
    for (const shown of CASES) {
      const runtime = shown % 2 === 0 ? 'textbook' : 'cri-o';
      await page.setViewportSize({ width: 1280, height: 800 });
      await chooseRuntime(page, runtime);
      await caseLink(page, shown).click();
      for (const width of [320, 800, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        const lanes = await expectPainted(page, shown, runtime, ` at ${width} px`);
        expect(width < 600 ? [3, 6] : [6], `lanes to be seen at ${width} px`).toContain(lanes);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await ready(page);
    expect(await expectPainted(page, 11, 'cri-o', ' folded')).toBe(3);
    await page.getByRole('button', { name: 'Show uts, user and mnt' }).click();
    expect(await expectPainted(page, 11, 'cri-o', ' unfolded')).toBe(6);
  });
});
