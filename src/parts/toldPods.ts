// What is told of the picture: for each lane, the pod of which the lane has told so far.

import { tellingOf, type Telling } from '../diagram/telling';
import type { MemberId } from '../domain/members';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import type { Told } from '../store/createAppStore';
import { resolvePod, type ResolvedPod } from './resolvedPod';

/** One pod for each kind; the same for all but where a lane still moves. */
export type ToldPods = Readonly<Record<LinuxNamespace, ResolvedPod>>;

/** Takes what the store has of it; gives the pods. */
export function toldPods({ lanes }: Pick<Told, 'lanes'>): ToldPods {
  return Object.fromEntries(
    LINUX_NAMESPACES.map((namespace) => {
      const { flags, runtime } = lanes[namespace];
      return [namespace, resolvePod(flags, runtime)];
    }),
  ) as Record<LinuxNamespace, ResolvedPod>;
}

/** Takes the pods told of and from which member one looks; gives what is said beside the picture. */
export function tellingOfPods(pods: ToldPods, from: MemberId): Telling {
  return tellingOf((namespace) => {
    const { topology, picture } = pods[namespace];
    const lane = picture.lanes.find((candidate) => candidate.namespace === namespace);
    if (!lane) throw new Error(`The picture has no lane ${namespace}.`);
    return { topology, lane };
  }, from);
}
