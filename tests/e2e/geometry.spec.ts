// The style sheet draws the picture at rest; placeLane is the geometry that everything else paints. Both must be one.
import { open, expect, test } from '../support/app';
import { drawnLanes, type Drawn } from '../support/drawn';
import { lengthsFor } from '../../src/diagram/lengths';
import { placeLane } from '../../src/diagram/placeLane';
import type { Shape } from '../../src/diagram/shapes';
import { flagsForCase, type SharingCase } from '../../src/domain/cases';
import { resolvePod } from '../../src/parts/resolvedPod';
import type { RuntimeProfile } from '../../src/domain/runtimes';

/** How far anything may be off, in px. */
const NEAR = 1;
/** From a text's top to its baseline, in em of both fonts, and how high a line of them is. */
const [ASCENT, LINE] = [0.984, 1.3];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What a shape must look like on the screen: its place, paint and text. */
function expected(shape: Shape): Drawn {
  const common = { edge: '', text: '', paint: null };
  switch (shape.kind) {
    case 'text': {
      const { what, text, x, y, size, paint } = shape;
      return { ...common, part: what, text, paint, x, y: y - ASCENT * size, width: 0, height: LINE * size };
    }
    case 'token':
      return { ...common, part: 'token', x: shape.x, y: shape.y, width: shape.size, height: shape.size };
    case 'badge':
      return {
        ...common,
        part: 'badge',
        x: shape.x - shape.size / 2,
        y: shape.y - shape.size / 2,
        width: shape.size,
        height: shape.size,
      };
    default: {
      const { kind, x, y, width, height } = shape;
      return { ...common, part: kind, x, y, width, height, paint: 'paint' in shape ? shape.paint : null };
    }
  }
}

/** Where a text is held: its begin, middle or end. */
function anchored({ x, width }: Drawn, anchor: 'start' | 'middle' | 'end'): number {
  return { start: x, middle: x + width / 2, end: x + width }[anchor];
}

function difference(shape: Shape, seen: Drawn | undefined): string | null {
  const wanted = expected(shape);
  const name = `${wanted.part} ${wanted.text}`.trim();
  if (!seen) return `there is no ${name}`;
  if (shape.kind === 'text') {
    const at = anchored(seen, shape.anchor);
    // A line box is as high as the style sheet says, its text in the middle.
    const baseline = seen.y + seen.height / 2 + (ASCENT - LINE / 2) * shape.size;
    if (Math.abs(at - shape.x) > NEAR) return `${name} stands at ${at}, not ${shape.x}`;
    return Math.abs(baseline - shape.y) > NEAR ? `${name} stands on ${baseline}, not ${shape.y}` : null;
  }
  const off = (['x', 'y', 'width', 'height'] as const).filter((key) => Math.abs(seen[key] - wanted[key]) > NEAR);
  return off.length === 0 ? null : `${name}: ${off.map((key) => `${key} ${seen[key]}, not ${wanted[key]}`).join(', ')}`;
}

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [1180, 800],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const) {
  test(`the picture at rest is the geometry, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const [shown, runtime] of [
      [0, 'textbook'],
      [2, 'containerd'],
      [7, 'textbook'],
      [8, 'textbook'],
      [0, 'cri-o'],
      [6, 'cri-o'],
    ] as const satisfies readonly (readonly [SharingCase, RuntimeProfile])[]) {
      await open(page, `/case/${shown}/?runtime=${runtime}`);
      const unfold = page.getByRole('button', { name: 'Show uts, user and mnt' });
      if (await unfold.isVisible()) await unfold.click();
      await page.evaluate(() => document.fonts.ready);
      const size = await page.evaluate(() => ({
        width: document.querySelector('#diagram')?.getBoundingClientRect().width ?? NaN,
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      }));
      const { picture } = resolvePod(flagsForCase(shown), runtime);
      const lengths = lengthsFor(size.width, size.rem, picture.columns.length);
      const lanes = await drawnLanes(page);
      for (const lane of picture.lanes) {
        const shapes = placeLane({ kind: 'rest', lane }, picture.columns, lengths.lane(lane.namespace));
        const left = [...(lanes.find(({ kind }) => kind === lane.namespace)?.parts ?? [])];
        const where = `case ${shown}, ${runtime}, ${lane.namespace}`;
        for (const shape of shapes) {
          const wanted = expected(shape);
          const candidates = left.filter(
            ({ part, text, paint }) =>
              part === wanted.part && text === wanted.text && (wanted.paint === null || paint === wanted.paint),
          );
          const [nearest] = candidates.sort(
            (one, other) =>
              Math.hypot(one.x - wanted.x, one.y - wanted.y) - Math.hypot(other.x - wanted.x, other.y - wanted.y),
          );
          const fault = difference(shape, nearest);
          if (fault !== null) faults.push(`${where}: ${fault}`);
          if (nearest) left.splice(left.indexOf(nearest), 1);
        }
        // A line that has no length is not to be seen.
        faults.push(
          ...left
            .filter(({ width: seen }) => seen > 0)
            .map(({ part, text }) => `${where}: ${part} ${text} is in no geometry`),
        );
      }
    }
    expect(faults).toEqual([]);
  });
}
