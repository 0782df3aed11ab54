// Who can be a member of a Linux namespace, namespaces(7): the processes of the node, of pause and of the pod's containers.

/** What a member is. A debug container is an ephemeral one (v1.EphemeralContainer). */
export type MemberRole = 'node' | 'pause' | 'container' | 'debug';

/** Names a member inside one pod, without spaces: `node`, `pause`, or a container's name; see containerMember. */
export type MemberId = string;

export interface Member {
  readonly id: MemberId;
  readonly role: MemberRole;
  /** A container's name in the pod spec: a DNS label, RFC 1123. */
  readonly name: string;
}

/** Any process outside all containers, such as the kubelet. */
export const NODE: Member = { id: 'node', role: 'node', name: 'node' };
/** The process of the pod's sandbox. */
export const PAUSE: Member = { id: 'pause', role: 'pause', name: 'pause' };
/** The id of no member: it names the pod where a namespace is the pod's. */
export const POD = 'pod';

const RESERVED: readonly string[] = [NODE.id, PAUSE.id, POD];

/**
 * Takes a container's name; gives the member. Its id is its name, but for a container that is called like the node, pause or
 * the pod: then it is `container/NAME`, which no container can be called.
 */
export function containerMember(name: string, role: 'container' | 'debug' = 'container'): Member {
  return { id: RESERVED.includes(name) ? `container/${name}` : name, role, name };
}

/** The two containers of the standard pod. */
export const APP = containerMember('app');
export const SIDECAR = containerMember('sidecar');
export const STANDARD_CONTAINERS: readonly Member[] = [APP, SIDECAR];
/** An ephemeral container, as `kubectl debug` calls it. */
export const DEBUGGER = containerMember('debugger', 'debug');
/** Who is drawn for the standard pod, in the order that holds everywhere: with it, sharing by flags is between neighbours. */
export const STANDARD_MEMBERS: readonly Member[] = [NODE, PAUSE, ...STANDARD_CONTAINERS];
