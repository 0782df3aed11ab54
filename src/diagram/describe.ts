// The picture in words: what is drawn, said in sentences. Everything is derived from topologies.

import { LANE_SENTENCES, NODE_SENTENCES, PAUSE_SENTENCE, ITS_POD, type LaneSide } from '../content/lanes';
import { listInWords } from '../content/listInWords';
import { memberText } from '../content/members';
import { laneNote, RUNTIME_TEXTS, type LaneOwner } from '../content/runtimes';
import { NODE, PAUSE, POD, type MemberId } from '../domain/members';
import {
  instanceOf,
  LINUX_NAMESPACES,
  type LinuxNamespace,
  type NamespaceInstance,
  type NamespaceKind,
  type NamespaceOwner,
  type NamespaceTopology,
} from '../domain/namespaces';
import { REAL_RUNTIMES, type RealRuntime, type RuntimeProfile } from '../domain/runtimes';

/** Takes a sentence; gives it with a capital first letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export type Members = Pick<NamespaceTopology, 'members'>;

export function inSentence({ members }: Members, id: MemberId): string {
  const member = members.find((candidate) => candidate.id === id);
  return member ? memberText(member).inSentence : id;
}

/** Takes a topology and members; names them as a list: "pause, the app and the sidecar". */
export function memberList(topology: Members, ids: readonly MemberId[]): string {
  return listInWords(ids.map((id) => inSentence(topology, id)));
}

function namespaces(kinds: readonly NamespaceKind[]): string {
  return `${listInWords(kinds)} namespace${kinds.length === 1 ? '' : 's'}`;
}

/** Whose namespaces the pod's containers are in, for one kind, where the flags alone decide. */
export function podSide(topology: NamespaceTopology, namespace: LinuxNamespace): LaneOwner {
  const instances = topology.instances[namespace];
  if (instances.some(({ owner }) => owner === POD)) return 'pod';
  return instances.length === 1 ? 'node' : 'own';
}

/** Where members of the pod are: in the node's, the pod's or each in its own namespace, or in one made for another of them. */
type Whereabouts = 'node' | 'pod' | 'own' | { readonly madeFor: MemberId };

interface Clause {
  readonly subject: readonly MemberId[];
  readonly where: Whereabouts;
  readonly kinds: readonly NamespaceKind[];
}

function whereabouts({ owner, members }: NamespaceInstance): Whereabouts | null {
  if (owner === null) return null;
  if (owner === NODE.id) return 'node';
  if (owner === POD) return 'pod';
  return members.length === 1 ? 'own' : { madeFor: owner };
}

/** One clause for all kinds in which the same members are in the same place. */
export function clausesFor(
  topology: NamespaceTopology,
  kinds: readonly NamespaceKind[],
  isSubject: (kind: NamespaceKind, member: MemberId) => boolean,
): readonly Clause[] {
  const clauses = new Map<string, Clause>();
  for (const kind of kinds) {
    const here = new Map<string, { where: Whereabouts; subject: MemberId[] }>();
    for (const { id } of topology.members) {
      const instance = instanceOf(topology, kind, id);
      const where = instance ? whereabouts(instance) : null;
      if (id === NODE.id || where === null || !isSubject(kind, id)) continue;
      const key = JSON.stringify(where);
      here.set(key, { where, subject: [...(here.get(key)?.subject ?? []), id] });
    }
    for (const { where, subject } of here.values()) {
      const key = JSON.stringify([where, subject]);
      clauses.set(key, { where, subject, kinds: [...(clauses.get(key)?.kinds ?? []), kind] });
    }
  }
  const order = ['node', 'pod', 'own'];
  const place = ({ where }: Clause) => (typeof where === 'string' ? order.indexOf(where) : order.length);
  return [...clauses.values()].sort((one, other) => place(one) - place(other));
}

function predicate({ where, subject, kinds }: Clause, topology: NamespaceTopology, now: '' | 'now '): string {
  const one = subject.length === 1;
  const are = one ? 'is' : 'are';
  switch (where) {
    case 'node':
      return `${are} ${now}in the node’s ${namespaces(kinds)}`;
    case 'pod':
      return one ? `${are} ${now}in the pod’s ${namespaces(kinds)}` : `${now}share the pod’s ${namespaces(kinds)}`;
    case 'own':
      return one ? `${now}has its own ${namespaces(kinds)}` : `each ${now}have their own ${namespaces(kinds)}`;
    default:
      return `${are} ${now}in ${inSentence(topology, where.madeFor)}’s ${namespaces(kinds)}`;
  }
}

/** One sentence part for each set of members: what is true of all of them in turn. */
export function sentences(
  clauses: readonly Clause[],
  topology: NamespaceTopology,
  now: '' | 'now ',
): readonly string[] {
  const bySubject = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const key = clause.subject.join(' ');
    bySubject.set(key, [...(bySubject.get(key) ?? []), clause]);
  }
  return [...bySubject.values()].map((same) => {
    const predicates = same.map((clause) => predicate(clause, topology, now));
    return `${memberList(topology, same[0]?.subject ?? [])} ${listInWords(predicates)}`;
  });
}

/** Takes a topology; says in one sentence whose Linux namespaces the pod's containers are in. */
export function describeSharing(topology: NamespaceTopology): string {
  const clauses = clausesFor(topology, LINUX_NAMESPACES, () => true);
  return `${capitalised(sentences(clauses, topology, '').join('; '))}.`;
}

/** Takes an owner; names whose namespace it is. */
export function ownerInWords(owner: NamespaceOwner, topology: Members): string {
  if (owner === null) return 'an unknown owner’s';
  if (owner === NODE.id) return 'the node’s';
  if (owner === POD) return 'the pod’s';
  return `${inSentence(topology, owner)}’s own`;
}

type Boxed = Pick<NamespaceInstance, 'namespace' | 'owner' | 'members'>;

/** Takes a box and the topology that it belongs to; names it: "the pod’s net namespace". */
export function describeBox({ namespace, owner }: Pick<Boxed, 'namespace' | 'owner'>, topology: Members): string {
  return `${ownerInWords(owner, topology)} ${namespace} namespace`;
}

/** Takes a box; says who is in it. */
export function describeOccupants({ members }: Pick<Boxed, 'members'>, topology: Members): string {
  return `In it: ${memberList(topology, members)}.`;
}

/** Takes a box; says what it is and who is in it. */
export function describeMembers(box: Boxed, topology: Members): string {
  return `${capitalised(describeBox(box, topology))}. ${describeOccupants(box, topology)}`;
}

/** What a real runtime does in a lane that is drawn otherwise. */
export interface RuntimeDifference {
  readonly runtimes: readonly RuntimeProfile[];
  readonly side: LaneOwner;
  /** For beside the lane. */
  readonly note: string;
}

/** What each real runtime makes of the same pod. */
export type RuntimeTopologies = Readonly<Record<RealRuntime, NamespaceTopology>>;

/** Takes what is drawn, what the real runtimes make of it and a kind; gives what they do otherwise there, each side once. */
export function runtimeDifferences(
  drawn: NamespaceTopology,
  real: RuntimeTopologies,
  namespace: LinuxNamespace,
): readonly RuntimeDifference[] {
  const others = REAL_RUNTIMES.map((runtime) => ({ runtime, side: podSide(real[runtime], namespace) })).filter(
    ({ side }) => side !== podSide(drawn, namespace),
  );
  return (['node', 'pod', 'own'] as const).flatMap((side) => {
    const runtimes = others.filter((other) => other.side === side).map(({ runtime }) => runtime);
    const [first] = runtimes;
    if (!first) return [];
    const names = runtimes.map((runtime) => RUNTIME_TEXTS[runtime].name).join(', ');
    return [{ runtimes, side, note: laneNote(namespace, first, side).replace(RUNTIME_TEXTS[first].name, names) }];
  });
}

/** Takes kinds; says where the pod's wall is open. */
export function describeWall(open: readonly LinuxNamespace[]): string {
  return open.length === 0 ? 'wall closed' : `wall open: ${open.join(', ')}`;
}

/** Takes a topology, a kind and the member from which one looks; says in a few words what follows for it in that lane. */
export function describeLane(topology: NamespaceTopology, namespace: LinuxNamespace, from: MemberId): string {
  const instance = instanceOf(topology, namespace, from);
  const viewer = topology.members.find(({ id }) => id === from);
  if (!instance || !viewer || namespace === 'mnt') return '';
  if (from === NODE.id) return NODE_SENTENCES[namespace][instance.members.length > 1 ? 'shared' : 'apart'];
  const { nameShort: name } = memberText(viewer);
  // Pause listens on nothing and opens nothing: it counts only where one looks at processes.
  const counts = (id: MemberId) => id !== from && (namespace === 'pid' || id !== PAUSE.id);
  const others = topology.members.filter(({ id }) => instance.members.includes(id) && counts(id));
  const side: LaneSide = instance.owner === NODE.id ? 'node' : others.length > 0 ? 'shared' : 'alone';
  const containers = topology.members.filter(({ id, role }) => role !== 'node' && role !== 'pause' && id !== from);
  const isWhole = namespace !== 'pid' && from !== PAUSE.id && others.length > 1 && others.length === containers.length;
  const names = isWhole ? ITS_POD : listInWords(others.map((member) => memberText(member).nameShort));
  if (from === PAUSE.id && side === 'shared' && namespace !== 'pid') return PAUSE_SENTENCE(names);
  return LANE_SENTENCES[namespace][side](name, names);
}
