// What a whole picture is painted with: a lane's shapes, and what stands around the lanes. In CSS px from the upper left corner.

import type { MemberRole } from '../domain/members';
import type { Paint } from './layout';
import type { ColorName } from './pictureColors';
import type { Shape } from './shapes';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The floor behind everything. */
interface FloorShape extends Rectangle {
  readonly kind: 'floor';
}

/** The node's frame, or the pod's dashed one inside it. The stroke lies inside the rectangle. */
export interface FrameShape extends Rectangle {
  readonly kind: 'frame';
  readonly owner: 'node' | 'pod';
  readonly radius: number;
  readonly stroke: number;
}

/** Around a lane that a real runtime draws otherwise. */
interface GhostShape extends Rectangle {
  readonly kind: 'ghost';
  readonly radius: number;
  readonly stroke: number;
}

/** From a member's head down its column; dashed below the seat of one that does not exist. */
interface StemShape extends Rectangle {
  readonly kind: 'stem';
  readonly present: boolean;
}

/** A fill of the legend. */
interface SampleShape extends Rectangle {
  readonly kind: 'sample';
  readonly paint: Paint;
  readonly radius: number;
  readonly stroke: number;
}

/** A member's sign above its column; dashed and grey where it does not exist. */
export interface HeadShape {
  readonly kind: 'head';
  readonly member: { readonly id: string; readonly role: MemberRole };
  readonly missing: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface LabelPart {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly color: ColorName;
}

/** Words on the floor, one part behind the other on one line. */
export interface LabelShape {
  readonly kind: 'label';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly font: 'sans' | 'mono';
  readonly parts: readonly LabelPart[];
}

/** A name in a rounded frame, for a flag that is on. */
interface ChipShape extends Rectangle {
  readonly kind: 'chip';
  readonly radius: number;
  readonly stroke: number;
}

/** Shapes of a part of the picture, placed from that part's corner. */
export interface GroupShape {
  readonly kind: 'group';
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly StageShape[];
}

export type StageShape =
  | Shape
  | FloorShape
  | FrameShape
  | GhostShape
  | StemShape
  | SampleShape
  | HeadShape
  | LabelShape
  | ChipShape
  | GroupShape;

/** A whole picture, ready to be painted. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** What the picture is called, and what it shows, in words: for whoever does not see it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly StageShape[];
}
