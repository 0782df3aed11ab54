// All that a diagram draws of one pod: memberships and values made into lanes. No resolver is called here.

import { NAMESPACE_TEXTS } from '../content/namespaces';
import type { Member, MemberId } from '../domain/members';
import {
  LINUX_NAMESPACES,
  type LinuxNamespace,
  type NamespaceInstance,
  type NamespaceOwner,
} from '../domain/namespaces';
import { isOpen, layoutLane, type Box, type Column, type LaneLayout } from './layout';

/** What stands beside a member's token: in full, and where there is little room. */
export interface ValueLabel {
  readonly long: string;
  readonly short: string;
  /** What it is an example of, where that is what counts: two pods have two names, and nothing changed. */
  readonly exampleOf?: string;
}

/** What members see in their namespaces, and how one namespace is known: its /proc/PID/ns link. Null where that is unknown. */
export interface PictureValues {
  readonly value: (namespace: LinuxNamespace, member: MemberId) => ValueLabel | null;
  readonly link: (namespace: LinuxNamespace, owner: NamespaceOwner) => string | null;
}

/** The words in one part of a box: at its lower edge. */
interface BoxWords {
  readonly box: Box;
  readonly first: number;
  readonly last: number;
  readonly id: string | null;
  /** What its members have in common; null where there is one column for it. */
  readonly verb: string | null;
}

export interface LanePicture extends LaneLayout {
  /** One a column; null where a column has none. */
  readonly values: readonly (ValueLabel | null)[];
  readonly words: readonly BoxWords[];
}

export interface Picture {
  readonly columns: readonly Column[];
  readonly lanes: readonly LanePicture[];
}

/** What a picture is made from: a topology, or as much of one as is known. */
export interface PicturedTopology {
  readonly members: readonly Member[];
  readonly instances: Readonly<Record<LinuxNamespace, readonly Pick<NamespaceInstance, 'owner' | 'members'>[]>>;
}

function wordsOf(box: Box, link: PictureValues['link']): readonly BoxWords[] {
  const verb = NAMESPACE_TEXTS[box.namespace].verb;
  const id = link(box.namespace, box.owner);
  return box.runs.map((run) => ({ box, ...run, id, verb: run.last > run.first ? verb : null }));
}

/**
 * Takes memberships, the values to show and who has a column (all members unless told otherwise; one that does not exist gets an
 * empty seat); gives the picture, with one lane for each kind asked for.
 */
export function pictureOf(
  topology: PicturedTopology,
  values: PictureValues,
  seats: readonly Member[] = topology.members,
  kinds: readonly LinuxNamespace[] = LINUX_NAMESPACES,
): Picture {
  const exists = (member: Member) => topology.members.some(({ id }) => id === member.id);
  const columns = seats.map((member) => ({ member, present: exists(member) }));
  const lanes = kinds.map((namespace): LanePicture => {
    const layout = layoutLane(namespace, columns, topology.instances[namespace]);
    return {
      ...layout,
      values: columns.map(({ member, present }) => (present ? values.value(namespace, member.id) : null)),
      words: layout.boxes.flatMap((box) => wordsOf(box, values.link)),
    };
  });
  return { columns, lanes };
}

/** Takes a lane and a form of its values; gives how many letters the longest has. All of a lane are written in one form. */
export function lettersOf({ values }: Pick<LanePicture, 'values'>, form: 'long' | 'short'): number {
  return Math.max(0, ...values.map((value) => value?.[form].length ?? 0));
}

/** What of a lane counts when it is compared. */
function likeness(lane: LanePicture): string {
  return JSON.stringify({ ...lane, values: lane.values.map((value) => value?.exampleOf ?? value) });
}

/** Takes two pictures of one lane; tells whether anything that is drawn differs, apart from examples of the same thing. */
export function laneDiffers(one: LanePicture, other: LanePicture): boolean {
  return one !== other && likeness(one) !== likeness(other);
}

/** Takes a picture; gives the kinds in which the node's namespace enters the pod. */
export function openLanes({ lanes }: Picture): readonly LinuxNamespace[] {
  return lanes.filter(isOpen).map(({ namespace }) => namespace);
}
