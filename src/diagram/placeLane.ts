// THE geometry: a lane at a moment, made into shapes. The motion, the exported pictures and the tests of the style sheet follow it.

import { assertNever } from '../domain/assertNever';
import type { LaneLengths } from './lengths';
import { isOpen, type Paint, type Run } from './layout';
import { choreographyFor, frameAt, type ChangeFrame, type LaneChange, type LaneMoment } from './moment';
import type { LanePicture } from './picture';
import {
  columnAt,
  gapAt,
  placeBadge,
  placeBridges,
  placeDoorway,
  placeLink,
  placeSeats,
  placeToken,
  placeWritten,
  type Written,
} from './placeRest';
import type { BoxShape, Shape, WallShape } from './shapes';
import { ALONE, DISSOLVE, SPLIT, within, type Span } from './transitions';
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
function placeBoxes(lane: LanePicture, endAt: (gap: number) => End, lengths: LaneLengths): readonly Shape[] {
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

/** What is written in a lane that changes: a text never moves, it stays, is wiped by the front, or fades. */
export interface ChangingTexts {
  /** In both pictures, at the same place on the same fill. */
  readonly kept: readonly Written[];
  /** On a fill that the front sweeps away or brings: to be seen on their side of it. */
  readonly wiped: { readonly before: readonly Written[]; readonly after: readonly Written[] };
  /** On a fill that stays. */
  readonly fading: { readonly before: readonly Written[]; readonly after: readonly Written[] };
}

/** Takes two pictures of one lane and the scenes between them; sorts what is written in them. Lines that grow or go are left out. */
export function changingTexts(from: LanePicture, to: LanePicture, scenes: Scenes, lengths: LaneLengths): ChangingTexts {
  const stays = (gap: number) => from.bridged[gap] === true && to.bridged[gap] === true;
  const [before, after] = [placeWritten(from, lengths, stays), placeWritten(to, lengths, stays)];
  const isIn = (others: readonly Written[]) => {
    const known = new Set(others.map(({ shape }) => JSON.stringify(shape)));
    return ({ shape }: Written) => known.has(JSON.stringify(shape));
  };
  const [isAfter, isBefore] = [isIn(after), isIn(before)];
  const isSwept = ({ column }: Written) =>
    from.boxAt[column]?.paint !== to.boxAt[column]?.paint && scenes.swept !== null;
  const [gone, come] = [before.filter((text) => !isAfter(text)), after.filter((text) => !isBefore(text))];
  return {
    kept: after.filter(isBefore),
    wiped: { before: gone.filter(isSwept), after: come.filter(isSwept) },
    fading: {
      before: gone.filter((text) => !isSwept(text)),
      after: come.filter((text) => !isSwept(text)),
    },
  };
}

/** When a text fades that no front passes: what goes is gone before what comes begins. */
export const FADING: { readonly out: Span; readonly in: Span } = {
  out: [ALONE[0], (ALONE[0] + ALONE[1]) / 2],
  in: [(ALONE[0] + ALONE[1]) / 2, ALONE[1]],
};

/** How far the line over a gap, the doorway and its arrow are there. */
export function linkScale(scenes: Scenes, gap: number, frame: ChangeFrame): number {
  if (scenes.closing.includes(gap)) return frame.open;
  return scenes.opening.includes(gap) ? 1 - frame.close : 1;
}

/** How far the doorway in the pod's wall is open in a change: with the boxes beside it, or with the bridge that passes it. */
export function doorwayOf({ from, to }: Pick<LaneChange, 'from' | 'to'>, scenes: Scenes, frame: ChangeFrame): number {
  const [before, now] = [isOpen(from), isOpen(to)];
  if (before === now) return Number(now);
  if (now) return scenes.closing.includes(0) ? frame.meet : frame.newBridges;
  return scenes.opening.includes(0) ? 1 - frame.leave : frame.oldBridges;
}

function clippedTo(texts: readonly Written[], clip: readonly [number, number] | null): readonly Shape[] {
  if (clip && clip[0] >= clip[1]) return [];
  return texts.map(({ shape }) => ({ ...shape, clip }));
}

function faintTo(texts: readonly Written[], opacity: number): readonly Shape[] {
  return opacity === 0 ? [] : texts.map(({ shape }) => ({ ...shape, opacity }));
}

/** The old texts on one side of the front, the new ones on the other. */
function placeWiped(
  { wiped }: ChangingTexts,
  { swept, drains }: Scenes,
  { flood }: ChangeFrame,
  { width }: LaneLengths,
): readonly Shape[] {
  if (!swept) return [];
  const front = swept[0] + flood * (swept[1] - swept[0]);
  const [left, right] = drains ? [wiped.before, wiped.after] : [wiped.after, wiped.before];
  return [
    ...clippedTo(left, flood === 1 ? null : [swept[0], front]),
    // Nothing ends it on the right.
    ...clippedTo(right, flood === 0 ? null : flood === 1 ? [0, 0] : [front, 2 * width]),
  ];
}

function placeChange(change: LaneChange, columns: readonly Column[], lengths: LaneLengths): readonly Shape[] {
  const { from, to, progress } = change;
  const scenes = scenesOf(from, to, lengths);
  const frame = frameAt(change);
  const texts = changingTexts(from, to, scenes, lengths);
  const badge = to.bridged[0] || from.bridged[0] ? linkScale(scenes, 0, frame) : 0;
  return [
    ...placeDoorway(lengths, doorwayOf(change, scenes, frame)),
    ...placeChangingBoxes(scenes, change, frame, lengths),
    ...placeBridges(from, lengths, frame.oldBridges).filter(({ opacity }) => opacity > 0),
    ...placeBridges(to, lengths, frame.newBridges).filter(({ opacity }) => opacity > 0),
    ...placeWiped(texts, scenes, frame, lengths),
    ...columns.flatMap((column, index) => {
      const there = within(progress, ALONE);
      const [before, now] = [from.values[index], to.values[index]];
      const opacity = now && before ? 1 : now ? there : before ? 1 - there : Number(column.present);
      return opacity > 0 ? [placeToken(column, index, lengths, opacity)] : [];
    }),
    ...clippedTo(texts.kept, null),
    ...faintTo(texts.fading.before, 1 - within(progress, FADING.out)),
    ...faintTo(texts.fading.after, within(progress, FADING.in)),
    ...[...scenes.closing, ...scenes.opening].flatMap((gap) => {
      const scale = linkScale(scenes, gap, frame);
      return scale === 0 ? [] : [placeLink(to.bridged[gap] ? to : from, gap, lengths, scale)];
    }),
    ...placeBadge(lengths, badge),
  ];
}

function placeAtRest(lane: LanePicture, columns: readonly Column[], lengths: LaneLengths): readonly Shape[] {
  const entered = lane.bridged[0] ? 1 : 0;
  return [
    ...placeDoorway(lengths, Number(isOpen(lane))),
    ...placeBoxes(lane, () => AT_REST, lengths),
    ...placeBridges(lane, lengths),
    ...columns.flatMap((column, index) => (column.present ? [placeToken(column, index, lengths)] : [])),
    ...placeWritten(lane, lengths).map(({ shape }) => shape),
    ...placeBadge(lengths, entered),
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
