// The table of memberships: a cell of it, in words.

import { NODE, type MemberId } from '../domain/members';
import { instanceOf, type NamespaceKind, type NamespaceTopology } from '../domain/namespaces';
import { memberList, ownerInWords } from './describe';

/** Takes a topology, a kind and a member; gives the cell of the text table: whose namespace, and with whom. */
export function describeCell(topology: NamespaceTopology, namespace: NamespaceKind, member: MemberId): string {
  const instance = instanceOf(topology, namespace, member);
  if (!instance) return '–';
  const others = instance.members.filter((other) => other !== member);
  const whose = instance.owner === member && member !== NODE.id ? 'its own' : ownerInWords(instance.owner, topology);
  return others.length === 0 ? `${whose}, alone` : `${whose}, with ${memberList(topology, others)}`;
}
