// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { durationFor, easeInOut, staggerFor, within } from './transitions';

describe.each([
  [1, 900, 0],
  [2, 990, 90],
  [3, 1080, 90],
  [4, 1170, 90],
  [5, 1200, 75],
  [6, 1200, 60],
])('%i lanes', (lanes, milliseconds, apart) => {
  test(`are all at rest after ${String(milliseconds)} ms, at most 1200`, () => {
    expect(durationFor(lanes)).toBeCloseTo(milliseconds, 6);
    expect(durationFor(lanes)).toBeLessThanOrEqual(1200);
  });

  test(`start ${String(apart)} ms apart, at most 90`, () => {
    expect(staggerFor(lanes)).toBeCloseTo(apart, 6);
  });
});

test.each([
  [0, 0],
  [0.2, 0],
  [0.35, 0.5],
  [0.5, 1],
  [1, 1],
])('at %f of a motion its span from 0.2 to 0.5 is %f done', (progress, share) => {
  expect(within(progress, [0.2, 0.5])).toBeCloseTo(share, 9);
});

test.each([
  [0, 0],
  [0.25, 0.0625],
  [0.5, 0.5],
  [0.75, 0.9375],
  [1, 1],
])('easing takes %f to %f', (x, eased) => {
  expect(easeInOut(x)).toBeCloseTo(eased, 9);
});
