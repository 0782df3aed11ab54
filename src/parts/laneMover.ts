import { deferred } from '../ui/deferred';

/** The code that moves the lanes of a diagram: nothing moves before the visitor's first sign, so no page waits for it. */
export const LANE_MOVER = deferred(() => import('../diagram/LaneMotion').then((module) => module.LaneMotion));
