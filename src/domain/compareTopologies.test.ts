// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsAt, type Position } from '../../tests/support/flagsAt';
import { compareTopologies, type TopologyComparison } from './compareTopologies';
import { effectiveRequest } from './effectiveRequest';
import { APP, containerMember, SIDECAR, type MemberId } from './members';
import type { NamespaceMode, NamespaceOption } from './modes';
import type { NamespaceInstance, NamespaceKind, NamespaceTopology } from './namespaces';
import type { PodRequest } from './podRequest';
import { resolveTopology } from './resolveTopology';
import { RUNTIME_PROFILES, type RuntimeProfile } from './runtimes';
import { topologyFor } from './topologyFor';

/** The positions of the cases compared here: shareProcessNamespace, hostPID, hostNetwork, hostIPC. */
const POSITION = { 0: '0000', 2: '0010', 4: '0100', 7: '0111', 8: '1000' } as const satisfies Record<number, Position>;
type Case = keyof typeof POSITION;

// Kind; then by initials (N node, P pause, A app, S sidecar) what joined, what parted, who moved.
type Change = readonly [NamespaceKind, string, string, string];

function initials(members: readonly MemberId[]): string {
  return members.map((id) => id.charAt(0).toUpperCase()).join('');
}

function written({ came, went, changes }: TopologyComparison) {
  const instances = (list: readonly NamespaceInstance[]) => list.map(({ members }) => initials(members)).join(' ');
  return {
    came: initials(came.map(({ id }) => id)),
    went: initials(went.map(({ id }) => id)),
    changes: changes.map(({ namespace, joined, parted, moved }): Change => {
      return [namespace, instances(joined), instances(parted), initials(moved)];
    }),
  };
}

describe('from case to case', () => {
  type Row = readonly [RuntimeProfile, Case, Case, string, string, readonly Change[]];

  // Runtime, from, to, who came, who went, what changed.
  const ROWS: readonly Row[] = [
    ['textbook', 0, 2, '', '', [['net', 'NPAS', '', 'PAS']]],
    [
      'containerd',
      0,
      2,
      '',
      '',
      [
        ['net', 'NPAS', '', 'PAS'],
        ['uts', 'NPAS', '', 'PAS'],
      ],
    ],
    ['textbook', 2, 0, '', '', [['net', '', 'NPAS', 'PAS']]],
    ['containerd', 0, 8, '', '', [['pid', 'PAS', '', 'PAS']]],
    ['containerd', 8, 4, '', '', [['pid', 'NPAS', '', 'PAS']]],
    ['containerd', 4, 8, '', '', [['pid', '', 'NPAS', 'PAS']]],
    [
      'textbook',
      0,
      7,
      '',
      '',
      [
        ['pid', 'NPAS', '', 'PAS'],
        ['net', 'NPAS', '', 'PAS'],
        ['ipc', 'NPAS', '', 'PAS'],
      ],
    ],
    [
      'containerd',
      0,
      7,
      '',
      '',
      [
        ['pid', 'NPAS', '', 'PAS'],
        ['net', 'NPAS', '', 'PAS'],
        ['ipc', 'NPAS', '', 'PAS'],
        ['uts', 'NPAS', '', 'PAS'],
      ],
    ],
    // Pause comes into the net, ipc and uts namespaces that app and sidecar share already: no change there.
    ['cri-o', 0, 8, 'P', '', [['pid', 'PAS', '', 'AS']]],
    ['cri-o', 8, 0, '', 'P', [['pid', '', 'PAS', 'AS']]],
    ['cri-o', 8, 4, '', 'P', [['pid', 'NAS', '', 'AS']]],
  ];

  test.each(ROWS)('on %s from %d to %d: came %j, went %j, changed %j', (runtime, from, to, came, went, changes) => {
    const comparison = compareTopologies(
      resolveTopology(flagsAt(POSITION[from]), runtime),
      resolveTopology(flagsAt(POSITION[to]), runtime),
    );
    expect(written(comparison)).toEqual({ came, went, changes });
  });
});

test.each(RUNTIME_PROFILES)('on %s shareProcessNamespace changes nothing under hostPID', (runtime) => {
  const before = resolveTopology(flagsAt('0100'), runtime);
  const after = resolveTopology(flagsAt('1100'), runtime);
  expect(compareTopologies(before, after)).toEqual({ came: [], went: [], changes: [] });
});

test('the answer holds the instances themselves and the members by id', () => {
  const before = resolveTopology(flagsAt('0100'), 'containerd');
  const after = resolveTopology(flagsAt('1000'), 'containerd');
  expect(compareTopologies(before, after).changes).toEqual([
    {
      namespace: 'pid',
      joined: [],
      parted: [{ namespace: 'pid', owner: 'node', members: ['node', 'pause', 'app', 'sidecar'] }],
      moved: ['pause', 'app', 'sidecar'],
    },
  ]);
});

describe('when one container asks for something of its own', () => {
  function podAsking(runtime: RuntimeProfile, pod: NamespaceOption, app = pod, sidecar = pod): NamespaceTopology {
    const request: PodRequest = {
      sandbox: pod,
      containers: [
        { member: APP, option: app },
        { member: SIDECAR, option: sidecar },
      ],
    };
    const effective = effectiveRequest(request, runtime);
    if (!effective.ok) expect.fail(effective.problem.detail);
    return topologyFor(effective.value, runtime);
  }
  const DEFAULT_POD: NamespaceOption = { network: 'POD', pid: 'CONTAINER', ipc: 'POD' };
  const HOST_PID: NamespaceOption = { ...DEFAULT_POD, pid: 'NODE' };

  test('the app’s pid CONTAINER under hostPID parts it from the others, and only the app moves', () => {
    const comparison = compareTopologies(
      podAsking('containerd', HOST_PID),
      podAsking('containerd', HOST_PID, { ...HOST_PID, pid: 'CONTAINER' }),
    );
    expect(written(comparison)).toEqual({ came: '', went: '', changes: [['pid', '', 'NPAS', 'A']] });
  });

  test.each([
    ['textbook', 'PAS'],
    ['cri-o', 'AS'],
  ] as const)('on %s the sidecar’s network NODE joins node and sidecar over a gap and parts %s', (runtime, parted) => {
    const comparison = compareTopologies(
      podAsking(runtime, DEFAULT_POD),
      podAsking(runtime, DEFAULT_POD, DEFAULT_POD, { ...DEFAULT_POD, network: 'NODE' }),
    );
    expect(written(comparison)).toEqual({ came: '', went: '', changes: [['net', 'NS', parted, 'S']] });
  });
});

test('where no owner is known, as in a capture, members join and part, but nobody is said to move', () => {
  const pod = resolveTopology(flagsAt('0000'), 'containerd');
  const captured = (...groups: readonly (readonly MemberId[])[]): NamespaceTopology => {
    const pid = groups.map((members) => ({ namespace: 'pid' as const, owner: null, members }));
    return { ...pod, instances: { ...pod.instances, pid } };
  };
  const apart = captured(['node'], ['pause'], ['app'], ['sidecar']);
  const shared = captured(['node'], ['pause', 'app', 'sidecar']);
  expect(written(compareTopologies(apart, shared)).changes).toEqual([['pid', 'PAS', '', '']]);
  expect(written(compareTopologies(shared, apart)).changes).toEqual([['pid', '', 'PAS', '']]);
});

test('a container that comes or goes neither joins nor parts those who stay', () => {
  const two = resolveTopology(flagsAt('1000'), 'containerd');
  const three = resolveTopology(flagsAt('1000'), 'containerd', [APP, SIDECAR, containerMember('extra')]);
  expect(written(compareTopologies(two, three))).toEqual({ came: 'E', went: '', changes: [] });
  expect(written(compareTopologies(three, two))).toEqual({ came: '', went: 'E', changes: [] });
});

describe('for every two pods', () => {
  const mode = fc.constantFrom<NamespaceMode>('POD', 'CONTAINER', 'NODE');
  const option = fc.record({ network: mode, pid: mode, ipc: mode });
  const topologies = fc
    .tuple(fc.constantFrom(...RUNTIME_PROFILES), option, option, option)
    .map(([runtime, sandbox, app, sidecar]) => {
      const containers = [
        { member: APP, option: app },
        { member: SIDECAR, option: sidecar },
      ];
      return topologyFor({ sandbox, containers }, runtime);
    });

  test('a pod compared with itself gives nothing', () => {
    fc.assert(
      fc.property(topologies, (topology) => {
        expect(compareTopologies(topology, structuredClone(topology))).toEqual({ came: [], went: [], changes: [] });
      }),
    );
  });

  test('what joins on the way there parts on the way back, and who comes goes', () => {
    fc.assert(
      fc.property(topologies, topologies, (one, other) => {
        const [there, back] = [compareTopologies(one, other), compareTopologies(other, one)];
        expect(there.came).toEqual(back.went);
        expect(there.went).toEqual(back.came);
        expect(there.changes.map(({ namespace, joined, parted }) => ({ namespace, joined, parted }))).toEqual(
          back.changes.map(({ namespace, joined, parted }) => ({ namespace, joined: parted, parted: joined })),
        );
      }),
      { numRuns: 200 },
    );
  });
});
