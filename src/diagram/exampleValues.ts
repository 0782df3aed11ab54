// Example values that a student would see in such a pod. Each is an example, and the page says so.

import type { LinuxNamespace, NamespaceMember, NamespaceOwner } from '../domain/namespaces';

/** PIDs as seen from the node, and inside the pod's own process list: the app gets the next free number after pause. */
export const PID_ON_NODE: Readonly<Record<NamespaceMember, number>> = {
  node: 1,
  pause: 4711,
  app: 4738,
  sidecar: 4759,
};
export const PID_IN_POD: Readonly<Record<NamespaceMember, number>> = { node: 0, pause: 1, app: 7, sidecar: 13 };

export const ADDRESS = { node: '10.0.0.20', pod: '10.244.1.7' } as const;
export const HOST_NAME = { node: 'worker-1', pod: 'web' } as const;

/** Inode numbers of the node's namespaces: those of namespaces(7)'s example; net and mnt differ from boot to boot. */
const NODE_INODE: Readonly<Record<LinuxNamespace, number>> = {
  pid: 4026531836,
  net: 4026531969,
  ipc: 4026531839,
  uts: 4026531838,
  user: 4026531837,
  mnt: 4026531840,
};
const FIRST_INODE: Readonly<Record<LinuxNamespace, number>> = {
  pid: 4026532563,
  net: 4026532560,
  ipc: 4026532562,
  uts: 4026532561,
  user: 4026532558,
  mnt: 4026532570,
};
const OWNER_OFFSET: Readonly<Record<NamespaceOwner, number>> = { node: 0, pod: 0, pause: 0, app: 3, sidecar: 6 };

/** Takes a kind and whose namespace it is; gives an example of its /proc/PID/ns link, such as `pid:[4026531836]`. */
export function exampleLink(namespace: LinuxNamespace, owner: NamespaceOwner): string {
  const inode = owner === 'node' ? NODE_INODE[namespace] : FIRST_INODE[namespace] + OWNER_OFFSET[owner];
  return `${namespace}:[${String(inode)}]`;
}
