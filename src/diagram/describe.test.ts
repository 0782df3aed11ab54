// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS, type Position } from '../../tests/support/flagsAt';
import { podAt } from '../../tests/support/modelAt';
import { effectiveRequest } from '../domain/effectiveRequest';
import { APP, containerMember, SIDECAR, type MemberId } from '../domain/members';
import type { NamespaceMode } from '../domain/modes';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import type { PodRequest } from '../domain/podRequest';
import { resolveTopology } from '../domain/resolveTopology';
import { RUNTIME_PROFILES, type RuntimeProfile } from '../domain/runtimes';
import { topologyFor } from '../domain/topologyFor';
import { listInWords } from '../content/listInWords';
import {
  describeBox,
  describeLane,
  describeMembers,
  describeSharing,
  describeWall,
  runtimeDifferences,
} from './describe';
import { describeCell } from './describeCell';
import { describeChange } from './describeChange';

test.each([
  [[], ''],
  [['pid'], 'pid'],
  [['pid', 'net'], 'pid and net'],
  [['pid', 'net', 'ipc'], 'pid, net and ipc'],
])('%j is listed as "%s"', (words, list) => {
  expect(listInWords(words)).toBe(list);
});

describe('what is shared, in one sentence', () => {
  test.each<[string, Position, RuntimeProfile, string]>([
    [
      'case 0',
      '0000',
      'textbook',
      'Pause, the app and the sidecar share the pod’s net, ipc, uts and user namespaces and each have their own pid and mnt namespaces.',
    ],
    [
      'case 2',
      '0010',
      'textbook',
      'Pause, the app and the sidecar are in the node’s net namespace, share the pod’s ipc, uts and user namespaces and each have their own pid and mnt namespaces.',
    ],
    [
      'case 7',
      '0111',
      'textbook',
      'Pause, the app and the sidecar are in the node’s pid, net and ipc namespaces, share the pod’s uts and user namespaces and each have their own mnt namespace.',
    ],
    [
      'case 7 on containerd',
      '0111',
      'containerd',
      'Pause, the app and the sidecar are in the node’s pid, net, ipc, uts and user namespaces and each have their own mnt namespace.',
    ],
    [
      'case 8',
      '1000',
      'textbook',
      'Pause, the app and the sidecar share the pod’s pid, net, ipc, uts and user namespaces and each have their own mnt namespace.',
    ],
    [
      'case 9',
      '1001',
      'textbook',
      'Pause, the app and the sidecar are in the node’s ipc namespace, share the pod’s pid, net, uts and user namespaces and each have their own mnt namespace.',
    ],
    [
      'case 0 on CRI-O',
      '0000',
      'cri-o',
      'The app and the sidecar are in the node’s user namespace, share the pod’s net, ipc and uts namespaces and each have their own pid and mnt namespaces.',
    ],
  ])('%s', (_, position, runtime, sentence) => {
    expect(describeSharing(resolveTopology(flagsAt(position), runtime))).toBe(sentence);
  });
});

describe('what a change joins or parts, in one sentence', () => {
  test.each<[string, [Position, RuntimeProfile], [Position, RuntimeProfile], string]>([
    [
      'case 0 to 2',
      ['0000', 'textbook'],
      ['0010', 'textbook'],
      'Pause, the app and the sidecar are now in the node’s net namespace.',
    ],
    [
      'case 0 to 8',
      ['0000', 'textbook'],
      ['1000', 'textbook'],
      'Pause, the app and the sidecar now share the pod’s pid namespace.',
    ],
    [
      'case 8 to 4',
      ['1000', 'textbook'],
      ['1100', 'textbook'],
      'Pause, the app and the sidecar are now in the node’s pid namespace.',
    ],
    [
      'case 7 to 0',
      ['0111', 'textbook'],
      ['0000', 'textbook'],
      'Pause, the app and the sidecar now share the pod’s net and ipc namespaces and each now have their own pid namespace.',
    ],
    [
      'case 0 to 2 on containerd, where uts goes along',
      ['0000', 'containerd'],
      ['0010', 'containerd'],
      'Pause, the app and the sidecar are now in the node’s net and uts namespaces.',
    ],
    ['shareProcessNamespace under hostPID', ['0100', 'textbook'], ['1100', 'textbook'], 'No Linux namespace changes.'],
    [
      'case 0 to 8 on CRI-O, where pause comes',
      ['0000', 'cri-o'],
      ['1000', 'cri-o'],
      'Pause, the app and the sidecar now share the pod’s pid namespace; a pause process now exists.',
    ],
    [
      'case 8 to 0 on CRI-O, where pause goes',
      ['1000', 'cri-o'],
      ['0000', 'cri-o'],
      'The app and the sidecar each now have their own pid namespace; there is no pause process any more.',
    ],
    [
      'case 0 from the simplified model to containerd',
      ['0000', 'textbook'],
      ['0000', 'containerd'],
      'Pause, the app and the sidecar are now in the node’s user namespace.',
    ],
    [
      'case 0 from the simplified model to CRI-O',
      ['0000', 'textbook'],
      ['0000', 'cri-o'],
      'The app and the sidecar are now in the node’s user namespace; there is no pause process any more.',
    ],
    [
      'case 0 from containerd to CRI-O: only pause goes',
      ['0000', 'containerd'],
      ['0000', 'cri-o'],
      'There is no pause process any more.',
    ],
    [
      'case 0 from CRI-O to containerd: only pause comes',
      ['0000', 'cri-o'],
      ['0000', 'containerd'],
      'A pause process now exists.',
    ],
    [
      'case 2 from containerd to CRI-O',
      ['0010', 'containerd'],
      ['0010', 'cri-o'],
      'The app and the sidecar now share the pod’s uts namespace; there is no pause process any more.',
    ],
    ['case 8 from containerd to CRI-O', ['1000', 'containerd'], ['1000', 'cri-o'], 'No Linux namespace changes.'],
  ])('%s', (_, from, to, sentence) => {
    expect(describeChange(podAt(...from).topology, podAt(...to).topology)).toBe(sentence);
  });
});

describe('containers that are asked for apart from their sandbox', () => {
  /** On the textbook runtime: the pid modes of the sandbox, the app and the sidecar, the rest as by default. */
  const asking = (sandbox: NamespaceMode, app: NamespaceMode, sidecar: NamespaceMode) => {
    const option = (pid: NamespaceMode) => ({ network: 'POD', pid, ipc: 'POD' }) as const;
    const request: PodRequest = {
      sandbox: option(sandbox),
      containers: [
        { member: APP, option: option(app) },
        { member: SIDECAR, option: option(sidecar), target: 'app' },
      ],
    };
    const effective = effectiveRequest(request, 'textbook');
    if (!effective.ok) expect.fail(effective.problem.detail);
    return topologyFor(effective.value, 'textbook');
  };

  test('the app leaves a hostPID pod: it alone changes', () => {
    expect(describeChange(asking('NODE', 'NODE', 'NODE'), asking('NODE', 'CONTAINER', 'NODE'))).toBe(
      'The app now has its own pid namespace.',
    );
  });

  test('and comes back to the node’s', () => {
    expect(describeChange(asking('NODE', 'CONTAINER', 'NODE'), asking('NODE', 'NODE', 'NODE'))).toBe(
      'The app is now in the node’s pid namespace.',
    );
  });

  test('the app leaves a pod that shares its process list', () => {
    expect(describeChange(asking('POD', 'POD', 'POD'), asking('POD', 'CONTAINER', 'POD'))).toBe(
      'The app now has its own pid namespace.',
    );
  });

  test('the sidecar aims at the app', () => {
    expect(
      describeChange(asking('CONTAINER', 'CONTAINER', 'CONTAINER'), asking('CONTAINER', 'CONTAINER', 'TARGET')),
    ).toBe('The sidecar is now in the app’s pid namespace.');
  });

  test('in none of the cases is the sentence too long for two lines of a laptop', () => {
    const all = POSITIONS.flatMap((position) =>
      RUNTIME_PROFILES.map((runtime) => describeSharing(resolveTopology(flagsAt(position), runtime))),
    );
    expect(all.filter((sentence) => sentence.length > 180)).toEqual([]);
  });

  test('who is where is said of each set', () => {
    expect(describeSharing(asking('NODE', 'CONTAINER', 'NODE'))).toBe(
      'Pause and the sidecar are in the node’s pid namespace; pause, the app and the sidecar share the pod’s net, ipc, uts and user namespaces and each have their own mnt namespace; the app has its own pid namespace.',
    );
    expect(describeSharing(asking('CONTAINER', 'CONTAINER', 'TARGET'))).toContain(
      'the app and the sidecar are in the app’s pid namespace',
    );
  });

  test('a container called pause is not taken for pause', () => {
    const members = [...podAt('0000').topology.members, containerMember('pause', 'debug')];
    expect(describeBox({ namespace: 'pid', owner: 'container/pause' }, { members })).toBe('pause’s own pid namespace');
  });
});

describe('a cell of the text table', () => {
  test.each<[Position, RuntimeProfile, LinuxNamespace, MemberId, string]>([
    ['0000', 'textbook', 'pid', 'app', 'its own, alone'],
    ['0000', 'textbook', 'pid', 'node', 'the node’s, alone'],
    ['0000', 'textbook', 'net', 'app', 'the pod’s, with pause and the sidecar'],
    ['0000', 'textbook', 'net', 'node', 'the node’s, alone'],
    ['0010', 'textbook', 'net', 'pause', 'the node’s, with the worker node, the app and the sidecar'],
    ['0010', 'textbook', 'net', 'node', 'the node’s, with pause, the app and the sidecar'],
    ['1000', 'textbook', 'pid', 'sidecar', 'the pod’s, with pause and the app'],
    ['0000', 'cri-o', 'net', 'app', 'the pod’s, with the sidecar'],
    ['0000', 'cri-o', 'net', 'pause', '–'],
  ])('flags %s on %s, %s, %s: %s', (position, runtime, kind, member, cell) => {
    expect(describeCell(resolveTopology(flagsAt(position), runtime), kind, member)).toBe(cell);
  });
});

describe('what a lane says for the member from which one looks', () => {
  test.each<[Position, RuntimeProfile, LinuxNamespace, MemberId, string]>([
    ['0000', 'textbook', 'pid', 'app', 'app sees only its own processes'],
    ['1000', 'cri-o', 'pid', 'sidecar', 'sidecar sees pause and app; may signal as root or the same user'],
    ['0100', 'textbook', 'pid', 'app', 'app sees every process on the node'],
    ['0000', 'textbook', 'pid', 'node', 'the node sees every process, as always'],
    ['0100', 'textbook', 'pid', 'node', 'the node sees them, and they see the node'],
    ['0000', 'textbook', 'net', 'app', 'app meets sidecar at 127.0.0.1'],
    ['0000', 'containerd', 'net', 'pause', 'pause holds it for app and sidecar'],
    ['0010', 'textbook', 'net', 'sidecar', 'sidecar uses the node’s IP and 127.0.0.1'],
    ['0000', 'textbook', 'ipc', 'app', 'app shares IPC with sidecar'],
    ['0001', 'textbook', 'ipc', 'app', 'app uses the node’s IPC objects'],
    ['0010', 'textbook', 'uts', 'app', 'app: same host name as sidecar'],
    ['0010', 'containerd', 'uts', 'app', 'app is in the node’s uts namespace'],
    ['0000', 'containerd', 'user', 'app', 'user IDs in app are the node’s'],
    ['0000', 'textbook', 'mnt', 'app', ''],
  ])('flags %s on %s, %s, %s: %s', (position, runtime, kind, member, sentence) => {
    expect(describeLane(resolveTopology(flagsAt(position), runtime), kind, member)).toBe(sentence);
  });

  test.each(RUNTIME_PROFILES)('keeps to the room that it has beside a lane, on %s', (runtime) => {
    for (const position of POSITIONS) {
      const topology = resolveTopology(flagsAt(position), runtime);
      for (const kind of LINUX_NAMESPACES) {
        for (const { id } of topology.members) {
          const sentence = describeLane(topology, kind, id);
          expect(sentence.length, sentence).toBeLessThanOrEqual(kind === 'pid' ? 76 : 42);
        }
      }
    }
  });
});

describe('a box', () => {
  test.each([
    [{ namespace: 'net', owner: 'pod' }, 'the pod’s net namespace'],
    [{ namespace: 'ipc', owner: 'node' }, 'the node’s ipc namespace'],
    [{ namespace: 'mnt', owner: 'sidecar' }, 'the sidecar’s own mnt namespace'],
    [{ namespace: 'pid', owner: 'pause' }, 'pause’s own pid namespace'],
    [{ namespace: 'pid', owner: null }, 'an unknown owner’s pid namespace'],
  ] as const)('%j is %s', (box, words) => {
    expect(describeBox(box, podAt('0000').topology)).toBe(words);
  });

  test('says who is in it', () => {
    const box = { namespace: 'net', owner: 'pod', members: ['pause', 'app', 'sidecar'] } as const;
    expect(describeMembers(box, podAt('0000').topology)).toBe(
      'The pod’s net namespace. In it: pause, the app and the sidecar.',
    );
  });
});

test.each([
  [[], 'wall closed'],
  [['net'], 'wall open: net'],
  [['pid', 'net', 'ipc'], 'wall open: pid, net, ipc'],
] as const)('with %j open it reads "%s"', (open, words) => {
  expect(describeWall(open)).toBe(words);
});

describe('where a real runtime does otherwise than drawn', () => {
  const differences = (position: Position, runtime: RuntimeProfile, kind: LinuxNamespace) =>
    runtimeDifferences(
      podAt(position, runtime).topology,
      { containerd: podAt(position, 'containerd').topology, 'cri-o': podAt(position, 'cri-o').topology },
      kind,
    );
  const notes = (position: Position, runtime: RuntimeProfile, kind: LinuxNamespace) =>
    differences(position, runtime, kind).map(({ note }) => note);

  test('textbook with hostNetwork, uts: containerd only', () => {
    expect(differences('0010', 'textbook', 'uts')).toEqual([
      { runtimes: ['containerd'], side: 'node', note: 'containerd: the node’s' },
    ]);
  });

  test('textbook without hostNetwork, uts: nobody', () => {
    expect(notes('0000', 'textbook', 'uts')).toEqual([]);
  });

  test.each<[Position]>([['0000'], ['0010'], ['0111'], ['1000'], ['1100']])(
    'textbook with flags %s, user: both, in one note',
    (position) => {
      expect(differences(position, 'textbook', 'user')).toEqual([
        { runtimes: ['containerd', 'cri-o'], side: 'node', note: 'containerd, CRI-O: the node’s' },
      ]);
    },
  );

  test('containerd with hostNetwork, uts: CRI-O', () => {
    expect(notes('0010', 'containerd', 'uts')).toEqual(['CRI-O: always the pod’s own']);
  });

  test('CRI-O with hostNetwork, uts: containerd', () => {
    expect(notes('0010', 'cri-o', 'uts')).toEqual(['containerd: the node’s']);
  });

  test('containerd and CRI-O agree on user', () => {
    expect(notes('0000', 'containerd', 'user')).toEqual([]);
    expect(notes('0000', 'cri-o', 'user')).toEqual([]);
  });

  test.each<[Position]>([['0000'], ['0001'], ['0010'], ['0011'], ['0100'], ['0111'], ['1000'], ['1011'], ['1100']])(
    'nobody in pid, net, ipc and mnt with flags %s, also where CRI-O only lacks pause',
    (position) => {
      for (const runtime of ['textbook', 'containerd', 'cri-o'] as const)
        for (const kind of ['pid', 'net', 'ipc', 'mnt'] as const) expect(notes(position, runtime, kind)).toEqual([]);
    },
  );
});
