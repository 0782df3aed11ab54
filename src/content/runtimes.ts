import { assertNever } from '../domain/assertNever';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { githubSource, type Source } from './source';

const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';
const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';

/** What is said of one runtime profile. */
export interface RuntimeText {
  readonly name: string;
  readonly about: string;
  readonly sources: readonly Source[];
}

/** Whose namespace the pod's containers are in: the node's, one of the pod, or one of its own for each. */
export type LaneOwner = 'node' | 'pod' | 'own';

export const RUNTIME_TEXTS: Readonly<Record<RuntimeProfile, RuntimeText>> = {
  textbook: {
    name: 'Textbook',
    about:
      'The simple model: without flags, pause has all six namespaces, and the other containers join its net, ipc, uts and user. The flags change only pid, net and ipc. Real runtimes differ in user, in uts with hostNetwork, and in whether pause exists.',
    sources: [],
  },
  containerd: {
    name: 'containerd',
    about:
      'containerd always starts pause. With hostNetwork it puts the whole pod into the node’s uts namespace as well. It makes no user namespace, unless the pod says `hostUsers: false`.',
    sources: [
      githubSource(
        'containerd, pause',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/server/podsandbox/sandbox_run_linux.go',
        '73-L117',
      ),
      githubSource(
        'containerd, the other containers',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/opts/spec_opts.go',
        '348-L371',
      ),
    ],
  },
  'cri-o': {
    name: 'CRI-O',
    about:
      'CRI-O always gives the pod its own uts namespace; with hostNetwork it holds a copy of the node’s host name. By default it starts pause only if shareProcessNamespace makes one process list for the pod. It makes no user namespace, unless the pod says `hostUsers: false`.',
    sources: [
      githubSource('CRI-O, pod namespaces', 'cri-o/cri-o', CRI_O, 'server/sandbox_run_linux.go', '937-L986'),
      githubSource('CRI-O, when pause exists', 'cri-o/cri-o', CRI_O, 'internal/lib/sandbox/sandbox_linux.go', '34-L39'),
    ],
  },
};

/** Takes a kind, a runtime and whose namespace it is there; gives at most 30 characters for beside the lane. */
export function laneNote(namespace: LinuxNamespace, runtime: RuntimeProfile, owner: LaneOwner): string {
  const { name } = RUNTIME_TEXTS[runtime];
  switch (owner) {
    case 'node':
      return `${name}: the node’s`;
    case 'pod':
      return namespace === 'uts' && runtime === 'cri-o' ? `${name}: always the pod’s own` : `${name}: the pod’s own`;
    case 'own':
      return `${name}: each its own`;
    default:
      return assertNever(owner);
  }
}

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

/** For the empty seat of pause. */
export const PAUSE_ABSENT = {
  short: 'no pause process',
  why: 'By default, CRI-O leaves pause out unless the pod shares its process list (shareProcessNamespace). CRI-O itself keeps the pod’s namespaces alive.',
  sources: RUNTIME_TEXTS['cri-o'].sources,
} as const satisfies { short: string; why: string; sources: readonly Source[] };
