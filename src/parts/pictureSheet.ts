// What is on screen, as a sheet that stands by itself.

import { CASE_TEXTS } from '../content/cases';
import { FLAG_TEXTS } from '../content/flags';
import { PAGE_TEXTS } from '../content/pageTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { SAVED_PICTURE } from '../content/savedPicture';
import { capitalised, describeSharing, describeWall } from '../diagram/describe';
import { openLanes } from '../diagram/picture';
import { placeSheet } from '../diagram/placeSheet';
import type { Sheet } from '../diagram/stageShapes';
import { caseForFlags } from '../domain/cases';
import { POD_NAMESPACE_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import { LINUX_NAMESPACES } from '../domain/namespaces';
import type { ResolvedCase, ResolvedPod } from './resolvedPod';
import type { SavedSubject } from './savedSubject';

/** Takes flags; gives those that are on. */
export function flagsOn(flags: PodNamespaceFlags): readonly PodNamespaceFlag[] {
  return POD_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
}

/** Takes a pod and whose answer it is; says what its picture shows, for whoever does not see it. */
export function describePicture(
  { topology, picture, runtime }: ResolvedPod,
  answerer = RUNTIME_TEXTS[runtime].name,
): string {
  return [
    describeSharing(topology),
    `${capitalised(describeWall(openLanes(picture)))}.`,
    `${SAVED_PICTURE.runtime(answerer)}.`,
  ].join(' ');
}

/** Takes a case's pod; gives it as what is saved, such as `case-7-containerd`. */
export function caseSubject(pod: ResolvedCase): SavedSubject {
  const { flags, runtime, asked } = pod;
  const number = caseForFlags(flags);
  const on = flagsOn(flags);
  const ruling = (namespace: string) => on.filter((flag) => FLAG_TEXTS[flag].rules === namespace);
  return {
    pod,
    number,
    title: CASE_TEXTS[number].title,
    asked: [...on.map(SAVED_PICTURE.flagOn), ...(asked.userns === 'POD' ? [SAVED_PICTURE.hostUsers] : [])],
    rules: Object.fromEntries(LINUX_NAMESPACES.map((kind) => [kind, ruling(kind).map(SAVED_PICTURE.flagOn)])),
    answerer: RUNTIME_TEXTS[runtime].name,
    file: `case-${String(number)}${runtime === 'textbook' ? '' : `-${runtime}`}`,
  };
}

/** Takes what is saved and the page's address; gives the sheet of that picture. */
export function pictureSheet({ pod, number, title, rules, answerer }: SavedSubject, address: string): Sheet {
  return placeSheet(
    pod.picture,
    { notes: pod.notes, rules },
    {
      number,
      title,
      sentence: describeSharing(pod.topology),
      objection: pod.rejected ? PAGE_TEXTS.rejected : null,
      runtime: answerer,
      address,
      description: describePicture(pod, answerer),
    },
  );
}
