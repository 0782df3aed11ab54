// Mirrors what a runtime writes into `linux.namespaces` of each container's config.json (OCI runtime-spec, config-linux.md):
// containerd sandbox_run_linux.go:73-117 and spec_opts.go:348-371, CRI-O sandbox_run_linux.go:937-986 and namespaces_linux.go:17-68.

import { PAUSE, type MemberId } from './members';
import type { OptionField } from './modes';
import type { NamespaceKind } from './namespaces';
import type { ContainerRequest, PodRequest } from './podRequest';
import { RUNTIME_RULES, type RealRuntime } from './runtimes';
import type { NodeSetup } from './topologyFor';

/** What the kinds are called in config.json. */
export const OCI_TYPES = {
  pid: 'pid',
  net: 'network',
  ipc: 'ipc',
  uts: 'uts',
  user: 'user',
  mnt: 'mount',
  cgroup: 'cgroup',
} as const satisfies Record<NamespaceKind, string>;

/** One entry of the array: without a path a new namespace is asked for, with one the namespace that the file holds. */
export interface OciNamespace {
  readonly type: (typeof OCI_TYPES)[NamespaceKind];
  readonly path?: string;
}

/** The arrays by member, in the order in which they are written; a member that the runtime does not start has none. */
export type OciArrays = Readonly<Record<MemberId, readonly OciNamespace[]>>;

/** Where the namespace of an entry comes from: made for it, another member's, a file that the runtime keeps, or (no entry) the parent's. */
export type OciOrigin =
  | { readonly kind: 'new' }
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'parent' };

const NEW: OciOrigin = { kind: 'new' };
const PARENT: OciOrigin = { kind: 'parent' };
const OF_PAUSE: OciOrigin = { kind: 'member', member: PAUSE.id };

interface Asked {
  readonly request: PodRequest;
  readonly setup: NodeSetup;
}

/** What a runtime writes for one kind: for pause, and for a container. */
interface KindWriter {
  readonly pause: (asked: Asked) => OciOrigin;
  readonly container: (container: ContainerRequest, asked: Asked) => OciOrigin;
}

/** What stands for the name that the runtime gives to the file of a namespace which it keeps open. */
const pinned = (folder: 'netns' | 'ipcns' | 'utsns' | 'pidns' | 'userns'): OciOrigin => ({
  kind: 'file',
  path: `/var/run/${folder}/ID`,
});

const ALWAYS_NEW: KindWriter = { pause: () => NEW, container: () => NEW };
/** Only where the request asks for one of the pod; from the sources of containerd 2 and CRI-O, not measured. */
const ofPod = (pause: OciOrigin, container: OciOrigin): KindWriter => ({
  pause: ({ request }) => (request.userns === 'POD' ? pause : PARENT),
  container: (_, { request }) => (request.userns === 'POD' ? container : PARENT),
});
const CGROUP: KindWriter = {
  pause: () => PARENT,
  container: ({ privileged = false }, { setup }) => (setup.cgroupVersion === 2 && !privileged ? NEW : PARENT),
};

const unlessNode =
  (field: OptionField, origin: OciOrigin) =>
  ({ request }: Asked): OciOrigin =>
    request.sandbox[field] === 'NODE' ? PARENT : origin;

function pidOfContainer({ option, target = '' }: ContainerRequest, atTarget: OciOrigin): OciOrigin | null {
  if (option.pid === 'CONTAINER') return NEW;
  if (option.pid === 'TARGET') return atTarget.kind === 'member' ? { kind: 'member', member: target } : atTarget;
  return null;
}

const WRITERS: Readonly<Record<RealRuntime, readonly (readonly [NamespaceKind, KindWriter])[]>> = {
  // A container always joins pause, whosever namespace pause is in.
  containerd: [
    [
      'pid',
      {
        pause: unlessNode('pid', NEW),
        container: (container) => pidOfContainer(container, OF_PAUSE) ?? OF_PAUSE,
      },
    ],
    ['ipc', { pause: unlessNode('ipc', NEW), container: () => OF_PAUSE }],
    ['uts', { pause: unlessNode('network', NEW), container: () => OF_PAUSE }],
    ['mnt', ALWAYS_NEW],
    ['net', { pause: unlessNode('network', pinned('netns')), container: () => OF_PAUSE }],
    ['cgroup', CGROUP],
    // podsandbox/sandbox_run_linux.go, pinUserNamespace: made, and kept open by a file, before pause is started.
    ['user', ofPod({ kind: 'file', path: '/run/containerd/…/sandboxes/ID/pinned-namespaces/user' }, OF_PAUSE)],
  ],
  // The files are there with a host flag too: then they hold the node's namespace.
  'cri-o': [
    [
      'pid',
      {
        pause: unlessNode('pid', NEW),
        container: (container) =>
          pidOfContainer(container, pinned('pidns')) ?? (container.option.pid === 'NODE' ? PARENT : OF_PAUSE),
      },
    ],
    [
      'net',
      {
        pause: () => pinned('netns'),
        container: ({ option }) => (option.network === 'NODE' ? PARENT : pinned('netns')),
      },
    ],
    ['ipc', { pause: () => pinned('ipcns'), container: () => pinned('ipcns') }],
    ['uts', { pause: () => pinned('utsns'), container: () => pinned('utsns') }],
    ['mnt', ALWAYS_NEW],
    ['cgroup', CGROUP],
    ['user', ofPod(pinned('userns'), pinned('userns'))],
  ],
};

/** Takes a real runtime, a kind and a member of an effective request; gives where the namespace comes from. */
export function ociOrigin(
  request: PodRequest,
  runtime: RealRuntime,
  namespace: NamespaceKind,
  member: MemberId,
  setup: NodeSetup = { cgroupVersion: 2 },
): OciOrigin {
  const [, writer] = WRITERS[runtime].find(([kind]) => kind === namespace) ?? [];
  const asked = { request, setup };
  const container = request.containers.find((candidate) => candidate.member.id === member);
  return (container ? writer?.container(container, asked) : writer?.pause(asked)) ?? PARENT;
}

/** Takes a kind and where its namespace comes from; gives the entry that says so, or null for none. */
export function ociEntry(namespace: NamespaceKind, origin: OciOrigin): OciNamespace | null {
  const type = OCI_TYPES[namespace];
  switch (origin.kind) {
    case 'new':
      return { type };
    case 'member':
      return { type, path: `/proc/${origin.member.toUpperCase()}/ns/${namespace}` };
    case 'file':
      return { type, path: origin.path };
    case 'parent':
      return null;
  }
}

/**
 * Takes an effective request, the runtime that answers it and the node's setup; gives what is written for pause, where it is
 * started, and for each container. In the paths PAUSE (or a container's name in capitals) stands for that process's PID on the
 * node, and ID for a name that the runtime makes up.
 */
export function ociArrays(request: PodRequest, runtime: RealRuntime, setup?: NodeSetup): OciArrays {
  const members = [
    ...(RUNTIME_RULES[runtime].hasPause(request.sandbox) ? [PAUSE.id] : []),
    ...request.containers.map(({ member }) => member.id),
  ];
  return Object.fromEntries(
    members.map((member) => [
      member,
      writtenKinds(runtime).flatMap((kind) => ociEntry(kind, ociOrigin(request, runtime, kind, member, setup)) ?? []),
    ]),
  );
}

/** Takes a runtime; gives the kinds in the order in which it writes them. */
export function writtenKinds(runtime: RealRuntime): readonly NamespaceKind[] {
  return WRITERS[runtime].map(([kind]) => kind);
}
