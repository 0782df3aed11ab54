// The geometry of what never slides: tokens, values, words, links, doorway, badge, seats and bridges of one lane.

import { lettersOf, type LanePicture } from './picture';
import type { LaneLengths, Place } from './lengths';
import type { BadgeShape, BridgeShape, DoorwayShape, LinkShape, SeatShape, TextShape, TokenShape } from './shapes';
import type { Column } from './layout';

/** Both fonts: how far a capital's middle stands above the baseline's line middle, in em; and the mono advance, in em. */
export const BASELINE = 0.334;
export const MONO_ADVANCE = 0.632;
const VALUE_LINE = 1.1;
const WORDS_LINE = 1.2;
const ID_SIZE = 0.75;
const VERB_SIZE = 0.84375;

const rem = (lengths: LaneLengths, length: number) => length * lengths.rem;

/** Takes a column's index; gives its place. An index outside gives an empty place, so that the geometry stays total. */
export function columnAt({ columns }: Pick<LaneLengths, 'columns'>, index: number): Place {
  return columns[index] ?? { x: 0, width: 0 };
}

/** Takes a gap; gives the x of its middle and its width. */
export function gapAt(lengths: LaneLengths, gap: number): { middle: number; width: number } {
  const [left, right] = [columnAt(lengths, gap), columnAt(lengths, gap + 1)];
  const end = left.x + left.width;
  return { middle: (end + right.x) / 2, width: right.x - end };
}

/** Where the token of a column stands, and the middle line of what stands beside or below it. */
function tokenPlace(lengths: LaneLengths, index: number): { x: number; y: number; textY: number } {
  const { x, width } = columnAt(lengths, index);
  const { tokenSize, valueRow, valueSize, cellPad, stacked } = lengths;
  if (!stacked) return { x: x + cellPad, y: (valueRow - tokenSize) / 2, textY: valueRow / 2 };
  const line = VALUE_LINE * valueSize;
  const y = (valueRow - tokenSize - rem(lengths, 0.1875) - line) / 2;
  return { x: x + (width - tokenSize) / 2, y, textY: y + tokenSize + rem(lengths, 0.1875) + line / 2 };
}

/** Takes a column; gives its member's token. */
export function placeToken({ member }: Column, index: number, lengths: LaneLengths, opacity = 1): TokenShape {
  const { x, y } = tokenPlace(lengths, index);
  return { kind: 'token', member, x, y, size: lengths.tokenSize, opacity };
}

/** Takes a lane and a column; gives what is written there, or nothing. */
function valueText(lane: LanePicture, index: number, { mostLetters }: LaneLengths): string {
  const fits = (form: 'long' | 'short') => lettersOf(lane, form) <= mostLetters[form];
  const form = fits('long') ? 'long' : fits('short') ? 'short' : null;
  return (form && lane.values[index]?.[form]) ?? '';
}

/** Takes a lane and a column; gives the value that stands there, or null. */
function placeValue(lane: LanePicture, index: number, lengths: LaneLengths): TextShape | null {
  const text = valueText(lane, index, lengths);
  // Where there is no room for it, it has no size.
  if (text === '' || lengths.valueSize < 1) return null;
  const { x, width } = columnAt(lengths, index);
  const { valueSize, tokenSize, cellPad, stacked } = lengths;
  return {
    kind: 'text',
    what: 'value',
    text,
    x: stacked ? x + width / 2 : x + cellPad + tokenSize + rem(lengths, 0.5),
    y: tokenPlace(lengths, index).textY + BASELINE * valueSize,
    anchor: stacked ? 'middle' : 'start',
    size: valueSize,
    weight: 640,
    font: 'mono',
    paint: lane.boxAt[index]?.paint ?? 'own',
    clip: null,
    opacity: 1,
  };
}

/** Takes a lane and a gap that one run spans; gives the line from the left column's token to the next, `scale` of it from its middle. */
export function placeLink(lane: LanePicture, gap: number, lengths: LaneLengths, scale = 1): LinkShape {
  const { cellPad, tokenSize, valueRow, stacked } = lengths;
  const [from, to] = [columnAt(lengths, gap), columnAt(lengths, gap + 1)];
  const height = rem(lengths, 0.1875);
  const value = lane.values[gap];
  let [start, end] = [0, 0];
  if (stacked) {
    const fromCentre = tokenSize / 2 + rem(lengths, 0.1875);
    // Over an empty seat it goes on from where the line before it ended.
    start = from.x + from.width / 2 + (value ? fromCentre : -fromCentre - rem(lengths, 0.25));
    end = to.x + to.width / 2 - fromCentre;
  } else {
    const text = valueText(lane, gap, lengths).length * MONO_ADVANCE * lengths.valueSize;
    start = from.x + cellPad + (value ? tokenSize + rem(lengths, 1) + text : -rem(lengths, 0.25));
    end = to.x + cellPad - rem(lengths, 0.25);
  }
  const width = Math.max(0, end - start);
  return {
    kind: 'link',
    x: start + (width * (1 - scale)) / 2,
    y: stacked ? valueRow / 2 - rem(lengths, 0.625) : (valueRow - height) / 2,
    width: width * scale,
    height,
    paint: lane.boxAt[gap]?.paint ?? 'own',
    clip: null,
    opacity: 1,
  };
}

/** A text or a line between tokens, and the column whose fill it stands on. */
export interface Written {
  readonly column: number;
  readonly shape: TextShape | LinkShape;
}

/** The ids and verbs in a lane's boxes, as far as there is room. */
function placeWords(lane: LanePicture, lengths: LaneLengths): readonly Written[] {
  const { height, wordsPad, cellPad, words } = lengths;
  if (words === 'none') return [];
  return lane.words.flatMap(({ box, first, last, id, verb }) => {
    const left = columnAt(lengths, first).x + cellPad;
    const end = columnAt(lengths, last);
    const line = WORDS_LINE * rem(lengths, verb === null ? ID_SIZE : VERB_SIZE);
    const top = height - wordsPad - line;
    const common = { kind: 'text', paint: box.paint, clip: null, opacity: 1 } as const;
    const baseline = (size: number) => top + (WORDS_LINE / 2 + BASELINE) * rem(lengths, size);
    const written: Written[] = [];
    if (words === 'all' && id !== null) {
      const size = rem(lengths, ID_SIZE);
      written.push({
        column: first,
        shape: {
          ...common,
          what: 'id',
          text: id,
          x: left,
          y: baseline(ID_SIZE),
          anchor: 'start',
          size,
          weight: 450,
          font: 'mono',
        },
      });
    }
    if (verb !== null) {
      const size = rem(lengths, VERB_SIZE);
      const x = end.x + end.width - cellPad;
      written.push({
        column: last,
        shape: {
          ...common,
          what: 'verb',
          text: verb,
          x,
          y: baseline(VERB_SIZE),
          anchor: 'end',
          size,
          weight: 560,
          font: 'sans',
        },
      });
    }
    return written;
  });
}

/** Takes a lane, and over which gaps lines are wanted; gives all that is written in it, with the column that each stands in. */
export function placeWritten(
  lane: LanePicture,
  lengths: LaneLengths,
  hasLink: (gap: number) => boolean = (gap) => lane.bridged[gap] === true,
): readonly Written[] {
  const values = lane.values.flatMap((_, column) => {
    const shape = placeValue(lane, column, lengths);
    return shape ? [{ column, shape }] : [];
  });
  const links = lane.bridged.flatMap((_, gap) =>
    hasLink(gap) ? [{ column: gap, shape: placeLink(lane, gap, lengths) }] : [],
  );
  return [...values, ...links, ...placeWords(lane, lengths)];
}

/** Takes how far the doorway is open; gives the share of their width that its jambs have: they come as it begins to open. */
export function jambWidth(openness: number): number {
  return Math.min(1, openness * 6);
}

/** Takes how far the doorway in the pod's wall is open, 0 to 1; gives its floor and jambs. */
export function placeDoorway(lengths: LaneLengths, openness: number): readonly DoorwayShape[] {
  if (openness === 0) return [];
  const { middle } = gapAt(lengths, 0);
  const beyond = rem(lengths, 0.5);
  const half = (lengths.height / 2 + beyond) * openness;
  const centre = lengths.height / 2;
  const width = rem(lengths, 1) * jambWidth(openness);
  const jamb = { kind: 'jamb', x: middle - width / 2, width, height: rem(lengths, 0.25), opacity: 1 } as const;
  const cover = { x: middle - rem(lengths, 0.25), width: rem(lengths, 0.5) };
  return [
    { kind: 'cover', ...cover, y: centre - half, height: 2 * half, opacity: 1 },
    { ...jamb, y: centre - half },
    { ...jamb, y: centre + half - rem(lengths, 0.25) },
  ];
}

/** Takes a scale, 0 to 1; gives the arrow in the doorway. */
export function placeBadge(lengths: LaneLengths, scale: number, opacity = 1): readonly BadgeShape[] {
  if (scale === 0) return [];
  const y = (lengths.valueRow - (lengths.stacked ? rem(lengths, 1.25) : 0)) / 2;
  return [{ kind: 'badge', x: gapAt(lengths, 0).middle, y, size: lengths.badgeSize * scale, opacity }];
}

/** Takes a lane; gives a seat for each column in which no box stands. */
export function placeSeats(lane: LanePicture, lengths: LaneLengths): readonly SeatShape[] {
  return lane.boxAt.flatMap((box, index) =>
    box
      ? []
      : [
          {
            kind: 'seat',
            ...columnAt(lengths, index),
            y: 0,
            height: lengths.height,
            radius: lengths.radius,
            opacity: 1,
          },
        ],
  );
}

/** Takes a lane; gives the bridges between the runs of its boxes: above, and below for the second box that needs any. */
export function placeBridges(lane: LanePicture, lengths: LaneLengths, opacity = 1): readonly BridgeShape[] {
  const height = rem(lengths, 0.375);
  const split = lane.boxes.filter(({ runs }) => runs.length > 1);
  return split.flatMap(({ paint, runs }, box) =>
    runs.slice(1).map(({ first }, index): BridgeShape => {
      const from = columnAt(lengths, runs[index]?.last ?? 0);
      const inset = lengths.radius;
      const start = from.x + from.width - inset;
      const side = box % 2 === 0 ? 'above' : 'below';
      return {
        kind: 'bridge',
        paint,
        side,
        x: start,
        y: side === 'above' ? -height : lengths.height,
        width: columnAt(lengths, first).x + inset - start,
        height,
        opacity,
      };
    }),
  );
}
