// What is painted is what the hooks say and what the hand-typed table says: columns, edges, fills, walls, doorway.
import { atRest, caseLink, chooseRuntime, expect, open, passFrames, switchOf, test } from '../support/app';
import { addressOf, CASES, positionsOf } from '../support/cases';
import { expectPainted } from '../support/painted';

test.describe.configure({ timeout: 120_000 });

for (const [runtime, cases] of [
  ['textbook', CASES],
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
    expect(await expectPainted(page, 11, 'cri-o', ' folded')).toBe(3);
    await page.getByRole('button', { name: 'Show uts, user and mnt' }).click();
    expect(await expectPainted(page, 11, 'cri-o', ' unfolded')).toBe(6);
  });
});

test('after every kind of movement the picture at rest is the one that opens cold', async ({ page }) => {
  await open(page, '/case/0/');
  for (const shown of [7, 8, 3, 4, 9, 6, 0, 11] as const) {
    await caseLink(page, shown).click();
    await expect(caseLink(page, shown)).toHaveAttribute('aria-current', 'page');
    await atRest(page);
    await expectPainted(page, shown, 'textbook', ' after movement');
  }
  for (const [runtime, shown] of [
    ['cri-o', 8],
    ['cri-o', 4],
    ['cri-o', 9],
    ['containerd', 2],
    ['containerd', 0],
  ] as const) {
    await chooseRuntime(page, runtime);
    await caseLink(page, shown).click();
    await atRest(page);
    await expectPainted(page, shown, runtime, ' after movement');
  }
});

test('an interrupted movement ends in the same picture', async ({ page }) => {
  await open(page, '/case/0/');
  const next = page.getByRole('link', { name: 'Next case', exact: true });
  for (const [place, frames] of [3, 0, 12, 30, 1, 6, 0, 18].entries()) {
    await switchOf(page, 'hostPID').click();
    await passFrames(page, frames);
    await switchOf(page, 'hostPID').click();
    await passFrames(page, place);
    await next.click();
    await atRest(page);
    await expectPainted(page, CASES[place + 1] ?? 0, 'textbook', ` after an interruption by ${frames} frames`);
  }
});
