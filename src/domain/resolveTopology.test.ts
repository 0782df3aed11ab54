// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PodNamespaceFlags } from './flags';
import type { NamespaceMode, NamespaceOption } from './modes';
import type { LinuxNamespace, NamespaceMember, NamespaceOwner, NamespaceTopology } from './namespaces';
import { resolveTopology, topologyForOption } from './resolveTopology';
import type { RuntimeProfile } from './runtimes';

// N node, P pause, A app, S sidecar: letters written together are in one namespace, a space stands between two.
type Members = 'NPAS' | 'N PAS' | 'N P A S' | 'NAS' | 'N AS' | 'N A S';
type Position = `${0 | 1}${0 | 1}${0 | 1}${0 | 1}`;

const LETTER = { node: 'N', pause: 'P', app: 'A', sidecar: 'S' } as const;
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

function flagsAt(position: Position): PodNamespaceFlags {
  return {
    shareProcessNamespace: position.startsWith('1'),
    hostPID: position[1] === '1',
    hostNetwork: position[2] === '1',
    hostIPC: position[3] === '1',
  };
}

function written(topology: NamespaceTopology, kind: LinuxNamespace): string {
  return topology.instances[kind].map(({ members }) => members.map((member) => LETTER[member]).join('')).join(' ');
}

describe.each([
  ['textbook', TEXTBOOK],
  ['containerd', CONTAINERD],
  ['cri-o', CRI_O],
] as const)('on %s', (runtime, rows) => {
  test('the table has each of the sixteen positions once', () => {
    expect(new Set(rows.map(([position]) => position)).size).toBe(16);
    expect(rows).toHaveLength(16);
  });

  test.each(rows)('flags %s give pid %s, net %s, ipc %s, uts %s, user %s, mnt %s', (position, ...expected) => {
    const topology = resolveTopology(flagsAt(position), runtime);
    expect(KINDS.map((kind) => written(topology, kind))).toEqual(expected);
  });

  test.each(rows)('flags %s give every instance its kind and its owner', (position, ...expected) => {
    const topology = resolveTopology(flagsAt(position), runtime);
    KINDS.forEach((kind, column) => {
      const members = expected[column];
      expect(topology.instances[kind].map(({ owner }) => owner)).toEqual(members && OWNERS[members]);
      expect(topology.instances[kind].every(({ namespace }) => namespace === kind)).toBe(true);
    });
  });
});

describe('who exists', () => {
  const ALL: readonly NamespaceMember[] = ['node', 'pause', 'app', 'sidecar'];
  const WITHOUT_PAUSE: readonly NamespaceMember[] = ['node', 'app', 'sidecar'];

  test.each([
    ['textbook', '0000', ALL],
    ['textbook', '0111', ALL],
    ['containerd', '0000', ALL],
    ['containerd', '0111', ALL],
    ['containerd', '1111', ALL],
    ['cri-o', '0000', WITHOUT_PAUSE],
    ['cri-o', '0011', WITHOUT_PAUSE],
    ['cri-o', '0111', WITHOUT_PAUSE],
    ['cri-o', '1111', WITHOUT_PAUSE],
    ['cri-o', '1000', ALL],
    ['cri-o', '1001', ALL],
    ['cri-o', '1010', ALL],
    ['cri-o', '1011', ALL],
  ] as const)('on %s with flags %s there are exactly %j', (runtime, position, members) => {
    expect(resolveTopology(flagsAt(position), runtime).members).toEqual(members);
  });
});

describe('each CRI mode by itself, the other two as in the default pod', () => {
  const DEFAULT_POD: NamespaceOption = { network: 'POD', pid: 'CONTAINER', ipc: 'POD' };

  // The textbook is the CRI specification. Both real runtimes test network and ipc for NODE only, so CONTAINER is POD there.
  test.each([
    ['textbook', 'pid', 'POD', 'pid', 'N PAS'],
    ['textbook', 'pid', 'CONTAINER', 'pid', 'N P A S'],
    ['textbook', 'pid', 'NODE', 'pid', 'NPAS'],
    ['textbook', 'network', 'POD', 'net', 'N PAS'],
    ['textbook', 'network', 'CONTAINER', 'net', 'N P A S'],
    ['textbook', 'network', 'NODE', 'net', 'NPAS'],
    ['textbook', 'ipc', 'POD', 'ipc', 'N PAS'],
    ['textbook', 'ipc', 'CONTAINER', 'ipc', 'N P A S'],
    ['textbook', 'ipc', 'NODE', 'ipc', 'NPAS'],
    ['containerd', 'pid', 'POD', 'pid', 'N PAS'],
    ['containerd', 'pid', 'CONTAINER', 'pid', 'N P A S'],
    ['containerd', 'pid', 'NODE', 'pid', 'NPAS'],
    ['containerd', 'network', 'POD', 'net', 'N PAS'],
    ['containerd', 'network', 'CONTAINER', 'net', 'N PAS'],
    ['containerd', 'network', 'NODE', 'net', 'NPAS'],
    ['containerd', 'ipc', 'POD', 'ipc', 'N PAS'],
    ['containerd', 'ipc', 'CONTAINER', 'ipc', 'N PAS'],
    ['containerd', 'ipc', 'NODE', 'ipc', 'NPAS'],
    ['cri-o', 'pid', 'POD', 'pid', 'N PAS'],
    ['cri-o', 'pid', 'CONTAINER', 'pid', 'N A S'],
    ['cri-o', 'pid', 'NODE', 'pid', 'NAS'],
    ['cri-o', 'network', 'POD', 'net', 'N AS'],
    ['cri-o', 'network', 'CONTAINER', 'net', 'N AS'],
    ['cri-o', 'network', 'NODE', 'net', 'NAS'],
    ['cri-o', 'ipc', 'POD', 'ipc', 'N AS'],
    ['cri-o', 'ipc', 'CONTAINER', 'ipc', 'N AS'],
    ['cri-o', 'ipc', 'NODE', 'ipc', 'NAS'],
  ] as const)('on %s %s %s makes %s %s', (runtime, field, mode, kind, members) => {
    const topology = topologyForOption({ ...DEFAULT_POD, [field]: mode }, runtime);
    expect(written(topology, kind)).toBe(members);
    expect(topology.instances[kind].map(({ owner }) => owner)).toEqual(OWNERS[members]);
  });

  test.each([
    ['textbook', 'POD', 'N PAS'],
    ['textbook', 'CONTAINER', 'N PAS'],
    ['textbook', 'NODE', 'N PAS'],
    ['containerd', 'POD', 'N PAS'],
    ['containerd', 'CONTAINER', 'N PAS'],
    ['containerd', 'NODE', 'NPAS'],
    ['cri-o', 'POD', 'N AS'],
    ['cri-o', 'CONTAINER', 'N AS'],
    ['cri-o', 'NODE', 'N AS'],
  ] as const)('on %s network %s leaves uts at %s', (runtime, network, members) => {
    expect(written(topologyForOption({ ...DEFAULT_POD, network }, runtime), 'uts')).toBe(members);
  });
});

describe('for every answer', () => {
  const runtimes = fc.constantFrom<RuntimeProfile>('textbook', 'containerd', 'cri-o');
  const mode = fc.constantFrom<NamespaceMode>('POD', 'CONTAINER', 'NODE');
  const options = fc.record({ network: mode, pid: mode, ipc: mode });
  const flags = fc.record({
    shareProcessNamespace: fc.boolean(),
    hostPID: fc.boolean(),
    hostNetwork: fc.boolean(),
    hostIPC: fc.boolean(),
  });
  // 81 pairs of option and runtime, 48 of flags and runtime: with so many runs each is tried many times.
  const often = { numRuns: 1500 };

  function expectNeighboursOnly(topology: NamespaceTopology, existing: readonly NamespaceMember[]): void {
    expect(topology.members).toEqual(existing);
    for (const kind of KINDS) {
      const groups = topology.instances[kind].map(({ members }) => members);
      // A partition in member order: everybody who exists, once, read from left to right.
      expect(groups.flat()).toEqual(existing);
      for (const group of groups) {
        const [first] = group;
        if (first === undefined) expect.fail(`${kind} has an instance without members`);
        const start = existing.indexOf(first);
        // A contiguous run: nobody between the first and the last is left out.
        expect(group).toEqual(existing.slice(start, start + group.length));
      }
    }
  }

  test('the 27 CRI requests: each kind divides the existing members, in order, into runs of neighbours', () => {
    fc.assert(
      fc.property(options, runtimes, (option, runtime) => {
        const noPause = runtime === 'cri-o' && option.pid !== 'POD';
        expectNeighboursOnly(
          topologyForOption(option, runtime),
          noPause ? ['node', 'app', 'sidecar'] : ['node', 'pause', 'app', 'sidecar'],
        );
      }),
      often,
    );
  });

  test('the 16 positions: each kind divides the existing members, in order, into runs of neighbours', () => {
    fc.assert(
      fc.property(flags, runtimes, (position, runtime) => {
        const ownProcessList = position.shareProcessNamespace && !position.hostPID;
        const noPause = runtime === 'cri-o' && !ownProcessList;
        expectNeighboursOnly(
          resolveTopology(position, runtime),
          noPause ? ['node', 'app', 'sidecar'] : ['node', 'pause', 'app', 'sidecar'],
        );
      }),
      often,
    );
  });

  test('an instance with the node in it is the node’s, one with several containers the pod’s, else its only member’s', () => {
    fc.assert(
      fc.property(options, runtimes, (option, runtime) => {
        const topology = topologyForOption(option, runtime);
        for (const kind of KINDS) {
          for (const { owner, members } of topology.instances[kind]) {
            if (members.includes('node')) expect(owner).toBe('node');
            else if (members.length > 1) expect(owner).toBe('pod');
            else expect([owner]).toEqual(members);
          }
        }
      }),
      often,
    );
  });

  test('mnt and user never change with the flags, whether or not there is a pause process', () => {
    const user = { textbook: 'N AS', containerd: 'NAS', 'cri-o': 'NAS' } as const;
    const withoutPause = (text: string) => text.replace('P', '').replace('  ', ' ');
    fc.assert(
      fc.property(flags, runtimes, (position, runtime) => {
        const topology = resolveTopology(position, runtime);
        expect(withoutPause(written(topology, 'mnt'))).toBe('N A S');
        expect(withoutPause(written(topology, 'user'))).toBe(user[runtime]);
      }),
      often,
    );
  });

  test('the same question gets the same answer, whatever was asked in between', () => {
    fc.assert(
      fc.property(flags, flags, runtimes, (position, other, runtime) => {
        const before = JSON.stringify(resolveTopology(position, runtime));
        resolveTopology(other, runtime);
        expect(JSON.stringify(resolveTopology(position, runtime))).toBe(before);
      }),
    );
  });
});
