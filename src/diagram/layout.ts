// Topology to rectangles, in columns and gaps: total and pure. The painter gives columns their width.

import {
  LINUX_NAMESPACES,
  NAMESPACE_MEMBERS,
  type LinuxNamespace,
  type NamespaceMember,
  type NamespaceOwner,
  type NamespaceTopology,
} from '../domain/namespaces';

/** Columns are the members in their fixed order, 0 to 3; gap i lies between columns i and i + 1. */
export const COLUMNS = NAMESPACE_MEMBERS;
export const COLUMN_INDEXES = [0, 1, 2, 3] as const;
export const GAP_INDEXES = [0, 1, 2] as const;
export type ColumnIndex = (typeof COLUMN_INDEXES)[number];
export type GapIndex = (typeof GAP_INDEXES)[number];

/** How a box is filled: one container's own, the pod's, or the node's. */
export type Fill = 'own' | 'pod' | 'node';

/** One namespace instance: the columns from first to last, both included. */
export interface BoxPicture {
  readonly namespace: LinuxNamespace;
  readonly owner: NamespaceOwner;
  readonly members: readonly NamespaceMember[];
  readonly first: ColumnIndex;
  readonly last: ColumnIndex;
  readonly fill: Fill;
}

/** One column of one lane. */
export interface CellPicture {
  readonly member: NamespaceMember;
  readonly fill: Fill;
  /** False where no box stands in this column. */
  readonly painted: boolean;
  /** False where the member does not exist, though a box of others may pass through its column. */
  readonly present: boolean;
}

export interface LanePicture {
  readonly namespace: LinuxNamespace;
  readonly boxes: readonly BoxPicture[];
  readonly cells: readonly CellPicture[];
  /** Whether one box spans gap i. Gap 0 is where the pod's wall stands. */
  readonly bridged: readonly boolean[];
}

function fillFor(owner: NamespaceOwner): Fill {
  return owner === 'node' || owner === 'pod' ? owner : 'own';
}

function column(member: NamespaceMember | undefined): ColumnIndex {
  return COLUMN_INDEXES.find((index) => COLUMNS[index] === member) ?? 0;
}

function layoutLane(topology: NamespaceTopology, namespace: LinuxNamespace): LanePicture {
  const boxes = topology.instances[namespace].map(({ owner, members }): BoxPicture => ({
    namespace,
    owner,
    members,
    first: column(members[0]),
    last: column(members.at(-1)),
    fill: fillFor(owner),
  }));
  const boxAt = (index: number) => boxes.find(({ first, last }) => first <= index && index <= last);
  return {
    namespace,
    boxes,
    cells: COLUMNS.map((member, index) => {
      const box = boxAt(index);
      return {
        member,
        fill: box?.fill ?? 'own',
        painted: box !== undefined,
        present: topology.members.includes(member),
      };
    }),
    bridged: GAP_INDEXES.map((gap) => {
      const left = boxAt(gap);
      return left !== undefined && left === boxAt(gap + 1);
    }),
  };
}

/** Takes a topology whose instances are contiguous runs of its members; gives one lane a kind, in drawing order. */
export function layoutTopology(topology: NamespaceTopology): readonly LanePicture[] {
  return LINUX_NAMESPACES.map((namespace) => layoutLane(topology, namespace));
}

/** Takes lanes; gives the kinds in which the node's namespace enters the pod. */
export function openLanes(lanes: readonly LanePicture[]): readonly LinuxNamespace[] {
  return lanes
    .filter(({ boxes }) => boxes.some(({ owner, members }) => owner === 'node' && members.length > 1))
    .map(({ namespace }) => namespace);
}
