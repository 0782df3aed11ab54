// Runs the lanes of one diagram from one picture to another, and says which lanes changed.

import type { LinuxNamespace } from '../domain/namespaces';
import { LaneMotion, type DiagramSize } from './LaneMotion';
import { AT_REST, PLAYING, type MotionState, type Playing } from './motionState';
import { laneDiffers, type LanePicture, type Picture } from './picture';
import { durationFor, MARK_MS, staggerFor } from './transitions';

interface Change {
  readonly from: Picture;
  readonly to: Picture;
  readonly calm: boolean;
}

/** Takes two pictures; gives the lanes that differ, each as it was and as it is. */
function changedLanes({ from, to }: Pick<Change, 'from' | 'to'>): readonly { from: LanePicture; to: LanePicture }[] {
  return to.lanes.flatMap((lane) => {
    const before = from.lanes.find(({ namespace }) => namespace === lane.namespace);
    return before && laneDiffers(before, lane) ? [{ from: before, to: lane }] : [];
  });
}

export class DiagramMotion {
  #state = AT_REST;
  #playing = PLAYING;
  #last: Change | null = null;
  #unmark: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #tracks: ReadonlyMap<LinuxNamespace, HTMLElement>;
  readonly #lanes = new Map<LinuxNamespace, LaneMotion>();
  #size: DiagramSize | null = null;
  readonly #measure: () => DiagramSize;

  /** Takes the lanes' elements, and how the diagram is measured, for a change that comes before its size was told. */
  constructor(tracks: ReadonlyMap<LinuxNamespace, HTMLElement>, measure: () => DiagramSize) {
    this.#tracks = tracks;
    this.#measure = measure;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): MotionState => this.#state;

  /** Shows a new picture: with motion, or (`calm`: reduced motion, another runtime) at once and only marked. */
  change(from: Picture, to: Picture, calm: boolean): void {
    this.#last = { from, to, calm };
    this.#show(this.#last);
  }

  /** Shows a new picture at once, unmarked: a link opened cold. */
  jump(): void {
    this.#last = null;
    this.#halt();
    this.#set(AT_REST);
  }

  /** Shows the last change again, from its beginning; as it was shown, or calm if that is wished now. */
  replay(calmNow: boolean): void {
    if (!this.#last) return;
    this.#halt();
    this.#show({ ...this.#last, calm: this.#last.calm || calmNow });
  }

  /** Plays the motion, or holds it at one moment. */
  play(playing: Playing): void {
    const before = this.#playing;
    this.#playing = playing;
    if (playing.held !== null && !this.#state.moving && this.#last && before.held !== playing.held)
      this.#show({ ...this.#last, calm: false });
    else this.#pace();
  }

  /** Takes the diagram's size whenever it may have changed: what moves at another ends in its last picture. */
  resize(size: DiagramSize): void {
    const known = this.#size;
    const isSame = size.width === known?.width && size.rem === known.rem && size.low === known.low;
    this.#size = size;
    if (!isSame && this.#state.moving) this.#finish();
  }

  /** Ends whatever runs; for when the diagram goes away. */
  readonly dispose = (): void => {
    this.#halt();
    this.#state = AT_REST;
  };

  #show({ from, to, calm }: Change): void {
    clearTimeout(this.#unmark);
    const changed = changedLanes({ from, to });
    const marked = changed.map((lane) => lane.to.namespace);
    if (calm) {
      this.#halt();
      this.#mark(marked, true);
      return;
    }
    const scale = { ...(this.#size ??= this.#measure()), columns: to.columns };
    const stagger = staggerFor(changed.length);
    changed.forEach((lane, index) => {
      this.#laneOf(lane.to.namespace)?.change(lane.from, lane.to, scale, index * stagger);
    });
    this.#pace();
    if (this.#isMoving())
      this.#set({
        moving: true,
        marked: [...new Set([...this.#movingLanes(), ...marked])],
        untold: this.#untoldLanes(),
        calm: false,
      });
    else this.#mark(marked, false);
  }

  #laneOf(namespace: LinuxNamespace): LaneMotion | null {
    const known = this.#lanes.get(namespace);
    const track = this.#tracks.get(namespace);
    if (!track || known?.track === track) return known ?? null;
    known?.stop();
    const lane = new LaneMotion(track, this.#onRest, this.#onTell);
    this.#lanes.set(namespace, lane);
    return lane;
  }

  #pace(): void {
    const { speed, held } = this.#playing;
    const moving = [...this.#lanes.values()].filter(({ isMoving }) => isMoving);
    const total = Math.max(durationFor(moving.length), ...moving.map(({ end }) => end));
    for (const lane of moving) {
      lane.speed = held === null ? speed : 0;
      if (held !== null) lane.seek(held * total);
    }
  }

  #movingLanes(): readonly LinuxNamespace[] {
    return [...this.#lanes].flatMap(([namespace, { isMoving }]) => (isMoving ? [namespace] : []));
  }

  #untoldLanes(): readonly LinuxNamespace[] {
    return [...this.#lanes].flatMap(([namespace, { isTold }]) => (isTold ? [] : [namespace]));
  }

  #isMoving(): boolean {
    return this.#movingLanes().length > 0;
  }

  readonly #onRest = (): void => {
    if (!this.#isMoving()) this.#finish();
  };

  readonly #onTell = (): void => {
    this.#set({ ...this.#state, untold: this.#untoldLanes() });
  };

  #finish(): void {
    for (const lane of this.#lanes.values()) lane.stop();
    this.#mark(this.#state.marked, false);
  }

  #mark(marked: readonly LinuxNamespace[], calm: boolean): void {
    clearTimeout(this.#unmark);
    this.#set({ moving: false, marked, untold: [], calm });
    this.#unmark = setTimeout(() => {
      this.#set({ ...this.#state, marked: [] });
    }, MARK_MS);
  }

  #halt(): void {
    clearTimeout(this.#unmark);
    for (const lane of this.#lanes.values()) lane.stop();
  }

  #set(state: MotionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
