// What a lane is painted with: plain shapes in CSS px from the lane's upper left corner, the first lowest.

import type { Member } from '../domain/members';
import type { Paint } from './layout';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Visible {
  /** 0 to 1. */
  readonly opacity: number;
}

interface Clipped {
  /** What of it is to be seen, from x to x, or null for all. */
  readonly clip: readonly [number, number] | null;
}

/** One run of a box. Its left and right ends have an edge and round corners, or neither where it goes on. */
export interface BoxShape extends Placed, Visible, Clipped {
  readonly kind: 'box';
  readonly paint: Paint;
  readonly stroke: number;
  readonly leftRadius: number;
  readonly rightRadius: number;
  readonly leftEdge: boolean;
  readonly rightEdge: boolean;
}

/** Where nobody stands. */
export interface SeatShape extends Placed, Visible {
  readonly kind: 'seat';
  readonly radius: number;
}

/** Joins two runs of one box above (or below) what lies between them: up, along, down. */
export interface BridgeShape extends Placed, Visible {
  readonly kind: 'bridge';
  readonly paint: Paint;
  readonly side: 'above' | 'below';
}

/** Half of the wall between two boxes that touch. */
export interface WallShape extends Placed, Visible {
  readonly kind: 'wall';
  readonly paint: Paint;
}

/** The floor over the pod's wall where the node's namespace enters, and the two jambs of that doorway. */
export interface DoorwayShape extends Placed, Visible {
  readonly kind: 'cover' | 'jamb';
}

/** The two-way arrow in the doorway, around its centre. */
export interface BadgeShape extends Visible {
  readonly kind: 'badge';
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A member's sign, from its upper left corner. */
export interface TokenShape extends Visible {
  readonly kind: 'token';
  readonly member: Member;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The line between the tokens of one box. */
export interface LinkShape extends Placed, Visible, Clipped {
  readonly kind: 'link';
  readonly paint: Paint;
}

export interface TextShape extends Visible, Clipped {
  readonly kind: 'text';
  readonly what: 'value' | 'id' | 'verb';
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: number;
  readonly font: 'sans' | 'mono';
  /** The fill that it stands on. */
  readonly paint: Paint;
}

export type Shape =
  BoxShape | SeatShape | BridgeShape | WallShape | DoorwayShape | BadgeShape | TokenShape | LinkShape | TextShape;
