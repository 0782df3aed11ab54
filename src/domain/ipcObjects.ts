// Mirrors ipc_namespaces(7) for System V shared memory, and shm_overview(7) for /dev/shm, which runtimes mount along the same line.

import { NODE, type MemberId } from './members';
import { instanceOf, type NamespaceTopology } from './namespaces';
import { CONTAINER_PORTS } from './standardPod';

/** A System V shared memory segment, as ipcs(1) tells of it. */
export interface SharedMemorySegment {
  readonly id: number;
  readonly user: string;
  readonly bytes: number;
  readonly attached: number;
}

/** What one of the node's programs keeps. The standard pod creates none. */
const NODE_SEGMENTS: readonly SharedMemorySegment[] = [{ id: 3, user: 'root', bytes: 524288, attached: 2 }];

/** Takes a topology and the member from which one looks; gives the segments in its ipc namespace. */
export function segmentsSeenFrom(topology: NamespaceTopology, viewer: MemberId): readonly SharedMemorySegment[] {
  return instanceOf(topology, 'ipc', viewer)?.owner === NODE.id ? NODE_SEGMENTS : [];
}

/** Takes the same; gives the files in its /dev/shm: each of the pod's containers writes one, called as it is. */
export function sharedFilesSeenFrom(topology: NamespaceTopology, viewer: MemberId): readonly string[] {
  const inside = instanceOf(topology, 'ipc', viewer)?.members ?? [];
  return CONTAINER_PORTS.map(({ member }) => member).filter((member) => inside.includes(member));
}
