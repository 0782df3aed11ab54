// The only timings of the picture. Spans are shares of one lane's motion, from 0 to 1.

/** Milliseconds that one lane's motion takes. */
export const LANE_MS = 900;
/** Milliseconds between the starts of two lanes, at most. */
const STAGGER_MS = 90;
/** Milliseconds within which all lanes together end. */
const TOTAL_MS = 1200;
/** Milliseconds from the picture on screen to a new target, when a motion is interrupted. */
export const INTERRUPT_MS = 300;
/** Milliseconds for which the changed lanes are marked after the picture is at rest. */
export const MARK_MS = 2000;

/** How far a lane's motion is, 0 to 1, when what follows from it is said: the new fill has come to the columns that it is for. */
export const TOLD_AT = 0.6;

export type Span = readonly [start: number, end: number];

/** When each part of a change happens. What is not part of it happens at no time. */
export interface Choreography {
  /** Facing edges of boxes that join move to the middle of their gap. */
  readonly meet: Span;
  /** Where they touch, the wall opens from its middle. */
  readonly open: Span;
  /** The new owner's fill sweeps over the columns, or the old one's drains back. */
  readonly flood: Span;
  /** Where boxes part, the wall grows back to its middle. */
  readonly close: Span;
  /** Facing edges of boxes that part move away from the middle of their gap. */
  readonly leave: Span;
  /** The bridges of split boxes fade out, and in. */
  readonly oldBridges: Span;
  readonly newBridges: Span;
}

const NEVER: Span = [1, 1];

export const MERGE: Choreography = {
  meet: [0, 0.46],
  open: [0.46, 0.8],
  flood: [0.46, 0.86],
  close: NEVER,
  leave: NEVER,
  oldBridges: [0, 0.28],
  newBridges: [0.86, 1],
};
export const SPLIT: Choreography = {
  meet: NEVER,
  open: NEVER,
  flood: [0.08, 0.46],
  close: [0.14, 0.46],
  leave: [0.46, 0.95],
  oldBridges: [0, 0.08],
  newBridges: [0.8, 1],
};
/** Some boxes join while others part. */
export const REGROUP: Choreography = {
  meet: [0, 0.3],
  open: [0.3, 0.5],
  flood: [0.32, 0.64],
  close: [0.46, 0.66],
  leave: [0.66, 0.97],
  oldBridges: [0, 0.24],
  newBridges: [0.8, 1],
};

/** When a text gives way that no front passes, and a token comes or goes. */
export const ALONE: Span = [0.5, 0.66];

/** An interrupted motion: what is on screen keeps standing while the new picture comes in below it, then goes. */
export const DISSOLVE = {
  newBoxes: [0, 0.5],
  oldBoxes: [0.5, 1],
  oldTexts: [0, 0.5],
  newTexts: [0.5, 1],
} as const satisfies Record<string, Span>;

/** Takes how far a motion is and a span of it; gives how far that span is, 0 to 1. */
export function within(progress: number, [start, end]: Span): number {
  return progress < start ? 0 : progress >= end ? 1 : (progress - start) / (end - start);
}

/** Cubic in and out, 0 to 1. */
export function easeInOut(x: number): number {
  return x < 0.5 ? 4 * x ** 3 : 1 - (-2 * x + 2) ** 3 / 2;
}

/** Takes how many lanes move; gives the milliseconds between their starts. */
export function staggerFor(lanes: number): number {
  return lanes < 2 ? 0 : Math.min(STAGGER_MS, (TOTAL_MS - LANE_MS) / (lanes - 1));
}

/** Takes how many lanes move; gives the milliseconds until all are at rest. */
export function durationFor(lanes: number): number {
  return LANE_MS + staggerFor(lanes) * Math.max(0, lanes - 1);
}
