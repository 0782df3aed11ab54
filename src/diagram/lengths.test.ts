// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { lengthsFor } from './lengths';

// Breakpoints stand at 66, 59, 53.375, 44, 30, 22.5, 20.875 and 18.5 rem; each row is the first or the last px of one.
test.each([
  [1056, 256, 168, 210, 177, 13, 15, 'all'],
  [1055, 256, 156, 198, 181, 10, 15, 'all'],
  [944, 256, 156, 198, 144, 10, 15, 'all'],
  [943, 256, 132, 164, 157, 0, 15, 'verbs'],
  [854, 256, 132, 164, 128, 0, 15, 'verbs'],
  [853, 236, 112, 142, 141, 0, 15, 'none'],
  [704, 236, 112, 142, 92, 0, 15, 'none'],
  [703, 0, 96, 116, 185, 0, 15, 'none'],
  [480, 0, 96, 116, 111, 0, 15, 'none'],
  [479, 0, 78, 98, 117, 0, 13, 'none'],
  [360, 0, 78, 98, 77, 0, 13, 'none'],
  [359, 0, 74, 90, 81, 0, 12, 'none'],
  [334, 0, 74, 90, 72, 0, 12, 'none'],
  [333, 0, 64, 80, 75, 0, 11, 'none'],
  [296, 0, 64, 80, 63, 0, 11, 'none'],
  [295, 0, 60, 76, 65, 0, 11, 'none'],
  [281, 0, 60, 76, 60, 0, 11, 'none'],
] as const)(
  'at %i px names take %i, the node’s column %i, the pod’s begin at %i and are %i wide; values of up to %i letters are written in full, %i px high; words: %s',
  (width, header, node, start, column, long, size, words) => {
    const lengths = lengthsFor(width, 16, 4);
    expect([lengths.header, lengths.columns[0]?.width]).toEqual([header, node]);
    expect(lengths.columns[1]).toEqual({ x: start, width: column });
    const lane = lengths.lane('pid');
    expect([lane.mostLetters.long, lane.valueSize, lane.words]).toEqual([long, size, words]);
  },
);

test('breakpoints follow the root font: at 24 px, 1080 px are as narrow as 720 at 16', () => {
  expect(lengthsFor(1080, 24, 4).lane('net')).toMatchObject({ stacked: true, height: 108, tokenSize: 39 });
});

// Each lane's height at 968 px, where boxes have ids; at 900, where they have none; at 750, where values stand below tokens; on a phone.
describe.each([
  ['pid', [115, 115, 115, 60], [112, 112, 112]],
  ['net', [72, 72, 72, 60], [60, 60, 60]],
  ['mnt', [50, 44, 54, 48], [42, 38, 48]],
] as const)('the %s lane', (namespace, heights, low) => {
  test(`is ${heights.join(', ')} px high`, () => {
    expect([968, 900, 750, 366].map((width) => lengthsFor(width, 16, 4).lane(namespace).height)).toEqual(heights);
  });

  test(`in a low window ${low.join(', ')}`, () => {
    expect([968, 900, 750].map((width) => lengthsFor(width, 16, 4, true).lane(namespace).height)).toEqual(low);
  });
});

// Node and pause have a column too, so that three containers make the five from which on a column stays a token wide.
describe.each([968, 366, 320])('at %i px', (width) => {
  test.each([
    [1, 3],
    [2, 4],
    [5, 7],
    [20, 22],
  ])('%i containers make %i columns, which follow one another', (_, count) => {
    const { columns } = lengthsFor(width, 16, count);
    expect(columns).toHaveLength(count);
    columns.slice(1).forEach(({ x }, index) => {
      const before = columns[index];
      expect(x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    });
  });

  test.each([5, 7, 22])('of %i columns none is narrower than 64 px', (count) => {
    for (const column of lengthsFor(width, 16, count).columns) expect(column.width).toBeGreaterThanOrEqual(64);
  });

  test('four columns shrink with the page', () => {
    const end = lengthsFor(width, 16, 4).columns.at(-1);
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThanOrEqual(lengthsFor(width, 16, 4).lane('net').width);
  });
});
