// @vitest-environment node

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { effectiveRequest } from './effectiveRequest';
import type { PodNamespaceFlags } from './flags';
import { NODE, PAUSE, type MemberId } from './members';
import { instanceOf, NAMESPACE_KINDS, type NamespaceKind } from './namespaces';
import { OCI_TYPES, ociArrays, type OciArrays, type OciNamespace } from './ociNamespaces';
import { requestForPod, type PodRequest } from './podRequest';
import { REAL_RUNTIMES, type RealRuntime } from './runtimes';
import { topologyFor } from './topologyFor';

type Written = Readonly<Record<'pause' | 'app' | 'sidecar', readonly OciNamespace[]>>;
type Measured = Readonly<Record<string, Written & { flags: PodNamespaceFlags }>>;

const { cases, casesCgroupV1 } = JSON.parse(
  readFileSync('tests/fixtures/measured/oci-namespaces-containerd.json', 'utf8'),
) as { cases: Measured; casesCgroupV1: Measured };

function effective(request: PodRequest, runtime: RealRuntime): PodRequest {
  const answer = effectiveRequest(request, runtime);
  if (!answer.ok) expect.fail(answer.problem.detail);
  return answer.value;
}

test('all sixteen positions were measured', () => {
  expect(Object.values(cases)).toHaveLength(POSITIONS.length);
  expect(Object.values(casesCgroupV1)).toHaveLength(POSITIONS.length);
});

describe.each([
  [2, cases],
  [1, casesCgroupV1],
] as const)('what containerd writes on cgroup v%i, entry by entry, is what was measured', (cgroupVersion, measured) => {
  test.each(Object.entries(measured))('in position %s', (_, { flags, pause, app, sidecar }) => {
    expect(ociArrays(effective(requestForPod(flags), 'containerd'), 'containerd', { cgroupVersion })).toEqual({
      pause,
      app,
      sidecar,
    });
  });
});

// CRI-O 1.26.4: `pid:own` without a path, `pid:pause` with pause's, `net:file` with a file of CRI-O's; nothing where there is no entry.
test.each([
  ['0000', null, 'pid:own net:file ipc:file uts:file mount:own cgroup:own'],
  ['0001', null, 'pid:own net:file ipc:file uts:file mount:own cgroup:own'],
  ['0010', null, 'pid:own ipc:file uts:file mount:own cgroup:own'],
  ['0011', null, 'pid:own ipc:file uts:file mount:own cgroup:own'],
  ['0100', null, 'net:file ipc:file uts:file mount:own cgroup:own'],
  ['0111', null, 'ipc:file uts:file mount:own cgroup:own'],
  ['1111', null, 'ipc:file uts:file mount:own cgroup:own'],
  ['1000', 'pid:own net:file ipc:file uts:file mount:own', 'pid:pause net:file ipc:file uts:file mount:own cgroup:own'],
  ['1011', 'pid:own net:file ipc:file uts:file mount:own', 'pid:pause ipc:file uts:file mount:own cgroup:own'],
] as const)('CRI-O writes at %s for pause %s, for app and sidecar %s', (position, pause, container) => {
  const FILES: Readonly<Record<string, string>> = {
    net: '/var/run/netns/ID',
    ipc: '/var/run/ipcns/ID',
    uts: '/var/run/utsns/ID',
  };
  const shortened = ({ type, path }: OciNamespace) => {
    const kind = type === 'network' ? 'net' : type;
    if (path === undefined) return `${kind}:own`;
    if (path === FILES[kind]) return `${kind}:file`;
    return path === `/proc/PAUSE/ns/${kind}` ? `${kind}:pause` : `${kind}:${path}`;
  };
  const arrays = ociArrays(effective(requestForPod(flagsAt(position)), 'cri-o'), 'cri-o');
  const line = (member: MemberId) => arrays[member]?.map(shortened).join(' ') ?? null;
  expect([line('pause'), line('app'), line('sidecar')]).toEqual([pause, container, container]);
});

/** Follows the entries as runc and the kernel do; gives what parts one namespace from another. */
function follow(
  arrays: OciArrays,
  { sandbox }: PodRequest,
  runtime: RealRuntime,
  kind: NamespaceKind,
  member: MemberId,
): string {
  const entry = arrays[member]?.find(({ type }) => type === OCI_TYPES[kind]);
  // What starts a container is a process of the node, and without an entry the container stays where that is.
  if (!entry) return NODE.id;
  if (entry.path === undefined) return `made for ${member}`;
  const [, process] = /^\/proc\/([A-Z-]+)\/ns\//.exec(entry.path) ?? [];
  if (process !== undefined) return follow(arrays, { sandbox, containers: [] }, runtime, kind, process.toLowerCase());
  // A file: with a host flag it holds the node's namespace.
  const isNodes = (kind === 'net' && sandbox.network === 'NODE') || (kind === 'ipc' && sandbox.ipc === 'NODE');
  return isNodes ? NODE.id : entry.path;
}

/** Takes members and what parts them; gives who is together, whatever the names. */
function together(members: readonly MemberId[], place: (member: MemberId) => string): string {
  const groups = new Map<string, MemberId[]>();
  for (const member of members) groups.set(place(member), [...(groups.get(place(member)) ?? []), member]);
  return [...groups.values()].map((group) => group.join('+')).join(' ');
}

function expectDrawn(request: PodRequest, runtime: RealRuntime, cgroupVersion: 1 | 2) {
  const asked = effective(request, runtime);
  const topology = topologyFor(asked, runtime, { cgroupVersion });
  const arrays = ociArrays(asked, runtime, { cgroupVersion });
  const members = topology.members.map(({ id }) => id);
  expect([NODE.id, ...Object.keys(arrays)].sort()).toEqual([...members].sort());
  for (const kind of NAMESPACE_KINDS) {
    const followed = together(members, (member) => follow(arrays, asked, runtime, kind, member));
    const drawn = together(members, (member) => String(instanceOf(topology, kind, member)?.owner));
    expect(`${kind} ${followed}`).toBe(`${kind} ${drawn}`);
  }
}

test('following the entries gives exactly what is drawn, whatever the flags, the runtime and the cgroup version', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...POSITIONS),
      fc.constantFrom(...REAL_RUNTIMES),
      fc.constantFrom(1, 2),
      (position, runtime, cgroupVersion) => {
        expectDrawn(requestForPod(flagsAt(position)), runtime, cgroupVersion);
      },
    ),
    { numRuns: 300 },
  );
});

test('so does an array of a debug container that aims at the app, and of a privileged app', () => {
  const [app, sidecar] = requestForPod(flagsAt('0000')).containers;
  if (!app || !sidecar) expect.fail('the standard pod has two containers');
  const request: PodRequest = {
    sandbox: { network: 'POD', pid: 'CONTAINER', ipc: 'POD' },
    containers: [
      { ...app, privileged: true },
      { ...sidecar, option: { ...sidecar.option, pid: 'TARGET' }, target: 'app' },
    ],
  };
  expectDrawn(request, 'containerd', 2);
  expect(ociArrays(request, 'containerd').sidecar?.[0]).toEqual({ type: 'pid', path: '/proc/APP/ns/pid' });
  expect(ociArrays(request, 'cri-o').sidecar?.[0]).toEqual({ type: 'pid', path: '/var/run/pidns/ID' });
  expect(Object.keys(ociArrays(request, 'containerd'))[0]).toBe(PAUSE.id);
});

// podsandbox/sandbox_run_linux.go: made and kept open by a file before pause is started; the containers join pause.
test('with hostUsers false containerd gives pause a path to a user namespace that it has made, and containers join pause', () => {
  const arrays = ociArrays(effective(requestForPod(flagsAt('0000'), undefined, false), 'containerd'), 'containerd');
  const user = (member: string) => arrays[member]?.find(({ type }) => type === 'user')?.path;
  expect(user('pause')).toMatch(/sandboxes\/ID\/pinned-namespaces\/user$/);
  expect(user('app')).toBe('/proc/PAUSE/ns/user');
});
