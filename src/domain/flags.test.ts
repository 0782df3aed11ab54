// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { DEFAULT_FLAGS, fieldErrorText, POD_NAMESPACE_FLAGS, validateFlags } from './flags';

test('the four fields are named as in the pod spec and stand in the order of the table of cases', () => {
  expect(POD_NAMESPACE_FLAGS).toEqual(['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC']);
});

test('all four are off by default', () => {
  expect(DEFAULT_FLAGS).toEqual({ shareProcessNamespace: false, hostPID: false, hostNetwork: false, hostIPC: false });
});

// The four digits: shareProcessNamespace, hostPID, hostNetwork, hostIPC.
const ADMITTED = [
  '0000',
  '0001',
  '0010',
  '0011',
  '0100',
  '0101',
  '0110',
  '0111',
  '1000',
  '1001',
  '1010',
  '1011',
] as const;
const REFUSED = ['1100', '1101', '1110', '1111'] as const;

describe('the API server', () => {
  test.each(ADMITTED)('admits flags %s and leaves them as they are', (position) => {
    expect(validateFlags(flagsAt(position))).toEqual({ ok: true, value: flagsAt(position) });
  });

  test.each(REFUSED)('refuses flags %s, because of shareProcessNamespace beside hostPID', (position) => {
    expect(validateFlags(flagsAt(position))).toEqual({
      ok: false,
      problem: {
        field: 'spec.securityContext.shareProcessNamespace',
        value: true,
        detail: 'ShareProcessNamespace and HostPID cannot both be enabled',
      },
    });
  });

  test('refuses four of the sixteen positions and admits the other twelve', () => {
    const positions = [...ADMITTED, ...REFUSED];
    expect(new Set(positions).size).toBe(16);
    expect(positions.filter((position) => !validateFlags(flagsAt(position)).ok)).toEqual([
      '1100',
      '1101',
      '1110',
      '1111',
    ]);
  });

  test.each(REFUSED)('says to flags %s, in these words, what is wrong', (position) => {
    const answer = validateFlags(flagsAt(position));
    expect(answer.ok ? 'admitted' : fieldErrorText(answer.problem)).toBe(
      'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled',
    );
  });
});
