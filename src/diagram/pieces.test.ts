// @vitest-environment node

import { describe, expect, test } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import {
  edgesSeen,
  FOUR_COLUMNS,
  laneDividedInto,
  laneOf,
  longestDifference,
  podAt,
} from '../../tests/support/modelAt';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import type { Column } from './layout';
import { lengthsFor } from './lengths';
import type { LanePicture } from './picture';
import { piecesOf, type Keyframes, type Piece } from './pieces';
import { placeLane } from './placeLane';
import type { LinkShape, Shape, TextShape } from './shapes';

interface Change {
  readonly name: string;
  readonly from: LanePicture;
  readonly to: LanePicture;
  readonly columns: readonly Column[];
}

function flip(
  name: string,
  namespace: LinuxNamespace,
  from: Position,
  to: Position,
  runtime: RuntimeProfile = 'textbook',
): Change {
  const { picture } = podAt(to, runtime);
  const [was, is] = [laneOf(podAt(from, runtime).picture, namespace), laneOf(picture, namespace)];
  return { name, from: was, to: is, columns: picture.columns };
}

function regroup(from: string, to: string): Change {
  const [was, is] = [laneDividedInto(...from.split(' ')), laneDividedInto(...to.split(' '))];
  return { name: `a regroup of ${from} to ${to}`, from: was, to: is, columns: FOUR_COLUMNS };
}

const CHANGES: readonly Change[] = [
  flip('a merge, case 0 to 2 in net', 'net', '0000', '0010'),
  flip('a merge, case 0 to 4 in pid', 'pid', '0000', '0100'),
  flip('a merge, case 0 to 8 in pid', 'pid', '0000', '1000'),
  flip('a split, case 7 to 0 in pid', 'pid', '0111', '0000'),
  flip('a split, case 7 to 0 in net', 'net', '0111', '0000'),
  flip('no box, case 0 to 2 in uts', 'uts', '0000', '0010'),
  flip('pause comes on CRI-O, case 0 to 8 in pid', 'pid', '0000', '1000', 'cri-o'),
  flip('pause comes on CRI-O, case 0 to 8 in net', 'net', '0000', '1000', 'cri-o'),
  flip('pause goes on CRI-O, case 8 to 0 in pid', 'pid', '1000', '0000', 'cri-o'),
  regroup('NPS A', 'N PAS'),
  regroup('N PAS', 'NPS A'),
];
const WIDTHS = [968, 366] as const;
/** Moments between those at which a piece comes or goes at once. */
const MOMENTS = Array.from({ length: 60 }, (_, index) => (index + 0.37) / 60);

function scaleAt({ to }: Change, width: number) {
  return lengthsFor(width, 16, 4).lane(to.namespace);
}

/** What keyframes ask for at a moment, by the name of the CSS function: straight lines between them. */
function valuesAt({ offsets, values }: Keyframes, progress: number): ReadonlyMap<string, number> {
  const parse = (value: string | number | undefined): readonly (readonly [string, number])[] =>
    typeof value === 'string'
      ? [...value.matchAll(/(\w+)\((-?[\d.]+)(?:px)?\)/g)].map(([, name = '', number]) => [name, Number(number)])
      : [['opacity', value ?? NaN]];
  const next = offsets.findIndex((offset) => offset > progress);
  const [start, end] = [offsets[next - 1] ?? 0, offsets[next] ?? 1];
  const [before, after] = [new Map(parse(values[next - 1])), parse(values[next])];
  const share = (progress - start) / (end - start);
  return new Map(
    after.map(([name, number]) => {
      const from = before.get(name) ?? NaN;
      return [name, from + share * (number - from)];
    }),
  );
}

interface Surroundings {
  readonly dx: number;
  readonly dy: number;
  readonly opacity: number;
  readonly window: readonly [number, number];
}

/** Makes a piece what a browser makes of it: transforms and opacities of groups add up, curtains cut off. */
function shapesOf(piece: Piece, progress: number, around: Surroundings): readonly Shape[] {
  let { dx, dy, opacity, window } = around;
  const scale = { x: 1, y: 1 };
  for (const keyframes of piece.keyframes)
    for (const [name, number] of valuesAt(keyframes, progress)) {
      if (name === 'opacity') opacity *= number;
      else if (name === 'translateX') dx += number;
      else if (name === 'translateY') dy += number;
      else if (name === 'scaleX') scale.x = number;
      else if (name === 'scaleY') scale.y = number;
      else if (name === 'scale') Object.assign(scale, { x: number, y: number });
      else throw new Error(`No transform: ${name}`);
    }
  const { shape, children, origin } = piece;
  if (shape.kind === 'curtain') {
    const start = shape.x + dx;
    window = [Math.max(window[0], start), Math.min(window[1], start + shape.width)];
  }
  if (shape.kind === 'group' || shape.kind === 'curtain')
    return children.flatMap((child) => shapesOf(child, progress, { dx, dy, opacity, window }));
  const moved = { ...shape, x: shape.x + dx, y: shape.y + dy, opacity: opacity * shape.opacity };
  if (moved.opacity < 0.02 || scale.x * scale.y < 0.001) return [];
  if (moved.kind === 'box' || moved.kind === 'text') return [{ ...moved, clip: window }];
  if (moved.kind === 'link' && scale.x === 1) return [{ ...moved, clip: window }];
  if (moved.kind === 'badge') return [{ ...moved, size: moved.size * scale.x }];
  if (!('width' in moved)) return [moved];
  const [width, height] = [moved.width * scale.x, moved.height * scale.y];
  const down = origin === 'top' ? 0 : origin === 'bottom' ? 1 : 0.5;
  return [
    { ...moved, width, height, x: moved.x + (moved.width - width) / 2, y: moved.y + (moved.height - height) * down },
  ];
}

const SCREEN: Surroundings = { dx: 0, dy: 0, opacity: 1, window: [-1000, 10000] };

function paintedAt(change: Change, width: number, progress: number): readonly Shape[] {
  const { boxes, words } = piecesOf(change, change.columns, scaleAt(change, width));
  return [...boxes, ...words].flatMap((piece) => shapesOf(piece, progress, SCREEN));
}

function placedAt(change: Change, width: number, progress: number): readonly Shape[] {
  return placeLane({ kind: 'change', ...change, progress }, change.columns, scaleAt(change, width));
}

/** From where to where a text or a line goes; sans letters are taken as half as wide as they are high. */
function extentOf(shape: LinkShape | TextShape): readonly [number, number] {
  if (shape.kind === 'link') return [shape.x, shape.x + shape.width];
  const width = shape.text.length * shape.size * (shape.font === 'mono' ? 0.632 : 0.5);
  const start = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[shape.anchor];
  return [start, start + width];
}

/** What of a text or a line is to be seen: within its clip, and not under a box that is painted after it. */
function seenOf(shape: LinkShape | TextShape, later: readonly Shape[]): readonly [number, number] {
  const within = ([start, end]: readonly [number, number], clip: readonly [number, number] | null) =>
    clip ? ([Math.max(start, clip[0]), Math.min(end, clip[1])] as const) : ([start, end] as const);
  let [start, end] = within(extentOf(shape), shape.clip);
  for (const box of later) {
    if (box.kind !== 'box' || box.opacity < 0.98) continue;
    const [left, right] = within([box.x, box.x + box.width], box.clip);
    if (left <= start && right > start) start = Math.min(end, right);
    if (right >= end && left < end) end = Math.max(start, left);
  }
  return [start, end];
}

/** All but boxes and tokens, texts and lines as far as they are to be seen; what is thinner than 2 px or hardly there does not count. */
function othersOf(shapes: readonly Shape[], least: number): readonly Shape[] {
  const thickness = (shape: Shape) => {
    if (shape.kind === 'text') return Infinity;
    if ('size' in shape) return shape.size;
    return shape.kind === 'jamb' ? shape.width : shape.height;
  };
  return shapes.flatMap((shape, index): readonly Shape[] => {
    if (['box', 'token', 'seat'].includes(shape.kind) || shape.opacity < 0.02 || thickness(shape) < least) return [];
    if (shape.kind !== 'text' && shape.kind !== 'link') return [shape];
    const seen = seenOf(shape, shapes.slice(index + 1));
    return seen[1] - seen[0] < least ? [] : [{ ...shape, clip: seen }];
  });
}

function nameOf(shape: Shape): string {
  return [shape.kind, 'paint' in shape ? shape.paint : '', shape.kind === 'text' ? shape.text : ''].join(' ');
}

/** Tells whether all four sides are less than 1 px apart; 2 px for a jamb, which is at its full width before long. */
function isNear(one: Shape, other: Shape): boolean {
  const sides = (shape: Shape) => {
    const { x, y } = shape;
    if (shape.kind === 'text' || shape.kind === 'link') return [...(shape.clip ?? []), y];
    if (shape.kind === 'badge') return [x - shape.size / 2, x + shape.size / 2, y];
    return 'size' in shape ? [x, y, shape.size] : [x, x + shape.width, y, y + shape.height];
  };
  const [mine, its] = [sides(one), sides(other)];
  const bound = one.kind === 'jamb' ? 2 : 1;
  return mine.every((side, index) => Math.abs(side - (its[index] ?? Infinity)) < bound);
}

describe.each(CHANGES.flatMap((change) => WIDTHS.map((width) => [change.name, width, change] as const)))(
  '%s, %i px wide',
  (_, width, change) => {
    test('has every fill and edge within 1 px of where the geometry has it', () => {
      for (const progress of MOMENTS) {
        const [painted, placed] = [paintedAt(change, width, progress), placedAt(change, width, progress)];
        const at = `at ${progress.toFixed(3)}`;
        expect(longestDifference(painted, placed), at).toBeLessThan(1);
        const [mine, its] = [edgesSeen(painted), edgesSeen(placed)];
        for (const [some, others] of [
          [mine, its],
          [its, mine],
        ] as const) {
          const odd = some.filter(({ x, paint }) => {
            const isThere = others.some((other) => Math.abs(other.x - x) < 1 && other.paint === paint);
            // Of two boxes that begin to touch, the upper one's edge hides the other's a little sooner or later.
            const isHidden = others.some((other) => Math.abs(other.x - x) < 3 && other.paint !== paint);
            return !isThere && !isHidden;
          });
          expect(odd, at).toEqual([]);
        }
      }
    });

    test('has every wall, link, text, bridge and the doorway within 1 px (jambs 2) and 0.02 of opacity', () => {
      for (const progress of MOMENTS) {
        const [painted, placed] = [paintedAt(change, width, progress), placedAt(change, width, progress)];
        for (const [some, others, what] of [
          [painted, placed, 'too many'],
          [placed, painted, 'missing'],
        ] as const) {
          const rest = othersOf(others, 0);
          const odd = othersOf(some, 2).filter((shape) => {
            const found = rest.find((other) => nameOf(other) === nameOf(shape) && isNear(shape, other));
            return Math.abs((found?.opacity ?? 0) - shape.opacity) > 0.02;
          });
          const named = odd.map((shape) => `${nameOf(shape)} ${shape.x.toFixed(1)} ${shape.opacity.toFixed(2)}`);
          expect(named, `${what} at ${progress.toFixed(3)}`).toEqual([]);
        }
      }
    });

    test('animates nothing but transform and opacity, with offsets that ascend from 0 to 1', () => {
      const { boxes, words } = piecesOf(change, change.columns, scaleAt(change, width));
      const all = (pieces: readonly Piece[]): readonly Keyframes[] =>
        pieces.flatMap(({ keyframes, children }) => [...keyframes, ...all(children)]);
      for (const { property, offsets, values } of all([...boxes, ...words])) {
        expect(['transform', 'opacity']).toContain(property);
        expect(values).toHaveLength(offsets.length);
        expect([offsets[0], offsets.at(-1)]).toEqual([0, 1]);
        expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
      }
    });
  },
);

test('tokens stand still in the lane at rest: only that of a member that goes is a piece', () => {
  const stays = CHANGES.filter(({ from, to }) => from.values.every((value, index) => !value || to.values[index]));
  expect(stays.length).toBeGreaterThan(3);
  const kinds = stays.flatMap((change) => {
    const { boxes, words } = piecesOf(change, change.columns, scaleAt(change, 968));
    const all = (pieces: readonly Piece[]): readonly string[] =>
      pieces.flatMap(({ shape, children }) => [shape.kind, ...all(children)]);
    return all([...boxes, ...words]);
  });
  expect(kinds).not.toContain('token');
});
