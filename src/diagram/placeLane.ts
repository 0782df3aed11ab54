// THE geometry: a lane at a moment, made into shapes. The motion, the exported pictures and the tests of the style sheet follow it.

import { assertNever } from '../domain/assertNever';
import type { LaneLengths } from './lengths';
import type { Paint, Run } from './layout';
import { choreographyFor, frameAt, type ChangeFrame, type LaneChange, type LaneMoment } from './moment';
import type { BoxWords, LanePicture } from './picture';
import {
  columnAt,
  gapAt,
  placeBadge,
  placeBridges,
  placeDoorway,
  placeLink,
  placeSeats,
  placeToken,
  placeValue,
  placeWords,
  textExtent,
} from './placeRest';
import type { BoxShape, Shape, WallShape } from './shapes';
import { ALONE, DISSOLVE, SPLIT, SWAP, within, type Span } from './transitions';
import type { Column } from './layout';

/** How far the left one of two boxes that go on in each other reaches below the right one, in px, so that no hair line is left. */
const TOUCH = 1;

/** What the end of a run does at its gap. */
interface End {
  /** How far it is from its rest to the middle of the gap, 0 to 1. */
  readonly reach: number;
  /** Whether it has its edge; without one it goes on in its neighbour. */
  readonly edge: boolean;
}

const AT_REST: End = { reach: 0, edge: true };
const GOES_ON: End = { reach: 1, edge: false };

function placeRun(paint: Paint, { first, last }: Run, endAt: (gap: number) => End, lengths: LaneLengths): BoxShape {
  const { height, radius, stroke } = lengths;
  const [left, right] = [endAt(first - 1), endAt(last)];
  const extent = (gap: number, { reach, edge }: End, beyond: number) =>
    reach === 0 ? 0 : reach * (gapAt(lengths, gap).width / 2 + (edge ? stroke / 2 : beyond));
  const end = columnAt(lengths, last);
  const x = columnAt(lengths, first).x - extent(first - 1, left, 0);
  return {
    kind: 'box',
    paint,
    x,
    y: 0,
    width: end.x + end.width + extent(last, right, TOUCH) - x,
    height,
    stroke,
    leftRadius: left.edge ? radius * (1 - left.reach) : 0,
    rightRadius: right.edge ? radius * (1 - right.reach) : 0,
    leftEdge: left.edge,
    rightEdge: right.edge,
    clip: null,
    opacity: 1,
  };
}

/** Takes a lane and what the ends of its runs do at each gap; gives its boxes and empty seats. */
export function placeBoxes(lane: LanePicture, endAt: (gap: number) => End, lengths: LaneLengths): readonly Shape[] {
  return [
    ...placeSeats(lane, lengths),
    // From left to right: each reaches below the next one.
    ...lane.boxes
      .flatMap(({ paint, runs }) => runs.map((run) => ({ paint, run })))
      .sort((one, other) => one.run.first - other.run.first)
      .map(({ paint, run }) => placeRun(paint, run, endAt, lengths)),
  ];
}

/** The pictures between which a lane changes, each as it stands in one part of the change. */
export interface Scenes {
  /** Gaps that one run spans later but not before, and the reverse. */
  readonly closing: readonly number[];
  readonly opening: readonly number[];
  /** Where the front sweeps, from x to x; null where no fill changes. */
  readonly swept: readonly [number, number] | null;
  /** True where the earlier picture's fill drains, so that it lies above the later one's. */
  readonly drains: boolean;
  /** The earlier picture with its edges on their way to the middle of the gaps that close, 0 to 1. */
  readonly meeting: (reach: number) => readonly Shape[];
  /** The earlier and the later picture while both have the same gaps. */
  readonly before: readonly Shape[];
  readonly after: readonly Shape[];
  /** The later picture with its edges on their way from the middle of the gaps that open, 1 to 0. */
  readonly leaving: (reach: number) => readonly Shape[];
}

/** Takes two pictures of one lane; gives the scenes of the change between them. */
export function scenesOf(from: LanePicture, to: LanePicture, lengths: LaneLengths): Scenes {
  const closing = to.bridged.flatMap((bridged, gap) => (bridged && !from.bridged[gap] ? [gap] : []));
  const opening = from.bridged.flatMap((bridged, gap) => (bridged && !to.bridged[gap] ? [gap] : []));
  const sliding = (gaps: readonly number[], reach: number) => (gap: number) =>
    gaps.includes(gap) ? { reach, edge: true } : AT_REST;
  const joined = (gaps: readonly number[]) => (gap: number) => (gaps.includes(gap) ? GOES_ON : AT_REST);
  const refilled = to.boxAt.flatMap((box, index) => (box?.paint === from.boxAt[index]?.paint ? [] : [index]));
  const [first, last] = [refilled[0], refilled.at(-1)];
  const isJoined = (gap: number) => from.bridged[gap] === true || to.bridged[gap] === true;
  const edgeOf = (gap: number, x: number) => (isJoined(gap) ? gapAt(lengths, gap).middle : x);
  const swept =
    first === undefined || last === undefined
      ? null
      : ([
          edgeOf(first - 1, columnAt(lengths, first).x),
          edgeOf(last, columnAt(lengths, last).x + columnAt(lengths, last).width),
        ] as const);
  return {
    closing,
    opening,
    swept,
    drains: choreographyFor(from, to) === SPLIT,
    meeting: (reach) => placeBoxes(from, sliding(closing, reach), lengths),
    before: placeBoxes(from, joined(closing), lengths),
    after: placeBoxes(to, joined(opening), lengths),
    leaving: (reach) => placeBoxes(to, sliding(opening, reach), lengths),
  };
}

function clipped(shapes: readonly Shape[], clip: readonly [number, number]): readonly Shape[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'box') return [];
    return clip[0] < shape.x + shape.width && shape.x < clip[1] ? [{ ...shape, clip }] : [];
  });
}

/** The walls of one gap, `share` of the lane's height between them, from above and from below. */
export function placeWalls(gap: number, paint: Paint, share: number, lengths: LaneLengths): readonly WallShape[] {
  if (share === 0) return [];
  const { stroke } = lengths;
  const height = (lengths.height / 2) * share;
  const wall = {
    kind: 'wall',
    x: gapAt(lengths, gap).middle - stroke / 2,
    width: stroke,
    height,
    paint,
    opacity: 1,
  } as const;
  return [
    { ...wall, y: 0 },
    { ...wall, y: lengths.height - height },
  ];
}

/** Whose wall stands in a gap: the right box's, which is painted last. */
export function wallPaint({ boxAt }: LanePicture, gap: number): Paint {
  return (boxAt[gap + 1] ?? boxAt[gap])?.paint ?? 'own';
}

function placeChangingBoxes(
  scenes: Scenes,
  { from, to }: LaneChange,
  frame: ChangeFrame,
  lengths: LaneLengths,
): readonly Shape[] {
  const { closing, opening, swept, drains } = scenes;
  if (frame.meet < 1 && closing.length > 0) return scenes.meeting(frame.meet);
  if (frame.leave > 0) return scenes.leaving(1 - frame.leave);
  const front = swept ? swept[0] + frame.flood * (swept[1] - swept[0]) : 0;
  const [below, above] = drains ? [scenes.after, scenes.before] : [scenes.before, scenes.after];
  const isOver = drains ? frame.flood === 0 : frame.flood === 1;
  return [
    ...(isOver ? scenes.after : below),
    ...(swept && !isOver ? clipped(above, [swept[0], front]) : []),
    ...closing.flatMap((gap) => placeWalls(gap, wallPaint(from, gap), 1 - frame.open, lengths)),
    ...opening.flatMap((gap) => placeWalls(gap, wallPaint(to, gap), frame.close, lengths)),
  ];
}

/** When one text gives way to another: what goes is gone before what comes begins. */
export interface Swap {
  readonly out: Span;
  readonly in: Span;
}

/**
 * Takes a change and a column; gives when its value gives way. The old one is gone when the front comes to it, the new one begins
 * when the front has passed: each stands on its own fill only.
 */
export function swapAt(
  { from, to }: Pick<LaneChange, 'from' | 'to'>,
  { swept, drains }: Scenes,
  index: number,
  lengths: LaneLengths,
): Swap {
  const [early, late] = ALONE;
  const middle = (early + late) / 2;
  if (!swept || from.boxAt[index]?.paint === to.boxAt[index]?.paint)
    return { out: [early, middle], in: [middle, late] };
  const [start, end] = choreographyFor(from, to).flood;
  const passes = (x: number) => {
    const share = Math.min(1, Math.max(0, (x - swept[0]) / (swept[1] - swept[0])));
    return start + (drains ? 1 - share : share) * (end - start);
  };
  const extents = [placeValue(from, index, lengths), placeValue(to, index, lengths)].flatMap((text) =>
    text ? textExtent(text) : [],
  );
  const { x, width } = columnAt(lengths, index);
  const [left, right] = extents.length > 0 ? [Math.min(...extents), Math.max(...extents)] : [x, x + width];
  const [first, last] = drains ? [passes(right), passes(left)] : [passes(left), passes(right)];
  return { out: [Math.max(0, first - SWAP), first], in: [last, last + SWAP] };
}

/** Takes two pictures of one lane; tells whether a column shows the same value on the same fill. */
export function sameValue(from: LanePicture, to: LanePicture, index: number): boolean {
  const [before, now] = [from.values[index], to.values[index]];
  return (
    before?.long === now?.long && before?.short === now?.short && from.boxAt[index]?.paint === to.boxAt[index]?.paint
  );
}

/** Takes a lane and the words of a box; tells whether it has the same words at the same place. */
export function hasWords({ words }: LanePicture, { first, last, id, verb, box }: BoxWords): boolean {
  return words.some(
    (other) =>
      other.first === first &&
      other.last === last &&
      other.id === id &&
      other.verb === verb &&
      other.box.paint === box.paint,
  );
}

/** How far the line over a gap, the doorway and its arrow are there. */
export function linkScale(scenes: Scenes, gap: number, frame: ChangeFrame): number {
  if (scenes.closing.includes(gap)) return frame.open;
  return scenes.opening.includes(gap) ? 1 - frame.close : 1;
}

/** How far the doorway in the pod's wall is open in a change: it opens and closes with the boxes beside it. */
export function doorwayOf({ from, to }: Pick<LaneChange, 'from' | 'to'>, scenes: Scenes, frame: ChangeFrame): number {
  if (scenes.closing.includes(0)) return frame.meet;
  if (scenes.opening.includes(0)) return 1 - frame.leave;
  return from.bridged[0] && to.bridged[0] ? 1 : 0;
}

function placeChange(change: LaneChange, columns: readonly Column[], lengths: LaneLengths): readonly Shape[] {
  const { from, to, progress } = change;
  const scenes = scenesOf(from, to, lengths);
  const frame = frameAt(change);
  const indexes = columns.map((_, index) => index);
  const gaps = to.bridged.map((_, gap) => gap);
  const doorway = doorwayOf(change, scenes, frame);
  const badge = to.bridged[0] || from.bridged[0] ? linkScale(scenes, 0, frame) : 0;
  const swap = (index: number) => swapAt(change, scenes, index, lengths);
  const seen = (opacity: number, shape: (opacity: number) => Shape | null): readonly Shape[] =>
    opacity > 0 ? [shape(opacity)].filter((candidate) => candidate !== null) : [];
  return [
    ...placeDoorway(lengths, doorway),
    ...placeChangingBoxes(scenes, change, frame, lengths),
    ...placeBridges(from, lengths, frame.oldWords).filter(({ opacity }) => opacity > 0),
    ...placeBridges(to, lengths, frame.newWords).filter(({ opacity }) => opacity > 0),
    ...columns.flatMap((column, index) => {
      const there = within(progress, ALONE);
      const [before, now] = [from.values[index], to.values[index]];
      const opacity = now && before ? 1 : now ? there : before ? 1 - there : Number(column.present);
      return seen(opacity, (visible) => placeToken(column, index, lengths, visible));
    }),
    ...indexes.flatMap((index) => {
      if (sameValue(from, to, index)) return seen(1, (opacity) => placeValue(to, index, lengths, opacity));
      const spans = swap(index);
      return [
        ...seen(1 - within(progress, spans.out), (opacity) => placeValue(from, index, lengths, opacity)),
        ...seen(within(progress, spans.in), (opacity) => placeValue(to, index, lengths, opacity)),
      ];
    }),
    ...gaps.flatMap((gap) => {
      const scale = linkScale(scenes, gap, frame);
      const [before, now] = [from.bridged[gap], to.bridged[gap]];
      if (scale === 0 || (!before && !now)) return [];
      if (!before || !now || sameValue(from, to, gap)) return [placeLink(now ? to : from, gap, lengths, scale)];
      const spans = swap(gap);
      return [
        ...seen(1 - within(progress, spans.out), (opacity) => placeLink(from, gap, lengths, scale, opacity)),
        ...seen(within(progress, spans.in), (opacity) => placeLink(to, gap, lengths, scale, opacity)),
      ];
    }),
    ...placeBadge(lengths, badge),
    ...wordsOf(from, lengths, (words) => (hasWords(to, words) ? 0 : frame.oldWords)),
    ...wordsOf(to, lengths, (words) => (hasWords(from, words) ? 1 : frame.newWords)),
  ];
}

function wordsOf(lane: LanePicture, lengths: LaneLengths, opacityOf: (words: BoxWords) => number): readonly Shape[] {
  return placeWords(lane, lengths, (first) => {
    const words = lane.words.find((candidate) => candidate.first === first);
    return words ? opacityOf(words) : 0;
  }).filter(({ opacity }) => opacity > 0);
}

function placeAtRest(lane: LanePicture, columns: readonly Column[], lengths: LaneLengths): readonly Shape[] {
  const entered = lane.bridged[0] ? 1 : 0;
  return [
    ...placeDoorway(lengths, entered),
    ...placeBoxes(lane, () => AT_REST, lengths),
    ...placeBridges(lane, lengths),
    ...columns.flatMap((column, index) => (column.present ? [placeToken(column, index, lengths)] : [])),
    ...columns.flatMap((_, index) => placeValue(lane, index, lengths) ?? []),
    ...lane.bridged.flatMap((bridged, gap) => (bridged ? [placeLink(lane, gap, lengths)] : [])),
    ...placeBadge(lengths, entered),
    ...placeWords(lane, lengths),
  ];
}

/** Tells whether a shape lies above the boxes and gives way as text does. */
export function isAbove({ kind }: Shape): boolean {
  return kind === 'text' || kind === 'link' || kind === 'badge';
}

function faded(shapes: readonly Shape[], boxes: number, texts: number): readonly Shape[] {
  return shapes.flatMap((shape) => {
    const opacity = shape.opacity * (isAbove(shape) ? texts : boxes);
    return shape.kind === 'token' || opacity === 0 ? [] : [{ ...shape, opacity }];
  });
}

/** Takes a lane at a moment, the columns and the measures; gives its shapes, the lowest first. */
export function placeLane(moment: LaneMoment, columns: readonly Column[], lengths: LaneLengths): readonly Shape[] {
  switch (moment.kind) {
    case 'rest':
      return placeAtRest(moment.lane, columns, lengths);
    case 'change':
      return placeChange(moment, columns, lengths);
    case 'dissolve': {
      const { under, to, progress } = moment;
      const span = (name: keyof typeof DISSOLVE) => within(progress, DISSOLVE[name]);
      const later = placeAtRest(to, columns, lengths);
      return [
        ...faded(later, span('newBoxes'), span('newTexts')),
        ...faded(placeLane(under, columns, lengths), 1 - span('oldBoxes'), 1 - span('oldTexts')),
        ...later.filter(({ kind }) => kind === 'token'),
      ];
    }
    default:
      return assertNever(moment);
  }
}
