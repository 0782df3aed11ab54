// @vitest-environment node

import { expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { namespacesForPod } from './modes';

// The four digits: shareProcessNamespace, hostPID, hostNetwork, hostIPC.
test.each([
  ['0000', 'CONTAINER', 'POD', 'POD'],
  ['0001', 'CONTAINER', 'POD', 'NODE'],
  ['0010', 'CONTAINER', 'NODE', 'POD'],
  ['0011', 'CONTAINER', 'NODE', 'NODE'],
  ['0100', 'NODE', 'POD', 'POD'],
  ['0101', 'NODE', 'POD', 'NODE'],
  ['0110', 'NODE', 'NODE', 'POD'],
  ['0111', 'NODE', 'NODE', 'NODE'],
  ['1000', 'POD', 'POD', 'POD'],
  ['1001', 'POD', 'POD', 'NODE'],
  ['1010', 'POD', 'NODE', 'POD'],
  ['1011', 'POD', 'NODE', 'NODE'],
  ['1100', 'NODE', 'POD', 'POD'],
  ['1101', 'NODE', 'POD', 'NODE'],
  ['1110', 'NODE', 'NODE', 'POD'],
  ['1111', 'NODE', 'NODE', 'NODE'],
] as const)(
  'with flags %s the kubelet asks for pid %s, network %s, ipc %s, and for nothing else',
  (position, pid, network, ipc) => {
    expect(namespacesForPod(flagsAt(position))).toEqual({ network, pid, ipc });
  },
);
