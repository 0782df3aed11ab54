// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { caseForFlags, flagsForCase, sharingCase } from './cases';

const off = false;
const on = true;

// shareProcessNamespace, hostPID, hostNetwork, hostIPC; where it does not matter (4 to 7) shareProcessNamespace is off.
const TABLE = [
  [0, off, off, off, off],
  [1, off, off, off, on],
  [2, off, off, on, off],
  [3, off, off, on, on],
  [4, off, on, off, off],
  [5, off, on, off, on],
  [6, off, on, on, off],
  [7, off, on, on, on],
  [8, on, off, off, off],
  [9, on, off, off, on],
  [10, on, off, on, off],
  [11, on, off, on, on],
] as const;

describe('the twelve cases', () => {
  test.each(TABLE)(
    'case %i has shareProcessNamespace %s, hostPID %s, hostNetwork %s, hostIPC %s',
    (number, shareProcessNamespace, hostPID, hostNetwork, hostIPC) => {
      expect(flagsForCase(number)).toEqual({ shareProcessNamespace, hostPID, hostNetwork, hostIPC });
    },
  );

  test.each(TABLE)(
    'case %i is what shareProcessNamespace %s, hostPID %s, hostNetwork %s, hostIPC %s make',
    (number, shareProcessNamespace, hostPID, hostNetwork, hostIPC) => {
      expect(caseForFlags({ shareProcessNamespace, hostPID, hostNetwork, hostIPC })).toBe(number);
    },
  );

  test.each([
    [4, off, off],
    [5, off, on],
    [6, on, off],
    [7, on, on],
  ] as const)(
    'case %i with hostNetwork %s and hostIPC %s stays the same when shareProcessNamespace is on as well as hostPID',
    (number, hostNetwork, hostIPC) => {
      expect(caseForFlags({ shareProcessNamespace: on, hostPID: on, hostNetwork, hostIPC })).toBe(number);
    },
  );
});

describe('a number', () => {
  test.each([0, 7, 11])('%d is a case', (number) => {
    expect(sharingCase(number)).toBe(number);
  });

  test.each([12, -1, 1.5, NaN, 100, Infinity, -Infinity])('%d is no case', (number) => {
    expect(sharingCase(number)).toBeUndefined();
  });
});
