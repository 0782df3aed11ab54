// Mirrors kubernetes/pod-security-admission policy/check_hostNamespaces.go and check_hostPorts.go.

import { refusalLines, type PodNamespaceFlag, type PodNamespaceFlags } from './flags';

const HOST_NAMESPACE_FLAGS = ['hostNetwork', 'hostPID', 'hostIPC'] as const satisfies readonly PodNamespaceFlag[];

/** Whether the Baseline check "host namespaces" admits a pod, and the fields it objects to, in its own order. */
export interface PodSecurityVerdict {
  readonly passesBaseline: boolean;
  readonly forbidden: readonly PodNamespaceFlag[];
  /** Whether Baseline objects to host ports too: with hostNetwork every port that a container declares is one. */
  readonly hasHostPorts: boolean;
  /** Whether the API server refuses the pod, whatever the level. */
  readonly isRefused: boolean;
}

/**
 * Takes the flags of the standard pod, which declares a port a container, and hostUsers; gives the verdict. shareProcessNamespace is
 * checked at no level.
 */
export function podSecurityVerdict(flags: PodNamespaceFlags, hostUsers = true): PodSecurityVerdict {
  const forbidden = HOST_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
  return {
    passesBaseline: forbidden.length === 0,
    forbidden,
    hasHostPorts: flags.hostNetwork,
    isRefused: refusalLines(flags, hostUsers).length > 0,
  };
}
