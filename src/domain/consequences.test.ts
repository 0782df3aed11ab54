// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consequencesFor } from './consequences';
import type { NamespaceMode, NamespaceOption } from './modes';
import type { NamespaceMember } from './namespaces';
import { topologyForOption } from './resolveTopology';
import type { RuntimeProfile } from './runtimes';

const LETTER = { node: 'N', pause: 'P', app: 'A', sidecar: 'S' } as const;

/** What the kubelet asks for in each case. */
const REQUEST = {
  0: { pid: 'CONTAINER', network: 'POD', ipc: 'POD' },
  1: { pid: 'CONTAINER', network: 'POD', ipc: 'NODE' },
  2: { pid: 'CONTAINER', network: 'NODE', ipc: 'POD' },
  3: { pid: 'CONTAINER', network: 'NODE', ipc: 'NODE' },
  4: { pid: 'NODE', network: 'POD', ipc: 'POD' },
  5: { pid: 'NODE', network: 'POD', ipc: 'NODE' },
  6: { pid: 'NODE', network: 'NODE', ipc: 'POD' },
  7: { pid: 'NODE', network: 'NODE', ipc: 'NODE' },
  8: { pid: 'POD', network: 'POD', ipc: 'POD' },
  9: { pid: 'POD', network: 'POD', ipc: 'NODE' },
  10: { pid: 'POD', network: 'NODE', ipc: 'POD' },
  11: { pid: 'POD', network: 'NODE', ipc: 'NODE' },
} as const satisfies Record<number, NamespaceOption>;

type Case = keyof typeof REQUEST;

// Case and member; then, by initials (N node, P pause, A app, S sidecar), who has the same 127.0.0.1, whom it can connect to
// there, whose processes it sees, who sees its own, who has the same IPC objects; whose host name it prints; who is PID 1.
type Row = readonly [Case, NamespaceMember, string, string, string, string, string, 'node' | 'pod', NamespaceMember];

const WITH_PAUSE: readonly Row[] = [
  [0, 'node', 'N', 'N', 'NPAS', 'N', 'N', 'node', 'node'],
  [0, 'pause', 'PAS', 'AS', 'P', 'NP', 'PAS', 'pod', 'pause'],
  [0, 'app', 'PAS', 'AS', 'A', 'NA', 'PAS', 'pod', 'app'],
  [0, 'sidecar', 'PAS', 'AS', 'S', 'NS', 'PAS', 'pod', 'sidecar'],
  [1, 'node', 'N', 'N', 'NPAS', 'N', 'NPAS', 'node', 'node'],
  [1, 'app', 'PAS', 'AS', 'A', 'NA', 'NPAS', 'pod', 'app'],
  [1, 'sidecar', 'PAS', 'AS', 'S', 'NS', 'NPAS', 'pod', 'sidecar'],
  [2, 'node', 'NPAS', 'NAS', 'NPAS', 'N', 'N', 'node', 'node'],
  [2, 'pause', 'NPAS', 'NAS', 'P', 'NP', 'PAS', 'node', 'pause'],
  [2, 'app', 'NPAS', 'NAS', 'A', 'NA', 'PAS', 'node', 'app'],
  [2, 'sidecar', 'NPAS', 'NAS', 'S', 'NS', 'PAS', 'node', 'sidecar'],
  [3, 'node', 'NPAS', 'NAS', 'NPAS', 'N', 'NPAS', 'node', 'node'],
  [3, 'app', 'NPAS', 'NAS', 'A', 'NA', 'NPAS', 'node', 'app'],
  [4, 'node', 'N', 'N', 'NPAS', 'NPAS', 'N', 'node', 'node'],
  [4, 'pause', 'PAS', 'AS', 'NPAS', 'NPAS', 'PAS', 'pod', 'node'],
  [4, 'app', 'PAS', 'AS', 'NPAS', 'NPAS', 'PAS', 'pod', 'node'],
  [4, 'sidecar', 'PAS', 'AS', 'NPAS', 'NPAS', 'PAS', 'pod', 'node'],
  [5, 'app', 'PAS', 'AS', 'NPAS', 'NPAS', 'NPAS', 'pod', 'node'],
  [6, 'app', 'NPAS', 'NAS', 'NPAS', 'NPAS', 'PAS', 'node', 'node'],
  [7, 'node', 'NPAS', 'NAS', 'NPAS', 'NPAS', 'NPAS', 'node', 'node'],
  [7, 'pause', 'NPAS', 'NAS', 'NPAS', 'NPAS', 'NPAS', 'node', 'node'],
  [7, 'app', 'NPAS', 'NAS', 'NPAS', 'NPAS', 'NPAS', 'node', 'node'],
  [8, 'node', 'N', 'N', 'NPAS', 'N', 'N', 'node', 'node'],
  [8, 'pause', 'PAS', 'AS', 'PAS', 'NPAS', 'PAS', 'pod', 'pause'],
  [8, 'app', 'PAS', 'AS', 'PAS', 'NPAS', 'PAS', 'pod', 'pause'],
  [8, 'sidecar', 'PAS', 'AS', 'PAS', 'NPAS', 'PAS', 'pod', 'pause'],
  [9, 'app', 'PAS', 'AS', 'PAS', 'NPAS', 'NPAS', 'pod', 'pause'],
  [10, 'app', 'NPAS', 'NAS', 'PAS', 'NPAS', 'PAS', 'node', 'pause'],
  [11, 'node', 'NPAS', 'NAS', 'NPAS', 'N', 'NPAS', 'node', 'node'],
  [11, 'app', 'NPAS', 'NAS', 'PAS', 'NPAS', 'NPAS', 'node', 'pause'],
  [11, 'sidecar', 'NPAS', 'NAS', 'PAS', 'NPAS', 'NPAS', 'node', 'pause'],
];

// CRI-O starts pause in cases 8 to 11 only.
const CRI_O: readonly Row[] = [
  [0, 'node', 'N', 'N', 'NAS', 'N', 'N', 'node', 'node'],
  [0, 'app', 'AS', 'AS', 'A', 'NA', 'AS', 'pod', 'app'],
  [0, 'sidecar', 'AS', 'AS', 'S', 'NS', 'AS', 'pod', 'sidecar'],
  [1, 'app', 'AS', 'AS', 'A', 'NA', 'NAS', 'pod', 'app'],
  [2, 'node', 'NAS', 'NAS', 'NAS', 'N', 'N', 'node', 'node'],
  [2, 'app', 'NAS', 'NAS', 'A', 'NA', 'AS', 'node', 'app'],
  [3, 'sidecar', 'NAS', 'NAS', 'S', 'NS', 'NAS', 'node', 'sidecar'],
  [4, 'node', 'N', 'N', 'NAS', 'NAS', 'N', 'node', 'node'],
  [4, 'app', 'AS', 'AS', 'NAS', 'NAS', 'AS', 'pod', 'node'],
  [5, 'app', 'AS', 'AS', 'NAS', 'NAS', 'NAS', 'pod', 'node'],
  [6, 'app', 'NAS', 'NAS', 'NAS', 'NAS', 'AS', 'node', 'node'],
  [7, 'app', 'NAS', 'NAS', 'NAS', 'NAS', 'NAS', 'node', 'node'],
  [8, 'node', 'N', 'N', 'NPAS', 'N', 'N', 'node', 'node'],
  [8, 'pause', 'PAS', 'AS', 'PAS', 'NPAS', 'PAS', 'pod', 'pause'],
  [8, 'app', 'PAS', 'AS', 'PAS', 'NPAS', 'PAS', 'pod', 'pause'],
  [9, 'app', 'PAS', 'AS', 'PAS', 'NPAS', 'NPAS', 'pod', 'pause'],
  [10, 'app', 'NPAS', 'NAS', 'PAS', 'NPAS', 'PAS', 'node', 'pause'],
  [11, 'sidecar', 'NPAS', 'NAS', 'PAS', 'NPAS', 'NPAS', 'node', 'pause'],
];

function initials(members: readonly NamespaceMember[]): string {
  return members.map((member) => LETTER[member]).join('');
}

function consequencesOf(option: NamespaceOption, runtime: RuntimeProfile, member: NamespaceMember) {
  return consequencesFor(member, topologyForOption(option, runtime), option);
}

describe.each([
  ['textbook', WITH_PAUSE],
  ['containerd', WITH_PAUSE],
  ['cri-o', CRI_O],
] as const)('on %s', (runtime, rows) => {
  test.each(rows)(
    'case %i, %s: same 127.0.0.1 %s, connects to %s, sees %s, is seen by %s, IPC with %s, prints the host name of the %s, PID 1 is %s',
    (number, member, localhost, connects, sees, seenBy, ipc, hostName, pidOne) => {
      const answer = consequencesOf(REQUEST[number], runtime, member);
      expect({
        ...answer,
        sharesLocalhostWith: initials(answer.sharesLocalhostWith),
        canConnectTo: initials(answer.canConnectTo),
        seesProcessesOf: initials(answer.seesProcessesOf),
        isSeenBy: initials(answer.isSeenBy),
        sharesIpcWith: initials(answer.sharesIpcWith),
      }).toEqual({
        sharesLocalhostWith: localhost,
        canConnectTo: connects,
        seesProcessesOf: sees,
        isSeenBy: seenBy,
        sharesIpcWith: ipc,
        hostName,
        pidOne,
      });
    },
  );

  test.each([
    [0, 'pod'],
    [1, 'pod'],
    [2, 'node'],
    [3, 'node'],
    [4, 'pod'],
    [5, 'pod'],
    [6, 'node'],
    [7, 'node'],
    [8, 'pod'],
    [9, 'pod'],
    [10, 'node'],
    [11, 'node'],
  ] as const)(
    'in case %i app and sidecar print the host name of the %s, and the node always its own',
    (number, name) => {
      expect(consequencesOf(REQUEST[number], runtime, 'app').hostName).toBe(name);
      expect(consequencesOf(REQUEST[number], runtime, 'sidecar').hostName).toBe(name);
      expect(consequencesOf(REQUEST[number], runtime, 'node').hostName).toBe('node');
    },
  );
});

describe('a pod that no pod spec can ask for', () => {
  const OWN_NETWORK: NamespaceOption = { network: 'CONTAINER', pid: 'CONTAINER', ipc: 'POD' };
  const OWN_IPC: NamespaceOption = { network: 'POD', pid: 'CONTAINER', ipc: 'CONTAINER' };

  test('with network CONTAINER, as the CRI defines it, the app finds only itself on 127.0.0.1 and pause nobody', () => {
    expect(consequencesOf(OWN_NETWORK, 'textbook', 'app').sharesLocalhostWith).toEqual(['app']);
    expect(consequencesOf(OWN_NETWORK, 'textbook', 'app').canConnectTo).toEqual(['app']);
    expect(consequencesOf(OWN_NETWORK, 'textbook', 'sidecar').canConnectTo).toEqual(['sidecar']);
    expect(consequencesOf(OWN_NETWORK, 'textbook', 'pause').canConnectTo).toEqual([]);
    expect(consequencesOf(OWN_NETWORK, 'textbook', 'app').hostName).toBe('pod');
  });

  test('with ipc CONTAINER, as the CRI defines it, the app shares IPC objects with nobody', () => {
    expect(consequencesOf(OWN_IPC, 'textbook', 'app').sharesIpcWith).toEqual(['app']);
    expect(consequencesOf(OWN_IPC, 'textbook', 'app').canConnectTo).toEqual(['app', 'sidecar']);
  });

  test('containerd and CRI-O treat both like POD, so app and sidecar still reach each other', () => {
    expect(consequencesOf(OWN_NETWORK, 'containerd', 'app').canConnectTo).toEqual(['app', 'sidecar']);
    expect(consequencesOf(OWN_NETWORK, 'cri-o', 'app').canConnectTo).toEqual(['app', 'sidecar']);
    expect(consequencesOf(OWN_IPC, 'containerd', 'app').sharesIpcWith).toEqual(['pause', 'app', 'sidecar']);
    expect(consequencesOf(OWN_IPC, 'cri-o', 'app').sharesIpcWith).toEqual(['app', 'sidecar']);
  });
});

describe('for every request on every runtime', () => {
  const mode = fc.constantFrom<NamespaceMode>('POD', 'CONTAINER', 'NODE');
  const options = fc.record({ network: mode, pid: mode, ipc: mode });
  const runtimes = fc.constantFrom<RuntimeProfile>('textbook', 'containerd', 'cri-o');
  const often = { numRuns: 1500 };

  test('seeing and being seen are two sides of one fact', () => {
    fc.assert(
      fc.property(options, runtimes, (option, runtime) => {
        const { members } = topologyForOption(option, runtime);
        for (const viewer of members) {
          for (const seen of members) {
            expect(consequencesOf(option, runtime, viewer).seesProcessesOf.includes(seen)).toBe(
              consequencesOf(option, runtime, seen).isSeenBy.includes(viewer),
            );
          }
        }
      }),
      often,
    );
  });

  test('the node sees everyone, everyone sees itself, and PID 1 is a process that one sees', () => {
    fc.assert(
      fc.property(options, runtimes, (option, runtime) => {
        const { members } = topologyForOption(option, runtime);
        expect(consequencesOf(option, runtime, 'node').seesProcessesOf).toEqual(members);
        for (const member of members) {
          const { seesProcessesOf, pidOne } = consequencesOf(option, runtime, member);
          expect(seesProcessesOf).toContain(member);
          expect(seesProcessesOf).toContain(pidOne);
        }
      }),
      often,
    );
  });

  test('nobody connects to pause, and nobody connects to one who has another 127.0.0.1', () => {
    fc.assert(
      fc.property(options, runtimes, (option, runtime) => {
        for (const member of topologyForOption(option, runtime).members) {
          const { sharesLocalhostWith, canConnectTo } = consequencesOf(option, runtime, member);
          expect(canConnectTo).not.toContain('pause');
          expect(sharesLocalhostWith).toEqual(expect.arrayContaining([...canConnectTo]));
        }
      }),
      often,
    );
  });
});
