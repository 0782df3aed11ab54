// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { lengthsFor } from './lengths';

// Breakpoints stand at 59, 53, 36, 21 and 18.5 rem; each row is the first or the last px of one.
test.each([
  [968, 256, 156, 198, 152, 'long', 'all'],
  [944, 256, 156, 198, 144, 'long', 'all'],
  [943, 256, 132, 168, 155, 'short', 'wide'],
  [848, 256, 132, 168, 123, 'short', 'wide'],
  [847, 236, 112, 142, 139, 'short', 'none'],
  [576, 236, 112, 142, 49, 'short', 'none'],
  [575, 0, 76, 96, 149, 'short', 'none'],
  [336, 0, 76, 96, 70, 'short', 'none'],
  [335, 0, 64, 84, 73, 'short', 'none'],
  [320, 0, 64, 84, 68, 'short', 'none'],
  [296, 0, 64, 84, 60, 'short', 'none'],
  [295, 0, 60, 76, 65, 'short', 'none'],
  [281, 0, 60, 76, 60, 'short', 'none'],
] as const)(
  'at %i px names take %i, the node’s column %i, the pod’s begin at %i and are %i wide; values are %s, ids stand in %s',
  (width, header, node, start, column, values, ids) => {
    const lengths = lengthsFor(width, 16, 4);
    expect([lengths.header, lengths.columns[0]?.width]).toEqual([header, node]);
    expect(lengths.columns[1]).toEqual({ x: start, width: column });
    expect(lengths.lane('pid')).toMatchObject({ values, ids });
  },
);

test('breakpoints follow the root font: at 24 px, 968 px are as narrow as 645 at 16', () => {
  expect(lengthsFor(968, 24, 4).lane('net')).toMatchObject({ stacked: true, height: 108, tokenSize: 39 });
});

describe.each([
  ['pid', 92, 92, 60],
  ['net', 72, 72, 60],
  ['mnt', 50, 54, 48],
] as const)('the %s lane', (namespace, large, small, phone) => {
  test(`is ${String(large)} px high, ${String(small)} where values stand below tokens, ${String(phone)} on a phone`, () => {
    const heights = [968, 640, 366].map((width) => lengthsFor(width, 16, 4).lane(namespace).height);
    expect(heights).toEqual([large, small, phone]);
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
