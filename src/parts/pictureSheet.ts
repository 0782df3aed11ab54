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
import { POD_NAMESPACE_FLAGS, validateFlags, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import type { RuntimeProfile } from '../domain/runtimes';
import { resolvePod, type ResolvedPod } from './resolvedPod';

/** Takes flags; gives those that are on. */
export function flagsOn(flags: PodNamespaceFlags): readonly PodNamespaceFlag[] {
  return POD_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
}

/** Takes flags and the pod that they make; gives what stands beside its lanes. */
function laneSides(flags: PodNamespaceFlags, { notes }: ResolvedPod): LaneSides {
  return { notes, on: flagsOn(flags) };
}

/** Takes a pod; says what its picture shows, for whoever does not see it. */
export function describePicture({ topology, picture, runtime }: ResolvedPod): string {
  return [
    describeSharing(topology),
    `${capitalised(describeWall(openLanes(picture)))}.`,
    `${SAVED_PICTURE.runtime(RUNTIME_TEXTS[runtime].name)}.`,
  ].join(' ');
}

/** Takes flags, a runtime and the page's address; gives the sheet of that picture. */
export function pictureSheet(flags: PodNamespaceFlags, runtime: RuntimeProfile, address: string): Sheet {
  const pod = resolvePod(flags, runtime);
  const number = caseForFlags(flags);
  return placeSheet(pod.picture, laneSides(flags, pod), {
    number,
    title: CASE_TEXTS[number].title,
    sentence: describeSharing(pod.topology),
    objection: validateFlags(flags).ok ? null : PAGE_TEXTS.rejected,
    runtime: RUNTIME_TEXTS[runtime].name,
    address,
    description: describePicture(pod),
  });
}
