// @vitest-environment node

import { describe, expect, test } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import { laneOf, modelAt } from '../../tests/support/modelAt';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { laneDiffers } from './model';

function values(position: Position, runtime: RuntimeProfile, kind: LinuxNamespace): readonly (string | null)[] {
  return laneOf(modelAt(position, runtime), kind).values.map((value) => value?.long ?? null);
}

const POD = '10.244.1.7';
const NODE = '10.0.0.20';

// What node, pause, app and sidecar see in each lane.
describe.each<[string, Position, RuntimeProfile, Partial<Record<LinuxNamespace, readonly (string | null)[]>>]>([
  [
    'case 0',
    '0000',
    'textbook',
    {
      pid: ['PID 1', 'PID 1', 'PID 1', 'PID 1'],
      net: [NODE, POD, POD, POD],
      ipc: ['node’s IPC', 'pod’s IPC', 'pod’s IPC', 'pod’s IPC'],
      uts: ['worker-1', 'web', 'web', 'web'],
      user: ['node’s map', 'textbook', 'textbook', 'textbook'],
    },
  ],
  [
    'case 2',
    '0010',
    'textbook',
    {
      pid: ['PID 1', 'PID 1', 'PID 1', 'PID 1'],
      net: [NODE, NODE, NODE, NODE],
      ipc: ['node’s IPC', 'pod’s IPC', 'pod’s IPC', 'pod’s IPC'],
      uts: ['worker-1', 'worker-1', 'worker-1', 'worker-1'],
      user: ['node’s map', 'textbook', 'textbook', 'textbook'],
    },
  ],
  [
    'case 7',
    '0111',
    'textbook',
    {
      pid: ['PID 1', 'PID 4711', 'PID 4738', 'PID 4759'],
      net: [NODE, NODE, NODE, NODE],
      ipc: ['node’s IPC', 'node’s IPC', 'node’s IPC', 'node’s IPC'],
      uts: ['worker-1', 'worker-1', 'worker-1', 'worker-1'],
      user: ['node’s map', 'textbook', 'textbook', 'textbook'],
    },
  ],
  [
    'case 8',
    '1000',
    'textbook',
    {
      pid: ['PID 1', 'PID 1', 'PID 7', 'PID 13'],
      net: [NODE, POD, POD, POD],
      ipc: ['node’s IPC', 'pod’s IPC', 'pod’s IPC', 'pod’s IPC'],
      uts: ['worker-1', 'web', 'web', 'web'],
      user: ['node’s map', 'textbook', 'textbook', 'textbook'],
    },
  ],
  [
    'case 0 on CRI-O, without pause',
    '0000',
    'cri-o',
    {
      pid: ['PID 1', null, 'PID 1', 'PID 1'],
      net: [NODE, null, POD, POD],
      uts: ['worker-1', null, 'web', 'web'],
      user: ['node’s map', null, 'node’s map', 'node’s map'],
    },
  ],
])('%s', (_, position, runtime, lanes) => {
  test.each(Object.entries(lanes) as [LinuxNamespace, readonly (string | null)[]][])(
    'in the %s lane node, pause, app and sidecar see %j',
    (kind, expected) => {
      expect(values(position, runtime, kind)).toEqual(expected);
    },
  );
});

test.each(['textbook', 'containerd', 'cri-o'] as const)(
  'with hostNetwork everybody in a pod on %s prints the node’s host name, whosever uts namespace it is',
  (runtime) => {
    const printed = values('0010', runtime, 'uts').filter((value) => value !== null);
    expect(new Set(printed)).toEqual(new Set(['worker-1']));
  },
);

test('where there is little room, the address is named by whose it is', () => {
  expect(laneOf(modelAt('0000'), 'net').values.map((value) => value?.short)).toEqual([
    'node IP',
    'pod IP',
    'pod IP',
    'pod IP',
  ]);
});

describe('a lane looks different', () => {
  test('when only a value in it changes', () => {
    expect(laneDiffers(laneOf(modelAt('0000'), 'uts'), laneOf(modelAt('0010'), 'uts'))).toBe(true);
  });

  test('but not because another lane changes', () => {
    expect(laneDiffers(laneOf(modelAt('0000'), 'ipc'), laneOf(modelAt('0010'), 'ipc'))).toBe(false);
  });

  test('nor when shareProcessNamespace is flipped under hostPID', () => {
    const [without, beside] = [modelAt('0100'), modelAt('1100')];
    for (const lane of without.lanes) expect(laneDiffers(lane, laneOf(beside, lane.namespace))).toBe(false);
  });
});
