// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, type Position } from '../../tests/support/flagsAt';
import { laneDividedInto, laneOf, podAt } from '../../tests/support/modelAt';
import { containerMember, STANDARD_MEMBERS } from '../domain/members';
import { namespacesForPod } from '../domain/modes';
import type { LinuxNamespace } from '../domain/namespaces';
import { requestForPod } from '../domain/podRequest';
import type { RuntimeProfile } from '../domain/runtimes';
import { topologyFor } from '../domain/topologyFor';
import { exampleValues } from './exampleValues';
import { laneDiffers, openLanes, pictureOf, type LanePicture } from './picture';

function values(position: Position, runtime: RuntimeProfile, kind: LinuxNamespace): readonly (string | null)[] {
  return laneOf(podAt(position, runtime).picture, kind).values.map((value) => value?.long ?? null);
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
      uts: ['worker-1', 'case-0', 'case-0', 'case-0'],
      user: ['node’s IDs', 'pod’s IDs†', 'pod’s IDs†', 'pod’s IDs†'],
      mnt: ['node files', 'its image', 'its image', 'its image'],
    },
  ],
  [
    'case 2',
    '0010',
    'textbook',
    { net: [NODE, NODE, NODE, NODE], uts: ['worker-1', 'worker-1', 'worker-1', 'worker-1'] },
  ],
  [
    'case 7',
    '0111',
    'textbook',
    {
      pid: ['PID 1', 'PID 4711', 'PID 4738', 'PID 4759'],
      ipc: ['node’s IPC', 'node’s IPC', 'node’s IPC', 'node’s IPC'],
    },
  ],
  ['case 8', '1000', 'textbook', { pid: ['PID 1', 'PID 1', 'PID 7', 'PID 13'] }],
  [
    'case 0 on CRI-O, without pause',
    '0000',
    'cri-o',
    {
      pid: ['PID 1', null, 'PID 1', 'PID 1'],
      net: [NODE, null, POD, POD],
      uts: ['worker-1', null, 'case-0', 'case-0'],
      user: ['node’s IDs', null, 'node’s IDs', 'node’s IDs'],
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
  const short = laneOf(podAt('0000').picture, 'net').values.map((value) => value?.short);
  expect(short).toEqual(['node IP', 'pod IP', 'pod IP', 'pod IP']);
});

test('the lanes stand in their order, those that flags rule first', () => {
  const kinds = podAt('0000').picture.lanes.map(({ namespace }) => namespace);
  expect(kinds).toEqual(['pid', 'net', 'ipc', 'uts', 'user', 'mnt']);
});

describe('the words in a box', () => {
  const words = (lane: LanePicture) =>
    lane.words.map(({ first, last, id, verb }) => [`${String(first)}-${String(last)}`, id, verb !== null]);

  test('are an id, and a verb where it has several columns', () => {
    expect(words(laneOf(podAt('0000').picture, 'net'))).toEqual([
      ['0-0', 'net:[4026531833]', false],
      ['1-3', 'net:[4026532560]', true],
    ]);
  });

  test('stand in each of its runs where it is split', () => {
    expect(words(laneDividedInto('NPS', 'A'))).toEqual([
      ['0-1', 'net:[node]', true],
      ['3-3', 'net:[node]', false],
      ['2-2', 'net:[app]', false],
    ]);
  });

  test('have no verb where all its runs have one column', () => {
    expect(words(laneDividedInto('NS', 'P', 'A'))).toEqual([
      ['0-0', 'net:[node]', false],
      ['3-3', 'net:[node]', false],
      ['1-1', 'net:[pause]', false],
      ['2-2', 'net:[app]', false],
    ]);
  });

  test('leave out the id of a namespace whose owner is unknown', () => {
    const none = { pid: [], ipc: [], uts: [], user: [], mnt: [] };
    const unknown = { ...none, net: [{ owner: null, members: ['pause', 'app'] }] };
    const { topology, sandbox } = podAt('0000');
    const { value, link } = exampleValues(topology, sandbox, 'case-0');
    const picture = pictureOf({ members: STANDARD_MEMBERS, instances: unknown }, { value, link });
    expect(words(laneOf(picture, 'net'))).toEqual([['1-2', null, true]]);
  });
});

describe('a lane looks different', () => {
  const differs = (kind: LinuxNamespace, one: Position, other: Position) =>
    laneDiffers(laneOf(podAt(one).picture, kind), laneOf(podAt(other).picture, kind));

  test('when only a value in it changes', () => {
    expect(differs('uts', '0000', '0010')).toBe(true);
  });

  test('but not because another lane changes', () => {
    expect(differs('ipc', '0000', '0010')).toBe(false);
  });

  test('nor because two pods have two names', () => {
    expect(values('1000', 'textbook', 'uts')).toEqual(['worker-1', 'case-8', 'case-8', 'case-8']);
    expect(differs('uts', '0000', '1000')).toBe(false);
  });

  test('nor when shareProcessNamespace is flipped under hostPID', () => {
    for (const { namespace } of podAt('0100').picture.lanes) expect(differs(namespace, '0100', '1100')).toBe(false);
  });

  test('when a member of the same box goes', () => {
    const lane = (runtime: RuntimeProfile) => laneOf(podAt('0000', runtime).picture, 'user');
    expect(laneDiffers(lane('containerd'), lane('cri-o'))).toBe(true);
  });
});

test.each<[Position, RuntimeProfile, readonly LinuxNamespace[]]>([
  ['0000', 'textbook', []],
  ['1000', 'textbook', []],
  ['0010', 'textbook', ['net']],
  ['0111', 'textbook', ['pid', 'net', 'ipc']],
  ['0010', 'containerd', ['net', 'uts', 'user']],
  ['0000', 'cri-o', ['user']],
])('flags %s on %s open the pod’s wall in %j', (position, runtime, open) => {
  expect(openLanes(podAt(position, runtime).picture)).toEqual(open);
});

test('containers called node, pause, pod and app have columns and values of their own', () => {
  const containers = ['node', 'pause', 'pod', 'app'].map((name) => ({ member: containerMember(name) }));
  const topology = topologyFor(requestForPod(flagsAt('0000'), containers), 'containerd');
  const picture = pictureOf(topology, exampleValues(topology, namespacesForPod(flagsAt('0000')), 'case-0'));
  expect(picture.columns.map(({ member, present }) => [member.role, member.name, present])).toEqual([
    ['node', 'node', true],
    ['pause', 'pause', true],
    ['container', 'node', true],
    ['container', 'pause', true],
    ['container', 'pod', true],
    ['container', 'app', true],
  ]);
  const net = laneOf(picture, 'net');
  expect(net.values.map((value) => value?.long)).toEqual([NODE, POD, POD, POD, POD, POD]);
  expect(net.boxes.map(({ owner, paint }) => [owner, paint])).toEqual([
    ['node', 'node'],
    ['pod', 'pod'],
  ]);
  const mnt = laneOf(picture, 'mnt');
  expect(mnt.values.map((value) => value?.long)).toEqual(['node files', ...Array<string>(5).fill('its image')]);
  expect(new Set(mnt.words.map(({ id }) => id)).size).toBe(6);
});
