// Paints one lane's frames: final values on the few elements that change, so that a frame costs little style and no layout.

import { FRAME_KEYS, type LaneFrame } from './frames';
import { COLUMN_INDEXES, GAP_INDEXES, type ColumnIndex, type Fill, type GapIndex } from './layout';

/** Pixels of a lane at rest; they hold for one motion. */
interface Metrics {
  /** Width of gap i. */
  readonly gaps: readonly number[];
  /** Left edge and width of column i, from the lane's left edge. */
  readonly columns: readonly { readonly x: number; readonly width: number; readonly half: number }[];
  readonly radius: number;
}

/** The elements of a lane that frames move, by the names in their data-part attributes. */
type Parts = ReadonlyMap<string, readonly HTMLElement[]>;

/** How far the fills reach over the edges, in pixels, so that no hair line is left. */
const OVERLAP = 2;
/** Two halves that touch overlap by this. */
const TOUCH = 1;

function collect(track: HTMLElement): Parts {
  const parts = new Map<string, HTMLElement[]>();
  for (const element of track.querySelectorAll<HTMLElement>('[data-part]')) {
    const name = element.dataset.part ?? '';
    parts.set(name, [...(parts.get(name) ?? []), element]);
  }
  return parts;
}

function measure(parts: Parts): Metrics {
  const cells = COLUMN_INDEXES.map((index) => parts.get(`cell${index}`)?.[0]);
  const columns = COLUMN_INDEXES.map((index) => ({
    x: cells[index]?.offsetLeft ?? 0,
    width: cells[index]?.offsetWidth ?? 0,
    half: parts.get(`left${index}`)?.[0]?.offsetWidth ?? 0,
  }));
  const gaps = GAP_INDEXES.map((gap) => {
    const [left, right] = [columns[gap], columns[gap + 1]];
    return left && right ? right.x - left.x - left.width : 0;
  });
  const seat = parts.get('seat0')?.[0];
  const radius = seat ? Number.parseFloat(getComputedStyle(seat).borderTopLeftRadius) || 0 : 0;
  return { gaps, columns, radius };
}

/** Whose a column looks, by what fills most of it. */
function ownerAt(index: ColumnIndex, frame: LaneFrame): Fill {
  if (frame[`node${index}`] > 0.5) return 'node';
  return frame[`pod${index}`] > 0.5 ? 'pod' : 'own';
}

const px = (length: number) => `${length.toFixed(1)}px`;

export class LanePainter {
  readonly #track: HTMLElement;
  #parts: Parts | null = null;
  #metrics: Metrics | null = null;
  /** What stands in each element's own style, so that nothing is written twice. */
  readonly #written = new Map<HTMLElement, Map<string, string>>();

  constructor(track: HTMLElement) {
    this.#track = track;
  }

  /** Measures the lane at rest. Called for all lanes before any is painted, so that the browser lays out once. */
  prepare(): void {
    if (this.#written.size > 0) return;
    this.#parts = collect(this.#track);
    this.#metrics = measure(this.#parts);
  }

  /** Takes a frame, or null for the lane at rest, which the style sheet draws alone. */
  paint(frame: LaneFrame | null): void {
    if (!frame) {
      this.#clear();
      return;
    }
    this.#parts ??= collect(this.#track);
    const metrics = (this.#metrics ??= measure(this.#parts));
    for (const index of COLUMN_INDEXES) this.#paintColumn(index, frame, metrics);
    for (const gap of GAP_INDEXES) this.#paintGap(gap, frame);
    this.#paintDoorway(frame);
    this.#write('newWords', 'opacity', frame.newWords.toFixed(2));
    this.#write('oldWords', 'opacity', frame.oldWords.toFixed(2));
    // For whoever watches from outside: no style depends on it.
    this.#track.dataset.frame = FRAME_KEYS.map((key) => `${key}:${frame[key].toFixed(4)}`).join(' ');
  }

  /** Takes note of the elements anew, after words came or went; frees those that frames move no more. */
  recollect(): void {
    if (!this.#metrics) return;
    this.#parts = collect(this.#track);
    const moved = new Set([...this.#parts.values()].flat());
    for (const [element, written] of this.#written) {
      if (moved.has(element)) continue;
      for (const property of written.keys()) element.style.removeProperty(property);
      this.#written.delete(element);
    }
  }

  #paintColumn(index: ColumnIndex, frame: LaneFrame, { columns, gaps, radius }: Metrics): void {
    const column = columns[index];
    if (!column) return;
    const [node, pod] = [frame[`node${index}`], frame[`pod${index}`]];
    const side = (gap: number) => {
      const slide = gap in gaps && gap >= 0 && gap <= 2 ? frame[`slide${gap as GapIndex}`] : 0;
      const door = gap >= 0 && gap <= 2 ? frame[`door${gap as GapIndex}`] : 0;
      return { shift: Math.round(slide * ((gaps[gap] ?? 0) / 2 + TOUCH)), slide, door };
    };
    const [left, right] = [side(index - 1), side(index)];
    const span = column.width + left.shift + right.shift;
    const edge = `var(--${ownerAt(index, frame)}-edge)`;
    const halves = [
      { name: `left${index}`, ...left, reach: column.half, origin: column.x - left.shift, sign: -1 },
      {
        name: `right${index}`,
        ...right,
        reach: span,
        origin: column.x + column.width - column.half + right.shift,
        sign: 1,
      },
    ];
    for (const { name, shift, slide, door, reach, origin, sign } of halves) {
      const corner = px((1 - slide) * radius);
      const inner = door > 0.02 ? 'transparent' : edge;
      this.#write(name, 'transform', `translateX(${String(sign * shift)}px)`);
      this.#write(name, 'border-radius', sign < 0 ? `${corner} 0 0 ${corner}` : `0 ${corner} ${corner} 0`);
      this.#write(
        name,
        'border-color',
        sign < 0 ? `${edge} ${edge} ${edge} ${inner}` : `${edge} ${inner} ${edge} ${edge}`,
      );
      this.#write(name, 'background-size', fillSizes(node, pod, reach, span));
      this.#write(name, 'background-position', `right -2px center, right -2px center, ${px(-origin)} 0`);
      this.#write(name, 'opacity', frame[`paint${index}`].toFixed(2));
    }
    this.#write(`seat${index}`, 'opacity', (1 - frame[`paint${index}`]).toFixed(2));
    this.#write(`value${index}`, 'opacity', frame[`swap${index}`].toFixed(2));
    this.#write(`oldValue${index}`, 'opacity', (1 - frame[`swap${index}`]).toFixed(2));
  }

  #paintGap(gap: GapIndex, frame: LaneFrame): void {
    const door = frame[`door${gap}`];
    const owner = ownerAt(gap, frame);
    this.#write(`seam${gap}`, '--seam-edge', `var(--${owner}-edge)`);
    this.#write(`seam${gap}`, 'opacity', door > 0.02 ? '1' : '0');
    this.#write(`wall${gap}`, 'transform', `scaleY(${(1 - door).toFixed(3)})`);
    this.#write(`link${gap}`, 'background-color', owner === 'own' ? 'var(--own-edge)' : `var(--link-on-${owner})`);
    this.#write(`link${gap}`, 'transform', `scaleX(${door.toFixed(3)})`);
    if (gap === 0) this.#write('badge', 'transform', `scale(${door.toFixed(3)})`);
  }

  #paintDoorway({ slide0 }: LaneFrame): void {
    this.#write('cover', 'transform', `scaleY(${slide0.toFixed(3)})`);
    this.#write('upperJamb', 'transform', `translateY(${((1 - slide0) * 100).toFixed(1)}%)`);
    this.#write('lowerJamb', 'transform', `translateY(${((slide0 - 1) * 100).toFixed(1)}%)`);
    const opacity = Math.min(1, slide0 * 6).toFixed(2);
    this.#write('upperJamb', 'opacity', opacity);
    this.#write('lowerJamb', 'opacity', opacity);
  }

  #write(name: string, property: string, value: string): void {
    for (const element of this.#parts?.get(name) ?? []) {
      const written = this.#written.get(element) ?? new Map<string, string>();
      if (written.get(property) === value) continue;
      written.set(property, value);
      this.#written.set(element, written);
      element.style.setProperty(property, value);
    }
  }

  #clear(): void {
    for (const [element, written] of this.#written) {
      for (const property of written.keys()) element.style.removeProperty(property);
    }
    this.#written.clear();
    this.#parts = null;
    this.#metrics = null;
    delete this.#track.dataset.frame;
  }
}

/**
 * Takes how much of a column is the node's and the pod's, from its left, how far this half's end is from the column's begin, and
 * the column's span, in pixels; gives the sizes of the fills that lie over the node's: what each has not yet given up.
 */
function fillSizes(node: number, pod: number, reach: number, span: number): string {
  const rest = (share: number) => Math.max(0, reach - share * span + (1 - share) * 3 * OVERLAP);
  return `${px(rest(Math.max(node, pod)))} calc(100% + 4px), ${px(rest(node))} calc(100% + 4px), 14px 14px`;
}
