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
  readonly values: 'long' | 'short';
  /** Which boxes have room for their id: all, those of several columns, or none. */
  readonly ids: 'all' | 'wide' | 'none';
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
  values: 'long',
  ids: 'all',
};
const MEDIUM: Measures = {
  ...LARGE,
  nodeCol: 8.25,
  wallGap: 2.25,
  podGap: 0.625,
  cellPad: 0.625,
  values: 'short',
  ids: 'wide',
};
const SMALL: Measures = {
  ...MEDIUM,
  header: 14.75,
  nodeCol: 7,
  wallGap: 1.875,
  podGap: 0.5,
  stacked: true,
  ids: 'none',
};
const PHONE: Measures = {
  ...SMALL,
  header: 0,
  frameLeft: 0.375,
  frameRight: 0.75,
  nodeCol: 4.75,
  wallGap: 1.25,
  podGap: 0.375,
  valueSize: 0.8125,
  stroke: 0.125,
};
const NARROW: Measures = { ...PHONE, nodeCol: 4, valueSize: 0.6875 };
/** A window of 320 px, less its scrollbar. */
const NARROWEST: Measures = { ...NARROW, frameLeft: 0.25, nodeCol: 3.75, wallGap: 1, podGap: 0.25 };

/** From which width of the diagram, in rem, which measures hold: on the usual screens with a scrollbar as without. */
const BREAKPOINTS = [
  { from: 59, measures: LARGE },
  { from: 53, measures: MEDIUM },
  { from: 36, measures: SMALL },
  { from: 21, measures: PHONE },
  { from: 18.5, measures: NARROW },
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
}

const SLIM: readonly LinuxNamespace[] = ['uts', 'user', 'mnt'];

function laneMeasures(namespace: LinuxNamespace, { stacked, header, valueSize }: Measures): LaneMeasures {
  const phone = header === 0;
  if (SLIM.includes(namespace)) {
    const height = phone ? 3 : stacked ? 3.375 : 3.125;
    const valueRow = stacked ? height : 2.125;
    return { height, valueRow, wordsPad: 0.3, tokenSize: phone ? 1.25 : 1.375, badgeSize: 1.25, valueSize };
  }
  const tall = namespace === 'pid' && !phone;
  const height = phone ? 3.75 : tall ? 5.75 : 4.5;
  const valueRow = stacked ? height : tall ? 4.5 : 3.25;
  return { height, valueRow, wordsPad: 0.6, tokenSize: 1.625, badgeSize: 1.5, valueSize };
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
  readonly values: 'long' | 'short';
  readonly ids: 'all' | 'wide' | 'none';
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
const MANY_VALUE_SIZE = 0.8125;

const toMultiple = (length: number, of: number) => Math.round(length / of) * of;

/**
 * Takes the diagram's width in px, the root font size in px and the number of columns; gives the measures that hold there.
 * Rounded as the style sheet rounds: columns down to whole px, gaps to even ones.
 */
export function lengthsFor(width: number, rem: number, count: number): StageLengths {
  const { measures: fitting } = BREAKPOINTS.find(({ from }) => width >= from * rem) ?? { measures: NARROWEST };
  const isMany = count > MOST_THAT_SHRINK;
  const measures: Measures = isMany ? { ...fitting, stacked: true, values: 'short', ids: 'none' } : fitting;
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
    const own = laneMeasures(namespace, measures);
    const manySize = Math.min(px(MANY_VALUE_SIZE), Math.max(0, 100 * (podCol - px(LEAST_WITH_VALUE))));
    return {
      columns,
      width: track,
      height: px(own.height),
      valueRow: px(own.valueRow),
      wordsPad: px(own.wordsPad),
      cellPad: px(measures.cellPad),
      radius: px(0.75),
      stroke: toMultiple(px(measures.stroke), 1),
      tokenSize: px(own.tokenSize),
      badgeSize: px(own.badgeSize),
      valueSize: isMany ? manySize : px(own.valueSize),
      rem,
      stacked: measures.stacked,
      values: measures.values,
      ids: measures.ids,
    };
  };
  return { width, rem, header, frameLeft, wallGap, columns, lane };
}
