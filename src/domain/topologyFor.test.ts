// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { effectiveRequest } from './effectiveRequest';
import { APP, containerMember, SIDECAR, type MemberId } from './members';
import type { NamespaceMode, NamespaceOption, OptionField } from './modes';
import { instanceOf, NAMESPACE_KINDS, type NamespaceKind, type NamespaceTopology } from './namespaces';
import { requestForPod, type PodRequest } from './podRequest';
import { RUNTIME_PROFILES, type RuntimeProfile } from './runtimes';
import { topologyFor, type NodeSetup } from './topologyFor';

const DEFAULT_POD: NamespaceOption = { network: 'POD', pid: 'CONTAINER', ipc: 'POD' };

function topologyOf(request: PodRequest, runtime: RuntimeProfile, setup?: NodeSetup): NamespaceTopology {
  const effective = effectiveRequest(request, runtime);
  if (!effective.ok) expect.fail(effective.problem.detail);
  return topologyFor(effective.value, runtime, setup);
}

function podAsking(pod: NamespaceOption, app: NamespaceOption = pod, sidecar: NamespaceOption = pod): PodRequest {
  return {
    sandbox: pod,
    containers: [
      { member: APP, option: app },
      { member: SIDECAR, option: sidecar, target: 'app' },
    ],
  };
}

/** Owner and members of each instance; members by their initials: N node, P pause, A app, S sidecar, D debug and so on. */
function written(topology: NamespaceTopology, kind: NamespaceKind): string {
  const initials = (members: readonly MemberId[]) => members.map((id) => id.charAt(0).toUpperCase()).join('');
  return topology.instances[kind].map(({ owner, members }) => `${owner ?? 'unknown'} ${initials(members)}`).join(' | ');
}

function idsIn(topology: NamespaceTopology): readonly MemberId[] {
  return topology.members.map(({ id }) => id);
}

// The CRI's three modes, one field at a time, the other two as in the default pod: what POD, CONTAINER and NODE make.
test.each([
  ['textbook', 'pid', 'pid', 'node N | pod PAS', 'node N | pause P | app A | sidecar S', 'node NPAS'],
  ['textbook', 'network', 'net', 'node N | pod PAS', 'node N | pause P | app A | sidecar S', 'node NPAS'],
  ['textbook', 'network', 'uts', 'node N | pod PAS', 'node N | pod PAS', 'node N | pod PAS'],
  ['textbook', 'ipc', 'ipc', 'node N | pod PAS', 'node N | pause P | app A | sidecar S', 'node NPAS'],
  ['containerd', 'pid', 'pid', 'node N | pod PAS', 'node N | pause P | app A | sidecar S', 'node NPAS'],
  ['containerd', 'network', 'net', 'node N | pod PAS', 'node N | pod PAS', 'node NPAS'],
  ['containerd', 'network', 'uts', 'node N | pod PAS', 'node N | pod PAS', 'node NPAS'],
  ['containerd', 'ipc', 'ipc', 'node N | pod PAS', 'node N | pod PAS', 'node NPAS'],
  ['cri-o', 'pid', 'pid', 'node N | pod PAS', 'node N | app A | sidecar S', 'node NAS'],
  ['cri-o', 'network', 'net', 'node N | pod AS', 'node N | pod AS', 'node NAS'],
  ['cri-o', 'network', 'uts', 'node N | pod AS', 'node N | pod AS', 'node N | pod AS'],
  ['cri-o', 'ipc', 'ipc', 'node N | pod AS', 'node N | pod AS', 'node NAS'],
] as const)(
  'on %s the modes of %s make in %s: POD %s, CONTAINER %s, NODE %s',
  (runtime, field, kind, pod, container, node) => {
    const made = (mode: NamespaceMode) =>
      written(topologyOf(podAsking({ ...DEFAULT_POD, [field]: mode }), runtime), kind);
    expect([made('POD'), made('CONTAINER'), made('NODE')]).toEqual([pod, container, node]);
  },
);

test.each([
  ['textbook', 27],
  ['containerd', 12],
  ['cri-o', 12],
] as const)('the 27 requests that a whole pod can make have on %s %d different results', (runtime, results) => {
  const modes = ['POD', 'CONTAINER', 'NODE'] as const;
  const options = modes.flatMap((network) => modes.flatMap((pid) => modes.map((ipc) => ({ network, pid, ipc }))));
  const answers = options.map((option) => JSON.stringify(topologyOf(podAsking(option), runtime)));
  expect(answers).toHaveLength(27);
  expect(new Set(answers).size).toBe(results);
});

describe('one container apart from the rest of the pod', () => {
  type Row = readonly [RuntimeProfile, OptionField, NamespaceMode, 'app' | 'sidecar', NamespaceMode, string];

  // Runtime, field, mode of the pod, who asks for which mode instead; what it makes. The rows of containerd are measured.
  const ROWS: readonly Row[] = [
    ['containerd', 'pid', 'NODE', 'app', 'CONTAINER', 'node NPS | app A'],
    ['cri-o', 'pid', 'NODE', 'app', 'CONTAINER', 'node NS | app A'],
    ['containerd', 'pid', 'POD', 'app', 'CONTAINER', 'node N | pod PS | app A'],
    ['containerd', 'pid', 'NODE', 'sidecar', 'POD', 'node NPAS'],
    ['containerd', 'pid', 'CONTAINER', 'sidecar', 'POD', 'node N | pause PS | app A'],
    ['textbook', 'pid', 'CONTAINER', 'sidecar', 'POD', 'node N | pause PS | app A'],
    ['containerd', 'pid', 'CONTAINER', 'sidecar', 'NODE', 'node N | pause PS | app A'],
    ['textbook', 'pid', 'CONTAINER', 'sidecar', 'NODE', 'node NS | pause P | app A'],
    ['cri-o', 'pid', 'CONTAINER', 'sidecar', 'NODE', 'node NS | app A'],
    ['containerd', 'pid', 'CONTAINER', 'sidecar', 'TARGET', 'node N | pause P | app AS'],
    ['cri-o', 'pid', 'CONTAINER', 'sidecar', 'TARGET', 'node N | app AS'],
    ['containerd', 'pid', 'POD', 'sidecar', 'TARGET', 'node N | pod PAS'],
    ['containerd', 'pid', 'NODE', 'sidecar', 'TARGET', 'node NPAS'],
    ['textbook', 'network', 'POD', 'sidecar', 'NODE', 'node NS | pod PA'],
    ['cri-o', 'network', 'POD', 'sidecar', 'NODE', 'node NS | pod A'],
    ['containerd', 'network', 'POD', 'sidecar', 'NODE', 'node N | pod PAS'],
    ['containerd', 'network', 'NODE', 'sidecar', 'POD', 'node NPAS'],
    ['textbook', 'network', 'CONTAINER', 'sidecar', 'TARGET', 'node N | pause P | app AS'],
    ['textbook', 'ipc', 'POD', 'app', 'CONTAINER', 'node N | pod PS | app A'],
    ['containerd', 'ipc', 'NODE', 'sidecar', 'POD', 'node NPAS'],
  ];
  const KIND = { network: 'net', pid: 'pid', ipc: 'ipc' } as const;

  test.each(ROWS)('on %s, %s: in a %s pod the %s’s %s makes %s', (runtime, field, pod, who, asked, made) => {
    const option = { ...DEFAULT_POD, [field]: pod };
    const apart = { ...option, [field]: asked };
    const request = who === 'app' ? podAsking(option, apart) : podAsking(option, option, apart);
    expect(written(topologyOf(request, runtime), KIND[field])).toBe(made);
  });

  test.each([
    ['textbook', 'node N | pod PAS'],
    ['cri-o', 'node N | pod AS'],
  ] as const)('on %s the sidecar’s network NODE leaves uts at %s', (runtime, uts) => {
    const request = podAsking(DEFAULT_POD, DEFAULT_POD, { ...DEFAULT_POD, network: 'NODE' });
    expect(written(topologyOf(request, runtime), 'uts')).toBe(uts);
  });
});

// Positions of cases 0, 7 and 8. How many instances there are of pid, net, ipc, uts, user, mnt and, on v2, cgroup.
test.each([
  ['containerd', '0000', 1, [3, 2, 2, 2, 1, 3, 2]],
  ['containerd', '0000', 2, [4, 2, 2, 2, 1, 4, 3]],
  ['containerd', '0000', 5, [7, 2, 2, 2, 1, 7, 6]],
  ['containerd', '0000', 20, [22, 2, 2, 2, 1, 22, 21]],
  ['containerd', '0111', 1, [1, 1, 1, 1, 1, 3, 2]],
  ['containerd', '0111', 2, [1, 1, 1, 1, 1, 4, 3]],
  ['containerd', '0111', 5, [1, 1, 1, 1, 1, 7, 6]],
  ['containerd', '0111', 20, [1, 1, 1, 1, 1, 22, 21]],
  ['containerd', '1000', 1, [2, 2, 2, 2, 1, 3, 2]],
  ['containerd', '1000', 2, [2, 2, 2, 2, 1, 4, 3]],
  ['containerd', '1000', 5, [2, 2, 2, 2, 1, 7, 6]],
  ['containerd', '1000', 20, [2, 2, 2, 2, 1, 22, 21]],
  ['cri-o', '0000', 1, [2, 2, 2, 2, 1, 2, 2]],
  ['cri-o', '0000', 20, [21, 2, 2, 2, 1, 21, 21]],
  ['cri-o', '0111', 20, [1, 1, 1, 2, 1, 21, 21]],
  ['cri-o', '1000', 20, [2, 2, 2, 2, 1, 22, 21]],
] as const)(
  'on %s with flags %s a pod of %d containers has %j instances by kind',
  (runtime, position, count, sizes) => {
    const containers = Array.from({ length: count }, (_, index) => ({ member: containerMember(`c${String(index)}`) }));
    const { instances } = topologyOf(requestForPod(flagsAt(position), containers), runtime);
    const { pid, net, ipc, uts, user, mnt, cgroup } = instances;
    expect([pid, net, ipc, uts, user, mnt, cgroup].map(({ length }) => length)).toEqual(sizes);
  },
);

describe('a pod whose containers are called node, pause, pod and app', () => {
  const NAMES = ['node', 'pause', 'pod', 'app'].map((name) => ({ member: containerMember(name) }));

  test('has six members, none taken for another', () => {
    expect(topologyOf(requestForPod(flagsAt('0000'), NAMES), 'containerd').members).toEqual([
      { id: 'node', role: 'node', name: 'node' },
      { id: 'pause', role: 'pause', name: 'pause' },
      { id: 'container/node', role: 'container', name: 'node' },
      { id: 'container/pause', role: 'container', name: 'pause' },
      { id: 'container/pod', role: 'container', name: 'pod' },
      { id: 'app', role: 'container', name: 'app' },
    ]);
  });

  const EACH_ITS_OWN = [
    ['container/node', ['container/node']],
    ['container/pause', ['container/pause']],
    ['container/pod', ['container/pod']],
    ['app', ['app']],
  ] as const;

  test.each([
    ['containerd', 'pid', [['node', ['node']], ['pause', ['pause']], ...EACH_ITS_OWN]],
    ['containerd', 'mnt', [['node', ['node']], ['pause', ['pause']], ...EACH_ITS_OWN]],
    ['cri-o', 'pid', [['node', ['node']], ...EACH_ITS_OWN]],
    [
      'containerd',
      'net',
      [
        ['node', ['node']],
        ['pod', ['pause', 'container/node', 'container/pause', 'container/pod', 'app']],
      ],
    ],
  ] as const)('on %s has in %s the owners and members %j', (runtime, kind, expected) => {
    const { instances } = topologyOf(requestForPod(flagsAt('0000'), NAMES), runtime);
    expect(instances[kind].map(({ owner, members }) => [owner, members])).toEqual(expected);
  });
});

describe('cgroup', () => {
  test.each([
    ['containerd', 1, 'an ordinary', 'node NPAS'],
    ['containerd', 1, 'a privileged', 'node NPAS'],
    ['containerd', 2, 'an ordinary', 'node NP | app A | sidecar S'],
    ['containerd', 2, 'a privileged', 'node NPA | sidecar S'],
    ['cri-o', 1, 'an ordinary', 'node NAS'],
    ['cri-o', 2, 'an ordinary', 'node N | app A | sidecar S'],
    ['cri-o', 2, 'a privileged', 'node NA | sidecar S'],
  ] as const)('on %s with cgroup v%d and %s app is %s', (runtime, cgroupVersion, app, expected) => {
    const request: PodRequest = {
      sandbox: DEFAULT_POD,
      containers: [
        { member: APP, option: DEFAULT_POD, privileged: app === 'a privileged' },
        { member: SIDECAR, option: DEFAULT_POD },
      ],
    };
    expect(written(topologyOf(request, runtime, { cgroupVersion }), 'cgroup')).toBe(expected);
  });
});

describe('a debug container', () => {
  const debug = (name: string, target?: MemberId) => ({
    member: containerMember(name, 'debug'),
    ...(target === undefined ? {} : { target }),
  });
  const podWith = (position: Parameters<typeof flagsAt>[0], ...others: readonly ReturnType<typeof debug>[]) =>
    requestForPod(flagsAt(position), [{ member: APP }, { member: SIDECAR }, ...others]);

  test('that aims at the app stands right behind it and is with it in pid, not in mnt', () => {
    const topology = topologyOf(podWith('0000', debug('debug', 'app')), 'containerd');
    expect(idsIn(topology)).toEqual(['node', 'pause', 'app', 'debug', 'sidecar']);
    expect(written(topology, 'pid')).toBe('node N | pause P | app AD | sidecar S');
    expect(written(topology, 'net')).toBe('node N | pod PADS');
    expect(written(topology, 'mnt')).toBe('node N | pause P | app A | debug D | sidecar S');
  });

  test('that aims at nobody stands last, with a pid namespace of its own', () => {
    const topology = topologyOf(podWith('0000', debug('debug')), 'containerd');
    expect(idsIn(topology)).toEqual(['node', 'pause', 'app', 'sidecar', 'debug']);
    expect(written(topology, 'pid')).toBe('node N | pause P | app A | sidecar S | debug D');
  });

  test('stands behind an earlier one at the same target', () => {
    const others = [debug('first', 'app'), debug('second', 'sidecar'), debug('third', 'app')];
    const topology = topologyOf(podWith('0000', ...others), 'cri-o');
    expect(idsIn(topology)).toEqual(['node', 'app', 'first', 'third', 'sidecar', 'second']);
    expect(topology.instances.pid.map(({ members }) => members)).toEqual([
      ['node'],
      ['app', 'first', 'third'],
      ['sidecar', 'second'],
    ]);
  });

  test('stands before one that was created earlier and aims at nobody', () => {
    const topology = topologyOf(podWith('0000', debug('first'), debug('debug', 'sidecar')), 'cri-o');
    expect(idsIn(topology)).toEqual(['node', 'app', 'sidecar', 'debug', 'first']);
  });

  test('stands behind its target before an ordinary container that aims there too, which keeps its place', () => {
    const aiming: NamespaceOption = { ...DEFAULT_POD, pid: 'TARGET' };
    const request: PodRequest = {
      sandbox: DEFAULT_POD,
      containers: [
        { member: APP, option: DEFAULT_POD },
        { member: SIDECAR, option: aiming, target: 'app' },
        { member: containerMember('extra'), option: DEFAULT_POD },
        { member: containerMember('last'), option: aiming, target: 'app' },
        { member: containerMember('debug', 'debug'), option: aiming, target: 'app' },
      ],
    };
    const topology = topologyOf(request, 'containerd');
    expect(idsIn(topology)).toEqual(['node', 'pause', 'app', 'debug', 'sidecar', 'extra', 'last']);
    expect(written(topology, 'pid')).toBe('node N | pause P | app ADSL | extra E');
  });

  test.each([
    ['1000', 'pod', ['app', 'debug', 'pause', 'sidecar']],
    ['0100', 'node', ['app', 'debug', 'node', 'pause', 'sidecar']],
  ] as const)('with flags %s is in the %s’s pid namespace, wherever it aims', (position, owner, everybody) => {
    const topology = topologyOf(podWith(position, debug('debug', 'app')), 'containerd');
    const instance = instanceOf(topology, 'pid', 'debug');
    expect(instance?.owner).toBe(owner);
    expect(instance?.members.toSorted()).toEqual(everybody);
  });

  test.each(POSITIONS)(
    'stands right behind its target with flags %s on every runtime, wherever it is put',
    (position) => {
      for (const runtime of RUNTIME_PROFILES) {
        const ids = idsIn(topologyOf(podWith(position, debug('debug', 'app')), runtime));
        expect(ids.filter((id) => id !== 'pause')).toEqual(['node', 'app', 'debug', 'sidecar']);
      }
    },
  );

  test('and another that aim at each other are no endless loop: the later one is with the earlier', () => {
    const request: PodRequest = {
      sandbox: DEFAULT_POD,
      containers: [
        { member: APP, option: { ...DEFAULT_POD, pid: 'TARGET' }, target: 'debug' },
        { member: containerMember('debug', 'debug'), option: { ...DEFAULT_POD, pid: 'TARGET' }, target: 'app' },
      ],
    };
    expect(written(topologyFor(request, 'textbook'), 'pid')).toBe('node N | pause P | app AD');
  });

  test('that aims at itself or at nobody who exists has a pid namespace of its own', () => {
    for (const target of ['debug', 'gone']) {
      const aiming = {
        member: containerMember('debug', 'debug'),
        option: { ...DEFAULT_POD, pid: 'TARGET' },
        target,
      } as const;
      expect(written(topologyFor({ sandbox: DEFAULT_POD, containers: [aiming] }, 'cri-o'), 'pid')).toBe(
        'node N | debug D',
      );
    }
  });

  test('that aims at a container called pause is with that container, not with pause', () => {
    const request = requestForPod(flagsAt('0000'), [
      { member: containerMember('pause') },
      debug('debug', 'container/pause'),
    ]);
    expect(topologyOf(request, 'containerd').instances.pid.map(({ members }) => members)).toEqual([
      ['node'],
      ['pause'],
      ['container/pause', 'debug'],
    ]);
  });
});

describe('for every request that is not refused', () => {
  const mode = fc.constantFrom<NamespaceMode>('POD', 'CONTAINER', 'NODE', 'TARGET');
  const option = fc.record({ network: mode, pid: mode, ipc: mode });
  const asked = fc.record({
    option,
    aim: fc.nat({ max: 5 }),
    privileged: fc.boolean(),
    role: fc.constantFrom('container', 'debug'),
  });
  const requests = fc
    .record({ sandbox: option, asked: fc.array(asked, { minLength: 1, maxLength: 6 }) })
    .map(({ sandbox, asked }): PodRequest => {
      const containers = asked.map(({ option, aim, privileged, role }, index) => {
        const target = index === 0 ? {} : { target: `c${String(aim % index)}` };
        return { member: containerMember(`c${String(index)}`, role), option, privileged, ...target };
      });
      return { sandbox, containers };
    });
  const runtimes = fc.constantFrom(...RUNTIME_PROFILES);
  const setups = fc.record({ cgroupVersion: fc.constantFrom(1, 2) });

  function forEachTopology(check: (topology: NamespaceTopology, containers: readonly MemberId[]) => void): void {
    fc.assert(
      fc.property(requests, runtimes, setups, (request, runtime, setup) => {
        const effective = effectiveRequest(request, runtime);
        fc.pre(effective.ok);
        const containers = request.containers.map(({ member }) => member.id);
        check(topologyFor(effective.value, runtime, setup), containers);
      }),
      { numRuns: 200 },
    );
  }

  test('everyone who exists is in exactly one instance of every kind, in the order of the members', () => {
    forEachTopology((topology, containers) => {
      const ids = idsIn(topology);
      expect(ids.filter((id) => id !== 'node' && id !== 'pause').toSorted()).toEqual(containers.toSorted());
      expect(ids[0]).toBe('node');
      for (const kind of NAMESPACE_KINDS) {
        const groups = topology.instances[kind].map(({ members }) => members);
        expect(groups.flat().toSorted()).toEqual(ids.toSorted());
        for (const group of groups) expect(group).toEqual(ids.filter((id) => group.includes(id)));
      }
    });
  });

  test('an instance is the node’s where the node is in it, and else the pod’s or that of one of its members', () => {
    forEachTopology((topology) => {
      for (const kind of NAMESPACE_KINDS) {
        for (const { namespace, owner, members } of topology.instances[kind]) {
          expect(namespace).toBe(kind);
          if (members.includes('node')) expect(owner).toBe('node');
          else expect(['pod', ...members]).toContain(owner);
        }
      }
    });
  });
});

describe('hostUsers: false', () => {
  test.each([
    ['textbook', 'node N | pod PAS'],
    ['containerd', 'node N | pod PAS'],
    ['cri-o', 'node N | pod AS'],
  ] as const)('on %s gives the pod a user namespace of its own: %s, and changes nothing else', (runtime, user) => {
    const asking = topologyOf(requestForPod(flagsAt('0000'), undefined, false), runtime);
    const usual = topologyOf(requestForPod(flagsAt('0000')), runtime);
    expect(written(asking, 'user')).toBe(user);
    expect({ ...asking.instances, user: usual.instances.user }).toEqual(usual.instances);
  });
});
