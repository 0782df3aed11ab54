// @vitest-environment node

import { describe, expect, test } from 'vitest';
import type { PodNamespaceFlags } from './flags';
import { ipcNamespaceForPod, namespacesForPod, networkNamespaceForPod, pidNamespaceForPod } from './modes';

type Position = `${0 | 1}${0 | 1}${0 | 1}${0 | 1}`;

function flagsAt(position: Position): PodNamespaceFlags {
  return {
    shareProcessNamespace: position.startsWith('1'),
    hostPID: position[1] === '1',
    hostNetwork: position[2] === '1',
    hostIPC: position[3] === '1',
  };
}

// The four digits: shareProcessNamespace, hostPID, hostNetwork, hostIPC.
describe.each([
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
] as const)('with flags %s', (position, pid, network, ipc) => {
  test(`the kubelet asks for pid ${pid}, network ${network}, ipc ${ipc}, and for nothing else`, () => {
    expect(namespacesForPod(flagsAt(position))).toEqual({ network, pid, ipc });
  });

  test('each mode asked for alone is the one in the whole request', () => {
    expect(pidNamespaceForPod(flagsAt(position))).toBe(pid);
    expect(networkNamespaceForPod(flagsAt(position))).toBe(network);
    expect(ipcNamespaceForPod(flagsAt(position))).toBe(ipc);
  });
});
