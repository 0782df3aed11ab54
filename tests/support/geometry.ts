// Holds what the style sheet draws at rest to placeLane, the geometry that everything else paints.

import type { Page } from '@playwright/test';
import { lengthsFor, type StageLengths } from '../../src/diagram/lengths';
import { LOW_WINDOW } from '../../src/diagram/lowWindow';
import type { Picture } from '../../src/diagram/picture';
import { placeLane } from '../../src/diagram/placeLane';
import type { Shape } from '../../src/diagram/shapes';
import { drawnLanes, type Drawn } from './drawn';

/** How far anything may be off, in px. */
const NEAR = 1;
/** From a text's top to its baseline, in em of both fonts, and how high a line of them is. */
const [ASCENT, LINE] = [0.984, 1.3];

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

/** Takes a page, which of its diagrams and how many columns it has; gives the measures by which it is laid out. */
export async function lengthsOnPage(page: Page, diagram: string, columns: number): Promise<StageLengths> {
  const { width, rem, low, large } = await page.evaluate(
    ({ name, lowWindow }) => {
      // As wide as what the lanes are laid out in, which may scroll.
      const stage = document.querySelector<HTMLElement>(`[data-diagram="${name}"]`);
      const holder = stage?.parentElement;
      return {
        width: holder?.getBoundingClientRect().width ?? NaN,
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
        low: matchMedia(lowWindow).matches,
        large: stage?.dataset.large !== undefined && matchMedia('(width >= 48rem)').matches,
      };
    },
    { name: diagram, lowWindow: LOW_WINDOW },
  );
  return lengthsFor(width, rem, columns, low, large);
}

/** Takes a page at rest that shows a picture, and which of its diagrams; gives all that is elsewhere than the geometry says. */
export async function geometryFaults(page: Page, picture: Picture, diagram: string, where: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const lengths = await lengthsOnPage(page, diagram, picture.columns.length);
  const lanes = await drawnLanes(page, diagram);
  return picture.lanes.flatMap((lane) => {
    const faults: string[] = [];
    const shapes = placeLane({ kind: 'rest', lane }, picture.columns, lengths.lane(lane.namespace));
    const left = [...(lanes.find(({ kind }) => kind === lane.namespace)?.parts ?? [])];
    for (const shape of shapes) {
      const wanted = expected(shape);
      const candidates = left.filter(
        ({ part, text, paint }) =>
          part === wanted.part && text === wanted.text && (wanted.paint === null || paint === wanted.paint),
      );
      const distance = ({ x, y }: Drawn) => Math.hypot(x - wanted.x, y - wanted.y);
      const [nearest] = candidates.sort((one, other) => distance(one) - distance(other));
      const fault = difference(shape, nearest);
      if (fault !== null) faults.push(fault);
      if (nearest) left.splice(left.indexOf(nearest), 1);
    }
    // A line that has no length is not to be seen, nor is a text without size.
    const seen = left.filter(({ width, height }) => width > 0 && height > 2);
    faults.push(...seen.map(({ part, text }) => `${part} ${text} is in no geometry`));
    return faults.map((fault) => `${where}, ${lane.namespace}: ${fault}`);
  });
}
