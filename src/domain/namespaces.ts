// Mirrors namespaces(7): the kinds of Linux namespace and the processes that are members of one.

import type { Member, MemberId } from './members';

/** The six kinds of Linux namespace that the product draws; the names are those under /proc/PID/ns. */
export const LINUX_NAMESPACES = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'] as const;
export type LinuxNamespace = (typeof LINUX_NAMESPACES)[number];

/** All kinds that are resolved: cgroup too, which no flag changes. */
export const NAMESPACE_KINDS = [...LINUX_NAMESPACES, 'cgroup'] as const;
export type NamespaceKind = (typeof NAMESPACE_KINDS)[number];

/** Whose namespace it is: a member's (the node's, pause's, one container's), the pod's (POD of members.ts), or null if unknown. */
export type NamespaceOwner = MemberId | null;

/** One namespace of one kind, with those inside it in the order of the topology's members. */
export interface NamespaceInstance<Kind extends NamespaceKind = NamespaceKind> {
  readonly namespace: Kind;
  readonly owner: NamespaceOwner;
  readonly members: readonly MemberId[];
}

/** The whole answer: which members exist and, for each kind, the instances they are divided into. */
export interface NamespaceTopology {
  readonly members: readonly Member[];
  readonly instances: { readonly [Kind in NamespaceKind]: readonly NamespaceInstance<Kind>[] };
}

/** Takes a topology and a member; tells whether that member exists in it. */
export function hasMember(topology: NamespaceTopology, member: MemberId): boolean {
  return topology.members.some(({ id }) => id === member);
}

/** Takes a topology, a kind and a member; gives the instance that the member is in, or undefined if it does not exist. */
export function instanceOf(
  topology: NamespaceTopology,
  namespace: NamespaceKind,
  member: MemberId,
): NamespaceInstance | undefined {
  return topology.instances[namespace].find((instance) => instance.members.includes(member));
}

/** Takes a topology, a kind and two members; tells whether both are in one instance. */
export function shareNamespace(
  topology: NamespaceTopology,
  namespace: NamespaceKind,
  one: MemberId,
  other: MemberId,
): boolean {
  return instanceOf(topology, namespace, one)?.members.includes(other) ?? false;
}
