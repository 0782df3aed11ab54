// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POSITIONS } from '../../tests/support/flagsAt';
import { laneOf, modelAt } from '../../tests/support/modelAt';
import { RUNTIME_PROFILES } from '../domain/runtimes';
import { frameAt, interruptedFrameAt, restFrame, type FrameKey, type LaneFrame } from './frames';
import type { LaneModel } from './model';

const MODELS = POSITIONS.flatMap((position) => RUNTIME_PROFILES.map((runtime) => modelAt(position, runtime)));
const COLUMNS = [0, 1, 2, 3] as const;
const GAPS = [0, 1, 2] as const;
/** Twenty moments, the first the beginning. */
const MOMENTS = Array.from({ length: 20 }, (_, index) => index / 20);

/** Each pair of different lanes of one kind that any two of the 16 x 3 pictures can make, and each lane beside itself. */
const PAIRS: readonly (readonly [from: LaneModel, to: LaneModel])[] = (() => {
  const found = new Map<string, readonly [LaneModel, LaneModel]>();
  for (const from of MODELS)
    for (const to of MODELS)
      for (const lane of to.lanes) {
        const pair = [laneOf(from, lane.namespace), lane] as const;
        found.set(JSON.stringify(pair), pair);
      }
  return [...found.values()];
})();
const name = ([from, to]: readonly [LaneModel, LaneModel]) =>
  `${from.namespace}: ${[from, to].map(({ boxes }) => boxes.map(({ members }) => members.join('+')).join(' ')).join(' -> ')}`;

function numbersOf(frame: LaneFrame): readonly number[] {
  return Object.values(frame);
}

function expectWithin(frame: LaneFrame, pair: readonly [LaneModel, LaneModel]): void {
  for (const number of numbersOf(frame)) {
    if (!(number >= 0 && number <= 1)) expect.fail(`${name(pair)}: ${JSON.stringify(frame)}`);
  }
}

test('there are pairs of every kind, among them those that merge, split, and lose or gain pause', () => {
  expect(new Set(PAIRS.map(([from]) => from.namespace))).toEqual(new Set(['pid', 'net', 'ipc', 'uts', 'user', 'mnt']));
  expect(PAIRS.map(name)).toEqual(
    expect.arrayContaining([
      'pid: node pause app sidecar -> node+pause+app+sidecar',
      'pid: node+pause+app+sidecar -> node pause+app+sidecar',
      'pid: node pause+app+sidecar -> node app sidecar',
      'mnt: node app sidecar -> node pause app sidecar',
    ]),
  );
});

describe('at rest', () => {
  test('case 0’s pid lane: nothing is joined, the node’s column is the node’s, the new words stand', () => {
    expect(restFrame(laneOf(modelAt('0000'), 'pid'))).toEqual({
      ...{ slide0: 0, slide1: 0, slide2: 0, door0: 0, door1: 0, door2: 0 },
      ...{ pod0: 0, pod1: 0, pod2: 0, pod3: 0, node0: 1, node1: 0, node2: 0, node3: 0 },
      ...{ paint0: 1, paint1: 1, paint2: 1, paint3: 1, swap0: 1, swap1: 1, swap2: 1, swap3: 1 },
      ...{ oldWords: 0, newWords: 1 },
    });
  });

  test('case 8’s pid lane: the pod’s three columns are joined and the pod’s', () => {
    expect(restFrame(laneOf(modelAt('1000'), 'pid'))).toMatchObject({
      ...{ slide0: 0, slide1: 1, slide2: 1, door0: 0, door1: 1, door2: 1 },
      ...{ pod0: 0, pod1: 1, pod2: 1, pod3: 1, node0: 1, node1: 0, node2: 0, node3: 0 },
    });
  });

  test('case 2’s net lane: everything is joined and the node’s', () => {
    expect(restFrame(laneOf(modelAt('0010'), 'net'))).toMatchObject({
      ...{ slide0: 1, slide1: 1, slide2: 1, door0: 1, door1: 1, door2: 1 },
      ...{ pod1: 0, pod2: 0, pod3: 0, node0: 1, node1: 1, node2: 1, node3: 1 },
    });
  });

  test('CRI-O’s pid lane in case 0: no box in pause’s column', () => {
    expect(restFrame(laneOf(modelAt('0000', 'cri-o'), 'pid'))).toMatchObject({
      ...{ paint0: 1, paint1: 0, paint2: 1, paint3: 1 },
    });
  });
});

describe('from any lane to any other', () => {
  test('the motion begins with what was shown', () => {
    for (const pair of PAIRS) {
      const [from, to] = pair;
      const first = frameAt(from, to, 0);
      const rest = restFrame(from);
      const visible: FrameKey[] = [
        ...GAPS.flatMap((gap): FrameKey[] => [`slide${gap}`, `door${gap}`]),
        ...COLUMNS.flatMap((index): FrameKey[] => [`node${index}`, `paint${index}`]),
      ];
      // The pod's fill is seen only where the node's does not cover it.
      visible.push(...COLUMNS.filter((index) => rest[`node${index}`] === 0).map((index): FrameKey => `pod${index}`));
      for (const key of visible) expect(first[key], `${name(pair)} ${key}`).toBe(rest[key]);
      for (const index of COLUMNS) expect(first[`swap${index}`], name(pair)).toBe(0);
      expect(first, name(pair)).toMatchObject({ oldWords: 1, newWords: 0 });
    }
  });

  test('and ends exactly with the new lane at rest', () => {
    for (const pair of PAIRS) expect(frameAt(...pair, 1), name(pair)).toEqual(restFrame(pair[1]));
  });

  test('it comes so close to the end that the last step is not seen, except under the node’s fill', () => {
    for (const pair of PAIRS) {
      const [from, to] = pair;
      const end = restFrame(to);
      const nearly = frameAt(from, to, 1 - 1e-9);
      for (const key of Object.keys(end) as FrameKey[]) {
        const column = COLUMNS.find((index) => key === `pod${index}`);
        if (column !== undefined && end[`node${column}`] === 1) continue;
        expect(nearly[key], `${name(pair)} ${key}`).toBeCloseTo(end[key], 6);
      }
    }
  });

  test('every number is from 0 to 1 all the time', () => {
    for (const pair of PAIRS) for (const moment of MOMENTS) expectWithin(frameAt(...pair, moment), pair);
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), fc.double({ min: 0, max: 1, noNaN: true }), (pair, progress) => {
        expectWithin(frameAt(...pair, progress), pair);
      }),
      { numRuns: 500 },
    );
  });

  test('boxes and doors move one way only', () => {
    for (const pair of PAIRS) {
      const frames = [...MOMENTS, 1].map((moment) => frameAt(...pair, moment));
      for (const gap of GAPS)
        for (const key of [`slide${gap}`, `door${gap}`] as const) {
          const steps = frames.slice(1).map((frame, index) => frame[key] - (frames[index]?.[key] ?? 0));
          const oneWay = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
          expect(oneWay, `${name(pair)} ${key}`).toBe(true);
        }
    }
  });

  test('a column that keeps its fill keeps it all the time', () => {
    for (const pair of PAIRS) {
      const [from, to] = pair;
      const end = restFrame(to);
      for (const index of COLUMNS.filter((column) => from.cells[column]?.fill === to.cells[column]?.fill))
        for (const moment of MOMENTS) {
          const frame = frameAt(from, to, moment);
          expect(frame[`node${index}`], `${name(pair)} node${String(index)}`).toBe(end[`node${index}`]);
          expect(frame[`pod${index}`], `${name(pair)} pod${String(index)}`).toBe(end[`pod${index}`]);
        }
    }
  });

  test('the node’s own column is the node’s and stands there all the time', () => {
    for (const pair of PAIRS)
      for (const moment of [...MOMENTS, 1])
        expect(frameAt(...pair, moment), name(pair)).toMatchObject({ node0: 1, pod0: 0, paint0: 1 });
  });
});

test('walls open only once the boxes touch, and close before they part', () => {
  const merge = [laneOf(modelAt('0000'), 'pid'), laneOf(modelAt('1000'), 'pid')] as const;
  const split = [merge[1], merge[0]] as const;
  for (const pair of [merge, split])
    for (const moment of MOMENTS) {
      const { slide1, door1 } = frameAt(...pair, moment);
      if (door1 > 0.05) expect(slide1).toBeGreaterThan(0.85);
    }
});

test('the node’s fill floods the pod from the left and drains back to the left', () => {
  const own = laneOf(modelAt('0000'), 'pid');
  const shared = laneOf(modelAt('0100'), 'pid');
  for (const moment of MOMENTS)
    for (const { node1, node2, node3 } of [frameAt(own, shared, moment), frameAt(shared, own, moment)]) {
      expect(node1).toBeGreaterThanOrEqual(node2);
      expect(node2).toBeGreaterThanOrEqual(node3);
    }
  expect(frameAt(own, shared, 0.62)).toMatchObject({ node1: 1, node3: 0 });
});

describe('an interrupted motion', () => {
  /** A motion stopped at a moment, and the lane of the same kind to go to next. */
  const interruptions = fc
    .tuple(fc.constantFrom(...PAIRS), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...MODELS))
    .map(([pair, moment, next]) => ({
      shown: frameAt(...pair, moment),
      to: laneOf(next, pair[0].namespace),
    }));

  test('goes on from the frame on screen', () => {
    fc.assert(
      fc.property(interruptions, ({ shown, to }) => {
        expect(interruptedFrameAt(shown, to, 0)).toEqual(shown);
      }),
    );
  });

  test('ends exactly with the new lane at rest', () => {
    fc.assert(
      fc.property(interruptions, ({ shown, to }) => {
        expect(interruptedFrameAt(shown, to, 1)).toEqual(restFrame(to));
      }),
    );
  });

  test('stays between what is shown and what is to come, except under the node’s fill', () => {
    fc.assert(
      fc.property(interruptions, fc.double({ min: 0, max: 1, noNaN: true }), ({ shown, to }, progress) => {
        const frame = interruptedFrameAt(shown, to, progress);
        const end = restFrame(to);
        for (const key of Object.keys(end) as FrameKey[]) {
          expect(frame[key]).toBeGreaterThanOrEqual(Math.min(shown[key], end[key]) - 1e-12);
          expect(frame[key]).toBeLessThanOrEqual(Math.max(shown[key], end[key]) + 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });
});
