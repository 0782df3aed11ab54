// A change of one lane as a tree of still pieces and the keyframes that move them: transform and opacity, nothing else.

import type { Column, Paint } from './layout';
import type { LaneLengths } from './lengths';
import { choreographyFor, frameAt, type ChangeFrame, type LaneChange } from './moment';
import { gapAt, placeBadge, placeBridges, placeDoorway, placeLink, placeValue, placeWords } from './placeRest';
import {
  doorwayOf,
  halves,
  hasWords,
  linkScale,
  placeWalls,
  sameValue,
  scenesOf,
  swapSpan,
  wallPaint,
  type Scenes,
} from './placeLane';
import type { BoxShape, Shape } from './shapes';
import { within, type Span } from './transitions';

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
  readonly paint: Paint | null;
  readonly leftRadius: number;
  readonly rightRadius: number;
}

/** What moves of a lane: below and above the tokens, which never do. */
export interface MovingLane {
  readonly boxes: readonly Piece[];
  readonly words: readonly Piece[];
}

/** In how many straight lines an eased movement is handed over. */
const STEPS = 10;

const px = (length: number) => `${length.toFixed(2)}px`;
const still = (shape: Piece['shape'], children: readonly Piece[] = []): Piece => ({ shape, keyframes: [], children });

/** Samples a value of the change over the spans in which it moves. */
function sample(
  change: Pick<LaneChange, 'from' | 'to'>,
  property: Keyframes['property'],
  value: (frame: ChangeFrame) => string | number,
  spans: readonly Span[],
): Keyframes {
  const inside = spans.flatMap(([start, end]) =>
    Array.from({ length: STEPS + 1 }, (_, step) => start + ((end - start) * step) / STEPS),
  );
  const offsets = [...new Set([0, ...inside, 1])]
    .filter((offset) => offset >= 0 && offset <= 1)
    .sort((one, other) => one - other);
  return {
    property,
    offsets,
    values: offsets.map((progress) => value(frameAt({ kind: 'change', ...change, progress }))),
  };
}

/** A fade over one span. */
function fade(span: Span, from: 0 | 1): Keyframes {
  const [start, end] = [Math.max(0, span[0]), Math.min(1, span[1])];
  return { property: 'opacity', offsets: [0, start, end, 1], values: [from, from, 1 - from, 1 - from] };
}

/** Visible from one share of the motion to another, at once. */
function shown(from: number, until: number): readonly Keyframes[] {
  if (from <= 0 && until >= 1) return [];
  const before = from <= 0 ? [] : [0, from];
  const after = until >= 1 ? [1] : [until, until, 1];
  const values = [...before.map(() => 0), 1, ...(until >= 1 ? [1] : [1, 0, 0])];
  return [{ property: 'opacity', offsets: [...before, Math.max(0, from), ...after], values }];
}

interface Plan extends Pick<LaneChange, 'from' | 'to'> {
  readonly scenes: Scenes;
  readonly lengths: LaneLengths;
}

const isBox = (shape: Shape): shape is BoxShape => shape.kind === 'box';

/**
 * The ends of a run that slide over a gap. Each is a copy of the run's end that moves out of it, or back into it; under stripes
 * the copy's own stand still, and its round corners fill up as it comes to the middle.
 */
function slidingEnds(box: BoxShape, plan: Plan, gaps: readonly number[], way: 'meet' | 'leave'): readonly Piece[] {
  const { lengths } = plan;
  const reach = ({ meet, leave }: ChangeFrame) => (way === 'meet' ? meet : 1 - leave);
  const span = choreographyFor(plan.from, plan.to)[way];
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
      sample(plan, 'transform', (frame) => `translateX(${px(back ? -shift(frame) : shift(frame))})`, [span]);
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
      paint: null,
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
            keyframes: [sample(plan, 'opacity', (frame) => Number(reach(frame).toFixed(3)), [span])],
          },
        ]),
        keyframes: [slide(false)],
      },
    ];
  });
}

function slidingScene(
  plan: Plan,
  gaps: readonly number[],
  way: 'meet' | 'leave',
  visible: readonly Keyframes[],
): Piece {
  const shapes = way === 'meet' ? plan.scenes.meeting(0) : plan.scenes.leaving(0);
  const runs = shapes.map((shape) => still(shape));
  const ends = shapes.filter(isBox).flatMap((box) => slidingEnds(box, plan, gaps, way));
  return { ...still({ kind: 'group' }, [...runs, ...ends]), keyframes: visible };
}

/** The boxes of one picture behind the front of the sweep: a curtain that is drawn over them, or from them. */
function sweptScene(shapes: readonly Shape[], plan: Plan, visible: readonly Keyframes[]): readonly Piece[] {
  const { swept } = plan.scenes;
  if (!swept) return [];
  const [start, end] = swept;
  const width = end - start;
  const curtain: Curtain = {
    kind: 'curtain',
    x: start,
    width,
    height: plan.lengths.height,
    paint: null,
    leftRadius: 0,
    rightRadius: 0,
  };
  const { flood } = choreographyFor(plan.from, plan.to);
  const slide = (sign: 1 | -1): Keyframes => {
    const away = ({ flood: front }: ChangeFrame) => `translateX(${px(sign * (front - 1) * width)})`;
    const offsets = [0, flood[0], flood[1], 1];
    return {
      property: 'transform',
      offsets,
      values: offsets.map((progress) => away(frameAt({ kind: 'change', from: plan.from, to: plan.to, progress }))),
    };
  };
  const inside = shapes.filter(isBox).filter((box) => box.x < end && start < box.x + box.width);
  return [
    {
      shape: { kind: 'group' },
      keyframes: visible,
      children: [
        {
          ...still(curtain, [
            {
              ...still(
                curtain,
                inside.map((box) => still(box)),
              ),
              keyframes: [slide(-1)],
            },
          ]),
          keyframes: [slide(1)],
        },
      ],
    },
  ];
}

function wallPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths } = plan;
  const steps = choreographyFor(from, to);
  const pieces = (
    gaps: readonly number[],
    lane: typeof from,
    share: (frame: ChangeFrame) => number,
    span: Span,
    visible: Span,
  ) =>
    gaps.flatMap((gap) =>
      placeWalls(gap, wallPaint(lane, gap), 1, lengths).map((wall): Piece => ({
        ...still(wall),
        origin: wall.y === 0 ? 'top' : 'bottom',
        keyframes: [
          sample(plan, 'transform', (frame) => `scaleY(${share(frame).toFixed(3)})`, [span]),
          ...shown(visible[0], visible[1]),
        ],
      })),
    );
  return [
    ...pieces(scenes.closing, from, ({ open }) => 1 - open, steps.open, [steps.meet[1], 1]),
    ...pieces(scenes.opening, to, ({ close }) => close, steps.close, [0, steps.leave[0]]),
  ];
}

function doorwayPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths } = plan;
  if (!from.bridged[0] && !to.bridged[0]) return [];
  const moves = scenes.closing.includes(0) || scenes.opening.includes(0);
  const shapes = placeDoorway(lengths, 1);
  if (!moves) return shapes.map((shape) => still(shape));
  const steps = choreographyFor(from, to);
  const span = scenes.closing.includes(0) ? steps.meet : steps.leave;
  const openness = (frame: ChangeFrame) => doorwayOf(plan, scenes, frame);
  const half = lengths.height / 2 + lengths.rem / 2;
  return shapes.map((shape): Piece => {
    if (shape.kind === 'cover') {
      return {
        ...still(shape),
        keyframes: [sample(plan, 'transform', (frame) => `scaleY(${openness(frame).toFixed(3)})`, [span])],
      };
    }
    const sign = shape.y < 0 ? 1 : -1;
    return {
      ...still(shape),
      keyframes: [
        sample(plan, 'transform', (frame) => `translateY(${px(sign * half * (1 - openness(frame)))})`, [span]),
        sample(plan, 'opacity', (frame) => Number(Math.min(1, openness(frame) * 6).toFixed(3)), [span]),
      ],
    };
  });
}

function boxPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths } = plan;
  const { closing, opening, drains } = scenes;
  const steps = choreographyFor(from, to);
  const start = closing.length > 0 ? steps.meet[1] : 0;
  const end = opening.length > 0 ? steps.leave[0] : 1;
  const [passes, passed] = scenes.swept ? steps.flood : [end, end];
  const upTo = scenes.swept ? passed : Math.max(start, steps.flood[1]);
  return [
    ...doorwayPieces(plan),
    ...(closing.length > 0 ? [slidingScene(plan, closing, 'meet', shown(0, start))] : []),
    // Below, what the sweep uncovers or covers; above, what lies behind its front.
    ...(drains
      ? [
          {
            ...still(
              { kind: 'group' },
              scenes.after.map((shape) => still(shape)),
            ),
            keyframes: shown(start, end),
          },
          ...sweptScene(scenes.before, plan, shown(0, upTo)),
        ]
      : [
          {
            ...still(
              { kind: 'group' },
              scenes.before.map((shape) => still(shape)),
            ),
            keyframes: shown(start, upTo),
          },
          ...sweptScene(scenes.after, plan, shown(passes, upTo)),
          {
            ...still(
              { kind: 'group' },
              scenes.after.map((shape) => still(shape)),
            ),
            keyframes: shown(upTo, end),
          },
        ]),
    ...(opening.length > 0 ? [slidingScene(plan, opening, 'leave', shown(end, 1))] : []),
    ...wallPieces(plan),
    ...placeBridges(from, lengths).map((shape): Piece => ({ ...still(shape), keyframes: [fade(steps.oldWords, 1)] })),
    ...placeBridges(to, lengths).map((shape): Piece => ({ ...still(shape), keyframes: [fade(steps.newWords, 0)] })),
  ];
}

function linkPieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths } = plan;
  const steps = choreographyFor(from, to);
  return to.bridged.flatMap((now, gap): readonly Piece[] => {
    const before = from.bridged[gap] === true;
    if (!before && !now) return [];
    if (before && now) {
      if (sameValue(from, to, gap)) return [still(placeLink(to, gap, lengths))];
      const spans = halves(swapSpan(plan, scenes, gap, lengths));
      return [
        { ...still(placeLink(from, gap, lengths)), keyframes: [fade(spans.out, 1)] },
        { ...still(placeLink(to, gap, lengths)), keyframes: [fade(spans.in, 0)] },
      ];
    }
    const scale = (frame: ChangeFrame) => `scaleX(${linkScale(scenes, gap, frame).toFixed(3)})`;
    return [
      {
        ...still(placeLink(now ? to : from, gap, lengths)),
        keyframes: [sample(plan, 'transform', scale, [now ? steps.open : steps.close])],
      },
    ];
  });
}

function badgePieces(plan: Plan): readonly Piece[] {
  const { from, to, scenes, lengths } = plan;
  if (!from.bridged[0] && !to.bridged[0]) return [];
  const steps = choreographyFor(from, to);
  const scale = (frame: ChangeFrame) => `scale(${linkScale(scenes, 0, frame).toFixed(3)})`;
  const keyframes =
    from.bridged[0] && to.bridged[0]
      ? []
      : [sample(plan, 'transform', scale, [to.bridged[0] ? steps.open : steps.close])];
  return placeBadge(lengths, 1).map((badge) => ({ ...still(badge), keyframes }));
}

function wordPieces(plan: Plan, columns: readonly Column[]): readonly Piece[] {
  const { from, to, scenes, lengths } = plan;
  const steps = choreographyFor(from, to);
  const values = columns.flatMap((_, index): readonly Piece[] => {
    const [before, now] = [placeValue(from, index, lengths), placeValue(to, index, lengths)];
    if (sameValue(from, to, index)) return now ? [still(now)] : [];
    const spans = halves(swapSpan(plan, scenes, index, lengths));
    return [
      ...(before ? [{ ...still(before), keyframes: [fade(spans.out, 1)] }] : []),
      ...(now ? [{ ...still(now), keyframes: [fade(spans.in, 0)] }] : []),
    ];
  });
  const words = (lane: typeof from, other: typeof from, span: Span, start: 0 | 1) =>
    lane.words.flatMap((candidate) => {
      const kept = hasWords(other, candidate);
      // What both pictures have is painted once.
      if (kept && lane === to) return [];
      const shapes = placeWords({ ...lane, words: [candidate] }, lengths);
      return shapes.map((shape): Piece => ({ ...still(shape), keyframes: kept ? [] : [fade(span, start)] }));
    });
  return [...values, ...words(from, to, steps.oldWords, 1), ...words(to, from, steps.newWords, 0)];
}

/** Takes two pictures of one lane, the columns and the measures; gives the pieces that show how one becomes the other. */
export function piecesOf(
  { from, to }: Pick<LaneChange, 'from' | 'to'>,
  columns: readonly Column[],
  lengths: LaneLengths,
): MovingLane {
  const plan: Plan = { from, to, lengths, scenes: scenesOf(from, to, lengths) };
  return {
    boxes: boxPieces(plan),
    words: [...linkPieces(plan), ...badgePieces(plan), ...wordPieces(plan, columns)],
  };
}

/** Takes keyframes and how far the motion is; gives the two values beside that moment and how far it is between them. */
export function betweenKeyframes({ offsets, values }: Keyframes, progress: number) {
  let next = offsets.findIndex((offset) => offset > progress);
  if (next < 0) next = offsets.length - 1;
  const start = offsets[next - 1] ?? 0;
  return { before: values[next - 1], after: values[next], share: within(progress, [start, offsets[next] ?? 1]) };
}
