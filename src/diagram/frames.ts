// One lane's picture at a moment, as numbers from 0 to 1: a pure function of (from, to, progress).

import {
  COLUMN_INDEXES,
  GAP_INDEXES,
  type CellPicture,
  type ColumnIndex,
  type GapIndex,
  type LanePicture,
} from './layout';
import { APPEAR, easeInOut, MERGE, NEW_WORDS, OLD_WORDS, SPLIT, SWAP, VALUE_ALONE, within } from './transitions';

export type FrameKey =
  /** How far the boxes beside a gap have moved to its middle. */
  | `slide${GapIndex}`
  /** How far the walls that touch there are open. */
  | `door${GapIndex}`
  /** How much of a column, from its left, is the pod's, and the node's over it. */
  | `pod${ColumnIndex}`
  | `node${ColumnIndex}`
  /** How visible a column's box is. */
  | `paint${ColumnIndex}`
  /** How far a column's value has changed from the old to the new text. */
  | `swap${ColumnIndex}`
  /** How visible the old and the new ids and verbs are. */
  | 'oldWords'
  | 'newWords';

export type LaneFrame = Readonly<Record<FrameKey, number>>;

export const FRAME_KEYS: readonly FrameKey[] = [
  ...GAP_INDEXES.flatMap((gap): FrameKey[] => [`slide${gap}`, `door${gap}`]),
  ...COLUMN_INDEXES.flatMap((index): FrameKey[] => [`pod${index}`, `node${index}`, `paint${index}`, `swap${index}`]),
  'oldWords',
  'newWords',
];

function frameFrom(value: (key: FrameKey) => number): LaneFrame {
  return Object.fromEntries(FRAME_KEYS.map((key) => [key, value(key)])) as LaneFrame;
}

function cellAt(lane: LanePicture, index: ColumnIndex): CellPicture {
  const cell = lane.cells[index];
  if (!cell) throw new Error(`No column ${String(index)}`);
  return cell;
}

/** Takes a lane; gives its frame at rest. */
export function restFrame(lane: LanePicture): LaneFrame {
  const numbers: Partial<Record<FrameKey, number>> = { oldWords: 0, newWords: 1 };
  for (const gap of GAP_INDEXES) numbers[`slide${gap}`] = numbers[`door${gap}`] = Number(lane.bridged[gap]);
  for (const index of COLUMN_INDEXES) {
    const { fill, painted } = cellAt(lane, index);
    numbers[`pod${index}`] = Number(fill === 'pod');
    numbers[`node${index}`] = Number(fill === 'node');
    numbers[`paint${index}`] = Number(painted);
    numbers[`swap${index}`] = 1;
  }
  return frameFrom((key) => numbers[key] ?? 0);
}

/** How far the sweep has passed one of several columns: from left to right when it floods, back when it drains. */
function swept(progress: number, place: number, count: number): number {
  return Math.min(1, Math.max(0, progress * count - place));
}

/** Takes two pictures of one lane; tells whether boxes of `from` part in `to`. */
function isSplit(from: LanePicture, to: LanePicture): boolean {
  return GAP_INDEXES.some((gap) => from.bridged[gap] && !to.bridged[gap]);
}

const between = (from: number, to: number, progress: number) => from + (to - from) * progress;

/**
 * Takes two pictures of one lane and how far the motion is, 0 to 1; gives the frame.
 * At 0 it shows what `from` shows, at 1 exactly the rest frame of `to`.
 */
export function frameAt(from: LanePicture, to: LanePicture, progress: number): LaneFrame {
  const end = restFrame(to);
  if (progress >= 1) return end;
  const start = restFrame(from);
  const steps = isSplit(from, to) ? SPLIT : MERGE;
  const slide = easeInOut(within(progress, steps.slide));
  const door = easeInOut(within(progress, steps.door));
  const flood = within(progress, steps.flood);
  const numbers: Partial<Record<FrameKey, number>> = {
    oldWords: 1 - within(progress, OLD_WORDS),
    newWords: within(progress, NEW_WORDS),
  };
  for (const gap of GAP_INDEXES) {
    numbers[`slide${gap}`] = between(start[`slide${gap}`], end[`slide${gap}`], slide);
    numbers[`door${gap}`] = between(start[`door${gap}`], end[`door${gap}`], door);
  }
  const refilled = COLUMN_INDEXES.filter((index) => cellAt(from, index).fill !== cellAt(to, index).fill);
  for (const index of COLUMN_INDEXES) {
    const place = refilled.indexOf(index);
    const drains = steps === SPLIT;
    const share = swept(flood, drains ? refilled.length - 1 - place : place, refilled.length);
    const passed = place < 0 ? within(progress, VALUE_ALONE) : share;
    const node = between(start[`node${index}`], end[`node${index}`], place < 0 ? 1 : share);
    numbers[`node${index}`] = node;
    // Under the node's fill the pod's stays as it was, or is already what the draining fill uncovers.
    const under = Math.max(start[`node${index}`], end[`node${index}`]) === 1;
    const kept = start[`node${index}`] === 1 ? end[`pod${index}`] : start[`pod${index}`];
    numbers[`pod${index}`] = under ? kept : between(start[`pod${index}`], end[`pod${index}`], share);
    numbers[`paint${index}`] = between(start[`paint${index}`], end[`paint${index}`], within(progress, APPEAR));
    numbers[`swap${index}`] = within(passed, SWAP);
  }
  return frameFrom((key) => numbers[key] ?? 0);
}

/** Takes the frame on screen; gives the one to go on from, in which what is read now counts as the old words. */
export function restartFrame(shown: LaneFrame): LaneFrame {
  const numbers: Partial<Record<FrameKey, number>> = {
    oldWords: Math.max(shown.oldWords, shown.newWords),
    newWords: 0,
  };
  for (const index of COLUMN_INDEXES) numbers[`swap${index}`] = 0;
  return frameFrom((key) => numbers[key] ?? shown[key]);
}

/** Takes the frame to go on from, the lane that it is to become and progress 0 to 1; gives a frame straight between them. */
export function interruptedFrameAt(shown: LaneFrame, to: LanePicture, progress: number): LaneFrame {
  const end = restFrame(to);
  if (progress >= 1) return end;
  const eased = easeInOut(progress);
  return frameFrom((key) => {
    const index = COLUMN_INDEXES.find((candidate) => key === `pod${candidate}`);
    // What the node's fill is about to cover stays as it is.
    if (index !== undefined && end[`node${index}`] === 1) return shown[key];
    return between(shown[key], end[key], eased);
  });
}
