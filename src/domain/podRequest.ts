// Mirrors what the kubelet sends for one pod: kuberuntime_sandbox.go (RunPodSandbox) and kuberuntime_container_linux.go (CreateContainer).

import type { PodNamespaceFlags } from './flags';
import { STANDARD_CONTAINERS, type Member, type MemberId } from './members';
import { namespacesForPod, type NamespaceOption } from './modes';

/** What the runtime is asked for one container: ContainerConfig's NamespaceOption. */
export interface ContainerRequest {
  readonly member: Member;
  readonly option: NamespaceOption;
  /** The container that a debug container aims at. Only a mode TARGET sends it, as target_id. */
  readonly target?: MemberId;
  /** LinuxContainerSecurityContext.privileged. */
  readonly privileged?: boolean;
}

/** What the runtime is asked for one pod: one NamespaceOption for the sandbox, then one for each container as it is created. */
export interface PodRequest {
  readonly sandbox: NamespaceOption;
  readonly containers: readonly ContainerRequest[];
}

/** A container of a pod spec, and for a debug container the one that it aims at. */
export interface PodContainer {
  readonly member: Member;
  readonly target?: MemberId;
}

/**
 * Takes the flags and the pod's containers; gives what the kubelet asks for. Sandbox and containers get the same option; a
 * target becomes pid TARGET only where the pod's own pid mode is CONTAINER (generateLinuxContainerConfig).
 */
export function requestForPod(
  flags: PodNamespaceFlags,
  containers: readonly PodContainer[] = STANDARD_CONTAINERS.map((member) => ({ member })),
): PodRequest {
  const sandbox = namespacesForPod(flags);
  return {
    sandbox,
    containers: containers.map((container) => ({
      ...container,
      option: container.target !== undefined && sandbox.pid === 'CONTAINER' ? { ...sandbox, pid: 'TARGET' } : sandbox,
    })),
  };
}
