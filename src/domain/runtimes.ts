// Mirrors containerd pkg/oci/spec.go and sandbox_run_linux.go, CRI-O server/sandbox_run_linux.go and sandbox_linux.go.

import type { NamespaceMode, NamespaceOption } from './modes';

/** Whose behaviour is drawn. The textbook is the simplified model; the other two are real runtimes. */
export const RUNTIME_PROFILES = ['textbook', 'containerd', 'cri-o'] as const;
export type RuntimeProfile = (typeof RUNTIME_PROFILES)[number];
export const REAL_RUNTIMES = ['containerd', 'cri-o'] as const satisfies readonly RuntimeProfile[];

/** What the CRI leaves to the runtime: it has no field for uts, and the four flags do not set user. */
interface RuntimeRules {
  /** What a network or ipc mode comes to: the CRI defines CONTAINER for both, the kubelet never sends it. */
  networkOrIpc(mode: NamespaceMode): NamespaceMode;
  uts(option: NamespaceOption): NamespaceMode;
  user: NamespaceMode;
  hasPause(option: NamespaceOption): boolean;
}

/** containerd (sandbox_run_linux.go:78-97) and CRI-O (namespaces_linux.go) ask only for NODE, so CONTAINER is POD. */
function nodeOrPod(mode: NamespaceMode): NamespaceMode {
  return mode === 'NODE' ? 'NODE' : 'POD';
}

export const RUNTIME_RULES: Readonly<Record<RuntimeProfile, RuntimeRules>> = {
  textbook: { networkOrIpc: (mode) => mode, uts: () => 'POD', user: 'POD', hasPause: () => true },
  // sandbox_run_linux.go:78-97: network NODE removes the network and the UTS namespace.
  containerd: {
    networkOrIpc: nodeOrPod,
    uts: ({ network }) => (network === 'NODE' ? 'NODE' : 'POD'),
    user: 'NODE',
    hasPause: () => true,
  },
  // "there is no option for host UTSNS"; NeedsInfra keeps the pause process only for pid POD (drop_infra_ctr = true).
  'cri-o': { networkOrIpc: nodeOrPod, uts: () => 'POD', user: 'NODE', hasPause: ({ pid }) => pid === 'POD' },
};
