// @vitest-environment node

import { describe, expect, test } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import { laneOf, modelAt } from '../../tests/support/modelAt';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { openLanes, type LanePicture } from './layout';

/** Each box as "owner first-last fill". */
function boxes({ boxes }: LanePicture): readonly string[] {
  return boxes.map(({ owner, first, last, fill }) => `${owner} ${String(first)}-${String(last)} ${fill}`);
}

// Columns: 0 node, 1 pause, 2 app, 3 sidecar. Gap 0 lies between node and pause. 1 is bridged.
test.each<[Position, RuntimeProfile, LinuxNamespace, readonly string[], string]>([
  ['0000', 'textbook', 'pid', ['node 0-0 node', 'pause 1-1 own', 'app 2-2 own', 'sidecar 3-3 own'], '000'],
  ['0000', 'textbook', 'net', ['node 0-0 node', 'pod 1-3 pod'], '011'],
  ['0000', 'textbook', 'mnt', ['node 0-0 node', 'pause 1-1 own', 'app 2-2 own', 'sidecar 3-3 own'], '000'],
  ['0010', 'textbook', 'net', ['node 0-3 node'], '111'],
  ['0010', 'containerd', 'uts', ['node 0-3 node'], '111'],
  ['0100', 'textbook', 'pid', ['node 0-3 node'], '111'],
  ['1000', 'textbook', 'pid', ['node 0-0 node', 'pod 1-3 pod'], '011'],
  ['0000', 'cri-o', 'pid', ['node 0-0 node', 'app 2-2 own', 'sidecar 3-3 own'], '000'],
  ['0000', 'cri-o', 'user', ['node 0-3 node'], '111'],
])(
  'flags %s on %s: the %s lane has the boxes %j and bridges the gaps %s',
  (position, runtime, kind, expected, gaps) => {
    const lane = laneOf(modelAt(position, runtime), kind);
    expect(boxes(lane)).toEqual(expected);
    expect(lane.bridged.map(Number).join('')).toBe(gaps);
  },
);

test('the lanes stand in their order, those that flags rule first', () => {
  expect(modelAt('0000').lanes.map(({ namespace }) => namespace)).toEqual(['pid', 'net', 'ipc', 'uts', 'user', 'mnt']);
});

describe('pause’s column on CRI-O, where pause does not exist', () => {
  const pauseColumn = (position: Position, kind: LinuxNamespace) =>
    laneOf(modelAt(position, 'cri-o'), kind).cells.find(({ member }) => member === 'pause');

  test('is empty where each container has its own', () => {
    expect(pauseColumn('0000', 'pid')).toMatchObject({ present: false, painted: false });
    expect(pauseColumn('0000', 'mnt')).toMatchObject({ present: false, painted: false });
  });

  test('is passed through by the node’s box', () => {
    expect(pauseColumn('0100', 'pid')).toMatchObject({ present: false, painted: true, fill: 'node' });
    expect(pauseColumn('0010', 'net')).toMatchObject({ present: false, painted: true, fill: 'node' });
  });

  test('is taken where shareProcessNamespace needs it', () => {
    expect(pauseColumn('1000', 'pid')).toMatchObject({ present: true, painted: true, fill: 'pod' });
  });
});

test('every other column is always taken and painted', () => {
  for (const { cells } of [...modelAt('0000').lanes, ...modelAt('0111', 'containerd').lanes])
    expect(cells.every(({ present, painted }) => present && painted)).toBe(true);
});

test.each<[Position, RuntimeProfile, readonly LinuxNamespace[]]>([
  ['0000', 'textbook', []],
  ['1000', 'textbook', []],
  ['0010', 'textbook', ['net']],
  ['0111', 'textbook', ['pid', 'net', 'ipc']],
  ['0010', 'containerd', ['net', 'uts', 'user']],
  ['0000', 'cri-o', ['user']],
])('flags %s on %s open the pod’s wall in %j', (position, runtime, open) => {
  expect(openLanes(modelAt(position, runtime).lanes)).toEqual(open);
});
