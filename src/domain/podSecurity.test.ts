// @vitest-environment node

import { expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { podSecurityVerdict } from './podSecurity';

// The four digits: shareProcessNamespace, hostPID, hostNetwork, hostIPC. The fields in the order of the check's own message.
test.each([
  ['0000', 'passes', []],
  ['0001', 'fails', ['hostIPC']],
  ['0010', 'fails', ['hostNetwork']],
  ['0011', 'fails', ['hostNetwork', 'hostIPC']],
  ['0100', 'fails', ['hostPID']],
  ['0101', 'fails', ['hostPID', 'hostIPC']],
  ['0110', 'fails', ['hostNetwork', 'hostPID']],
  ['0111', 'fails', ['hostNetwork', 'hostPID', 'hostIPC']],
  ['1000', 'passes', []],
  ['1001', 'fails', ['hostIPC']],
  ['1010', 'fails', ['hostNetwork']],
  ['1011', 'fails', ['hostNetwork', 'hostIPC']],
  ['1100', 'fails', ['hostPID']],
  ['1101', 'fails', ['hostPID', 'hostIPC']],
  ['1110', 'fails', ['hostNetwork', 'hostPID']],
  ['1111', 'fails', ['hostNetwork', 'hostPID', 'hostIPC']],
] as const)(
  'a pod with flags %s %s the Baseline check of host namespaces, which forbids %j',
  (position, word, forbidden) => {
    expect(podSecurityVerdict(flagsAt(position))).toEqual({
      passesBaseline: word === 'passes',
      forbidden,
      hasHostPorts: position[2] === '1',
      isRefused: position.startsWith('11'),
    });
  },
);
