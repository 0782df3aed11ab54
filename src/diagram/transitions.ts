// The only timings of the picture. Spans are shares of one lane's motion, from 0 to 1.

/** Milliseconds that one lane's motion takes. */
export const LANE_MS = 900;
/** Milliseconds between the starts of two lanes, at most. */
const STAGGER_MS = 90;
/** Milliseconds within which all lanes together end. */
const TOTAL_MS = 1200;
/** Milliseconds from the frame on screen to a new target, when a motion is interrupted. */
export const INTERRUPT_MS = 300;
/** Milliseconds for which the changed lanes are marked after the picture is at rest. */
export const MARK_MS = 2000;

export type Span = readonly [start: number, end: number];

interface Choreography {
  /** Facing edges move to the middle of the gap, or back. */
  readonly slide: Span;
  /** The touching walls open, or grow back. */
  readonly door: Span;
  /** The owner's fill sweeps over the columns, or drains. */
  readonly flood: Span;
}

export const MERGE: Choreography = { slide: [0, 0.5], door: [0.42, 0.78], flood: [0.46, 0.88] };
export const SPLIT: Choreography = { slide: [0.4, 0.95], door: [0.12, 0.42], flood: [0, 0.44] };
/** Old ids and verbs fade out, new ones in. */
export const OLD_WORDS: Span = [0, 0.28];
export const NEW_WORDS: Span = [0.74, 1];
/** Within a column's own sweep: its value changes as the front passes it. */
export const SWAP: Span = [0.4, 0.65];
/** A value that changes though its box keeps its owner. */
export const VALUE_ALONE: Span = [0.5, 0.7];
/** A column's box appears or goes, where a member begins or ends to exist. */
export const APPEAR: Span = [0.3, 0.5];

/** Takes how far a motion is and a span of it; gives how far that span is, 0 to 1. */
export function within(progress: number, [start, end]: Span): number {
  return Math.min(1, Math.max(0, (progress - start) / (end - start)));
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
