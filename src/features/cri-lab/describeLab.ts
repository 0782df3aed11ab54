// What the lab's request is, in words: its title, what it proves, why no pod spec asks for it, and what a change did.

import { ANSWERERS, LAB_PROOFS, LAB_REASONS, LAB_TEXTS, LAB_TITLES } from '../../content/lab';
import { SAVED_PICTURE } from '../../content/savedPicture';
import { describeChange } from '../../diagram/describeChange';
import { caseForOption, hasApart, LAB_CONTAINERS, refusingFlags, type LabRequest } from '../../domain/labRequest';
import { listInWords } from '../../content/listInWords';
import { OPTION_FIELDS, type OptionField } from '../../domain/modes';
import type { RuntimeProfile } from '../../domain/runtimes';
import { resolveLab } from '../../parts/resolvedLab';
import type { SavedSubject } from '../../parts/savedSubject';

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
  if (caseForOption(lab.option) !== null) {
    if (lab.target !== null) return 'debug';
    return lab.hostUsers ? 'case' : 'users';
  }
  const isOwn = (field: 'network' | 'ipc') => lab.option[field] === 'CONTAINER' && runtime === 'textbook';
  if (isOwn('network')) return isOwn('ipc') ? 'both' : 'loopback';
  return isOwn('ipc') ? 'memory' : 'treated';
}

/** Takes what is shown; gives the heading. */
export function labTitle(shown: ShownLab): string {
  const about = aboutOf(shown);
  return about === 'case' || about === 'users'
    ? LAB_TITLES[about](caseForOption(shown.lab.option) ?? 0)
    : LAB_TITLES[about];
}

/** Takes what is shown; gives the one sentence that says what it proves. */
export function labProof(shown: ShownLab): string {
  const about = aboutOf(shown);
  const runtime = ANSWERERS[shown.runtime];
  if (refusingFlags(shown.lab).length > 0) return LAB_PROOFS.usersRefused;
  if (about === 'treated') {
    const own = (['network', 'ipc'] as const).filter((field) => shown.lab.option[field] === 'CONTAINER');
    return LAB_PROOFS.treated(runtime, listInWords(own.map((field) => LAB_PROOFS.hypothetical[field])));
  }
  if (about === 'apartIgnored') {
    return shown.runtime === 'textbook' ? LAB_PROOFS.apartSame : LAB_PROOFS.apartIgnored(runtime);
  }
  if (about === 'debug' && shown.lab.option.pid !== 'CONTAINER') return LAB_PROOFS.debugSees;
  if (about === 'apart' && shown.runtime === 'textbook') return LAB_PROOFS.apartOnPaper;
  return LAB_PROOFS[about];
}

/** Takes what is shown; gives what to try next. */
export function labHint(shown: ShownLab): keyof typeof LAB_TEXTS.hints {
  const about = aboutOf(shown);
  if (about === 'case' || about === 'users') return 'network';
  if (about === 'loopback' || about === 'both') return 'runtime';
  return about === 'treated' ? 'back' : 'other';
}

/** Takes a request; gives why no pod spec asks for it: nothing where one does. */
export function labReasons(lab: LabRequest): readonly string[] {
  const { option, apart } = lab;
  const refusing = refusingFlags(lab);
  const own = (['network', 'ipc'] as const).filter((field) => option[field] === 'CONTAINER');
  return [
    ...(own.length > 0 ? [LAB_REASONS.container(listInWords(own))] : []),
    ...(Object.keys(apart).length > 0 ? [LAB_REASONS.apart] : []),
    ...(refusing.length > 0 ? [LAB_REASONS.users(listInWords(refusing))] : []),
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
  const target = before.target === now.target ? [] : [LAB_TEXTS.debugChanged(now.target)];
  return [...ofPod, ...apart, ...target, ...users];
}

/** Takes what was shown before and what is shown now; says in one sentence what the change joined or parted. */
export function describeLabChange(before: ShownLab, now: ShownLab): string {
  const parts = changedParts(before.lab, now.lab);
  const [from, to] = [resolveLab(before.lab, before.runtime), resolveLab(now.lab, now.runtime)];
  const change = describeChange(from.topology, to.topology);
  const lead = before.runtime === now.runtime ? parts.join(', ') : LAB_TEXTS.runtimeChanged(ANSWERERS[now.runtime]);
  return lead === '' ? change : `${lead}: ${change.charAt(0).toLowerCase()}${change.slice(1)}`;
}

/** Takes what is shown; gives it as what is saved, such as `cri-container-pod-pod-sidecar-network-node-cri-o`. */
export function labSubject({ lab, runtime }: ShownLab): SavedSubject {
  const { option, target, hostUsers } = lab;
  const apart = LAB_CONTAINERS.flatMap((member) =>
    OPTION_FIELDS.flatMap((field) => {
      const mode = lab.apart[member]?.[field];
      return mode === undefined ? [] : [{ member, field, mode }];
    }),
  );
  const rules = (field: OptionField) => [
    option[field],
    ...apart.filter((own) => own.field === field).map(({ member, mode }) => `${member}: ${mode}`),
  ];
  return {
    pod: resolveLab(lab, runtime),
    number: null,
    title: labTitle({ lab, runtime }),
    asked: [
      ...OPTION_FIELDS.map((field) => `${field}: ${rules(field).join(', ')}`),
      ...(target === null ? [] : [`--target=${target}`]),
      ...(hostUsers ? [] : [SAVED_PICTURE.hostUsers]),
    ],
    rules: { pid: rules('pid'), net: rules('network'), ipc: rules('ipc') },
    answerer: ANSWERERS[runtime],
    file: [
      'cri',
      ...OPTION_FIELDS.map((field) => option[field].toLowerCase()),
      ...apart.map(({ member, field, mode }) => `${member}-${field}-${mode.toLowerCase()}`),
      ...(target === null ? [] : ['target', target]),
      ...(hostUsers ? [] : ['users']),
      ...(runtime === 'textbook' ? [] : [runtime]),
    ].join('-'),
  };
}
