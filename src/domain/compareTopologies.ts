// Two topologies side by side: the only source of what a change joined and what it parted.

import type { Member, MemberId } from './members';
import {
  hasMember,
  instanceOf,
  NAMESPACE_KINDS,
  type NamespaceInstance,
  type NamespaceKind,
  type NamespaceTopology,
} from './namespaces';

/** What happens in one kind. Members that exist in one topology only neither join nor part. */
interface NamespaceChange {
  readonly namespace: NamespaceKind;
  /** Instances of the later topology in which members meet who were apart. */
  readonly joined: readonly NamespaceInstance[];
  /** Instances of the earlier topology whose members are apart now. */
  readonly parted: readonly NamespaceInstance[];
  /** Members that exist in both and are in another owner's namespace now. */
  readonly moved: readonly MemberId[];
}

export interface TopologyComparison {
  readonly came: readonly Member[];
  readonly went: readonly Member[];
  /** The kinds in which anything changes, in the order of the kinds. */
  readonly changes: readonly NamespaceChange[];
}

/** The instances of one topology whose members, as far as they exist in the other, are in several instances there. */
function spread(
  of: NamespaceTopology,
  over: NamespaceTopology,
  namespace: NamespaceKind,
): readonly NamespaceInstance[] {
  return of.instances[namespace].filter(({ members }) => {
    const places = members.flatMap((member) => instanceOf(over, namespace, member) ?? []);
    return new Set(places).size > 1;
  });
}

/** Takes two topologies; gives who came and went, and for each kind that changes what joined, what parted and who moved. */
export function compareTopologies(from: NamespaceTopology, to: NamespaceTopology): TopologyComparison {
  const missing = (of: NamespaceTopology, others: NamespaceTopology) =>
    of.members.filter(({ id }) => !hasMember(others, id));
  const changes = NAMESPACE_KINDS.map((namespace): NamespaceChange => {
    const moved = to.members.filter(({ id }) => {
      const [before, now] = [instanceOf(from, namespace, id), instanceOf(to, namespace, id)];
      return before !== undefined && before.owner !== now?.owner;
    });
    return {
      namespace,
      joined: spread(to, from, namespace),
      parted: spread(from, to, namespace),
      moved: moved.map(({ id }) => id),
    };
  });
  return {
    came: missing(to, from),
    went: missing(from, to),
    changes: changes.filter(({ joined, parted, moved }) => joined.length + parted.length + moved.length > 0),
  };
}
