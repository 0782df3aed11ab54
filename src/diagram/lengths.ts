// The measures of the picture, one row a breakpoint: the same numbers that Diagram.module.css has, for whatever paints without it.

import type { LinuxNamespace } from '../domain/namespaces';
import { MOST_THAT_SHRINK } from './layout';

/** Measures in rem; the lanes' own are below. */
interface Measures {
  readonly header: number;
  readonly frameLeft: number;
  readonly frameRight: number;
  readonly nodeCol: number;
  readonly wallGap: number;
  readonly podGap: number;
  readonly cellPad: number;
  readonly valueSize: number;
  readonly stroke: number;
  /** Whether a value stands below its token, and takes the lane's whole height. */
  readonly stacked: boolean;
  /** How many letters a value may have that is written in full, and how many a short one: else there is none. */
  readonly mostLetters: { readonly long: number; readonly short: number };
  /** What stands at a box's lower edge: what its members have in common and, where every box has room for it, its id. */
  readonly words: 'all' | 'verbs' | 'none';
}

const LARGE: Measures = {
  header: 16,
  frameLeft: 0.75,
  frameRight: 1.375,
  nodeCol: 9.75,
  wallGap: 2.625,
  podGap: 0.75,
  cellPad: 0.75,
  valueSize: 0.9375,
  stroke: 0.15625,
  stacked: false,
  mostLetters: { long: 10, short: 10 },
  words: 'all',
};
const VAST: Measures = { ...LARGE, nodeCol: 10.5, mostLetters: { long: 13, short: 13 } };
const MEDIUM: Measures = {
  ...LARGE,
  nodeCol: 8.25,
  wallGap: 2,
  podGap: 0.5,
  cellPad: 0.625,
  mostLetters: { long: 0, short: 9 },
  words: 'verbs',
};
const SMALL: Measures = {
  ...MEDIUM,
  header: 14.75,
  nodeCol: 7,
  wallGap: 1.875,
  stacked: true,
  words: 'none',
};
const TABLET: Measures = {
  ...SMALL,
  header: 0,
  frameLeft: 0.375,
  frameRight: 0.75,
  nodeCol: 6,
  wallGap: 1.25,
  podGap: 0.375,
  stroke: 0.125,
};
const PHONE: Measures = { ...TABLET, nodeCol: 4.875, valueSize: 0.8125 };
const NARROW: Measures = { ...PHONE, nodeCol: 4.625, wallGap: 1, podGap: 0.25, valueSize: 0.75 };
/** A window of 320 px. */
const NARROWER: Measures = { ...NARROW, nodeCol: 4, valueSize: 0.6875, mostLetters: { long: 0, short: 8 } };
/** The same, less its scrollbar. */
const NARROWEST: Measures = { ...NARROWER, frameLeft: 0.25, nodeCol: 3.75 };

/** To be read from the back row: one rem is there what the picture needs to fill the screen (present/LargePicture.module.css). */
const LARGE_WIDE: Measures = {
  header: 14.5,
  frameLeft: 0.5,
  frameRight: 1.125,
  nodeCol: 7.625,
  wallGap: 1.875,
  podGap: 0.375,
  cellPad: 0.5,
  valueSize: 0.9375,
  stroke: 0.15625,
  stacked: false,
  mostLetters: { long: 0, short: 9 },
  words: 'none',
};
const LARGE_NARROW: Measures = {
  ...LARGE_WIDE,
  header: 14.75,
  frameLeft: 0.375,
  frameRight: 1,
  nodeCol: 6.75,
  wallGap: 1.25,
  podGap: 0.25,
  cellPad: 0.375,
  valueSize: 1.0625,
  stacked: true,
};
const LARGE_FROM = 47.5;

/** From which width of the diagram, in rem, which measures hold: on the usual screens with a scrollbar as without. */
const BREAKPOINTS = [
  { from: 66, measures: VAST },
  { from: 59, measures: LARGE },
  { from: 53.375, measures: MEDIUM },
  { from: 44, measures: SMALL },
  { from: 30, measures: TABLET },
  { from: 22.5, measures: PHONE },
  { from: 20.875, measures: NARROW },
  { from: 18.5, measures: NARROWER },
  { from: 0, measures: NARROWEST },
] as const;

/** A lane's heights and sizes in rem. */
interface LaneMeasures {
  readonly height: number;
  readonly valueRow: number;
  readonly wordsPad: number;
  readonly tokenSize: number;
  readonly badgeSize: number;
  readonly valueSize: number;
  readonly words: Measures['words'];
  readonly radius: number;
  readonly stacked: boolean;
}

const SLIM: readonly LinuxNamespace[] = ['uts', 'user', 'mnt'];

function laneMeasures(
  namespace: LinuxNamespace,
  { stacked, header, words, valueSize }: Measures,
  low: boolean,
): LaneMeasures {
  const phone = header === 0;
  if (SLIM.includes(namespace)) {
    // Without ids they are one line high.
    const isLine = words !== 'all';
    const tall = phone ? 3 : stacked ? 3.375 : isLine ? 2.75 : 3.125;
    const height = low ? (stacked ? 3 : isLine ? 2.375 : 2.625) : tall;
    return {
      height,
      valueRow: isLine ? height : low ? 1.75 : 2.125,
      wordsPad: low ? 0.25 : 0.3,
      tokenSize: phone ? 1.25 : 1.375,
      badgeSize: 1.25,
      valueSize,
      words: isLine ? 'none' : 'all',
      radius: 0.75,
      stacked,
    };
  }
  const isPid = namespace === 'pid' && !phone;
  const tall = phone ? 3.75 : isPid ? 7.1875 : 4.5;
  const height = low ? (isPid ? 7 : 3.75) : tall;
  const valueRow = stacked ? height : height - 1.25;
  return {
    height,
    valueRow,
    wordsPad: low ? 0.45 : 0.6,
    tokenSize: 1.625,
    badgeSize: 1.5,
    valueSize,
    words,
    radius: 0.75,
    stacked,
  };
}

/** Lanes to be read from afar: those that no flag rules are slim, with the value beside the token at any width. */
function largeLane(namespace: LinuxNamespace, { stacked, valueSize }: Measures): LaneMeasures {
  const common = { wordsPad: 0, words: 'none' } as const;
  if (SLIM.includes(namespace)) {
    const size = stacked ? 0.88 : 0.8125;
    return {
      ...common,
      height: 1.5,
      valueRow: 1.5,
      tokenSize: 1,
      badgeSize: 1,
      valueSize: size,
      radius: 0.5,
      stacked: false,
    };
  }
  const height = namespace === 'pid' ? 4.5 : stacked ? 3.5 : 3.875;
  return { ...common, height, valueRow: height, tokenSize: 1.5, badgeSize: 1.5, valueSize, radius: 0.75, stacked };
}

/** A column in px, from the lane's left edge. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/** All that a lane is painted with, in px. */
export interface LaneLengths {
  readonly columns: readonly Place[];
  readonly width: number;
  readonly height: number;
  readonly valueRow: number;
  readonly wordsPad: number;
  readonly cellPad: number;
  readonly radius: number;
  readonly stroke: number;
  readonly tokenSize: number;
  readonly badgeSize: number;
  readonly valueSize: number;
  readonly rem: number;
  readonly stacked: boolean;
  readonly mostLetters: Measures['mostLetters'];
  readonly words: Measures['words'];
}

/** All that the stage around the lanes is painted with, in px. */
export interface StageLengths {
  readonly width: number;
  readonly rem: number;
  readonly header: number;
  readonly frameLeft: number;
  readonly wallGap: number;
  readonly columns: readonly Place[];
  readonly lane: (namespace: LinuxNamespace) => LaneLengths;
}

/** The least width of a column then, and the least one with room for a value, in rem. */
const LEAST_COLUMN = 4;
const LEAST_WITH_VALUE = 4.75;
const LEAST_WITH_LARGE_VALUE = 5.5;
const MANY_VALUE_SIZE = { least: 0.8125, most: 0.875 };

const toMultiple = (length: number, of: number) => Math.round(length / of) * of;

/**
 * Takes the diagram's width in px, the root font size in px, the number of columns, whether the window is low and whether it is to be read from afar; gives the
 * measures that hold there. Rounded as the style sheet rounds: columns down to whole px, gaps to even ones.
 */
export function lengthsFor(width: number, rem: number, count: number, low = false, large = false): StageLengths {
  const { measures: usual } = BREAKPOINTS.find(({ from }) => width >= from * rem) ?? { measures: NARROWEST };
  const fitting = large ? (width >= LARGE_FROM * rem ? LARGE_WIDE : LARGE_NARROW) : usual;
  const isMany = count > MOST_THAT_SHRINK;
  const mostLetters = { long: 0, short: Infinity };
  const measures: Measures = isMany ? { ...fitting, stacked: true, mostLetters, words: 'none' } : fitting;
  const px = (length: number) => length * rem;
  const header = toMultiple(px(measures.header), 1);
  const frameLeft = toMultiple(px(measures.frameLeft), 1);
  const nodeCol = toMultiple(px(measures.nodeCol), 1);
  const wallGap = toMultiple(px(measures.wallGap), 2);
  const podGap = toMultiple(px(measures.podGap), 2);
  const track = width - header - frameLeft - px(measures.frameRight);
  const pods = Math.max(1, count - 1);
  const share = Math.floor((track - nodeCol - wallGap - (pods - 1) * podGap) / pods);
  const podCol = isMany ? Math.max(share, px(LEAST_COLUMN)) : share;
  const columns = Array.from({ length: count }, (_, index) =>
    index === 0 ? { x: 0, width: nodeCol } : { x: nodeCol + wallGap + (index - 1) * (podCol + podGap), width: podCol },
  );
  const lane = (namespace: LinuxNamespace): LaneLengths => {
    const own = large ? largeLane(namespace, measures) : laneMeasures(namespace, measures, low);
    const roomBeyond = (least: number) => 100 * (podCol - px(least));
    const { least, most } = MANY_VALUE_SIZE;
    const largest = Math.min(px(most), Math.max(px(least), roomBeyond(LEAST_WITH_LARGE_VALUE)));
    const manySize = Math.min(largest, Math.max(0, roomBeyond(LEAST_WITH_VALUE)));
    return {
      columns,
      width: track,
      height: px(own.height),
      valueRow: px(own.valueRow),
      wordsPad: px(own.wordsPad),
      cellPad: px(measures.cellPad),
      radius: px(own.radius),
      stroke: toMultiple(px(measures.stroke), 1),
      tokenSize: px(own.tokenSize),
      badgeSize: px(own.badgeSize),
      valueSize: isMany ? manySize : px(own.valueSize),
      rem,
      stacked: own.stacked,
      mostLetters: measures.mostLetters,
      words: own.words,
    };
  };
  return { width, rem, header, frameLeft, wallGap, columns, lane };
}
