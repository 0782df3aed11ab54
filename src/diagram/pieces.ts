// A change of one lane as a tree of still pieces and the keyframes that move them: transform and opacity, nothing else.

import { isOpen, type Column } from './layout';
import type { LaneLengths } from './lengths';
import { choreographyFor, frameOf, type ChangeFrame, type LaneChange } from './moment';
import {
  gapAt,
  jambWidth,
  placeBadge,
  placeBridges,
  placeDoorway,
  placeLink,
  placeToken,
  type Written,
} from './placeRest';
import {
  changingTexts,
  doorwayOf,
  FADING,
  linkScale,
  placeWalls,
  scenesOf,
  wallPaint,
  type ChangingTexts,
  type Scenes,
} from './placeLane';
import type { BoxShape, Shape } from './shapes';
import { ALONE, type Choreography, type Span } from './transitions';

/** One property of one piece: values at shares of the motion, straight lines between them. */
export interface Keyframes {
  readonly property: 'transform' | 'opacity';
  readonly offsets: readonly number[];
  readonly values: readonly (string | number)[];
}

export interface Piece {
  /** What it is painted as; a group only holds its children, a curtain also cuts them off at its edges. */
  readonly shape: Shape | { readonly kind: 'group' } | Curtain;
  readonly keyframes: readonly Keyframes[];
  readonly children: readonly Piece[];
  /** Where a scaled piece keeps its place. */
  readonly origin?: string;
}

/** A window of the lane, in px from the lane's corner. Its children are placed from the lane's corner too. */
export interface Curtain {
  readonly kind: 'curtain';
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly leftRadius: number;
  readonly rightRadius: number;
}

/** What moves of a lane: below and above the tokens, which never do. */
export interface MovingLane {
  readonly boxes: readonly Piece[];
  readonly words: readonly Piece[];
  /** Columns whose token comes, and how. */
  readonly coming: readonly { readonly index: number; readonly keyframes: Keyframes }[];
}

/** In how many straight lines an eased movement is handed over. */
const STEPS = 10;

const px = (length: number) => `${length.toFixed(2)}px`;
const still = (shape: Piece['shape'], children: readonly Piece[] = []): Piece => ({ shape, keyframes: [], children });

/** What all pieces of one change are made from. */
interface Plan extends Pick<LaneChange, 'from' | 'to'> {
  readonly scenes: Scenes;
  readonly texts: ChangingTexts;
  readonly steps: Choreography;
  readonly lengths: LaneLengths;
  /** How far each part is at a share of the motion; the same object for the same share. */
  readonly frame: (progress: number) => ChangeFrame;
}

function planFor({ from, to }: Pick<LaneChange, 'from' | 'to'>, lengths: LaneLengths): Plan {
  const steps = choreographyFor(from, to);
  const known = new Map<number, ChangeFrame>();
  const frame = (progress: number) => {
    const found = known.get(progress) ?? frameOf(steps, progress);
    known.set(progress, found);
    return found;
  };
  const scenes = scenesOf(from, to, lengths);
  return { from, to, lengths, steps, frame, scenes, texts: changingTexts(from, to, scenes, lengths) };
}

/** Samples a value of the change over the span in which it moves. */
function sample(
  { frame }: Plan,
  property: Keyframes['property'],
  value: (frame: ChangeFrame) => string | number,
  [start, end]: Span,
): Keyframes {
  const inside = Array.from({ length: STEPS + 1 }, (_, step) => start + ((end - start) * step) / STEPS);
  const offsets = [...(start > 0 ? [0] : []), ...inside, ...(end < 1 ? [1] : [])];
  return { property, offsets, values: offsets.map((progress) => value(frame(progress))) };
}

/** A fade over one span. */
function fade(span: Span, from: 0 | 1): Keyframes {
  const [start, end] = [Math.max(0, span[0]), Math.min(1, span[1])];
  return { property: 'opacity', offsets: [0, start, end, 1], values: [from, from, 1 - from, 1 - from] };
}

/** There from one share of the motion on, or until then, at once. */
const shownFrom = (start: number): Keyframes => ({
  property: 'opacity',
  offsets: [0, start, start, 1],
  values: [0, 0, 1, 1],
});
const shownUntil = (end: number): Keyframes => ({
  property: 'opacity',
  offsets: [0, end, end, 1],
  values: [1, 1, 0, 0],
});

const isBox = (shape: Shape): shape is BoxShape => shape.kind === 'box';

/**
 * The ends of a run that slide over a gap. Each is a copy of the run's end that moves out of it, or back into it; under stripes
 * the copy's own stand still, and its round corners fill up as it comes to the middle.
 */
function slidingEnds(box: BoxShape, plan: Plan, gaps: readonly number[], way: 'meet' | 'leave'): readonly Piece[] {
  const { lengths } = plan;
  const reach = ({ meet, leave }: ChangeFrame) => (way === 'meet' ? meet : 1 - leave);
  const span = plan.steps[way];
  return gaps.flatMap((gap) => {
    const { middle, width } = gapAt(lengths, gap);
    const distance = width / 2 + box.stroke / 2;
    const extent = distance + lengths.radius + box.stroke + 2;
    const end = box.x + box.width;
    const isRight = Math.abs(end - (middle - width / 2)) < 1;
    const isLeft = Math.abs(box.x - (middle + width / 2)) < 1;
    if (!isRight && !isLeft) return [];
    const sign = isRight ? 1 : -1;
    const x = isRight ? end - extent : box.x;
    const shift = (frame: ChangeFrame) => sign * distance * reach(frame);
    const slide = (back: boolean) =>
      sample(plan, 'transform', (frame) => `translateX(${px(back ? -shift(frame) : shift(frame))})`, span);
    const ends = {
      leftEdge: isLeft,
      rightEdge: isRight,
      leftRadius: isLeft ? lengths.radius : 0,
      rightRadius: isRight ? lengths.radius : 0,
    };
    const round: BoxShape = { ...box, ...ends, x, width: extent };
    const corner = lengths.radius + box.stroke;
    const square: BoxShape = { ...round, leftRadius: 0, rightRadius: 0, x: isRight ? end - corner : x, width: corner };
    const stripes: Curtain = {
      kind: 'curtain',
      x: isRight ? x : x + box.stroke,
      width: extent - box.stroke,
      height: box.height,
      leftRadius: ends.leftRadius,
      rightRadius: ends.rightRadius,
    };
    // Wide enough that it fills the window wherever that has moved.
    const pattern: BoxShape = {
      ...box,
      x: x - distance - extent,
      width: 3 * extent + 2 * distance,
      leftEdge: false,
      rightEdge: false,
      leftRadius: 0,
      rightRadius: 0,
    };
    return [
      {
        ...still({ kind: 'group' }, [
          still(round),
          ...(box.paint === 'node' ? [still(stripes, [{ ...still(pattern), keyframes: [slide(true)] }])] : []),
          {
            ...still(square),
            keyframes: [sample(plan, 'opacity', (frame) => Number(reach(frame).toFixed(3)), span)],
          },
        ]),
        keyframes: [slide(false)],
      },
    ];
  });
}

const group = (children: readonly Piece[], keyframes: readonly Keyframes[] = []): Piece => ({
  shape: { kind: 'group' },
  keyframes,
  children,
});
const allStill = (shapes: readonly Shape[]): readonly Piece[] => shapes.map((shape) => still(shape));

function slidingScene(plan: Plan, gaps: readonly number[], way: 'meet' | 'leave'): Piece {
  const shapes = way === 'meet' ? plan.scenes.meeting(0) : plan.scenes.leaving(0);
  const ends = shapes.filter(isBox).flatMap((box) => slidingEnds(box, plan, gaps, way));
  return group([...allStill(shapes), ...ends]);
}

/** The boxes of one picture behind the front of the sweep: a curtain that is drawn over them, or from them. */
function sweptScene(shapes: readonly Shape[], texts: readonly Written[], plan: Plan): readonly Piece[] {
  const { swept } = plan.scenes;
  if (!swept) return [];
  const [start, end] = swept;
  const width = end - start;
  const curtain: Curtain = {
    kind: 'curtain',
    x: start,
    width,
    height: plan.lengths.height,
    leftRadius: 0,
    rightRadius: 0,
  };
  const { flood } = plan.steps;
  const slide = (sign: 1 | -1): Keyframes => {
    const offsets = [0, flood[0], flood[1], 1];
    const away = (progress: number) => sign * (plan.frame(progress).flood - 1) * width;
    return { property: 'transform', offsets, values: offsets.map((progress) => `translateX(${px(away(progress))})`) };
  };
  const inside = shapes.filter(isBox).filter((box) => box.x < end && start < box.x + box.width);
  const window = { ...still(curtain, [...allStill(inside), ...written(texts)]), keyframes: [slide(-1)] };
  return [{ ...still(curtain, [window]), keyframes: [slide(1)] }];
}

/** The walls of gaps that close open once the boxes touch; those of gaps that open grow back before the boxes part. */
function wallPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths, steps } = plan;
  const scaled = (gap: number, lane: typeof from, keyframes: Keyframes) =>
    placeWalls(gap, wallPaint(lane, gap), 1, lengths).map((wall): Piece => ({
      ...still(wall),
      origin: wall.y === 0 ? 'top' : 'bottom',
      keyframes: [keyframes],
    }));
  const scale = (share: number) => `scaleY(${share.toFixed(3)})`;
  const opens = sample(plan, 'transform', ({ open }) => scale(1 - open), steps.open);
  const grows = sample(plan, 'transform', ({ close }) => scale(close), steps.close);
  // Not there before the boxes touch, nor after they part: then their edges are.
  const touching = joined(
    [
      [0, scale(0)],
      [steps.meet[1], scale(0)],
    ],
    pairs(opens).filter(([offset]) => offset >= steps.meet[1]),
  );
  const parting = joined(
    pairs(grows).filter(([offset]) => offset <= steps.leave[0]),
    [
      [steps.leave[0], scale(0)],
      [1, scale(0)],
    ],
  );
  return [
    ...scenes.closing.flatMap((gap) => scaled(gap, from, touching)),
    ...scenes.opening.flatMap((gap) => scaled(gap, to, parting)),
  ];
}

type Pair = readonly [offset: number, value: string | number];

const pairs = ({ offsets, values }: Keyframes): readonly Pair[] =>
  offsets.map((offset, index) => [offset, values[index] ?? '']);

/** One set of keyframes after another: where they meet at one share of the motion, the value jumps. */
function joined(before: readonly Pair[], after: readonly Pair[]): Keyframes {
  const all = [...before, ...after];
  return { property: 'transform', offsets: all.map(([offset]) => offset), values: all.map(([, value]) => value) };
}

function doorwayPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths, steps } = plan;
  const [before, now] = [isOpen(from), isOpen(to)];
  if (!before && !now) return [];
  const shapes = placeDoorway(lengths, 1);
  if (before === now) return shapes.map((shape) => still(shape));
  const opens = scenes.closing.includes(0) ? steps.meet : steps.newBridges;
  const closes = scenes.opening.includes(0) ? steps.leave : steps.oldBridges;
  const span = now ? opens : closes;
  const openness = (frame: ChangeFrame) => doorwayOf(plan, scenes, frame);
  const half = lengths.height / 2 + lengths.rem / 2;
  return shapes.map((shape): Piece => {
    if (shape.kind === 'cover') {
      return {
        ...still(shape),
        keyframes: [sample(plan, 'transform', (frame) => `scaleY(${openness(frame).toFixed(3)})`, span)],
      };
    }
    const sign = shape.y < 0 ? 1 : -1;
    const move = (frame: ChangeFrame) =>
      `translateY(${px(sign * half * (1 - openness(frame)))}) scaleX(${jambWidth(openness(frame)).toFixed(3)})`;
    return { ...still(shape), keyframes: [sample(plan, 'transform', move, span)] };
  });
}

function boxPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths, steps } = plan;
  const { closing, opening, swept, drains } = scenes;
  // What stands still while all gaps are closed: the earlier boxes until the front has passed, then the later ones.
  const until = opening.length > 0 ? [shownUntil(steps.leave[0])] : [];
  const before = group(allStill(scenes.before), closing.length > 0 ? [shownFrom(steps.meet[1])] : []);
  const after = group(allStill(scenes.after), drains ? until : []);
  const { wiped } = plan.texts;
  // The front covers what is written on the fill below it, and brings what is written on its own.
  const joined = drains
    ? [after, ...written(wiped.after), ...sweptScene(scenes.before, wiped.before, plan)]
    : [
        before,
        ...written(wiped.before),
        ...sweptScene(scenes.after, wiped.after, plan),
        ...(swept && opening.length === 0
          ? []
          : [group([after, ...written(wiped.after)], [shownFrom(steps.flood[1])])]),
      ];
  return [
    ...doorwayPieces(plan),
    ...(closing.length > 0 ? [group([slidingScene(plan, closing, 'meet')], [shownUntil(steps.meet[1])])] : []),
    ...(drains || opening.length === 0 ? joined : [group(joined, until)]),
    ...(opening.length > 0
      ? [group([slidingScene(plan, opening, 'leave'), ...written(wiped.after)], [shownFrom(steps.leave[0])])]
      : []),
    ...wallPieces(plan),
    ...placeBridges(from, lengths).map((shape) => group([still(shape)], [fade(steps.oldBridges, 1)])),
    ...placeBridges(to, lengths).map((shape) => group([still(shape)], [fade(steps.newBridges, 0)])),
  ];
}

/** The line over a gap that one run spans in one of the pictures only: it grows from its middle with the doorway, or goes with it. */
function linkPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths, steps } = plan;
  return to.bridged.flatMap((now, gap): readonly Piece[] => {
    if (from.bridged[gap] === now) return [];
    const scale = (frame: ChangeFrame) => `scaleX(${linkScale(scenes, gap, frame).toFixed(3)})`;
    const keyframes = [sample(plan, 'transform', scale, now ? steps.open : steps.close)];
    return [{ ...still(placeLink(now ? to : from, gap, lengths)), keyframes }];
  });
}

function badgePieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths, steps } = plan;
  if (!from.bridged[0] && !to.bridged[0]) return [];
  const scale = (frame: ChangeFrame) => `scale(${linkScale(scenes, 0, frame).toFixed(3)})`;
  const keyframes =
    from.bridged[0] && to.bridged[0]
      ? []
      : [sample(plan, 'transform', scale, to.bridged[0] ? steps.open : steps.close)];
  return placeBadge(lengths, 1).map((badge) => ({ ...still(badge), keyframes }));
}

const written = (texts: readonly Written[]): readonly Piece[] => texts.map(({ shape }) => still(shape));

/** What is written on a fill that stays. */
function wordPieces({ texts: { kept, fading } }: Plan): readonly Piece[] {
  const faded = (texts: readonly Written[], span: Span, from: 0 | 1) =>
    texts.length === 0 ? [] : [group(written(texts), [fade(span, from)])];
  return [...written(kept), ...faded(fading.before, FADING.out, 1), ...faded(fading.after, FADING.in, 0)];
}

/** The token of a member that goes. */
function leavingTokens({ from, to, lengths }: Plan, columns: readonly Column[]): readonly Piece[] {
  return columns.flatMap((column, index) =>
    from.values[index] && !to.values[index]
      ? [{ ...still(placeToken(column, index, lengths)), keyframes: [fade(ALONE, 1)] }]
      : [],
  );
}

/** Takes two pictures of one lane, the columns and the measures; gives the pieces that show how one becomes the other. */
export function piecesOf(
  { from, to }: Pick<LaneChange, 'from' | 'to'>,
  columns: readonly Column[],
  lengths: LaneLengths,
): MovingLane {
  const plan = planFor({ from, to }, lengths);
  return {
    boxes: boxPieces(plan),
    words: [...leavingTokens(plan, columns), ...linkPieces(plan), ...badgePieces(plan), ...wordPieces(plan)],
    coming: columns.flatMap((_, index) =>
      to.values[index] && !from.values[index] ? [{ index, keyframes: fade(ALONE, 0) }] : [],
    ),
  };
}
