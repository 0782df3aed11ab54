// What is told of the picture: for each lane, the pod of which the lane has told so far.

import { tellingOf, type Telling } from '../diagram/telling';
import type { MemberId } from '../domain/members';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import type { ChosenPod, Told } from '../store/createAppStore';
import type { ResolvedPod } from './resolvedPod';

/** One pod for each kind; the same for all but where a lane still moves. */
export type ToldPods = Readonly<Record<LinuxNamespace, ResolvedPod>>;

/** Takes what the store has of it, and how a choice becomes a pod; gives the pods. */
export function toldPods({ lanes }: Pick<Told, 'lanes'>, resolve: (chosen: ChosenPod) => ResolvedPod): ToldPods {
  return Object.fromEntries(LINUX_NAMESPACES.map((namespace) => [namespace, resolve(lanes[namespace])])) as Record<
    LinuxNamespace,
    ResolvedPod
  >;
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
