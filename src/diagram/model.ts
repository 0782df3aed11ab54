// All that a diagram draws, from one request and one runtime.

import { consequencesFor } from '../domain/consequences';
import type { NamespaceOption } from '../domain/modes';
import { instanceOf, type LinuxNamespace, type NamespaceMember, type NamespaceTopology } from '../domain/namespaces';
import { topologyForOption } from '../domain/resolveTopology';
import type { RuntimeProfile } from '../domain/runtimes';
import { assertNever } from '../domain/assertNever';
import { ADDRESS, HOST_NAME, PID_IN_POD, PID_ON_NODE } from './exampleValues';
import { layoutTopology, type LanePicture } from './layout';

/** What stands beside a member's token: in full, and where there is little room. */
export interface ValueLabel {
  readonly long: string;
  readonly short: string;
}

/** One lane with its values, one a column; null where a column has none. */
export interface LaneModel extends LanePicture {
  readonly values: readonly (ValueLabel | null)[];
}

export interface DiagramModel {
  readonly option: NamespaceOption;
  readonly runtime: RuntimeProfile;
  readonly topology: NamespaceTopology;
  readonly lanes: readonly LaneModel[];
}

const same = (text: string): ValueLabel => ({ long: text, short: text });

function pidValue(member: NamespaceMember, topology: NamespaceTopology): ValueLabel {
  const owner = instanceOf(topology, 'pid', member)?.owner;
  if (owner === 'node') return same(`PID ${String(PID_ON_NODE[member])}`);
  return same(`PID ${String(owner === 'pod' ? PID_IN_POD[member] : 1)}`);
}

function valueFor(namespace: LinuxNamespace, member: NamespaceMember, model: Omit<DiagramModel, 'lanes'>): ValueLabel {
  const { topology, option } = model;
  const whose = instanceOf(topology, namespace, member)?.owner === 'node' ? 'node' : 'pod';
  switch (namespace) {
    case 'pid':
      return pidValue(member, topology);
    case 'net':
      return { long: ADDRESS[whose], short: `${whose} IP` };
    case 'ipc':
      return { long: `${whose}’s IPC`, short: `${whose} IPC` };
    case 'uts':
      return same(HOST_NAME[consequencesFor(member, topology, option).hostName]);
    case 'user':
      return whose === 'node' ? { long: 'node’s map', short: 'node map' } : same('textbook');
    case 'mnt':
      return { long: member === 'node' ? 'node tree' : 'own tree', short: 'own tree' };
    default:
      return assertNever(namespace);
  }
}

/** Takes a CRI request and a runtime; gives the whole picture. */
export function diagramModel(option: NamespaceOption, runtime: RuntimeProfile): DiagramModel {
  const topology = topologyForOption(option, runtime);
  const model = { option, runtime, topology };
  const lanes = layoutTopology(topology).map((lane) => ({
    ...lane,
    values: lane.cells.map(({ member, present }) => (present ? valueFor(lane.namespace, member, model) : null)),
  }));
  return { ...model, lanes };
}

/** Takes two pictures of one lane; tells whether anything that is drawn differs. */
export function laneDiffers(one: LaneModel, other: LaneModel): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
