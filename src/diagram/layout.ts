// Instances to boxes in columns and gaps: total and pure, for any number of columns and any grouping of them.

import { NODE, POD, type Member, type MemberId } from '../domain/members';
import type { LinuxNamespace, NamespaceInstance, NamespaceOwner } from '../domain/namespaces';

/** How a box is filled: one member's own, the pod's, the node's, or dotted where nobody knows whose it is. */
export type Paint = 'own' | 'pod' | 'node' | 'unknown';

/** One column: a member, or the empty seat of one that does not exist. */
export interface Column {
  readonly member: Member;
  readonly present: boolean;
}

/**
 * With more columns than this a value stands below its token at any width, and the pod's columns keep the width that a token
 * needs, so that the picture scrolls sideways.
 */
export const MOST_THAT_SHRINK = 4;

/** Columns from first to last, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** One namespace instance. Members that are not neighbours stand in several runs, and a bridge joins each to the next. */
export interface Box {
  readonly namespace: LinuxNamespace;
  readonly owner: NamespaceOwner;
  readonly members: readonly MemberId[];
  readonly paint: Paint;
  readonly runs: readonly Run[];
}

export interface LaneLayout {
  readonly namespace: LinuxNamespace;
  readonly boxes: readonly Box[];
  /** For each column the box that stands in it, or null for an empty seat. */
  readonly boxAt: readonly (Box | null)[];
  /** For each gap, i between columns i and i + 1, whether one run spans it. Gap 0 is where the pod's wall stands. */
  readonly bridged: readonly boolean[];
}

/** Takes an owner; gives how its box is filled. */
function paintOf(owner: NamespaceOwner): Paint {
  if (owner === null) return 'unknown';
  if (owner === NODE.id) return 'node';
  return owner === POD ? 'pod' : 'own';
}

/** The runs of the columns with these indexes: a run goes on over the empty seats between two of them. */
function runsOf(indexes: readonly number[], columns: readonly Column[]): readonly Run[] {
  const runs: Run[] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    const isNext = run !== undefined && columns.slice(run.last + 1, index).every(({ present }) => !present);
    if (isNext) runs[runs.length - 1] = { first: run.first, last: index };
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** Takes the columns and the instances of one kind; gives the lane. */
export function layoutLane(
  namespace: LinuxNamespace,
  columns: readonly Column[],
  instances: readonly Pick<NamespaceInstance, 'owner' | 'members'>[],
): LaneLayout {
  const boxes = instances.map(({ owner, members }): Box => {
    const indexes = columns.flatMap(({ member, present }, index) =>
      present && members.includes(member.id) ? [index] : [],
    );
    return { namespace, owner, members, paint: paintOf(owner), runs: runsOf(indexes, columns) };
  });
  const isIn = (index: number) => (box: Box) => box.runs.some(({ first, last }) => first <= index && index <= last);
  return {
    namespace,
    boxes,
    boxAt: columns.map((_, index) => boxes.find(isIn(index)) ?? null),
    bridged: columns
      .slice(1)
      .map((_, gap) => boxes.some(({ runs }) => runs.some(({ first, last }) => first <= gap && gap < last))),
  };
}

/** Takes a lane; tells whether the node's namespace enters the pod there. */
export function isOpen({ boxes }: LaneLayout): boolean {
  return boxes.some(({ paint, members }) => paint === 'node' && members.length > 1);
}
