// What the members of a pod see in the picture: examples, and the page says so.

import { assertNever } from '../domain/assertNever';
import { consequencesFor } from '../domain/consequences';
import { NODE, POD, type MemberId } from '../domain/members';
import type { NamespaceOption } from '../domain/modes';
import { instanceOf, type LinuxNamespace, type NamespaceTopology } from '../domain/namespaces';
import { ADDRESSES, namespaceLink, NODE_NAME, ownPid } from '../domain/standardPod';
import type { PictureValues, ValueLabel } from './picture';

const same = (text: string): ValueLabel => ({ long: text, short: text });

/** Takes whose host name it is and the pod's name; gives what `hostname` prints. */
export function exampleHostName(whose: 'node' | 'pod', podName: string): string {
  return whose === 'node' ? NODE_NAME : podName;
}

/**
 * Takes a topology, the sandbox's request behind it, the pod's name and whether it asks for a user namespace of its own; gives what
 * its members would see.
 */
export function exampleValues(
  topology: NamespaceTopology,
  sandbox: NamespaceOption,
  podName: string,
  asksForUserNamespace = false,
): PictureValues {
  // What only the simplified model draws is marked.
  const mark = asksForUserNamespace ? '' : '†';
  const value = (namespace: LinuxNamespace, member: MemberId): ValueLabel | null => {
    const owner = instanceOf(topology, namespace, member)?.owner ?? null;
    if (owner === null) return null;
    const whose = owner === NODE.id ? 'node' : 'pod';
    switch (namespace) {
      case 'pid':
        return same(`PID ${String(ownPid(topology, member))}`);
      case 'net':
        // One container's alone, which no runtime makes: nothing is said of what it would be connected to.
        if (owner !== NODE.id && owner !== POD) return same('own lo†');
        return { long: ADDRESSES[whose], short: `${whose} IP` };
      case 'ipc':
        if (owner !== NODE.id && owner !== POD) return same('own IPC†');
        return { long: `${whose}’s IPC`, short: `${whose} IPC` };
      case 'uts': {
        const { hostName } = consequencesFor(member, topology, sandbox);
        return { ...same(exampleHostName(hostName, podName)), exampleOf: hostName };
      }
      case 'user':
        return whose === 'node'
          ? { long: 'node’s IDs', short: 'node IDs' }
          : { long: `pod’s IDs${mark}`, short: `pod IDs${mark}` };
      case 'mnt':
        return member === NODE.id ? { long: 'node files', short: 'files' } : { long: 'its image', short: 'image' };
      default:
        return assertNever(namespace);
    }
  };
  return { value, link: (namespace, owner) => namespaceLink(topology, namespace, owner) };
}
