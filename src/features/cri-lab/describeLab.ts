// What the lab's request is, in words: its title, what it proves, why no pod spec asks for it, and what a change did.

import { ANSWERERS, LAB_PROOFS, LAB_REASONS, LAB_TEXTS, LAB_TITLES } from '../../content/lab';
import { describeChange } from '../../diagram/describeChange';
import { caseForOption, hasApart, LAB_CONTAINERS, type LabRequest } from '../../domain/labRequest';
import { flagsForCase } from '../../domain/cases';
import { refusalLines } from '../../domain/flags';
import { OPTION_FIELDS } from '../../domain/modes';
import type { RuntimeProfile } from '../../domain/runtimes';
import { resolveLab } from '../../parts/resolvedLab';

/** A request, and whose answer is drawn. */
export interface ShownLab {
  readonly lab: LabRequest;
  readonly runtime: RuntimeProfile;
}

type About = keyof typeof LAB_TITLES;

/** What is remarkable about a request, as it is drawn. */
function aboutOf({ lab, runtime }: ShownLab): About {
  const { refused, topology } = resolveLab(lab, runtime);
  if (refused) return 'refused';
  if (hasApart(lab)) {
    const without = resolveLab({ ...lab, apart: {} }, runtime).topology;
    return JSON.stringify(without) === JSON.stringify(topology) ? 'apartIgnored' : 'apart';
  }
  if (caseForOption(lab.option) !== null) return lab.target === null ? 'case' : 'debug';
  const isOwn = (field: 'network' | 'ipc') => lab.option[field] === 'CONTAINER' && runtime === 'textbook';
  if (isOwn('network')) return isOwn('ipc') ? 'both' : 'loopback';
  return isOwn('ipc') ? 'memory' : 'treated';
}

/** Takes what is shown; gives the heading. */
export function labTitle(shown: ShownLab): string {
  const about = aboutOf(shown);
  return about === 'case' ? LAB_TITLES.case(caseForOption(shown.lab.option) ?? 0) : LAB_TITLES[about];
}

/** Takes what is shown; gives the one sentence that says what it proves. */
export function labProof(shown: ShownLab): string {
  const about = aboutOf(shown);
  const runtime = ANSWERERS[shown.runtime];
  if (about === 'treated' || about === 'apartIgnored') return LAB_PROOFS[about](runtime);
  return LAB_PROOFS[about];
}

/** Takes what is shown; gives what to try next. */
export function labHint({ lab, runtime }: ShownLab): keyof typeof LAB_TEXTS.hints {
  if (lab.option.network !== 'CONTAINER') return 'network';
  return runtime === 'textbook' ? 'runtime' : 'back';
}

/** Takes a request; gives why no pod spec asks for it: nothing where one does. */
export function labReasons({ option, apart, hostUsers }: LabRequest): readonly string[] {
  const sharingCase = caseForOption(option);
  const isRefused = sharingCase !== null && refusalLines(flagsForCase(sharingCase), hostUsers).length > 0;
  return [
    ...(['network', 'ipc'] as const)
      .filter((field) => option[field] === 'CONTAINER')
      .map((field) => LAB_REASONS.container(field)),
    ...(Object.keys(apart).length > 0 ? [LAB_REASONS.apart] : []),
    ...(isRefused ? [LAB_REASONS.users] : []),
  ];
}

/** Which parts of the request differ, as `network CONTAINER`. */
function changedParts(before: LabRequest, now: LabRequest): readonly string[] {
  const ofPod = OPTION_FIELDS.filter((field) => before.option[field] !== now.option[field]).map(
    (field) => `${field} ${now.option[field]}`,
  );
  const apart = LAB_CONTAINERS.flatMap((member) =>
    OPTION_FIELDS.filter((field) => before.apart[member]?.[field] !== now.apart[member]?.[field]).map(
      (field) => `${LAB_TEXTS.ofMember(member, field)} ${now.apart[member]?.[field] ?? now.option[field]}`,
    ),
  );
  const users = before.hostUsers === now.hostUsers ? [] : [`hostUsers ${String(now.hostUsers)}`];
  return [...ofPod, ...apart, ...users];
}

/** Takes what was shown before and what is shown now; says in one sentence what the change joined or parted. */
export function describeLabChange(before: ShownLab, now: ShownLab): string {
  const parts = changedParts(before.lab, now.lab);
  const [from, to] = [resolveLab(before.lab, before.runtime), resolveLab(now.lab, now.runtime)];
  const change = describeChange(from.topology, to.topology);
  const lead = before.runtime === now.runtime ? parts.join(', ') : LAB_TEXTS.runtimeChanged(ANSWERERS[now.runtime]);
  return lead === '' ? change : `${lead}: ${change.charAt(0).toLowerCase()}${change.slice(1)}`;
}
