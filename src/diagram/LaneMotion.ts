// Moves one lane: paints what moves as pieces, hands their keyframes to the compositor once, and takes it all away at the end.

import { animate } from 'framer-motion/dom/mini';
import type { Column } from './layout';
import { lengthsFor } from './lengths';
import type { LaneMoment } from './moment';
import { paintPieces, paintShapes, writtenIn, type Play } from './paintPieces';
import { laneDiffers, type LanePicture } from './picture';
import { piecesOf } from './pieces';
import { isAbove, placeLane } from './placeLane';
import { DISSOLVE, INTERRUPT_MS, LANE_MS, TOLD_AT, type Span } from './transitions';

/** How wide the diagram is and the root font size, in px, whether the window is low, and whether it is to be read from afar. */
export interface DiagramSize {
  readonly width: number;
  readonly rem: number;
  readonly low: boolean;
  readonly large: boolean;
}

/** What a lane is painted at. */
export interface LaneScale extends DiagramSize {
  readonly columns: readonly Column[];
}

function lengthsAt({ width, rem, low, large, columns }: LaneScale, { namespace }: LanePicture) {
  return lengthsFor(width, rem, columns.length, low, large).lane(namespace);
}

type Controls = ReturnType<typeof animate>;

interface Running {
  readonly moment: Exclude<LaneMoment, { kind: 'rest' }>;
  readonly duration: number;
  /** Milliseconds that the lane waits for those that start before it. */
  readonly delay: number;
  readonly controls: Controls[];
  /** Moves nothing: it ends, either way, when it is time to say what follows. */
  readonly herald: Animation;
  isTold: boolean;
  /** True from its first frame on. */
  begun: boolean;
  /** True while it runs back to where it came from. */
  reversed: boolean;
}

/** A piece of a lane that moves in place of the lane at rest. */
function layer(track: HTMLElement, name: 'boxes' | 'words'): HTMLElement {
  const found = track.querySelector<HTMLElement>(`[data-layer="moving-${name}"]`);
  if (!found) throw new Error(`The lane has no layer moving-${name}`);
  return found;
}

export class LaneMotion {
  readonly track: HTMLElement;
  readonly #onRest: () => void;
  readonly #onTell: () => void;
  #running: Running | null = null;
  /** The picture that came while another was still giving way. */
  #waiting: LanePicture | null = null;
  #scale: LaneScale | null = null;
  #speed = 1;

  /** Takes the lane's element, who hears that it is at rest, and who hears that what follows from its new picture is to be said. */
  constructor(track: HTMLElement, onRest: () => void, onTell: () => void) {
    this.track = track;
    this.#onRest = onRest;
    this.#onTell = onTell;
  }

  get isMoving(): boolean {
    return this.#running !== null;
  }

  /** Whether what follows from the picture that it goes to can be seen already. */
  get isTold(): boolean {
    return this.#running?.isTold ?? true;
  }

  /** How long the lane still has to wait and move, from the start of the change, in ms. */
  get end(): number {
    return this.#running ? this.#running.delay + this.#running.duration : 0;
  }

  /**
   * Shows how one picture becomes another, `delay` ms from now. A lane that moves already goes back where it came from, goes on,
   * or lets what is on screen give way to the new picture.
   */
  change(from: LanePicture, to: LanePicture, scale: LaneScale, delay: number): void {
    const running = this.#running;
    if (!running) {
      this.#start(from, to, scale, delay);
      return;
    }
    const { moment } = running;
    const goesTo = moment.kind === 'change' && running.reversed ? moment.from : moment.to;
    this.#waiting = null;
    this.#scale = scale;
    if (!laneDiffers(goesTo, to)) return;
    if (moment.kind === 'change' && !laneDiffers(running.reversed ? moment.to : moment.from, to)) this.#turn(running);
    else if (moment.kind === 'change') this.#dissolve(running, to, scale);
    else {
      this.#waiting = to;
      running.isTold = false;
    }
  }

  /** How fast it moves: 1 as made, 0 not at all. */
  set speed(speed: number) {
    this.#speed = speed;
    if (this.#running) this.#pace(this.#running);
  }

  /** Takes milliseconds from the start of the change; shows that moment. */
  seek(time: number): void {
    const running = this.#running;
    if (!running) return;
    for (const controls of running.controls) controls.time = time / 1000;
    // What is held at a moment does not end.
    running.herald.currentTime = time;
    const isTold = !running.reversed && time >= running.delay + TOLD_AT * running.duration;
    if (isTold === running.isTold) return;
    running.isTold = isTold;
    this.#onTell();
  }

  /** Leaves the lane to the style sheet at once, which draws it at rest. */
  readonly stop = (): void => {
    const running = this.#running;
    this.#running = null;
    this.#waiting = null;
    for (const controls of running?.controls ?? []) controls.cancel();
    running?.herald.cancel();
    delete this.track.dataset.moving;
    layer(this.track, 'boxes').replaceChildren();
    layer(this.track, 'words').replaceChildren();
  };

  #progress({ controls, delay, duration }: Running): number {
    const elapsed = 1000 * (controls[0]?.time ?? 0) - delay;
    return Math.min(1, Math.max(0, elapsed / duration));
  }

  /** Gives what starts keyframes and notes them. */
  #player(running: Pick<Running, 'controls' | 'delay' | 'duration'>): Play {
    const timing = { duration: running.duration / 1000, delay: running.delay / 1000, ease: 'linear' } as const;
    return (element, { property, offsets, values }) => {
      running.controls.push(animate(element, { [property]: [...values] }, { ...timing, times: [...offsets] }));
    };
  }

  #heraldOf(duration: number, delay: number): Animation {
    const timing = { duration: TOLD_AT * duration, delay, fill: 'both' } as const;
    const herald = new Animation(
      new KeyframeEffect(layer(this.track, 'boxes'), { opacity: [1, 1] }, timing),
      document.timeline,
    );
    herald.onfinish = () => {
      const running = this.#running;
      if (running?.herald !== herald || this.#waiting) return;
      running.isTold = true;
      this.#onTell();
    };
    return herald;
  }

  #run(running: Running): void {
    this.#running = running;
    this.track.dataset.moving = '';
    this.#pace(running);
    // WebKit counts from the last frame that it painted, which after a pause is long ago: the motion would be over before it is seen.
    requestAnimationFrame(() => {
      running.begun = true;
      if (this.#running === running) this.#pace(running);
    });
    // All end at the same moment: the first tells for all.
    void running.controls[0]?.finished.then(() => {
      if (this.#running === running) this.#rest();
    });
  }

  #pace({ controls, herald, begun, reversed }: Running): void {
    const stands = this.#speed === 0 || !begun;
    if (stands) herald.pause();
    else {
      herald.playbackRate = reversed ? -this.#speed : this.#speed;
      // One that has ended would begin anew.
      if (herald.playState !== 'finished' || !this.#running?.isTold) herald.play();
    }
    for (const control of controls) {
      if (stands) control.pause();
      else {
        control.speed = reversed ? -this.#speed : this.#speed;
        control.play();
      }
    }
  }

  #start(from: LanePicture, to: LanePicture, scale: LaneScale, delay: number): void {
    const running: Running = {
      moment: { kind: 'change', from, to, progress: 0 },
      duration: LANE_MS,
      delay,
      controls: [],
      herald: this.#heraldOf(LANE_MS, delay),
      isTold: false,
      begun: false,
      reversed: false,
    };
    const play = this.#player(running);
    const { boxes, words, coming } = piecesOf({ from, to }, scale.columns, lengthsAt(scale, to));
    paintPieces(boxes, layer(this.track, 'boxes'), play);
    paintPieces(words, layer(this.track, 'words'), play);
    const tokens = this.track.querySelectorAll<HTMLElement>('[data-layer="tokens"] > *');
    for (const { index, keyframes } of coming) {
      const token = tokens[index];
      if (token) play(token, keyframes);
    }
    this.#run(running);
  }

  #turn(running: Running): void {
    if (!running.begun) {
      this.#rest();
      return;
    }
    running.reversed = !running.reversed;
    running.isTold = false;
    this.#pace(running);
  }

  #dissolve(running: Running, to: LanePicture, scale: LaneScale): void {
    const under: LaneMoment = { ...running.moment, progress: this.#progress(running) };
    for (const controls of running.controls) controls.pause();
    running.herald.cancel();
    const next: Running = {
      moment: { kind: 'dissolve', under, to, progress: 0 },
      duration: INTERRUPT_MS,
      delay: 0,
      controls: [],
      herald: this.#heraldOf(INTERRUPT_MS, 0),
      isTold: false,
      begun: false,
      reversed: false,
    };
    const play = this.#player(next);
    const fade = (element: HTMLElement, [start, end]: Span, from: 0 | 1) => {
      play(element, { property: 'opacity', offsets: [0, start, end, 1], values: [from, from, 1 - from, 1 - from] });
    };
    const shapes = placeLane({ kind: 'rest', lane: to }, scale.columns, lengthsAt(scale, to));
    const give = (name: 'boxes' | 'words', oldSpan: Span, newSpan: Span) => {
      const into = layer(this.track, name);
      const [older, later] = [document.createElement('div'), document.createElement('div')];
      older.append(...into.children);
      paintShapes(
        shapes.filter((shape) => isAbove(shape) === (name === 'words')),
        later,
      );
      into.replaceChildren(later, older);
      fade(older, oldSpan, 1);
      // What is written among the boxes goes with the words: never are two texts read at one place.
      if (name === 'boxes') for (const text of writtenIn(older)) fade(text, DISSOLVE.oldTexts, 1);
      fade(later, newSpan, 0);
    };
    give('boxes', DISSOLVE.oldBoxes, DISSOLVE.newBoxes);
    give('words', DISSOLVE.oldTexts, DISSOLVE.newTexts);
    this.#run(next);
  }

  #rest(): void {
    const running = this.#running;
    const waiting = this.#waiting;
    const scale = this.#scale;
    this.stop();
    if (running && waiting && scale && laneDiffers(running.moment.to, waiting)) {
      this.#start(running.moment.to, waiting, scale, 0);
      return;
    }
    this.#onRest();
  }
}
