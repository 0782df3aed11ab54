// The style sheet draws the picture at rest; placeLane is the geometry that everything else paints. Both must be one.
import { flagsForCase, type SharingCase } from '../../src/domain/cases';
import type { RuntimeProfile } from '../../src/domain/runtimes';
import { resolvePod } from '../../src/parts/resolvedPod';
import { expect, open, test } from '../support/app';
import { geometryFaults } from '../support/geometry';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Every sharing, every text and the empty seat. */
const SHOWN = [
  [0, 'textbook'],
  [2, 'containerd'],
  [7, 'textbook'],
  [8, 'textbook'],
  [0, 'cri-o'],
  [6, 'cri-o'],
] as const satisfies readonly (readonly [SharingCase, RuntimeProfile])[];

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [1280, 800],
  [1220, 720],
  [1180, 800],
  [768, 1024],
  [640, 800],
  [390, 844],
  [360, 640],
  [320, 640],
  // As wide as a window of 320 px without its scrollbar.
  [305, 640],
] as const) {
  test(`the picture at rest is the geometry, at ${width} x ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const [shown, runtime] of SHOWN) {
      await open(page, `/case/${shown}/?runtime=${runtime}`);
      const unfold = page.getByRole('button', { name: 'Show uts, user and mnt' });
      if (await unfold.isVisible()) await unfold.click();
      const { picture } = resolvePod(flagsForCase(shown), runtime);
      faults.push(...(await geometryFaults(page, picture, 'main', `case ${shown}, ${runtime}`)));
    }
    expect(faults).toEqual([]);
  });
}
