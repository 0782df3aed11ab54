// The style sheet draws the picture at rest; placeLane is the geometry that everything else paints. Both must be one.
import { PNG } from 'pngjs';
import { placeLane } from '../../src/diagram/placeLane';
import { svgOf } from '../../src/diagram/svgOf';
import { flagsForCase, type SharingCase } from '../../src/domain/cases';
import type { RuntimeProfile } from '../../src/domain/runtimes';
import { resolvePod } from '../../src/parts/resolvedPod';
import { expect, open, test } from '../support/app';
import { geometryFaults, lengthsOnPage } from '../support/geometry';
import { laneOf } from '../support/modelAt';
import { differingPercent } from '../support/pictureDifference';

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

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1200],
] as const) {
  test(`the picture to be read from afar is the geometry, at ${width} x ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const [shown, runtime] of SHOWN) {
      await open(page, `/present/${shown}/?runtime=${runtime}`);
      await page.keyboard.press('o');
      await expect(page.locator('[data-folded]')).toHaveCount(0);
      const { picture } = resolvePod(flagsForCase(shown), runtime);
      faults.push(...(await geometryFaults(page, picture, 'main', `case ${shown}, ${runtime}`)));
    }
    expect(faults).toEqual([]);
  });
}

test.describe('where things move', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  for (const [from, key, to, kind] of [
    [0, '2', 4, 'pid'],
    [2, '3', 0, 'net'],
  ] as const) {
    test(`held at 50 %, the way from case ${from} to ${to} is painted as the geometry has it at 0.5`, async ({
      page,
      context,
    }) => {
      const size = { width: 1280, height: 720 };
      await page.setViewportSize(size);
      await open(page, `/present/${from}/`);
      await page.keyboard.press(key);
      const moment = page.getByRole('slider', { name: 'Moment of the change' });
      await moment.fill('50');
      await expect(page.locator('[data-track][data-moving]').first()).toBeAttached();
      // The frames of node and pod are no part of a lane; its words are wiped with the fill, as SVG cannot do it.
      await page.evaluate(() => {
        const others = '#diagram > :is(:nth-child(1), :nth-child(2)), #diagram [data-layer$="words"]';
        for (const each of document.querySelectorAll<HTMLElement>(others)) each.style.visibility = 'hidden';
      });
      const seen = await page.locator(`[data-track="${kind}"]`).screenshot();

      const lengths = (await lengthsOnPage(page, 'main', 4)).lane(kind);
      const pictureAt = (shown: SharingCase) => resolvePod(flagsForCase(shown), 'textbook').picture;
      const [before, after] = [laneOf(pictureAt(from), kind), laneOf(pictureAt(to), kind)];
      const { columns } = pictureAt(from);
      const paper = await context.newPage();
      await paper.setViewportSize(size);
      await open(paper, `/present/${from}/`);
      /** How much of the lane, in percent, is painted otherwise at another moment of the geometry. */
      const differing = async (progress: number) => {
        const shapes = placeLane({ kind: 'change', from: before, to: after, progress }, columns, lengths);
        const { width, height } = PNG.sync.read(seen);
        await paper.evaluate(
          (svg) => {
            document.body.innerHTML = svg;
            document.body.style.margin = '0';
          },
          svgOf(
            {
              width,
              height,
              title: '',
              description: '',
              shapes: shapes.filter((shape) => shape.kind !== 'text' && shape.kind !== 'link'),
            },
            'light',
          ),
        );
        const drawn = await paper.screenshot({ clip: { x: 0, y: 0, width, height } });
        return differingPercent(PNG.sync.read(seen), PNG.sync.read(drawn), 0.15);
      };
      const here = await differing(0.5);
      expect(here).toBeLessThan(6);
      for (const progress of [0.3, 0.4, 0.6, 0.7])
        expect(await differing(progress), `at ${progress}`).toBeGreaterThan(here);
    });
  }
});
