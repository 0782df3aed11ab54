// Runs one motion at a time over the lanes: from the frame on screen to the new picture at rest.

import { animateValue } from 'framer-motion';
import type { LinuxNamespace } from '../domain/namespaces';
import { frameAt, interruptedFrameAt, restartFrame, restFrame, type LaneFrame } from './frames';
import { COLUMN_INDEXES } from './layout';
import { laneDiffers, type DiagramModel, type LaneModel } from './model';
import { durationFor, INTERRUPT_MS, LANE_MS, MARK_MS, staggerFor } from './transitions';

/** What the components draw beside the frames: the words that fade out, and which lanes changed. */
export interface MotionState {
  /** The picture whose words and values are still visible, or null at rest. */
  readonly before: DiagramModel | null;
  readonly moving: boolean;
  /** Lanes that the last change concerns, until the mark fades. */
  readonly marked: readonly LinuxNamespace[];
  /** True where the change was shown without movement, so that the mark must carry it. */
  readonly calm: boolean;
  readonly canReplay: boolean;
}

/** Draws one lane's frame, or with null the lane at rest. */
export type PaintLane = (namespace: LinuxNamespace, frame: LaneFrame | null) => void;

interface MovingLane {
  readonly from: LaneModel;
  readonly to: LaneModel;
  /** The frame that was on screen when a motion was interrupted; null where the lane was at rest. */
  readonly shown: LaneFrame | null;
}

const AT_REST: MotionState = { before: null, moving: false, marked: [], calm: false, canReplay: false };

function readLane(old: LaneModel, lane: LaneModel, frame: LaneFrame): LaneModel {
  const isOld = (column: number) => frame[`swap${COLUMN_INDEXES[column] ?? 0}`] < 0.5;
  return {
    ...lane,
    boxes: frame.newWords > frame.oldWords ? lane.boxes : old.boxes,
    cells: lane.cells.map((cell, column) => (isOld(column) ? (old.cells[column] ?? cell) : cell)),
    values: lane.values.map((value, column) => (isOld(column) ? (old.values[column] ?? value) : value)),
  };
}

export class DiagramMotion {
  #state = AT_REST;
  readonly #listeners = new Set<() => void>();
  readonly #frames = new Map<LinuxNamespace, LaneFrame>();
  #stop: (() => void) | null = null;
  #unmark: ReturnType<typeof setTimeout> | undefined;
  #last: { from: DiagramModel; to: DiagramModel; calm: boolean } | null = null;
  readonly #paint: PaintLane;

  /** Takes how a lane's frame is painted; at rest until `change` is called. */
  constructor(paint: PaintLane) {
    this.#paint = paint;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): MotionState => this.#state;

  /** Shows a new picture: with motion, or (`calm`: reduced motion, another runtime) at once and only marked. */
  change(from: DiagramModel, to: DiagramModel, calm: boolean): void {
    this.#last = { from, to, calm };
    const interrupted = this.#stop !== null;
    const words = this.#readNow(from);
    const lanes = this.#movingLanes(from, to);
    if (lanes.length === 0) this.#last = null;
    this.#halt();
    if (calm || lanes.length === 0) this.#rest(lanes, true);
    else this.#run(lanes, words, interrupted);
  }

  /** Shows a new picture at once, unmarked: a link opened cold. */
  jump(): void {
    this.#last = null;
    this.#halt();
    this.#clearFrames();
    this.#set(AT_REST);
  }

  /** Shows the last change again, from its beginning; as it was shown, or calm if that is wished now. */
  replay(calmNow: boolean): void {
    if (!this.#last) return;
    const { from, to, calm } = this.#last;
    this.#halt();
    this.#clearFrames();
    const lanes = this.#movingLanes(from, to);
    if (calm || calmNow) this.#rest(lanes, true);
    else this.#run(lanes, from, false);
  }

  /** Paints the frames on screen again; for when words came or went. */
  readonly repaint = (): void => {
    for (const [namespace, frame] of this.#frames) this.#paint(namespace, frame);
  };

  /** Ends whatever runs; for when the diagram goes away. */
  readonly dispose = (): void => {
    this.#halt();
    this.#frames.clear();
    this.#state = AT_REST;
  };

  /** The picture whose words can be read at this moment: in the middle of a motion, of each column the old or the new. */
  #readNow(from: DiagramModel): DiagramModel {
    const older = this.#state.before;
    const lanes = from.lanes.map((lane, index) => {
      const old = older?.lanes[index];
      const frame = this.#frames.get(lane.namespace);
      return old && frame ? readLane(old, lane, frame) : lane;
    });
    return { ...from, lanes };
  }

  #movingLanes(from: DiagramModel, to: DiagramModel): readonly MovingLane[] {
    return to.lanes.flatMap((lane, index) => {
      const old = from.lanes[index];
      const shown = this.#frames.get(lane.namespace) ?? null;
      return old && (shown || laneDiffers(old, lane)) ? [{ from: old, to: lane, shown }] : [];
    });
  }

  #run(lanes: readonly MovingLane[], before: DiagramModel, interrupted: boolean): void {
    const stagger = interrupted ? 0 : staggerFor(lanes.length);
    const laneMs = interrupted ? INTERRUPT_MS : LANE_MS;
    const duration = interrupted ? INTERRUPT_MS : durationFor(lanes.length);
    const draw = (elapsed: number) => {
      lanes.forEach(({ from, to, shown }, index) => {
        const progress = Math.min(1, Math.max(0, (elapsed - index * stagger) / laneMs));
        const frame = interrupted
          ? interruptedFrameAt(restartFrame(shown ?? restFrame(from)), to, progress)
          : frameAt(from, to, progress);
        this.#frames.set(to.namespace, frame);
        this.#paint(to.namespace, frame);
      });
    };
    this.#set({ before, moving: true, marked: lanes.map(({ to }) => to.namespace), calm: false, canReplay: true });
    draw(0);
    const animation = animateValue({
      keyframes: [0, duration],
      duration,
      ease: 'linear',
      onUpdate: draw,
      onComplete: () => {
        this.#rest(lanes, false);
      },
    });
    this.#stop = () => {
      animation.stop();
    };
  }

  #rest(lanes: readonly MovingLane[], calm: boolean): void {
    this.#stop = null;
    for (const { to } of lanes) this.#paint(to.namespace, null);
    this.#frames.clear();
    const marked = lanes.map(({ to }) => to.namespace);
    this.#set({ before: null, moving: false, marked, calm, canReplay: this.#last !== null });
    this.#unmark = setTimeout(() => {
      this.#set({ ...this.#state, marked: [] });
    }, MARK_MS);
  }

  /** Leaves every lane to the style sheet, which draws it at rest. */
  #clearFrames(): void {
    for (const namespace of this.#frames.keys()) this.#paint(namespace, null);
    this.#frames.clear();
  }

  #halt(): void {
    clearTimeout(this.#unmark);
    this.#stop?.();
    this.#stop = null;
  }

  #set(state: MotionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
