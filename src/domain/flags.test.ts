// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { refusalLines, fieldErrorText, validateFlags } from './flags';

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

describe('beside hostUsers: false', () => {
  // The paths as validateHostUsers writes them.
  const NETWORK = 'spec.hostNetwork: Forbidden: when `hostUsers` is false';
  const PID = 'spec.HostPID: Forbidden: when `hostUsers` is false';
  const IPC = 'spec.HostIPC: Forbidden: when `hostUsers` is false';
  const PAIR =
    'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled';

  test.each([
    ['0000', []],
    ['1000', []],
    ['0001', [IPC]],
    ['0010', [NETWORK]],
    ['0100', [PID]],
    ['0111', [NETWORK, PID, IPC]],
    ['1100', [PAIR, PID]],
  ] as const)('%s is refused with %j', (position, lines) => {
    expect(refusalLines(flagsAt(position), false)).toEqual(lines);
  });

  test.each(POSITIONS)('%s without it is refused for the pair alone', (position) => {
    expect(refusalLines(flagsAt(position)).length).toBe(position.startsWith('11') ? 1 : 0);
  });
});
