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
  /** UserNamespace.mode, for sandbox and containers alike; absent it is NODE. api.proto knows no other. */
  readonly userns?: 'POD';
  readonly containers: readonly ContainerRequest[];
}

/** Takes v1.PodSpec hostUsers; gives what of the request follows from it (GetOrCreateUserNamespaceMappings). */
export function askingFor(hostUsers: boolean): Pick<PodRequest, 'userns'> {
  return hostUsers ? {} : { userns: 'POD' };
}

/** A container of a pod spec, and for a debug container the one that it aims at. */
export interface PodContainer {
  readonly member: Member;
  readonly target?: MemberId;
}

/**
 * Takes the flags, the pod's containers and its field hostUsers; gives what the kubelet asks for. Sandbox and containers get the same option; a
 * target becomes pid TARGET only where the pod's own pid mode is CONTAINER (generateLinuxContainerConfig).
 */
export function requestForPod(
  flags: PodNamespaceFlags,
  containers: readonly PodContainer[] = STANDARD_CONTAINERS.map((member) => ({ member })),
  hostUsers = true,
): PodRequest {
  const sandbox = namespacesForPod(flags);
  return {
    sandbox,
    ...askingFor(hostUsers),
    containers: containers.map((container) => ({
      ...container,
      option: container.target !== undefined && sandbox.pid === 'CONTAINER' ? { ...sandbox, pid: 'TARGET' } : sandbox,
    })),
  };
}
