// The picture in words: what is drawn, said in sentences. Everything is derived from topologies.

import { MEMBER_TEXTS } from '../content/members';
import { laneNote, RUNTIME_TEXTS } from '../content/runtimes';
import { partitionKey } from '../domain/compareTopologies';
import type {
  LinuxNamespace,
  NamespaceInstance,
  NamespaceMember,
  NamespaceOwner,
  NamespaceTopology,
} from '../domain/namespaces';
import { topologyForOption } from '../domain/resolveTopology';
import { REAL_RUNTIMES, type RuntimeProfile } from '../domain/runtimes';
import type { Fill } from './layout';
import type { DiagramModel } from './model';

/** Takes words; gives them as a list: "a, b and c". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Takes a sentence; gives it with a capital first letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function memberList(members: readonly NamespaceMember[]): string {
  return listInWords(members.map((member) => MEMBER_TEXTS[member].inSentence));
}

function namespaces(kinds: readonly LinuxNamespace[]): string {
  return `${listInWords(kinds)} namespace${kinds.length === 1 ? '' : 's'}`;
}

/** Whose namespaces the pod's containers are in, for one kind. */
export function podSide(topology: NamespaceTopology, namespace: LinuxNamespace): Fill {
  const instances = topology.instances[namespace];
  if (instances.some(({ owner }) => owner === 'pod')) return 'pod';
  return instances.length === 1 ? 'node' : 'own';
}

/** Takes a topology and kinds; gives one clause each for the node's, the pod's and the containers' own. */
function clauses(topology: NamespaceTopology, kinds: readonly LinuxNamespace[], now: '' | 'now '): string[] {
  const by = (side: Fill) => kinds.filter((kind) => podSide(topology, kind) === side);
  const [node, pod, own] = [by('node'), by('pod'), by('own')];
  return [
    ...(node.length > 0 ? [`are ${now}in the node’s ${namespaces(node)}`] : []),
    ...(pod.length > 0 ? [`${now}share the pod’s ${namespaces(pod)}`] : []),
    ...(own.length > 0 ? [`each ${now}have their own ${namespaces(own)}`] : []),
  ];
}

const RULED_BY_FLAGS = ['pid', 'net', 'ipc'] as const satisfies readonly LinuxNamespace[];

function containers(topology: NamespaceTopology): string {
  return capitalised(memberList(topology.members.filter((member) => member !== 'node')));
}

/** Takes a topology; says in one sentence whose pid, net and ipc namespaces the pod's containers are in. */
export function describeSharing(topology: NamespaceTopology): string {
  return `${containers(topology)} ${listInWords(clauses(topology, RULED_BY_FLAGS, ''))}.`;
}

/** Takes two pictures; says in one sentence which namespaces the change joined or parted. */
export function describeChange(from: DiagramModel, to: DiagramModel): string {
  const kinds = to.lanes.flatMap(({ namespace }) =>
    partitionKey(from.topology, namespace) === partitionKey(to.topology, namespace) ? [] : [namespace],
  );
  const pauseCame = to.topology.members.includes('pause') && !from.topology.members.includes('pause');
  const pauseWent = from.topology.members.includes('pause') && !to.topology.members.includes('pause');
  // Where pause only comes or goes, the others stay as they were.
  const moved = kinds.filter((kind) => podSide(from.topology, kind) !== podSide(to.topology, kind));
  const parts = [
    ...(moved.length > 0 ? [`${containers(to.topology)} ${listInWords(clauses(to.topology, moved, 'now '))}`] : []),
    ...(pauseCame ? ['a pause process now exists'] : []),
    ...(pauseWent ? ['there is no pause process any more'] : []),
  ];
  return parts.length === 0 ? 'No Linux namespace changes.' : `${capitalised(parts.join('; '))}.`;
}

/** Takes an owner; names whose namespace it is. */
function ownerInWords(owner: NamespaceOwner): string {
  if (owner === 'node') return 'the node’s';
  if (owner === 'pod') return 'the pod’s';
  return `${MEMBER_TEXTS[owner].inSentence}’s own`;
}

/** Takes a box; names it: "the pod’s net namespace". */
export function describeBox({ namespace, owner }: Pick<NamespaceInstance, 'namespace' | 'owner'>): string {
  return `${ownerInWords(owner)} ${namespace} namespace`;
}

/** Takes a box; says who is in it. */
export function describeOccupants({ members }: Pick<NamespaceInstance, 'members'>): string {
  return `In it: ${memberList(members)}.`;
}

/** Takes a box; says what it is and who is in it. */
export function describeMembers(box: NamespaceInstance): string {
  return `${capitalised(describeBox(box))}. ${describeOccupants(box)}`;
}

/** Takes a topology, a kind and a member; gives the cell of the text table: whose namespace, and with whom. */
export function describeCell(topology: NamespaceTopology, namespace: LinuxNamespace, member: NamespaceMember): string {
  const instance = topology.instances[namespace].find(({ members }) => members.includes(member));
  if (!instance) return '–';
  const others = instance.members.filter((other) => other !== member);
  const whose = instance.owner === member && member !== 'node' ? 'its own' : ownerInWords(instance.owner);
  return others.length === 0 ? `${whose}, alone` : `${whose}, with ${memberList(others)}`;
}

/** What a real runtime does in a lane that is drawn otherwise. */
export interface RuntimeDifference {
  readonly runtimes: readonly RuntimeProfile[];
  readonly side: Fill;
  /** For beside the lane. */
  readonly note: string;
}

/** Takes a picture and a kind; gives what the real runtimes do otherwise there, each side once. */
export function runtimeDifferences(model: DiagramModel, namespace: LinuxNamespace): readonly RuntimeDifference[] {
  const drawn = podSide(model.topology, namespace);
  const others = REAL_RUNTIMES.map((runtime) => ({
    runtime,
    side: podSide(topologyForOption(model.option, runtime), namespace),
  })).filter(({ side }) => side !== drawn);
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
