// @vitest-environment node

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { caseForFlags, podName } from '../domain/cases';
import type { PodNamespaceFlags } from '../domain/flags';
import type { MemberId } from '../domain/members';
import { namespacesForPod } from '../domain/modes';
import { LINUX_NAMESPACES, shareNamespace } from '../domain/namespaces';
import { resolveTopology } from '../domain/resolveTopology';
import { RUNTIME_PROFILES, type RuntimeProfile } from '../domain/runtimes';
import { parseTerminalCommand } from './terminalCommand';
import { terminalOutput, type TerminalPod } from './terminalOutput';

function podOf(flags: PodNamespaceFlags, runtime: RuntimeProfile): TerminalPod {
  return {
    topology: resolveTopology(flags, runtime),
    sandbox: namespacesForPod(flags),
    runtime,
    podName: podName(caseForFlags(flags)),
    mapsUsers: false,
  };
}

/** What is printed, line by line. */
function run(line: string, viewer: MemberId, pod: TerminalPod): readonly string[] {
  const parsed = parseTerminalCommand(line);
  if (!parsed.ok) expect.fail(`${line}: ${parsed.problem.reason}`);
  return terminalOutput(parsed.value, viewer, () => pod).lines.map(({ text }) => text);
}

const HTTPD = { app: 'httpd -f -p 18080', sidecar: 'httpd -f -p 18081', pause: '/pause' } as const;

function listed(viewer: MemberId, pod: TerminalPod) {
  const lines = run('ps', viewer, pod).slice(1);
  return {
    app: lines.some((line) => line.endsWith(HTTPD.app)),
    sidecar: lines.some((line) => line.endsWith(HTTPD.sidecar)),
    pause: lines.some((line) => line.endsWith(HTTPD.pause)),
    node: lines.some((line) => line.includes('kubelet')),
    pidOne: lines.find((line) => /^ +1 /.test(line)) ?? '',
  };
}

const answers = (viewer: MemberId, port: number, pod: TerminalPod) =>
  !run(`wget -qO- 127.0.0.1:${String(port)}`, viewer, pod)
    .join('')
    .includes('Connection refused');

const pods = fc
  .record({ position: fc.constantFrom(...POSITIONS), runtime: fc.constantFrom(...RUNTIME_PROFILES) })
  .map(({ position, runtime }) => podOf(flagsAt(position), runtime));

const ALL_PODS = POSITIONS.flatMap((position) =>
  RUNTIME_PROFILES.map((runtime) => [position, runtime, podOf(flagsAt(position), runtime)] as const),
);

describe.each(ALL_PODS)('at %s on %s', (_position, _runtime, pod) => {
  const members = pod.topology.members.map(({ id }) => id);

  test('two members list the same number exactly when they share the namespace, and no number stands for two', () => {
    const numbers = new Map<string, string>();
    for (const kind of LINUX_NAMESPACES) {
      for (const one of members) {
        for (const other of members) {
          const [ofOne, ofOther] = [one, other].map((member) => run(`readlink /proc/self/ns/${kind}`, member, pod)[0]);
          expect(`${kind} ${one} ${other} ${String(ofOne === ofOther)}`).toBe(
            `${kind} ${one} ${other} ${String(shareNamespace(pod.topology, kind, one, other))}`,
          );
        }
        const link = run(`readlink /proc/self/ns/${kind}`, one, pod)[0] ?? '';
        const number = /\[(\d+)\]/.exec(link)?.[1] ?? '';
        expect(numbers.get(number) ?? link).toBe(link);
        numbers.set(number, link);
      }
    }
  });

  test('ls -l and readlink say the same', () => {
    for (const member of members) {
      const lines = run('ls -l /proc/self/ns', member, pod);
      expect(lines.map((line) => / (\w+) -> /.exec(line)?.[1])).toEqual([
        'cgroup',
        'ipc',
        'mnt',
        'net',
        'pid',
        'time',
        'user',
        'uts',
      ]);
      for (const line of lines) {
        const [, kind = '', link] = / (\w+) -> (.*)$/.exec(line) ?? [];
        expect(run(`readlink /proc/self/ns/${kind}`, member, pod)).toEqual([link]);
      }
    }
  });

  test('a process is listed exactly when its pid namespace is the viewer’s or, seen from the node’s, below it', () => {
    for (const viewer of members) {
      const seen = listed(viewer, pod);
      const isInNodes = shareNamespace(pod.topology, 'pid', viewer, 'node');
      for (const other of ['pause', 'app', 'sidecar', 'node'] as const) {
        const exists = members.includes(other);
        const expected = exists && (isInNodes || shareNamespace(pod.topology, 'pid', viewer, other));
        expect(`${viewer} sees ${other}: ${String(seen[other])}`).toBe(`${viewer} sees ${other}: ${String(expected)}`);
      }
    }
  });

  test('no PID is given twice, and they ascend', () => {
    for (const viewer of members) {
      const pids = run('ps', viewer, pod)
        .slice(1)
        .map((line) => Number(line.slice(0, 5)));
      expect(pids).toEqual([...new Set(pids)].sort((one, other) => one - other));
    }
  });

  test('a listener answers exactly when caller and listener are in one net namespace; towards pause nobody', () => {
    for (const viewer of members) {
      for (const [listener, port] of [
        ['node', 10248],
        ['app', 18080],
        ['sidecar', 18081],
      ] as const) {
        expect(`${viewer} reaches ${listener}: ${String(answers(viewer, port, pod))}`).toBe(
          `${viewer} reaches ${listener}: ${String(shareNamespace(pod.topology, 'net', viewer, listener))}`,
        );
      }
      expect(answers(viewer, 80, pod)).toBe(false);
    }
  });

  test('nsenter at pause, as root on the node, shows pause’s namespaces', () => {
    if (!members.includes('pause')) return;
    expect(run('nsenter -t 4711 -n ip addr', 'node', pod)).toEqual(run('ip addr', 'pause', pod));
    expect(run('nsenter -t 4711 -i ipcs', 'node', pod)).toEqual(run('ipcs', 'pause', pod));
    expect(run('ls -l /proc/4711/ns', 'node', pod).map((line) => line.replace(/.* -> /, ''))).toEqual(
      run('ls -l /proc/self/ns', 'pause', pod).map((line) => line.replace(/.* -> /, '')),
    );
  });
});

interface Measured {
  readonly flags: PodNamespaceFlags;
  readonly inodes: Readonly<Record<'node' | 'pause' | 'app' | 'sidecar', Readonly<Record<string, string>>>>;
  readonly behaviours: Readonly<Record<string, boolean>>;
  readonly hostnameSeen: Readonly<Record<'app' | 'sidecar', string>>;
  readonly pid1Seen: Readonly<Record<'app' | 'sidecar', string>>;
}

// Each capture calls its containers' processes `sleep`, its pods `pod-N` and its node `node-1`.
describe.each(['cgroup-v1', 'cgroup-v2'])('a real containerd on %s answered alike', (cgroup) => {
  const { cases } = JSON.parse(
    readFileSync(`tests/fixtures/measured/containerd-1.6.20-runc-1.1.5-${cgroup}.json`, 'utf8'),
  ) as { cases: Readonly<Record<string, Measured>> };

  test('in sixteen positions', () => {
    expect(Object.keys(cases)).toHaveLength(16);
  });

  test.each(Object.entries(cases))('at %s', (_, { flags, inodes, behaviours, hostnameSeen, pid1Seen }) => {
    const pod = podOf(flags, 'containerd');
    const [app, sidecar] = [listed('app', pod), listed('sidecar', pod)];
    const files = (viewer: MemberId) => run('ls /dev/shm', viewer, pod);
    const segments = (viewer: MemberId) => run('ipcs', viewer, pod).join('\n');
    const names = { app: run('hostname', 'app', pod)[0], sidecar: run('hostname', 'sidecar', pod)[0] };
    const nodeName = run('hostname', 'node', pod)[0];
    expect({
      app_to_sidecar_localhost: answers('app', 18081, pod),
      sidecar_to_app_localhost: answers('sidecar', 18080, pod),
      app_to_node_localhost: answers('app', 10248, pod),
      node_to_app_localhost: answers('node', 18080, pod),
      devshm_file_app_sidecar: files('sidecar').includes('app'),
      devshm_file_app_node: files('node').includes('app'),
      shm_node_to_app: segments('app') === segments('node'),
      app_sees_own_main: app.app,
      app_sees_sidecar_processes: app.sidecar,
      sidecar_sees_app_processes: sidecar.app,
      app_sees_node_processes: app.node,
      app_sees_pause: app.pause,
      hostname_equals_node: names.app === nodeName,
      hostname_app_equals_sidecar: names.app === names.sidecar,
    }).toEqual(
      Object.fromEntries(
        [
          'app_to_sidecar_localhost',
          'sidecar_to_app_localhost',
          'app_to_node_localhost',
          'node_to_app_localhost',
          'devshm_file_app_sidecar',
          'devshm_file_app_node',
          'shm_node_to_app',
          'app_sees_own_main',
          'app_sees_sidecar_processes',
          'sidecar_sees_app_processes',
          'app_sees_node_processes',
          'app_sees_pause',
          'hostname_equals_node',
          'hostname_app_equals_sidecar',
        ].map((name) => [name, behaviours[name]]),
      ),
    );

    for (const member of ['app', 'sidecar'] as const) {
      expect(hostnameSeen[member] === 'node-1').toBe(names[member] === nodeName);
      const mine = { app: '100001', sidecar: '100002' }[member];
      const first = pid1Seen[member];
      const expected = first === '/pause' ? HTTPD.pause : first.includes(mine) ? HTTPD[member] : '/sbin/init';
      expect(listed(member, pod).pidOne).toContain(expected);
    }

    const kinds = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt', 'time'];
    for (const kind of kinds) {
      const links = (['node', 'pause', 'app', 'sidecar'] as const).map((member) => ({
        printed: run(`readlink /proc/self/ns/${kind}`, member, pod)[0],
        measured: inodes[member][kind],
      }));
      for (const one of links)
        for (const other of links) expect(one.printed === other.printed).toBe(one.measured === other.measured);
      expect(links[0]?.printed).toBe(`${kind}:[${String(links[0]?.measured)}]`);
    }
  });
});

test('the node keeps the other end of the cable of a pod that has its own interfaces, and of no other', () => {
  const cable = (position: '0000' | '0010') =>
    run('ip addr', 'node', podOf(flagsAt(position), 'containerd')).some((line) => line.includes('veth7d2e'));
  expect([cable('0000'), cable('0010')]).toEqual([true, false]);
});

test('each number in the output names a namespace of the picture, and a member inside it', () => {
  const pod = podOf(flagsAt('0000'), 'containerd');
  const parsed = parseTerminalCommand('ls -l /proc/self/ns');
  if (!parsed.ok) expect.fail('known');
  expect(
    terminalOutput(parsed.value, 'app', () => pod).lines.map(
      ({ names }) => names && `${names.namespace} ${names.member}`,
    ),
  ).toEqual([null, 'ipc app', 'mnt app', 'net app', 'pid app', null, 'user app', 'uts app']);
});

test('a process of the same user can be looked at, one of the node’s root cannot, one that is not seen is not there', () => {
  const shared = podOf(flagsAt('1000'), 'containerd');
  expect(run('readlink /proc/13/ns/mnt', 'app', shared)).toEqual(run('readlink /proc/self/ns/mnt', 'sidecar', shared));
  const nodes = podOf(flagsAt('0100'), 'containerd');
  expect(run('ls -l /proc/1/ns', 'app', nodes)).toEqual(["ls: can't open '/proc/1/ns': Permission denied"]);
  expect(run('ls -l /proc/4711/ns', 'app', shared)).toEqual(['ls: /proc/4711/ns: No such file or directory']);
});

test('of a lane that has not told of a change yet, the old is printed', () => {
  fc.assert(
    fc.property(pods, pods, (before, after) => {
      const parsed = parseTerminalCommand('ps');
      if (!parsed.ok) expect.fail('known');
      const mixed = terminalOutput(parsed.value, 'app', (kind) => (kind === 'pid' ? before : after));
      expect(mixed.lines.map(({ text }) => text)).toEqual(run('ps', 'app', before));
      expect(mixed.follows).toEqual(['pid', 'user']);
    }),
  );
});

describe('where the pod has a user namespace of its own, an ID has another number on the other side', () => {
  const split: TerminalPod = { ...podOf(flagsAt('0000'), 'textbook'), mapsUsers: true };

  test.each<[string, MemberId, RegExp]>([
    ['ps', 'node', / 66536 +0:00 httpd -f -p 18080/],
    ['ps', 'node', / root +0:00 \/usr\/bin\/kubelet/],
    ['ps', 'app', / 1000 +0:00 httpd -f -p 18080/],
  ])('%s in %s: %s', (line, viewer, printed) => {
    expect(run(line, viewer, split).join('\n')).toMatch(printed);
  });

  test('who sees the node’s processes from there does not know their users', () => {
    const rejected = { ...podOf(flagsAt('0100'), 'textbook'), mapsUsers: true };
    expect(run('ps', 'app', rejected).join('\n')).toMatch(/ nobody +0:00 \/usr\/bin\/kubelet/);
  });

  test('by default it is one and the same', () => {
    expect(run('ps', 'node', podOf(flagsAt('0000'), 'textbook')).join('\n')).toMatch(/ 1000 +0:00 httpd/);
  });
});
