import { assertNever } from '../domain/assertNever';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { RUNTIME_TEXTS, type LaneOwner } from './runtimes';
import { githubSource, type Source } from './source';

const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';

/** UserNamespacesHostNetworkSupport, KEP-5607. */
const HOST_USERS_LIMIT =
  'With hostPID, hostIPC or hostNetwork the API server refuses that, so only cases 0 and 8 can have it (a feature gate, new in 1.35, allows it with hostNetwork).';

/** The sentences that say more than whose namespace it is. */
const SPECIAL_NOTES: Partial<Record<`${LinuxNamespace}/${RuntimeProfile}/${LaneOwner}`, string>> = {
  'uts/textbook/pod':
    'The simplified model always draws a uts namespace of the pod. With hostNetwork, containerd uses the node’s instead.',
  'uts/containerd/node': 'With hostNetwork, containerd puts the whole pod into the node’s uts namespace.',
  'uts/cri-o/pod':
    'CRI-O always gives the pod its own uts namespace. With hostNetwork it holds a copy of the node’s host name.',
  'user/textbook/pod': `The simplified model draws a user namespace of the pod. A real pod has one only with hostUsers: false. ${HOST_USERS_LIMIT}`,
  'user/containerd/node': `On containerd everybody is in the node’s user namespace, unless the pod says hostUsers: false. ${HOST_USERS_LIMIT} hostUsers: false needs containerd 2.0 and a kernel with idmapped mounts; containerd 1.6 ignores it without a word.`,
  'user/cri-o/node': `On CRI-O everybody is in the node’s user namespace, unless the pod says hostUsers: false, or an annotation that the node’s administrator allows. ${HOST_USERS_LIMIT}`,
};

/** Takes a kind, a runtime and whose namespace it is there; gives a whole sentence or two for the details. */
export function laneNoteLong(namespace: LinuxNamespace, runtime: RuntimeProfile, owner: LaneOwner): string {
  const special = SPECIAL_NOTES[`${namespace}/${runtime}/${owner}`];
  if (special !== undefined) return special;
  const place = runtime === 'textbook' ? 'In the simplified model' : `On ${RUNTIME_TEXTS[runtime].name}`;
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
