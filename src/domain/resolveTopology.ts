// Mirrors what a container runtime does with a NamespaceOption: namespaces(7) memberships of every process.

import { assertNever } from './assertNever';
import type { PodNamespaceFlags } from './flags';
import { namespacesForPod, type NamespaceMode, type NamespaceOption } from './modes';
import {
  NAMESPACE_MEMBERS,
  type LinuxNamespace,
  type NamespaceInstance,
  type NamespaceMember,
  type NamespaceTopology,
} from './namespaces';
import { RUNTIME_RULES, type RuntimeProfile } from './runtimes';

function instances(
  namespace: LinuxNamespace,
  mode: NamespaceMode,
  containers: readonly NamespaceMember[],
): readonly NamespaceInstance[] {
  const node: NamespaceInstance = { namespace, owner: 'node', members: ['node'] };
  switch (mode) {
    case 'NODE':
      return [{ ...node, members: ['node', ...containers] }];
    case 'POD':
      return [node, { namespace, owner: 'pod', members: containers }];
    case 'CONTAINER':
      return [node, ...containers.map((owner) => ({ namespace, owner, members: [owner] }))];
    default:
      return assertNever(mode);
  }
}

/** Takes a CRI request and whose runtime answers it; gives the memberships in all six kinds. Total. */
export function topologyForOption(option: NamespaceOption, runtime: RuntimeProfile): NamespaceTopology {
  const rules = RUNTIME_RULES[runtime];
  const members = NAMESPACE_MEMBERS.filter((member) => member !== 'pause' || rules.hasPause(option));
  const containers = members.filter((member) => member !== 'node');
  return {
    members,
    instances: {
      pid: instances('pid', option.pid, containers),
      net: instances('net', rules.networkOrIpc(option.network), containers),
      ipc: instances('ipc', rules.networkOrIpc(option.ipc), containers),
      uts: instances('uts', rules.uts(option), containers),
      user: instances('user', rules.user, containers),
      mnt: instances('mnt', 'CONTAINER', containers),
    },
  };
}

/** Takes the flags and a runtime; gives the topology: the kubelet's step, then the runtime's. Total over all 16 positions. */
export function resolveTopology(flags: PodNamespaceFlags, runtime: RuntimeProfile): NamespaceTopology {
  return topologyForOption(namespacesForPod(flags), runtime);
}
