import { assertNever } from '../domain/assertNever';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { RUNTIME_TEXTS, type LaneOwner } from './runtimes';
import { githubSource, type Source } from './source';

const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';

/** The sentences that say more than whose namespace it is. */
const SPECIAL_NOTES: Partial<Record<`${LinuxNamespace}/${RuntimeProfile}/${LaneOwner}`, string>> = {
  'uts/textbook/pod':
    'The textbook always draws a uts namespace of the pod. With hostNetwork, containerd uses the node’s instead.',
  'uts/containerd/node': 'With hostNetwork, containerd puts the whole pod into the node’s uts namespace.',
  'uts/cri-o/pod':
    'CRI-O always gives the pod its own uts namespace. With hostNetwork it holds a copy of the node’s host name.',
  'user/textbook/pod':
    'The textbook draws a user namespace of the pod. In a real cluster the pod has one only with hostUsers: false.',
  'user/containerd/node':
    'In a real cluster everybody is in the node’s user namespace, unless the pod says hostUsers: false.',
  'user/cri-o/node':
    'In a real cluster everybody is in the node’s user namespace, unless the pod says hostUsers: false.',
};

/** Takes a kind, a runtime and whose namespace it is there; gives a whole sentence or two for the details. */
export function laneNoteLong(namespace: LinuxNamespace, runtime: RuntimeProfile, owner: LaneOwner): string {
  const special = SPECIAL_NOTES[`${namespace}/${runtime}/${owner}`];
  if (special !== undefined) return special;
  const place = runtime === 'textbook' ? 'In the textbook' : `On ${RUNTIME_TEXTS[runtime].name}`;
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
