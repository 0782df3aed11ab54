// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, type Position } from '../../tests/support/flagsAt';
import { FOUR_COLUMNS, laneOf, podAt } from '../../tests/support/modelAt';
import { containerMember, STANDARD_MEMBERS } from '../domain/members';
import type { LinuxNamespace } from '../domain/namespaces';
import { requestForPod } from '../domain/podRequest';
import type { RuntimeProfile } from '../domain/runtimes';
import { topologyFor } from '../domain/topologyFor';
import { isOpen, layoutLane, type LaneLayout } from './layout';

/** Each box as "owner runs paint". */
function boxes({ boxes }: LaneLayout): readonly string[] {
  return boxes.map(({ owner, runs, paint }) => {
    const spans = runs.map(({ first, last }) => `${String(first)}-${String(last)}`);
    return `${String(owner)} ${spans.join(',')} ${paint}`;
  });
}

const gaps = ({ bridged }: LaneLayout) => bridged.map(Number).join('');

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
  ['0000', 'cri-o', 'net', ['node 0-0 node', 'pod 2-3 pod'], '001'],
  ['0000', 'cri-o', 'user', ['node 0-3 node'], '111'],
])(
  'flags %s on %s: the %s lane has the boxes %j and bridges the gaps %s',
  (position, runtime, kind, expected, bridged) => {
    const lane = laneOf(podAt(position, runtime).picture, kind);
    expect(boxes(lane)).toEqual(expected);
    expect(gaps(lane)).toBe(bridged);
  },
);

describe('pause’s column on CRI-O, where pause does not exist', () => {
  const ownerThere = (position: Position, kind: LinuxNamespace) =>
    laneOf(podAt(position, 'cri-o').picture, kind).boxAt[1]?.owner;

  test.each([
    ['is empty where each container has its own', '0000', 'pid', undefined],
    ['is empty where a box of the pod begins behind it', '0000', 'net', undefined],
    ['is passed through by the node’s box', '0010', 'net', 'node'],
    ['is taken where shareProcessNamespace needs it', '1000', 'pid', 'pod'],
  ] as const)('%s', (_, position, kind, owner) => {
    expect(ownerThere(position, kind)).toBe(owner);
  });
});

/** A lane of the standard pod with these owners and the letters of their members. */
function lane(...groups: readonly (readonly [owner: string | null, letters: string])[]): LaneLayout {
  const ids = STANDARD_MEMBERS.map(({ id }) => id);
  const instances = groups.map(([owner, letters]) => ({
    owner,
    members: ids.filter((id) => letters.includes(id.charAt(0).toUpperCase())),
  }));
  return layoutLane('pid', FOUR_COLUMNS, instances);
}

describe('members of one namespace that are not neighbours', () => {
  test('NPS | A: the node’s box stands in two runs, with the app between them', () => {
    const split = lane(['node', 'NPS'], ['app', 'A']);
    expect(boxes(split)).toEqual(['node 0-1,3-3 node', 'app 2-2 own']);
    expect(gaps(split)).toBe('100');
    expect(split.boxAt.map((box) => box?.owner)).toEqual(['node', 'node', 'app', 'node']);
  });

  test('NS | P | A: the node and the sidecar are one box, apart from pause and the app', () => {
    const split = lane(['node', 'NS'], ['pause', 'P'], ['app', 'A']);
    expect(boxes(split)).toEqual(['node 0-0,3-3 node', 'pause 1-1 own', 'app 2-2 own']);
    expect(gaps(split)).toBe('000');
  });

  test('NA | PS: two boxes cross', () => {
    expect(boxes(lane(['node', 'NA'], ['pod', 'PS']))).toEqual(['node 0-0,2-2 node', 'pod 1-1,3-3 pod']);
  });
});

test('whose namespace it is may be unknown: it is painted so, and is nobody’s own', () => {
  expect(boxes(lane(['node', 'N'], [null, 'PA'], ['sidecar', 'S']))).toEqual([
    'node 0-0 node',
    'null 1-2 unknown',
    'sidecar 3-3 own',
  ]);
});

test('a member of whom nothing is known has a column and no box', () => {
  expect(lane(['node', 'N'], ['app', 'A']).boxAt.map((box) => box?.owner)).toEqual([
    'node',
    undefined,
    'app',
    undefined,
  ]);
});

// The columns are node, pause and the containers.
describe.each([
  [1, ['node 0-0 node', 'pod 1-2 pod'], 3],
  [2, ['node 0-0 node', 'pod 1-3 pod'], 4],
  [5, ['node 0-0 node', 'pod 1-6 pod'], 7],
  [20, ['node 0-0 node', 'pod 1-21 pod'], 22],
])('a pod of %i containers', (count, inNet, columnCount) => {
  const containers = Array.from({ length: count }, (_, index) => ({ member: containerMember(`c${String(index)}`) }));
  const { members, instances } = topologyFor(requestForPod(flagsAt('0000'), containers), 'textbook');
  const columns = members.map((member) => ({ member, present: true }));

  test(`has ${String(columnCount)} columns and in net the boxes ${inNet.join(' | ')}`, () => {
    const net = layoutLane('net', columns, instances.net);
    expect(net.boxAt).toHaveLength(columnCount);
    expect(net.bridged).toHaveLength(columnCount - 1);
    expect(boxes(net)).toEqual(inNet);
  });

  test('has in pid a box in every column, and bridges none', () => {
    const pid = layoutLane('pid', columns, instances.pid);
    expect(pid.boxes.map(({ runs }) => runs)).toEqual(columns.map((_, index) => [{ first: index, last: index }]));
    expect(pid.bridged).not.toContain(true);
  });
});

describe('the node’s namespace enters the pod', () => {
  test.each([
    ['with somebody else in it', ['node', 'NP'], true],
    ['with somebody else in it who is no neighbour', ['node', 'NS'], true],
    ['not with the node alone', ['node', 'N'], false],
    ['not where the pod shares one of its own', ['pod', 'PAS'], false],
    ['not where an unknown owner’s is shared', [null, 'PAS'], false],
  ] as const)('%s', (_, group, open) => {
    expect(isOpen(lane(group))).toBe(open);
  });
});
