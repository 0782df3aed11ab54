// Mirrors namespaces(7): the kinds of Linux namespace and the processes that are members of one.

/** The six kinds of Linux namespace that the product draws; the names are those under /proc/PID/ns. */
export const LINUX_NAMESPACES = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'] as const;
export type LinuxNamespace = (typeof LINUX_NAMESPACES)[number];

/** Who can be inside a namespace. This order holds in every answer: with it, sharing is always between neighbours. */
export const NAMESPACE_MEMBERS = ['node', 'pause', 'app', 'sidecar'] as const;
export type NamespaceMember = (typeof NAMESPACE_MEMBERS)[number];

/** Whose namespace it is: the worker node's, the pod's, or one container's own. */
export type NamespaceOwner = NamespaceMember | 'pod';

/** One namespace of one kind, with those inside it in the fixed member order. */
export interface NamespaceInstance {
  readonly namespace: LinuxNamespace;
  readonly owner: NamespaceOwner;
  readonly members: readonly NamespaceMember[];
}

/** The whole answer: which members exist and, for each kind, the instances they are divided into. */
export interface NamespaceTopology {
  readonly members: readonly NamespaceMember[];
  readonly instances: Readonly<Record<LinuxNamespace, readonly NamespaceInstance[]>>;
}

/** Takes a topology, a kind and a member; gives the instance that the member is in, or undefined if it does not exist. */
export function instanceOf(
  topology: NamespaceTopology,
  namespace: LinuxNamespace,
  member: NamespaceMember,
): NamespaceInstance | undefined {
  return topology.instances[namespace].find((instance) => instance.members.includes(member));
}

/** Takes a topology, a kind and two members; tells whether both are in one instance. */
export function shareNamespace(
  topology: NamespaceTopology,
  namespace: LinuxNamespace,
  one: NamespaceMember,
  other: NamespaceMember,
): boolean {
  return instanceOf(topology, namespace, one)?.members.includes(other) ?? false;
}
