// Mirrors containerd internal/cri (sandbox_run_linux.go, spec_opts.go) and CRI-O (sandbox_run_linux.go, namespaces_linux.go).

import type { NamespaceMode, NamespaceOption, OptionField } from './modes';

/** Whose behaviour is drawn. The textbook is the simplified model and the CRI's own text; the other two are real runtimes. */
export const RUNTIME_PROFILES = ['textbook', 'containerd', 'cri-o'] as const;
export type RuntimeProfile = (typeof RUNTIME_PROFILES)[number];
export const REAL_RUNTIMES = ['containerd', 'cri-o'] as const satisfies readonly RuntimeProfile[];
export type RealRuntime = (typeof REAL_RUNTIMES)[number];

type Followed = Readonly<Record<OptionField, readonly NamespaceMode[]>>;

/** What a runtime makes of a request, and of what the CRI has no field for. */
interface RuntimeRules {
  /** The modes that the sandbox's request is followed in; any other is POD for network and ipc, CONTAINER for pid. */
  readonly sandbox: Followed;
  /** The modes that one container's request is followed in; in any other it gets what the sandbox has. */
  readonly container: Followed;
  readonly hasPause: (sandbox: NamespaceOption) => boolean;
  /** Whose uts namespace the whole pod is in. */
  readonly uts: (sandbox: NamespaceOption) => 'node' | 'pod';
  /** Whose user namespace the whole pod is in, where the request says nothing of it; one that asks for the pod's gets that. */
  readonly user: 'node' | 'pod';
  /** What is wrong with pid TARGET at a container that is not there. */
  readonly noSuchTarget: (target: string) => string;
}

const NOTHING: readonly NamespaceMode[] = [];

export const RUNTIME_RULES: Readonly<Record<RuntimeProfile, RuntimeRules>> = {
  // cri-api api.proto, enum NamespaceMode: every mode may be asked for in every field; TARGET "must" have a target_id.
  textbook: {
    sandbox: { network: ['NODE', 'CONTAINER'], pid: ['NODE', 'POD'], ipc: ['NODE', 'CONTAINER'] },
    container: {
      network: ['NODE', 'CONTAINER', 'TARGET'],
      pid: ['NODE', 'CONTAINER', 'TARGET'],
      ipc: ['NODE', 'CONTAINER', 'TARGET'],
    },
    hasPause: () => true,
    uts: () => 'pod',
    user: 'pod',
    noSuchTarget: (target) => `TARGET needs the id of a container that was created before, not "${target}"`,
  },
  // sandbox_run_linux.go:78-97: network NODE removes the network and the UTS namespace. spec_opts.go:348-371: a container
  // always joins pause's net, ipc and uts, and pause's pid unless it asks for CONTAINER or TARGET.
  containerd: {
    sandbox: { network: ['NODE'], pid: ['NODE', 'POD'], ipc: ['NODE'] },
    container: { network: NOTHING, pid: ['CONTAINER', 'TARGET'], ipc: NOTHING },
    hasPause: () => true,
    uts: ({ network }) => (network === 'NODE' ? 'node' : 'pod'),
    user: 'node',
    noSuchTarget: (target) => `invalid target container: container "${target}" does not exist`,
  },
  // "there is no option for host UTSNS"; NeedsInfra keeps the pause process only for pid POD (drop_infra_ctr = true).
  // namespaces_linux.go:17-68: a container joins the pinned namespaces, but network NODE and pid NODE are really the node's.
  'cri-o': {
    sandbox: { network: ['NODE'], pid: ['NODE', 'POD'], ipc: ['NODE'] },
    container: { network: ['NODE'], pid: ['NODE', 'CONTAINER', 'TARGET'], ipc: NOTHING },
    hasPause: ({ pid }) => pid === 'POD',
    uts: () => 'pod',
    user: 'node',
    noSuchTarget: () => 'target PID namespace specified with invalid target ID',
  },
};
