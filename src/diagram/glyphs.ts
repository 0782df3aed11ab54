// The members' signs, in a square of 26 units: for the page and for pictures that leave it.

import type { MemberRole } from '../domain/members';

export type GlyphPart =
  | {
      readonly tag: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly rx: number;
    }
  | { readonly tag: 'circle'; readonly cx: number; readonly cy: number; readonly r: number }
  | { readonly tag: 'path'; readonly d: string };

interface Glyph {
  readonly body: GlyphPart;
  readonly parts: readonly GlyphPart[];
}

const ROUND: GlyphPart = { tag: 'circle', cx: 13, cy: 13, r: 11.5 };
const SQUARE: GlyphPart = { tag: 'rect', x: 1.5, y: 1.5, width: 23, height: 23, rx: 5 };
const bar = (x: number, y: number, width: number, height: number, rx: number): GlyphPart => ({
  tag: 'rect',
  x,
  y,
  width,
  height,
  rx,
});

const NODE: Glyph = { body: SQUARE, parts: [bar(6.5, 7, 13, 4.6, 1.4), bar(6.5, 14.4, 13, 4.6, 1.4)] };
const PAUSE: Glyph = { body: ROUND, parts: [bar(8.4, 8, 3.2, 10, 1), bar(14.4, 8, 3.2, 10, 1)] };
const CONTAINER: Glyph = { body: ROUND, parts: [{ tag: 'path', d: 'M10 7.8 L19 13 L10 18.2 Z' }] };
const SIDECAR: Glyph = {
  body: ROUND,
  parts: [
    { tag: 'circle', cx: 10.6, cy: 13, r: 4.2 },
    { tag: 'circle', cx: 18, cy: 14.6, r: 2.3 },
  ],
};
/** A lens: it looks at another. */
const DEBUG: Glyph = {
  body: ROUND,
  parts: [
    {
      tag: 'path',
      d: 'M11.6 6.6a5 5 0 1 0 2.7 9.2l3.6 3.6 1.5-1.5-3.6-3.6a5 5 0 0 0-4.2-7.7zm0 2.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
    },
  ],
};

/** Takes a member; gives its sign. The sidecar of the standard pod has its own; any other container has the container's. */
export function glyphOf({ id, role }: { readonly id: string; readonly role: MemberRole }): Glyph {
  if (role === 'node') return NODE;
  if (role === 'pause') return PAUSE;
  if (role === 'debug') return DEBUG;
  return id === 'sidecar' ? SIDECAR : CONTAINER;
}
