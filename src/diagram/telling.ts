// What is said beside the boxes: what follows from them, as seen from one member. While a lane moves it is what was true before.

import { reachedFrom, viewpointIn } from '../domain/consequences';
import type { MemberId } from '../domain/members';
import { LINUX_NAMESPACES, type LinuxNamespace, type NamespaceTopology } from '../domain/namespaces';
import { describeLane } from './describe';
import { isOpen, type Box } from './layout';
import type { LanePicture } from './picture';

export interface Telling {
  /** The member from which one looks. */
  readonly from: MemberId;
  /** The kinds in which the node's namespace enters the pod. */
  readonly open: readonly LinuxNamespace[];
  /** For each lane, what follows for the viewpoint. */
  readonly says: Readonly<Record<LinuxNamespace, string>>;
  /** For each lane, the boxes of which it tells. */
  readonly boxes: Readonly<Record<LinuxNamespace, readonly Box[]>>;
  /** For each lane, the members that it reaches, with spaces between. */
  readonly reached: Readonly<Record<LinuxNamespace, string>>;
}

/** Takes what is told of each lane, a topology and the lane drawn of it, and from which member one looks; gives what is said. */
export function tellingOf(
  told: (namespace: LinuxNamespace) => { readonly topology: NamespaceTopology; readonly lane: LanePicture },
  from: MemberId,
): Telling {
  const each = <Value>(value: (topology: NamespaceTopology, namespace: LinuxNamespace) => Value) =>
    Object.fromEntries(
      LINUX_NAMESPACES.map((namespace) => [namespace, value(told(namespace).topology, namespace)]),
    ) as Record<LinuxNamespace, Value>;
  return {
    from: viewpointIn(told('pid').topology, from),
    open: LINUX_NAMESPACES.filter((namespace) => isOpen(told(namespace).lane)),
    boxes: each((_, namespace) => told(namespace).lane.boxes),
    says: each((topology, namespace) => describeLane(topology, namespace, viewpointIn(topology, from))),
    reached: each((topology, namespace) => reachedFrom(topology, namespace, viewpointIn(topology, from)).join(' ')),
  };
}
