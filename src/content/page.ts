import type { SharingCase } from '../domain/cases';
import { CASE_TEXTS } from './cases';

export const PRODUCT_NAME = 'Who shares what in a pod';

/** Takes a case; gives the title of its page. */
export function casePageTitle(sharingCase: SharingCase): string {
  return `Case ${String(sharingCase)}: ${CASE_TEXTS[sharingCase].title} – Linux namespaces in a pod`;
}

export const HOME_PAGE_TITLE = `${PRODUCT_NAME} – Linux namespaces, containers and the worker node`;
export const HOME_PAGE_DESCRIPTION =
  'Flip four pod-spec flags and watch which Linux namespaces pause, app, sidecar and the worker node share: twelve cases, each with a picture and a link.';

/** Takes the lab's query; gives the title of its page, by which entries of the history are told apart. */
export const labPageTitle = (query: string): string =>
  `CRI lab${query && `: ${query.replace(/=/g, ' ').replace(/&/g, ', ').slice(0, 99)}`} – Linux namespaces in a pod`;
export const LAB_PAGE_DESCRIPTION =
  'Ask a container runtime for Linux namespaces as the kubelet does: 27 requests for network, pid and ipc, what the CRI says and what containerd and CRI-O make of them, down to the pod whose containers cannot talk over localhost.';

/** Takes a step of the lesson, or 0 for all; gives the title of its page. */
export function lessonPageTitle(step: number): string {
  return `Lesson${step === 0 ? '' : `, step ${String(step)}`} – Linux namespaces in a pod`;
}
export const LESSON_PAGE_DESCRIPTION =
  'Twenty questions on Linux namespaces in a pod, 30 minutes: ask, vote, reveal. Alone or before a class; teachers make their own.';

export const WRONG_ADDRESS_TITLE = `This address shows no case – Linux namespaces in a pod`;
export const WRONG_ADDRESS_DESCRIPTION =
  'This address shows none of the twelve cases of Linux namespaces in a pod. Choose one of them.';

/** Takes the case's sentence; gives the description of its page. */
export function casePageDescription(sharingCase: SharingCase, sentence: string): string {
  return `Linux namespaces in a pod, case ${String(sharingCase)}. ${sentence}`;
}

export const WRONG_ADDRESS_PAGE = {
  lesson: 'All steps of the lesson',
  heading: 'This address shows no case',
  meant: 'Did you mean',
  cases: 'The twelve cases of Linux namespaces in a pod',
} as const;
