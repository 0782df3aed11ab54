import { assertNever } from '../domain/assertNever';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { RUNTIME_TEXTS, type LaneOwner } from './runtimes';
import { githubSource, type Source } from './source';

const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';

const REAL_USER = 'On containerd and CRI-O everybody is in the node’s user namespace, unless the pod asks for its own.';

/** When a pod can have a user namespace of its own, whatever is drawn. Gate UserNamespacesHostNetworkSupport, KEP-5607. */
export const HOST_USERS_LIMIT =
  'hostUsers: false asks for it. The API server refuses that beside host flags: only cases 0 and 8 can have it (from 1.35 a feature gate allows hostNetwork). containerd needs 2.0; 1.6 ignores it. CRI-O also has an annotation, userns-mode.crio.io.';

/** The sentences that say more than whose namespace it is. */
const SPECIAL_NOTES: Partial<Record<`${LinuxNamespace}/${RuntimeProfile}/${LaneOwner}`, string>> = {
  'uts/textbook/pod':
    'The simplified model always draws a uts namespace of the pod. With hostNetwork, containerd uses the node’s instead.',
  'uts/containerd/node': 'With hostNetwork, containerd puts the whole pod into the node’s uts namespace.',
  'uts/cri-o/pod':
    'CRI-O always gives the pod its own uts namespace. With hostNetwork it holds a copy of the node’s host name.',
  'user/textbook/pod': 'The simplified model draws one of the pod.',
  'user/containerd/node': REAL_USER,
  'user/cri-o/node': REAL_USER,
};

/**
 * Takes a kind, a runtime, whose namespace it is there and whether the pod is the lab's; gives a whole sentence or two for the
 * details.
 */
export function laneNoteLong(
  namespace: LinuxNamespace,
  runtime: RuntimeProfile,
  owner: LaneOwner,
  isLab = false,
): string {
  const special = SPECIAL_NOTES[`${namespace}/${runtime}/${owner}`];
  if (special !== undefined) return special;
  const onPaper = isLab ? 'By the CRI specification' : 'In the simplified model';
  const place = runtime === 'textbook' ? onPaper : `On ${RUNTIME_TEXTS[runtime].name}`;
  switch (owner) {
    case 'node':
      return `${place}, the whole pod is in the node’s ${namespace} namespace.`;
    case 'pod':
      return `${place}, the containers of the pod share one ${namespace} namespace, apart from the node’s.`;
    case 'own':
      return `${place}, every container has its own ${namespace} namespace.`;
    default:
      return assertNever(owner);
  }
}

/** Of the empty seat of pause. */
export const PAUSE_ABSENT_PROSE = {
  why: 'By default, CRI-O leaves pause out unless the pod shares its process list (shareProcessNamespace). CRI-O itself keeps the pod’s namespaces alive.',
  sources: [
    githubSource('CRI-O, pod namespaces', 'cri-o/cri-o', CRI_O, 'server/sandbox_run_linux.go', '937-L986'),
    githubSource('CRI-O, when pause exists', 'cri-o/cri-o', CRI_O, 'internal/lib/sandbox/sandbox_linux.go', '34-L39'),
  ],
} as const satisfies { why: string; sources: readonly Source[] };
