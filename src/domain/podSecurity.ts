// Mirrors kubernetes/pod-security-admission policy/check_hostNamespaces.go.

import type { PodNamespaceFlag, PodNamespaceFlags } from './flags';

const HOST_NAMESPACE_FLAGS = ['hostNetwork', 'hostPID', 'hostIPC'] as const satisfies readonly PodNamespaceFlag[];

/** Whether the Baseline check "host namespaces" admits a pod, and the fields it objects to, in its own order. */
export interface PodSecurityVerdict {
  readonly passesBaseline: boolean;
  readonly forbidden: readonly PodNamespaceFlag[];
}

/** Takes the flags; gives the verdict. shareProcessNamespace is checked at no level. */
export function podSecurityVerdict(flags: PodNamespaceFlags): PodSecurityVerdict {
  const forbidden = HOST_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
  return { passesBaseline: forbidden.length === 0, forbidden };
}
