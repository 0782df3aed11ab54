// A lane at a moment: at rest, on its way from one picture to another, or giving way after an interruption. Pure data.

import type { LanePicture } from './picture';
import { easeInOut, MERGE, REGROUP, SPLIT, within, type Choreography } from './transitions';

export interface LaneChange {
  readonly kind: 'change';
  readonly from: LanePicture;
  readonly to: LanePicture;
  /** 0 to 1. */
  readonly progress: number;
}

export type LaneMoment =
  | { readonly kind: 'rest'; readonly lane: LanePicture }
  | LaneChange
  /** What was on screen when a new picture came, standing still and giving way to it. */
  | { readonly kind: 'dissolve'; readonly under: LaneMoment; readonly to: LanePicture; readonly progress: number };

/** How far each part of a change is, 0 to 1. */
export interface ChangeFrame {
  /** Boxes that join have moved to the middle of their gap; at 1 they touch. */
  readonly meet: number;
  /** The wall where they touch is open. */
  readonly open: number;
  /** The sweep has passed the columns whose fill changes: the later picture's boxes are to be seen behind its front. */
  readonly flood: number;
  /** The wall between boxes that part has grown back. */
  readonly close: number;
  /** Boxes that part have moved away from the middle of their gap. */
  readonly leave: number;
  readonly oldBridges: number;
  readonly newBridges: number;
}

/** Which gaps close and which open in a change. */
function gapsOf(from: LanePicture, to: LanePicture) {
  const closing = to.bridged.map((bridged, gap) => bridged && !from.bridged[gap]);
  const opening = from.bridged.map((bridged, gap) => bridged && !to.bridged[gap]);
  return { closing, opening };
}

/** Takes two pictures of one lane; gives how one becomes the other. */
export function choreographyFor(from: LanePicture, to: LanePicture): Choreography {
  const { closing, opening } = gapsOf(from, to);
  if (opening.includes(true)) return closing.includes(true) ? REGROUP : SPLIT;
  // A column that is left empty: its box is drawn back.
  const empties = from.boxAt.some((box, index) => box && !to.boxAt[index]);
  return empties && !closing.includes(true) ? SPLIT : MERGE;
}

/** Takes a change; gives how far each part of it is. */
export function frameAt({ from, to, progress }: LaneChange): ChangeFrame {
  return frameOf(choreographyFor(from, to), progress);
}

/** Takes a choreography and how far the change is; gives how far each part of it is. */
export function frameOf(steps: Choreography, progress: number): ChangeFrame {
  const drains = steps === SPLIT;
  const swept = within(progress, steps.flood);
  return {
    meet: easeInOut(within(progress, steps.meet)),
    open: easeInOut(within(progress, steps.open)),
    flood: drains ? 1 - swept : swept,
    close: easeInOut(within(progress, steps.close)),
    leave: easeInOut(within(progress, steps.leave)),
    oldBridges: 1 - within(progress, steps.oldBridges),
    newBridges: within(progress, steps.newBridges),
  };
}
