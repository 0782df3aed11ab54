// Flags to topology: the kubelet's step, then the runtime's two.

import { effectiveRequest } from './effectiveRequest';
import { fieldErrorText, type PodNamespaceFlags } from './flags';
import { STANDARD_CONTAINERS, type Member } from './members';
import type { NamespaceTopology } from './namespaces';
import { requestForPod } from './podRequest';
import type { RuntimeProfile } from './runtimes';
import { topologyFor } from './topologyFor';

/** Takes the flags, a runtime and the pod's containers; gives the topology. Total over all 16 positions: none is refused. */
export function resolveTopology(
  flags: PodNamespaceFlags,
  runtime: RuntimeProfile,
  containers: readonly Member[] = STANDARD_CONTAINERS,
): NamespaceTopology {
  const request = requestForPod(
    flags,
    containers.map((member) => ({ member })),
  );
  const effective = effectiveRequest(request, runtime);
  if (!effective.ok)
    throw new Error(`The kubelet asked for what ${runtime} refuses: ${fieldErrorText(effective.problem)}`);
  return topologyFor(effective.value, runtime);
}
