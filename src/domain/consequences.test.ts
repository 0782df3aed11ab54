// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { consequencesFor, endWith, viewpointIn } from './consequences';
import { effectiveRequest } from './effectiveRequest';
import { DEFAULT_FLAGS } from './flags';
import { APP, SIDECAR, type MemberId } from './members';
import type { NamespaceMode, NamespaceOption } from './modes';
import type { NamespaceTopology } from './namespaces';
import { requestForPod } from './podRequest';
import { RUNTIME_PROFILES, type RuntimeProfile } from './runtimes';
import { topologyFor } from './topologyFor';

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
type Who = 'node' | 'pause' | 'app' | 'sidecar';
type Row = readonly [Case, Who, string, string, string, string, string, 'node' | 'pod', Who];

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

function initials(members: readonly MemberId[]): string {
  return members.map((id) => id.charAt(0).toUpperCase()).join('');
}

function podAsking(
  option: NamespaceOption,
  runtime: RuntimeProfile,
  app = option,
  sidecar = option,
): NamespaceTopology {
  const containers = [
    { member: APP, option: app },
    { member: SIDECAR, option: sidecar, target: 'app' },
  ];
  const effective = effectiveRequest({ sandbox: option, containers }, runtime);
  if (!effective.ok) expect.fail(effective.problem.detail);
  return topologyFor(effective.value, runtime);
}

function consequencesOf(option: NamespaceOption, runtime: RuntimeProfile, member: MemberId) {
  return consequencesFor(member, podAsking(option, runtime), option);
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

describe('a pod whose containers ask for different pid modes', () => {
  const HOST_PID: NamespaceOption = { network: 'POD', pid: 'NODE', ipc: 'POD' };
  const DEFAULT_POD: NamespaceOption = { network: 'POD', pid: 'CONTAINER', ipc: 'POD' };

  // Pod, mode that one asks for; then whom the app sees, who sees it, its PID 1; the same for the sidecar.
  test.each([
    ['under hostPID', 'app', 'CONTAINER', HOST_PID, 'A', 'NPAS', 'app', 'NPAS', 'NPS', 'node'],
    ['by default', 'sidecar', 'POD', DEFAULT_POD, 'A', 'NA', 'app', 'PS', 'NPS', 'pause'],
    ['by default', 'sidecar', 'TARGET', DEFAULT_POD, 'AS', 'NAS', 'app', 'AS', 'NAS', 'app'],
  ] as const)(
    '%s, %s with pid %s: the processes seen follow the namespace that it is in',
    (_, who, pid, pod, appSees, appIsSeenBy, appPidOne, sidecarSees, sidecarIsSeenBy, sidecarPidOne) => {
      const apart = { ...pod, pid };
      const topology = who === 'app' ? podAsking(pod, 'containerd', apart) : podAsking(pod, 'containerd', pod, apart);
      const app = consequencesFor('app', topology, pod);
      const sidecar = consequencesFor('sidecar', topology, pod);
      expect([initials(app.seesProcessesOf), initials(app.isSeenBy), app.pidOne]).toEqual([
        appSees,
        appIsSeenBy,
        appPidOne,
      ]);
      expect([initials(sidecar.seesProcessesOf), initials(sidecar.isSeenBy), sidecar.pidOne]).toEqual([
        sidecarSees,
        sidecarIsSeenBy,
        sidecarPidOne,
      ]);
    },
  );

  test('whose pid namespace has no known owner has no known PID 1', () => {
    const known = podAsking(DEFAULT_POD, 'containerd');
    const topology: NamespaceTopology = {
      ...known,
      instances: {
        ...known.instances,
        pid: [
          { namespace: 'pid', owner: 'node', members: ['node'] },
          { namespace: 'pid', owner: null, members: ['pause', 'app', 'sidecar'] },
        ],
      },
    };
    expect(consequencesFor('app', topology, DEFAULT_POD).pidOne).toBeNull();
    expect(consequencesFor('node', topology, DEFAULT_POD).pidOne).toBe('node');
  });
});

describe('for each of the 27 requests on each runtime', () => {
  const MODES: readonly NamespaceMode[] = ['POD', 'CONTAINER', 'NODE'];
  const PODS = MODES.flatMap((network) =>
    MODES.flatMap((pid) =>
      MODES.flatMap((ipc) =>
        RUNTIME_PROFILES.map((runtime) => {
          const option = { network, pid, ipc };
          const members = podAsking(option, runtime).members.map(({ id }) => id);
          const answers = members.map((member) => ({ member, ...consequencesOf(option, runtime, member) }));
          return { members, answers };
        }),
      ),
    ),
  );

  test('seeing and being seen are two sides of one fact', () => {
    for (const { answers } of PODS) {
      for (const { member, isSeenBy } of answers) {
        const viewers = answers.filter(({ seesProcessesOf }) => seesProcessesOf.includes(member));
        expect(isSeenBy).toEqual(viewers.map((viewer) => viewer.member));
      }
    }
  });

  test('the node sees everyone, everyone sees itself, and PID 1 is a process that one sees', () => {
    for (const { members, answers } of PODS) {
      expect(answers[0]?.seesProcessesOf).toEqual(members);
      for (const { member, seesProcessesOf, pidOne } of answers) {
        expect(seesProcessesOf).toEqual(expect.arrayContaining([member, pidOne]));
      }
    }
  });

  test('nobody connects to pause, and nobody connects to one who has another 127.0.0.1', () => {
    for (const { answers } of PODS) {
      for (const { sharesLocalhostWith, canConnectTo } of answers) {
        expect(canConnectTo).not.toContain('pause');
        expect(sharesLocalhostWith).toEqual(expect.arrayContaining([...canConnectTo]));
      }
    }
  });
});

// With PID 1 everybody in its pid namespace ends.
test.each<[string, Case, RuntimeProfile, MemberId, readonly MemberId[]]>([
  ['each container is its own PID 1: pause takes nobody along', 0, 'containerd', 'pause', []],
  ['nor does the app', 3, 'containerd', 'app', []],
  ['pause is PID 1 of all the pod’s containers', 8, 'containerd', 'pause', ['app', 'sidecar']],
  ['of them the app is not PID 1', 8, 'containerd', 'app', []],
  ['also on CRI-O', 11, 'cri-o', 'pause', ['app', 'sidecar']],
  ['in the node’s list nobody of the pod is PID 1', 4, 'containerd', 'pause', []],
  ['nor the app', 7, 'textbook', 'app', []],
])('who ends with it: %s (case %i on %s, %s)', (_, number, runtime, member, others) => {
  expect(endWith(podAsking(REQUEST[number], runtime), member)).toEqual(others);
});

// CRI-O refuses a container that asks for the pod's pid namespace where there is no pause (facts of the measured modes).
test.each<[from: MemberId, runtime: RuntimeProfile, seat: MemberId]>([
  ['app', 'textbook', 'app'],
  ['pause', 'cri-o', 'app'],
  ['nobody', 'textbook', 'app'],
])('who looks from %s on %s looks from %s', (from, runtime, seat) => {
  expect(viewpointIn(topologyFor(requestForPod(DEFAULT_FLAGS), runtime), from)).toBe(seat);
});

test('who looks from the app where the app is refused looks from the sidecar, who is there', () => {
  const { members, instances } = topologyFor(requestForPod(DEFAULT_FLAGS), 'cri-o');
  expect(viewpointIn({ members: members.filter(({ id }) => id !== APP.id), instances }, APP.id)).toBe(SIDECAR.id);
});
