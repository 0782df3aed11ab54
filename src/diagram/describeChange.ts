// What joined and what parted, in words.

import { compareTopologies } from '../domain/compareTopologies';
import { PAUSE, type MemberId } from '../domain/members';
import { LINUX_NAMESPACES, type NamespaceTopology } from '../domain/namespaces';
import { capitalised, clausesFor, inSentence, sentences, type Members } from './describe';

/** Takes two topologies; says in one sentence which namespaces the change joined or parted. */
export function describeChange(from: NamespaceTopology, to: NamespaceTopology): string {
  const { came, went, changes } = compareTopologies(from, to);
  const isNew = (member: MemberId) => came.some(({ id }) => id === member);
  // Where pause only comes or goes, the others stay as they were.
  const moved = changes.filter((change) => change.moved.length > 0);
  const changed = moved.map(({ namespace }) => namespace);
  // Of a container that comes it is said where it is.
  const isArrived = (member: MemberId) => isNew(member) && member !== PAUSE.id;
  const clauses = clausesFor(
    to,
    came.some(({ id }) => isArrived(id)) ? LINUX_NAMESPACES : changed,
    (kind, member) =>
      isArrived(member) ||
      (isNew(member) && changed.includes(kind)) ||
      moved.some((change) => change.namespace === kind && change.moved.includes(member)),
  );
  const noun = (id: MemberId, topology: Members) =>
    id === PAUSE.id ? 'pause process' : inSentence(topology, id).replace(/^the /, '');
  const parts = [
    ...sentences(clauses, to, 'now '),
    ...came.map(({ id }) => `a ${noun(id, to)} now exists`),
    ...went.map(({ id }) => `there is no ${noun(id, from)} any more`),
  ];
  return parts.length === 0 ? 'No Linux namespace changes.' : `${capitalised(parts.join('; '))}.`;
}
