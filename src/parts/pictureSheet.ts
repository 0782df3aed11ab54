// What is on screen, as a sheet that stands by itself.

import { CASE_TEXTS } from '../content/cases';
import { PAGE_TEXTS } from '../content/pageTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { SAVED_PICTURE } from '../content/savedPicture';
import { capitalised, describeSharing, describeWall } from '../diagram/describe';
import { openLanes } from '../diagram/picture';
import { placeSheet } from '../diagram/placeSheet';
import type { LaneSides } from '../diagram/placeStage';
import type { Sheet } from '../diagram/stageShapes';
import { caseForFlags } from '../domain/cases';
import { POD_NAMESPACE_FLAGS, refusalLines, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import type { ResolvedCase, ResolvedPod } from './resolvedPod';

/** Takes flags; gives those that are on. */
export function flagsOn(flags: PodNamespaceFlags): readonly PodNamespaceFlag[] {
  return POD_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
}

/** Takes flags and the pod that they make; gives what stands beside its lanes. */
function laneSides(flags: PodNamespaceFlags, { notes }: ResolvedPod): LaneSides {
  return { notes, on: flagsOn(flags) };
}

/** Takes a case's pod; tells whether the API server refuses it. */
export function isRefused({ flags, asked }: ResolvedCase): boolean {
  return refusalLines(flags, asked.userns !== 'POD').length > 0;
}

/** Takes a pod; says what its picture shows, for whoever does not see it. */
export function describePicture({ topology, picture, runtime }: ResolvedPod): string {
  return [
    describeSharing(topology),
    `${capitalised(describeWall(openLanes(picture)))}.`,
    `${SAVED_PICTURE.runtime(RUNTIME_TEXTS[runtime].name)}.`,
  ].join(' ');
}

/** Takes a case's pod and the page's address; gives the sheet of that picture. */
export function pictureSheet(pod: ResolvedCase, address: string): Sheet {
  const { flags, runtime } = pod;
  const number = caseForFlags(flags);
  return placeSheet(pod.picture, laneSides(flags, pod), {
    number,
    title: CASE_TEXTS[number].title,
    sentence: describeSharing(pod.topology),
    objection: isRefused(pod) ? PAGE_TEXTS.rejected : null,
    runtime: RUNTIME_TEXTS[runtime].name,
    address,
    description: describePicture(pod),
  });
}
