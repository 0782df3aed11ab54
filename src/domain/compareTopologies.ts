// Two topologies side by side, kind by kind.

import type { LinuxNamespace, NamespaceTopology } from './namespaces';

/** Takes a topology and a kind; gives its partition as text, such as "node|pause app sidecar": equal text, equal partition. */
export function partitionKey(topology: NamespaceTopology, namespace: LinuxNamespace): string {
  return topology.instances[namespace].map(({ members }) => members.join(' ')).join('|');
}
