import { assertNever } from '../domain/assertNever';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RealRuntime, RuntimeProfile } from '../domain/runtimes';

/** Whose namespace the pod's containers are in: the node's, one of the pod, or one of its own for each. */
export type LaneOwner = 'node' | 'pod' | 'own';

/** What each runtime profile is called. */
export const RUNTIME_TEXTS: Readonly<Record<RuntimeProfile, { readonly name: string }>> = {
  textbook: {
    name: 'Simplified model',
  },
  containerd: {
    name: 'containerd',
  },
  'cri-o': {
    name: 'CRI-O',
  },
};

/** Takes a kind, a real runtime and whose namespace it is there; gives at most 30 characters for beside the lane. */
export function laneNote(namespace: LinuxNamespace, runtime: RealRuntime, owner: LaneOwner): string {
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

/** For the empty seat of a container that the runtime refuses. */
export const NOT_CREATED = 'not created';

/** For the empty seat of pause. */
export const PAUSE_ABSENT = 'no pause process';
