// What follows from a topology: pid_namespaces(7), network_namespaces(7), ipc_namespaces(7), uts_namespaces(7).

import type { NamespaceOption } from './modes';
import { APP, NODE, PAUSE, POD, type MemberId } from './members';
import { hasMember, instanceOf, shareNamespace, type LinuxNamespace, type NamespaceTopology } from './namespaces';

/** What one member shares and reaches. Lists are in member order and hold the member itself where it is in the set. */
export interface Consequences {
  /** Those with the same 127.0.0.1. */
  readonly sharesLocalhostWith: readonly MemberId[];
  /** Of those, the ones that may have a listener: pause has none. */
  readonly canConnectTo: readonly MemberId[];
  /** Those whose processes this member sees: same pid namespace, or one below it. */
  readonly seesProcessesOf: readonly MemberId[];
  /** Those who see this member's processes. */
  readonly isSeenBy: readonly MemberId[];
  /** Those with the same IPC objects; the runtime mounts /dev/shm along the same line. */
  readonly sharesIpcWith: readonly MemberId[];
  /** Whose name `hostname` prints. */
  readonly hostName: 'node' | 'pod';
  /** Whose process is PID 1 in this member's pid namespace (for the node, its init); null where that is unknown. */
  readonly pidOne: MemberId | null;
}

function sees(topology: NamespaceTopology, viewer: MemberId, seen: MemberId): boolean {
  // The node's pid namespace is the ancestor of all others; a pid namespace never sees up or sideways.
  return shareNamespace(topology, 'pid', viewer, NODE.id) || shareNamespace(topology, 'pid', viewer, seen);
}

/** Whose process is PID 1 where a member is: pause's in the pod's own, else the owner's. */
function pidOneOf(topology: NamespaceTopology, member: MemberId): MemberId | null {
  const owner = instanceOf(topology, 'pid', member)?.owner ?? null;
  return owner === POD ? PAUSE.id : owner;
}

/**
 * Takes a topology and a member of the pod; gives those whom the kernel kills when that member's first process ends:
 * with PID 1 ends everybody else in its pid namespace, pid_namespaces(7).
 */
export function endWith(topology: NamespaceTopology, member: MemberId): readonly MemberId[] {
  const others = instanceOf(topology, 'pid', member)?.members.filter((other) => other !== member) ?? [];
  return member === pidOneOf(topology, member) && member !== NODE.id ? others : [];
}

/**
 * Takes a member that exists in the topology, the topology and the sandbox's request behind it; gives what follows for that member.
 * The host name needs the request: with network NODE the kubelet sends no name and every runtime uses the node's.
 */
export function consequencesFor(member: MemberId, topology: NamespaceTopology, option: NamespaceOption): Consequences {
  const members = topology.members.map(({ id }) => id);
  const sharesLocalhostWith = members.filter((other) => shareNamespace(topology, 'net', member, other));
  return {
    sharesLocalhostWith,
    canConnectTo: sharesLocalhostWith.filter((other) => other !== PAUSE.id),
    seesProcessesOf: members.filter((other) => sees(topology, member, other)),
    isSeenBy: members.filter((other) => sees(topology, other, member)),
    sharesIpcWith: members.filter((other) => shareNamespace(topology, 'ipc', member, other)),
    hostName: option.network === 'NODE' || shareNamespace(topology, 'uts', member, NODE.id) ? 'node' : 'pod',
    pidOne: pidOneOf(topology, member),
  };
}

/**
 * Takes a topology and the member from which one would look; gives that member, or where it does not exist the app, or where a
 * runtime refuses that too, the last member there is.
 */
export function viewpointIn(topology: NamespaceTopology, from: MemberId): MemberId {
  const last = topology.members.at(-1)?.id ?? NODE.id;
  return [from, APP.id].find((member) => hasMember(topology, member)) ?? last;
}

/**
 * Takes a topology, a kind and a member; gives those whose namespace of that kind the member can look into: its own, and for
 * processes also those below the node's (pid_namespaces(7)). In the topology's order, the member itself included.
 */
export function reachedFrom(
  topology: NamespaceTopology,
  namespace: LinuxNamespace,
  member: MemberId,
): readonly MemberId[] {
  const reaches = (other: MemberId) =>
    namespace === 'pid' ? sees(topology, member, other) : shareNamespace(topology, namespace, member, other);
  return topology.members.map(({ id }) => id).filter(reaches);
}
