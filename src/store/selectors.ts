// What follows from the visitor's choices. Each gives the same value for the same state.

import { caseForFlags, flagsForCase, type SharingCase } from '../domain/cases';
import { DEFAULT_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import { namespacesForPod } from '../domain/modes';
import { formatAppUrl, formatLabUrl, type Shown } from '../formats/appUrl';
import { presentIn, type AppState } from './createAppStore';

export const selectRuntime = (state: AppState) => state.view.runtime;

export const selectFrom = (state: AppState) => state.view.from;

/** The four switch positions; all off while the address shows no case. */
export function selectFlags({ view }: Pick<AppState, 'view'>): PodNamespaceFlags {
  return view.kind === 'case' ? view.flags : DEFAULT_FLAGS;
}

export function selectCase(state: AppState): SharingCase {
  return caseForFlags(selectFlags(state));
}

/** Takes flags, and hostUsers; gives the link to them from the standpoint of the page shown. */
export const selectFlagsHref =
  (flags: PodNamespaceFlags, hostUsers = true) =>
  ({ base, view }: AppState): string => {
    const { runtime, from } = view;
    return (
      base.slice(0, -1) +
      formatAppUrl(flags, { runtime, from, ...(hostUsers ? {} : { hostUsers }), ...presentIn(view) })
    );
  };

/** The link to the case shown, presented. */
export const selectPresentHref = ({ base, view }: AppState): string =>
  base.slice(0, -1) + formatAppUrl(selectFlags({ view }), { ...(view as Shown), present: '' });

/** v1.PodSpec hostUsers of the pod shown. */
export const selectHostUsers = ({ view }: AppState): boolean => view.kind !== 'case' || view.hostUsers !== false;

/** Takes a case; gives the link to it. */
export const selectCaseHref = (sharingCase: SharingCase) => selectFlagsHref(flagsForCase(sharingCase));

/** Takes a flag; gives the link to the page that flipping it leads to. */
export const selectFlipHref = (flag: PodNamespaceFlag) => (state: AppState) => {
  const flags = selectFlags(state);
  return selectFlagsHref({ ...flags, [flag]: !flags[flag] }, selectHostUsers(state))(state);
};

/** What the lab asks for, as labUrl.ts writes it; on another page, what a kubelet asks for the pod that is shown there. */
export function selectLabQuery({ view }: AppState): string {
  if (view.kind === 'lab') return view.query;
  const hostUsers = view.kind === 'case' && view.hostUsers === false ? { hostUsers: 'false' } : {};
  return new URLSearchParams({ ...namespacesForPod(selectFlags({ view })), ...hostUsers }).toString();
}

/** Takes a query of the lab; gives the link to it from the standpoint of the page shown. */
export const selectLabHref =
  (query: string) =>
  ({ base, view }: AppState): string =>
    base.slice(0, -1) + formatLabUrl(query, view);
