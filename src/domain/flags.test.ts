// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { fieldErrorText, validateFlags } from './flags';

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

  test('says what is wrong in these words', () => {
    const answer = validateFlags(flagsAt('1100'));
    expect(answer.ok ? 'admitted' : fieldErrorText(answer.problem)).toBe(
      'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled',
    );
  });
});
