// Mirrors the kubelet's pkg/kubelet/kuberuntime/util/util.go and the CRI's enum NamespaceMode (cri-api api.proto).

import type { PodNamespaceFlags } from './flags';

/** How far one namespace reaches. TARGET, another container's, is for debug containers. */
export type NamespaceMode = 'POD' | 'CONTAINER' | 'NODE' | 'TARGET';

/** What the kubelet asks the container runtime for: CRI message NamespaceOption. */
export interface NamespaceOption {
  readonly network: NamespaceMode;
  readonly pid: NamespaceMode;
  readonly ipc: NamespaceMode;
}

/** The fields of NamespaceOption, in the order of api.proto. */
export const OPTION_FIELDS = ['network', 'pid', 'ipc'] as const satisfies readonly (keyof NamespaceOption)[];
export type OptionField = (typeof OPTION_FIELDS)[number];

/** Takes the flags; gives the pid mode. hostPID is asked first, so with it shareProcessNamespace is never looked at. */
function pidNamespaceForPod(flags: PodNamespaceFlags): NamespaceMode {
  if (flags.hostPID) return 'NODE';
  return flags.shareProcessNamespace ? 'POD' : 'CONTAINER';
}

/** Takes the flags; gives the network mode. */
function networkNamespaceForPod(flags: PodNamespaceFlags): NamespaceMode {
  return flags.hostNetwork ? 'NODE' : 'POD';
}

/** Takes the flags; gives the ipc mode. */
function ipcNamespaceForPod(flags: PodNamespaceFlags): NamespaceMode {
  return flags.hostIPC ? 'NODE' : 'POD';
}

/** Takes the flags; gives the whole request, as the kubelet's NamespacesForPod does. */
export function namespacesForPod(flags: PodNamespaceFlags): NamespaceOption {
  return {
    network: networkNamespaceForPod(flags),
    pid: pidNamespaceForPod(flags),
    ipc: ipcNamespaceForPod(flags),
  };
}
