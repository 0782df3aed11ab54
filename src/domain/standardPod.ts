// The one pod that everything is told of, and its node: pictures, terminals, manifests and cards take their examples from here.

import { APP, NODE, PAUSE, POD, SIDECAR, type MemberId } from './members';
import { instanceOf, type NamespaceKind, type NamespaceOwner, type NamespaceTopology } from './namespaces';

export const NODE_NAME = 'worker-1';

/** The address of the node, and of a pod that has a net namespace of its own. */
export const ADDRESSES = { node: '10.0.0.20', pod: '10.244.1.7' } as const;

/** In full: CRI-O refuses short names that could mean several images. */
export const IMAGE = 'docker.io/library/busybox:1.37';

/** The user that the manifest asks for, an ordinary one. */
export const POD_USER = 1000;
/** Where an example of a user namespace of the pod begins on the node: UID 0 in it is this one there. */
export const FIRST_MAPPED_ID = 65536;

/** Where the two containers listen: far from the usual ports, because with hostNetwork these are the node's. */
export const CONTAINER_PORTS = [
  { member: APP.id, port: 18080 },
  { member: SIDECAR.id, port: 18081 },
] as const satisfies readonly Listener[];

/** Where the kubelet answers whether it is well, KubeletConfiguration healthzPort: on 127.0.0.1 only. */
export const KUBELET_PORT = 10248;

/** Somebody who takes connections on a port of 127.0.0.1. */
export interface Listener {
  readonly member: MemberId;
  readonly port: number;
}

/** One a member; pause listens nowhere. */
export const LISTENERS: readonly Listener[] = [{ member: NODE.id, port: KUBELET_PORT }, ...CONTAINER_PORTS];

/** Takes a container's listener; gives its only process, as its command line. */
export function listenerCommand(port: number): string {
  return `httpd -f -p ${String(port)}`;
}

/**
 * Takes a container's listener; gives what its shell runs: it writes the container's name where the shared memory of its pod is, and
 * answers with it. `exec` makes the listener its only process.
 */
export function containerScript({ member, port }: Listener): string {
  return `cd /tmp; echo ${member} | tee /dev/shm/${member} >index.html; exec ${listenerCommand(port)}`;
}

/** Kinds that have a link under /proc/PID/ns: time too, of which nobody in a pod gets one. */
export type LinkedKind = NamespaceKind | 'time';

/** Inode numbers of the first namespaces, uapi/linux/nsfs.h, enum init_ns_ino; those of net and mnt are fixed since Linux 6.17. */
const NODE_INODES: Readonly<Record<LinkedKind, number>> = {
  ipc: 4026531839,
  uts: 4026531838,
  user: 4026531837,
  pid: 4026531836,
  cgroup: 4026531835,
  time: 4026531834,
  net: 4026531833,
  mnt: 4026531832,
};
/** Of the others the kernel numbers each as it is made; no number is given twice. */
const FIRST_INODES: Readonly<Record<LinkedKind, number>> = {
  user: 4026532558,
  time: 4026532559,
  net: 4026532560,
  uts: 4026532561,
  ipc: 4026532562,
  pid: 4026532563,
  mnt: 4026532564,
  cgroup: 4026532565,
};
const KINDS = 8;

/** Which container of the pod a member is, from 0; -1 for the node, pause and the pod. */
function containerIndex({ members }: NamespaceTopology, member: MemberId): number {
  const containers = members.filter(({ role }) => role === 'container' || role === 'debug');
  return containers.findIndex(({ id }) => id === member);
}

/** Takes a topology, a kind and whose namespace it is; gives its inode number, by which /proc/PID/ns tells it from others. */
function inodeOf(topology: NamespaceTopology, kind: LinkedKind, owner: Exclude<NamespaceOwner, null>): number {
  if (owner === NODE.id) return NODE_INODES[kind];
  const place = owner === POD ? 0 : owner === PAUSE.id ? 1 : 2 + containerIndex(topology, owner);
  return FIRST_INODES[kind] + KINDS * place;
}

/** Takes the same; gives the link as readlink(1) prints it, such as `pid:[4026531836]`. */
export function namespaceLink(topology: NamespaceTopology, kind: LinkedKind, owner: NamespaceOwner): string | null {
  return owner === null ? null : `${kind}:[${String(inodeOf(topology, kind, owner))}]`;
}

/** The PIDs that the node's pid namespace gives: pause starts before the containers. */
const NODE_PIDS = { init: 1, pause: 4711, firstContainer: 4738, nextContainer: 21 } as const;
/** Those inside a pid namespace of the pod, whose first process is PID 1. */
const POD_PIDS = { first: 1, firstContainer: 7, nextContainer: 6 } as const;

/** Takes a member; gives the PID of its first process in the node's pid namespace: that of the node is its init. */
export function pidOnNode(topology: NamespaceTopology, member: MemberId): number {
  if (member === NODE.id) return NODE_PIDS.init;
  const index = containerIndex(topology, member);
  return index < 0 ? NODE_PIDS.pause : NODE_PIDS.firstContainer + NODE_PIDS.nextContainer * index;
}

/** Takes a member; gives the PID of its first process as itself sees it. */
export function ownPid(topology: NamespaceTopology, member: MemberId): number {
  const owner = instanceOf(topology, 'pid', member)?.owner;
  if (owner === NODE.id) return pidOnNode(topology, member);
  const index = containerIndex(topology, member);
  const isFirst = member === owner || index < 0;
  return isFirst ? POD_PIDS.first : POD_PIDS.firstContainer + POD_PIDS.nextContainer * index;
}
