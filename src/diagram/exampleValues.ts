// Example values that a student would see in such a pod. Each is an example, and the page says so.

import { assertNever } from '../domain/assertNever';
import { consequencesFor } from '../domain/consequences';
import { NODE, POD, type MemberId } from '../domain/members';
import type { NamespaceOption } from '../domain/modes';
import { instanceOf, type LinuxNamespace, type NamespaceOwner, type NamespaceTopology } from '../domain/namespaces';
import type { PictureValues, ValueLabel } from './picture';

const ADDRESS = { node: '10.0.0.20', pod: '10.244.1.7' } as const;
const NODE_NAME = 'worker-1';

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

/** Which container of the pod a member is, from 0; -1 for node and pause. */
function containerIndex({ members }: NamespaceTopology, member: MemberId): number {
  const containers = members.filter(({ role }) => role === 'container' || role === 'debug');
  return containers.findIndex(({ id }) => id === member);
}

/** A PID as seen from the node: pause starts before the containers. */
function pidOnNode(topology: NamespaceTopology, member: MemberId): number {
  if (member === NODE.id) return 1;
  const index = containerIndex(topology, member);
  return index < 0 ? 4711 : 4738 + 21 * index;
}

/** A PID inside a pid namespace that is not the node's: its owner is PID 1, others get the next free numbers. */
function pidInside(topology: NamespaceTopology, member: MemberId, owner: NamespaceOwner): number {
  const index = containerIndex(topology, member);
  return member === owner || index < 0 ? 1 : 7 + 6 * index;
}

/** Takes a topology, a kind and whose namespace it is; gives an example of its /proc/PID/ns link, such as `pid:[4026531836]`. */
export function exampleLink(
  topology: NamespaceTopology,
  namespace: LinuxNamespace,
  owner: NamespaceOwner,
): string | null {
  if (owner === null) return null;
  const number =
    owner === NODE.id
      ? NODE_INODE[namespace]
      : FIRST_INODE[namespace] + 3 * (owner === POD ? 0 : containerIndex(topology, owner) + 1);
  return `${namespace}:[${String(number)}]`;
}

const same = (text: string): ValueLabel => ({ long: text, short: text });

/** Takes whose host name it is and the pod's name; gives what `hostname` prints. */
export function exampleHostName(whose: 'node' | 'pod', podName: string): string {
  return whose === 'node' ? NODE_NAME : podName;
}

/** Takes a topology, the sandbox's request behind it and the pod's name; gives what its members would see. */
export function exampleValues(topology: NamespaceTopology, sandbox: NamespaceOption, podName: string): PictureValues {
  const value = (namespace: LinuxNamespace, member: MemberId): ValueLabel | null => {
    const owner = instanceOf(topology, namespace, member)?.owner ?? null;
    if (owner === null) return null;
    const whose = owner === NODE.id ? 'node' : 'pod';
    switch (namespace) {
      case 'pid':
        return same(
          `PID ${String(whose === 'node' ? pidOnNode(topology, member) : pidInside(topology, member, owner))}`,
        );
      case 'net':
        return { long: ADDRESS[whose], short: `${whose} IP` };
      case 'ipc':
        return { long: `${whose}’s IPC`, short: `${whose} IPC` };
      case 'uts': {
        const { hostName } = consequencesFor(member, topology, sandbox);
        return { ...same(exampleHostName(hostName, podName)), exampleOf: hostName };
      }
      case 'user':
        return whose === 'node' ? { long: 'node’s IDs', short: 'node IDs' } : { long: 'pod’s IDs†', short: 'pod IDs†' };
      case 'mnt':
        return member === NODE.id ? { long: 'node files', short: 'files' } : { long: 'its image', short: 'image' };
      default:
        return assertNever(namespace);
    }
  };
  return { value, link: (namespace, owner) => exampleLink(topology, namespace, owner) };
}
