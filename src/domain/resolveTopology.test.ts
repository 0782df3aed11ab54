// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS, type Position } from '../../tests/support/flagsAt';
import { APP, containerMember, SIDECAR } from './members';
import type { LinuxNamespace, NamespaceOwner, NamespaceTopology } from './namespaces';
import { resolveTopology } from './resolveTopology';
import { RUNTIME_PROFILES } from './runtimes';

// N node, P pause, A app, S sidecar: letters written together are in one namespace, a space stands between two.
type Members = 'NPAS' | 'N PAS' | 'N P A S' | 'NAS' | 'N AS' | 'N A S';

const KINDS = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'] as const;

/** Whose each instance is, from left to right. */
const OWNERS: Readonly<Record<Members, readonly NamespaceOwner[]>> = {
  NPAS: ['node'],
  'N PAS': ['node', 'pod'],
  'N P A S': ['node', 'pause', 'app', 'sidecar'],
  NAS: ['node'],
  'N AS': ['node', 'pod'],
  'N A S': ['node', 'app', 'sidecar'],
};

// The four digits: shareProcessNamespace, hostPID, hostNetwork, hostIPC. Then pid, net, ipc, uts, user, mnt.
type Row = readonly [Position, Members, Members, Members, Members, Members, Members];

const TEXTBOOK: readonly Row[] = [
  ['0000', 'N P A S', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0001', 'N P A S', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0010', 'N P A S', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0011', 'N P A S', 'NPAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0100', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0101', 'NPAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0110', 'NPAS', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['0111', 'NPAS', 'NPAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1000', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1001', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1010', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1011', 'N PAS', 'NPAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1100', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1101', 'NPAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1110', 'NPAS', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'N P A S'],
  ['1111', 'NPAS', 'NPAS', 'NPAS', 'N PAS', 'N PAS', 'N P A S'],
];

// Measured with containerd 1.6.20 and runc 1.1.5, all sixteen.
const CONTAINERD: readonly Row[] = [
  ['0000', 'N P A S', 'N PAS', 'N PAS', 'N PAS', 'NPAS', 'N P A S'],
  ['0001', 'N P A S', 'N PAS', 'NPAS', 'N PAS', 'NPAS', 'N P A S'],
  ['0010', 'N P A S', 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N P A S'],
  ['0011', 'N P A S', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'N P A S'],
  ['0100', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'NPAS', 'N P A S'],
  ['0101', 'NPAS', 'N PAS', 'NPAS', 'N PAS', 'NPAS', 'N P A S'],
  ['0110', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N P A S'],
  ['0111', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'N P A S'],
  ['1000', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1001', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1010', 'N PAS', 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N P A S'],
  ['1011', 'N PAS', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'N P A S'],
  ['1100', 'NPAS', 'N PAS', 'N PAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1101', 'NPAS', 'N PAS', 'NPAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1110', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N P A S'],
  ['1111', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'N P A S'],
];

// A pause process only where the pod has one process list of its own; uts never the node's.
const CRI_O: readonly Row[] = [
  ['0000', 'N A S', 'N AS', 'N AS', 'N AS', 'NAS', 'N A S'],
  ['0001', 'N A S', 'N AS', 'NAS', 'N AS', 'NAS', 'N A S'],
  ['0010', 'N A S', 'NAS', 'N AS', 'N AS', 'NAS', 'N A S'],
  ['0011', 'N A S', 'NAS', 'NAS', 'N AS', 'NAS', 'N A S'],
  ['0100', 'NAS', 'N AS', 'N AS', 'N AS', 'NAS', 'N A S'],
  ['0101', 'NAS', 'N AS', 'NAS', 'N AS', 'NAS', 'N A S'],
  ['0110', 'NAS', 'NAS', 'N AS', 'N AS', 'NAS', 'N A S'],
  ['0111', 'NAS', 'NAS', 'NAS', 'N AS', 'NAS', 'N A S'],
  ['1000', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1001', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1010', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1011', 'N PAS', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'N P A S'],
  ['1100', 'NAS', 'N AS', 'N AS', 'N AS', 'NAS', 'N A S'],
  ['1101', 'NAS', 'N AS', 'NAS', 'N AS', 'NAS', 'N A S'],
  ['1110', 'NAS', 'NAS', 'N AS', 'N AS', 'NAS', 'N A S'],
  ['1111', 'NAS', 'NAS', 'NAS', 'N AS', 'NAS', 'N A S'],
];

function written(topology: NamespaceTopology, kind: LinuxNamespace): string {
  return topology.instances[kind]
    .map(({ members }) => members.map((id) => id.charAt(0).toUpperCase()).join(''))
    .join(' ');
}

describe.each([
  ['textbook', TEXTBOOK],
  ['containerd', CONTAINERD],
  ['cri-o', CRI_O],
] as const)('on %s', (runtime, rows) => {
  test('the table has each of the sixteen positions once', () => {
    expect(rows.map(([position]) => position)).toEqual(POSITIONS);
  });

  test.each(rows)('flags %s give pid %s, net %s, ipc %s, uts %s, user %s, mnt %s', (position, ...expected) => {
    const topology = resolveTopology(flagsAt(position), runtime);
    expect(KINDS.map((kind) => written(topology, kind))).toEqual(expected);
    KINDS.forEach((kind, column) => {
      const members = expected[column];
      expect(topology.instances[kind].map(({ owner }) => owner)).toEqual(members && OWNERS[members]);
      expect(topology.instances[kind].every(({ namespace }) => namespace === kind)).toBe(true);
    });
  });
});

describe('who exists', () => {
  const NODE_MEMBER = { id: 'node', role: 'node', name: 'node' };
  const PAUSE_MEMBER = { id: 'pause', role: 'pause', name: 'pause' };
  const APP_MEMBER = { id: 'app', role: 'container', name: 'app' };
  const SIDECAR_MEMBER = { id: 'sidecar', role: 'container', name: 'sidecar' };
  const ALL = [NODE_MEMBER, PAUSE_MEMBER, APP_MEMBER, SIDECAR_MEMBER];

  // CRI-O keeps pause only where the pod has one process list of its own.
  test.each([
    ['textbook', '0000', 'pause', ALL],
    ['containerd', '0111', 'pause', ALL],
    ['cri-o', '0000', 'no pause', [NODE_MEMBER, APP_MEMBER, SIDECAR_MEMBER]],
    ['cri-o', '1100', 'no pause', [NODE_MEMBER, APP_MEMBER, SIDECAR_MEMBER]],
    ['cri-o', '1011', 'pause', ALL],
  ] as const)('on %s with flags %s there is %s beside node, app and sidecar', (runtime, position, _, members) => {
    expect(resolveTopology(flagsAt(position), runtime).members).toEqual(members);
  });

  test('a pod of other containers has those, in their order', () => {
    const { members } = resolveTopology(flagsAt('0000'), 'containerd', [containerMember('web'), SIDECAR, APP]);
    expect(members.map(({ id }) => id)).toEqual(['node', 'pause', 'web', 'sidecar', 'app']);
  });
});

test.each([1, 2, 3, 20])(
  'with %d containers sharing by flags is between neighbours: nothing is ever split',
  (count) => {
    const containers = Array.from({ length: count }, (_, index) => containerMember(`c${String(index)}`));
    for (const position of POSITIONS) {
      for (const runtime of RUNTIME_PROFILES) {
        const { members, instances } = resolveTopology(flagsAt(position), runtime, containers);
        const inOrder = members.map(({ id }) => id);
        // Read from left to right, the instances of each kind name everyone once and in order.
        const read = KINDS.map((kind) => instances[kind].flatMap((instance) => instance.members));
        expect(read, `${position} on ${runtime}`).toEqual([inOrder, inOrder, inOrder, inOrder, inOrder, inOrder]);
      }
    }
  },
);
