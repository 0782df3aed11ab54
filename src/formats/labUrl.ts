// The query of the lab's address, both ways: network, pid and ipc, what one container asks for apart, and a debug container's target.

import {
  LAB_CONTAINERS,
  LAB_MODES,
  labOptionFor,
  labRequest,
  type LabMode,
  type LabOption,
  type LabRequest,
} from '../domain/labRequest';
import { caseForFlags } from '../domain/cases';
import { DEFAULT_FLAGS, POD_NAMESPACE_FLAGS } from '../domain/flags';
import { OPTION_FIELDS } from '../domain/modes';
import { firstValid, type AddressNotice } from './appUrl';

/** What the lab reads. */
const KNOWN: readonly string[] = [
  ...OPTION_FIELDS,
  ...LAB_CONTAINERS.flatMap((member) => OPTION_FIELDS.map((field) => `${member}.${field}`)),
  'target',
  'hostUsers',
];
/** What somebody can have meant for the lab; the rest of a query may be anybody's. */
const MEANT = /^(\w+\.\w+|net|mnt|uts|user|userns|cgroup|(network|pid|ipc|target)s?|share\w+|host\w+)$/i;

/** The mode that a parameter says, or the nearest: one in small letters, else `usual`. */
function readMode(parameters: URLSearchParams, name: string, usual: LabMode, notices: AddressNotice[]): LabMode {
  const given = parameters.getAll(name);
  const read = (text: string) => LAB_MODES.find((mode) => mode === text);
  const near = given.find(read) ?? given.find((text) => read(text.toUpperCase()));
  const used = read(near?.toUpperCase() ?? '') ?? usual;
  firstValid(
    name,
    given,
    read,
    (bad, others): AddressNotice => ({ kind: 'bad-mode', name, given: bad, others, used }),
    notices,
  );
  return used;
}

/**
 * Takes the query, without `?`; gives the request, and what of it was not followed. Total: what is not said, or in no way that can
 * be read, is as in case 0. Where nothing is said, that is no fault.
 */
export function parseLabQuery(query: string): { readonly lab: LabRequest; readonly notices: readonly AddressNotice[] } {
  const parameters = new URLSearchParams(query);
  const notices: AddressNotice[] = [];
  const flags = POD_NAMESPACE_FLAGS.filter((flag) => /^(true|1)$/.test(parameters.get(flag) ?? ''));
  // Who brings flags along means the request of their case.
  const isOfFlags = flags.length > 0 && !OPTION_FIELDS.some((field) => parameters.has(field));
  const asked = { ...DEFAULT_FLAGS, ...Object.fromEntries(flags.map((flag) => [flag, true])) };
  const usual = labOptionFor(isOfFlags ? caseForFlags(asked) : 0);
  if (isOfFlags) notices.push({ kind: 'flags-in-lab', flags });
  const unknown = [...new Set(parameters.keys())].filter((name) => MEANT.test(name) && !KNOWN.includes(name));
  const unread = isOfFlags ? unknown.filter((name) => !flags.some((flag) => flag === name)) : unknown;
  if (unread.length > 0) notices.push({ kind: 'unknown-part', names: unread });
  const unsaid = OPTION_FIELDS.filter((field) => !parameters.has(field));
  if (unsaid.length > 0 && unsaid.length < OPTION_FIELDS.length) {
    notices.push({ kind: 'no-mode', names: unsaid, used: unsaid.map((field) => usual[field]) });
  }
  const option = Object.fromEntries(
    OPTION_FIELDS.map((field) => [field, readMode(parameters, field, usual[field], notices)]),
  ) as LabOption;
  const apart = LAB_CONTAINERS.map((member) => {
    const own = OPTION_FIELDS.map((field) => [
      field,
      readMode(parameters, `${member}.${field}`, option[field], notices),
    ]);
    return [member, Object.fromEntries(own) as LabOption] as const;
  });
  const readTarget = (text: string) => LAB_CONTAINERS.find((member) => member === text);
  const targets = parameters.getAll('target');
  const near = (text: string) => readTarget(text) ?? readTarget(text.toLowerCase());
  const target = (targets.find(readTarget) ?? targets.find(near) ?? '').toLowerCase();
  firstValid(
    'target',
    targets,
    readTarget,
    (given, others): AddressNotice => ({ kind: 'bad-target', given, others, used: near(target) ?? null }),
    notices,
  );
  const hostUsers = !/^(false|0)$/.test(
    parameters.getAll('hostUsers').find((text) => /^(true|false|0|1)$/.test(text)) ?? '',
  );
  return {
    lab: labRequest({ option, apart: Object.fromEntries(apart), target: near(target) ?? null, hostUsers }),
    notices,
  };
}

/** Takes a request; gives its query, without `?`. */
export function formatLabQuery({ option, apart, target, hostUsers }: LabRequest): string {
  const own = LAB_CONTAINERS.flatMap((member) =>
    OPTION_FIELDS.flatMap((field) => {
      const mode = apart[member]?.[field];
      return mode === undefined ? [] : [[`${member}.${field}`, mode]];
    }),
  );
  const ofPod = OPTION_FIELDS.map((field) => [field, option[field]]);
  const others = [...(target === null ? [] : [['target', target]]), ...(hostUsers ? [] : [['hostUsers', 'false']])];
  return new URLSearchParams([...ofPod, ...own, ...others]).toString();
}
