// @vitest-environment node
import { expect, test } from 'vitest';
import { lastLine } from './lastLine.mjs';

const ALL = ['lint', 'unit', 'browser'];

test('the last line of a whole run has the sums', () => {
  expect(lastLine(ALL, ALL, 12, 0)).toBe('12 passed, 0 failed');
});

test('the last line of a part cannot be taken for that of the whole', () => {
  const line = lastLine(['unit'], ALL, 12, 1);
  expect(line).toBe('Not the whole of the tests, only unit: 12 good and 1 bad.');
  expect(line).not.toMatch(/passed|failed/);
});
