// What a diagram's motion tells, and how it is played. Apart from the code that moves: nothing moves before the visitor's first sign.

import type { LinuxNamespace } from '../domain/namespaces';
import type { DiagramMotion } from './DiagramMotion';

/** What the components draw beside the moving lanes. */
export interface MotionState {
  readonly moving: boolean;
  /** Lanes that the last change concerns, until the mark fades. */
  readonly marked: readonly LinuxNamespace[];
  /** Lanes that move and have not come to where what follows can be seen: of them the old is still said. */
  readonly untold: readonly LinuxNamespace[];
  /** True where the change was shown without movement, so that the mark must carry it. */
  readonly calm: boolean;
}

/** How a motion is played: at which speed, and held at which share of it, 0 to 1, or null where it runs. */
export interface Playing {
  readonly speed: number;
  readonly held: number | null;
}

/** The code that moves a diagram, fetched apart. */
export type DiagramMover = typeof DiagramMotion;

export const AT_REST: MotionState = { moving: false, marked: [], untold: [], calm: false };
export const PLAYING: Playing = { speed: 1, held: null };
