// The addresses that others link to. One schema, both ways: parseAppUrl and formatAppUrl.

import { caseForFlags, flagsForCase, SHARING_CASES, sharingCase, type SharingCase } from '../domain/cases';
import { DEFAULT_FLAGS, POD_NAMESPACE_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import type { LabMode } from '../domain/labRequest';
import { LESSON_CASES } from '../domain/lesson';
import { APP, DEBUGGER, STANDARD_MEMBERS, type MemberId } from '../domain/members';
import { RUNTIME_PROFILES, type RuntimeProfile } from '../domain/runtimes';

/** Something in a right address that was not followed; `others` counts further values of the same name that were not either. */
export type AddressNotice =
  | { kind: 'unknown-runtime'; given: string; others: number; used: RuntimeProfile }
  | { kind: 'unknown-viewpoint'; given: string; others: number; used: MemberId }
  | { kind: 'bad-flag-value'; flag: PodNamespaceFlag | 'hostUsers'; given: string; others: number }
  | { kind: 'repeated'; name: string; used: string }
  | { kind: 'bad-mode'; name: string; given: string; others: number; used: LabMode }
  | { kind: 'no-mode'; names: readonly string[]; used: readonly LabMode[] }
  | { kind: 'bad-target'; given: string; others: number; used: MemberId | null }
  | { kind: 'flags-in-lab'; flags: readonly PodNamespaceFlag[] }
  | { kind: 'unknown-part'; names: readonly string[] }
  | { kind: 'path-wins'; flag: PodNamespaceFlag; given: boolean; sharingCase: SharingCase };

/** Why an address shows no case. Texts are as the visitor gave them. */
export type AddressProblem =
  | { kind: 'no-such-case'; given: string }
  | { kind: 'leading-zero'; given: string; meant: SharingCase | null }
  | { kind: 'not-a-number'; given: string }
  | { kind: 'no-case-given' }
  | { kind: 'no-such-step'; given: string }
  | { kind: 'bad-encoding'; given: string }
  | { kind: 'no-such-page'; given: string }
  /** A page made before anybody asked for it: the address is not known yet. */
  | { kind: 'unknown-yet' };

/** What an address says on any page: it is carried along by every link. */
export interface Standpoint {
  /** Whose behaviour is drawn. */
  readonly runtime: RuntimeProfile;
  /** The member from which one looks. */
  readonly from: MemberId;
}

const DEFAULT_STANDPOINT: Standpoint = { runtime: 'textbook', from: APP.id };

export type Address =
  | (Standpoint & {
      kind: 'case';
      /** shareProcessNamespace may be on beside hostPID: the position is remembered though it does not matter. */
      flags: PodNamespaceFlags;
      /** Only there where it is not true, as it is by default: no case of its own. */
      hostUsers?: false;
      /** Only there where the case is presented: what the address says of the class's windows. */
      present?: string;
      /** Only there in a lesson: its step, from 1, or 0 for all steps, and what stands behind `#`: lessonLink.ts reads it. */
      lesson?: { readonly step: number; readonly text: string };
      /** True for `/` without flags, which keeps its address until the first choice. */
      home: boolean;
      notices: readonly AddressNotice[];
      /** True where the address is another spelling and is to be replaced by its own. */
      replace: boolean;
    })
  | (Standpoint & {
      kind: 'lab';
      /** What the address says beside the standpoint: labUrl.ts reads it. */
      query: string;
      notices: readonly AddressNotice[];
      replace: boolean;
    })
  | (Standpoint & { kind: 'unknown'; problem: AddressProblem });

/** More than any lesson that is read (lessonLink.ts). */
const LONGEST_HASH = 100_002;

const FLAG_VALUES: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

interface Query {
  parameters: URLSearchParams;
  standpoint: Standpoint;
  flags: Partial<Record<PodNamespaceFlag | 'hostUsers', boolean>>;
  notices: AddressNotice[];
}

/**
 * Takes a parameter's name and values, how one is read, what is to be noted of one that cannot be, and where; gives the first
 * that can. At most one notice on those that cannot, and one on those that say something else.
 */
export function firstValid<Value>(
  name: string,
  given: readonly string[],
  read: (text: string) => Value | undefined,
  invalid: (given: string, others: number) => AddressNotice,
  notices: AddressNotice[],
): Value | undefined {
  const used = given.find((text) => read(text) !== undefined);
  const [bad, ...others] = given.filter((text) => read(text) === undefined);
  if (bad !== undefined) notices.push(invalid(bad, others.length));
  if (used === undefined) return undefined;
  if (given.some((text) => read(text) !== undefined && read(text) !== read(used)))
    notices.push({ kind: 'repeated', name, used });
  return read(used);
}

function parseQuery(search: string, viewpoints: readonly MemberId[]): Query {
  const parameters = new URLSearchParams(search);
  const notices: AddressNotice[] = [];
  const runtime = firstValid(
    'runtime',
    parameters.getAll('runtime'),
    (text) => RUNTIME_PROFILES.find((profile) => profile === text),
    (given, others) => ({ kind: 'unknown-runtime', given, others, used: DEFAULT_STANDPOINT.runtime }),
    notices,
  );
  const from = firstValid(
    'from',
    parameters.getAll('from'),
    (text) => viewpoints.find((id) => id === text),
    (given, others) => ({ kind: 'unknown-viewpoint', given, others, used: DEFAULT_STANDPOINT.from }),
    notices,
  );
  const flags: Query['flags'] = {};
  for (const flag of [...POD_NAMESPACE_FLAGS, 'hostUsers'] as const) {
    const value = firstValid(
      flag,
      parameters.getAll(flag),
      (text) => (Object.hasOwn(FLAG_VALUES, text) ? FLAG_VALUES[text] : undefined),
      (given, others) => ({ kind: 'bad-flag-value', flag, given, others }),
      notices,
    );
    if (value !== undefined) flags[flag] = value;
  }
  const standpoint: Standpoint = {
    runtime: runtime ?? DEFAULT_STANDPOINT.runtime,
    from: from ?? DEFAULT_STANDPOINT.from,
  };
  return {
    parameters,
    standpoint,
    flags,
    notices: notices.map((notice) => {
      if (notice.kind === 'unknown-runtime') return { ...notice, used: standpoint.runtime };
      return notice.kind === 'unknown-viewpoint' ? { ...notice, used: standpoint.from } : notice;
    }),
  };
}

function parseCaseNumber(given: string): SharingCase | AddressProblem {
  if (given === '') return { kind: 'no-case-given' };
  if (/^0\d+$/.test(given)) return { kind: 'leading-zero', given, meant: sharingCase(Number(given)) ?? null };
  if (!/^-?\d+$/.test(given)) return { kind: 'not-a-number', given };
  return SHARING_CASES.find((candidate) => String(candidate) === given) ?? { kind: 'no-such-case', given };
}

function hostUsersIn({ flags }: Query): { hostUsers?: false } {
  return flags.hostUsers === false ? { hostUsers: false } : {};
}

/** What an address says of the windows of a class: windows.ts reads it. */
function windowsIn({ parameters }: Query): string {
  const said = ['window', 'class'].flatMap((name) => parameters.getAll(name).map((value) => [name, value]));
  return new URLSearchParams(said).toString();
}

function caseAddress(
  found: SharingCase,
  query: Query,
  replace: boolean,
  more: Pick<Shown, 'present' | 'lesson'>,
): Address {
  const ownFlags = flagsForCase(found);
  const notices = [...query.notices];
  let flags = ownFlags;
  for (const flag of POD_NAMESPACE_FLAGS) {
    const given = query.flags[flag];
    if (given === undefined || given === ownFlags[flag]) continue;
    if (flag === 'shareProcessNamespace' && ownFlags.hostPID) flags = { ...flags, shareProcessNamespace: given };
    else notices.push({ kind: 'path-wins', flag, given, sharingCase: found });
  }
  const shown = { ...hostUsersIn(query), ...more, ...query.standpoint };
  return { kind: 'case', flags, ...shown, home: false, notices, replace };
}

/**
 * Takes a path below the site's base, starting with `/`, and the query with or without `?`, and what begins with `#`; gives what they ask for.
 * Total: a wrong path is a problem, a wrong query value a notice beside a right path.
 */
export function parseAppUrl(path: string, search: string, hash = ''): Address {
  let decoded: string | null = null;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Said below.
  }
  const plain = decoded?.replace(/\/index\.html$/, '/');
  const isLab = plain === '/cri' || plain === '/cri/';
  const query = parseQuery(search, [...STANDARD_MEMBERS.map(({ id }) => id), ...(isLab ? [DEBUGGER.id] : [])]);
  const { standpoint } = query;
  if (decoded === null || plain === undefined)
    return { kind: 'unknown', problem: { kind: 'bad-encoding', given: path }, ...standpoint };
  if (isLab) {
    const { parameters, notices } = query;
    for (const name of ['runtime', 'from']) parameters.delete(name);
    return { kind: 'lab', query: parameters.toString(), ...standpoint, notices, replace: path !== '/cri/' };
  }
  if (plain === '/' || plain === '') {
    const hasFlags = Object.keys(query.flags).length > 0;
    const { hostUsers: _, ...given } = query.flags;
    return {
      kind: 'case',
      flags: { ...DEFAULT_FLAGS, ...given },
      ...hostUsersIn(query),
      ...standpoint,
      home: !hasFlags,
      notices: query.notices,
      replace: hasFlags || plain !== path,
    };
  }
  const given = /^\/(case|present|lesson)(?:\/([^/]*))?\/?$/.exec(plain);
  if (!given) return { kind: 'unknown', problem: { kind: 'no-such-page', given: decoded }, ...standpoint };
  const [, root = '', rest = ''] = given;
  const windows = windowsIn(query);
  if (root === 'lesson' && /^([1-9]\d?)?$/.test(rest)) {
    const step = Number(rest);
    const presented = windows === '' ? {} : { present: windows };
    const lesson = { step, text: hash.slice(1, LONGEST_HASH) };
    return caseAddress(LESSON_CASES[step - 1] ?? 0, { ...query, flags: {} }, false, { ...presented, lesson });
  }
  if (root === 'lesson') return { kind: 'unknown', problem: { kind: 'no-such-step', given: rest }, ...standpoint };
  const number = parseCaseNumber(rest);
  if (typeof number !== 'number') return { kind: 'unknown', problem: number, ...standpoint };
  const presented = root === 'present' ? { present: windows } : {};
  return caseAddress(number, query, path !== `/${root}/${String(number)}/`, presented);
}

function queryText(parameters: URLSearchParams, { runtime, from }: Standpoint): string {
  if (runtime !== DEFAULT_STANDPOINT.runtime) parameters.set('runtime', runtime);
  if (from !== DEFAULT_STANDPOINT.from) parameters.set('from', from);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** How a case is shown: from where, with hostUsers where it is false, and presented or not. */
export type Shown = Standpoint & Pick<Extract<Address, { kind: 'case' }>, 'hostUsers' | 'present' | 'lesson'>;

function flagsQuery({ hostPID, shareProcessNamespace }: PodNamespaceFlags, shown: Shown): string {
  const parameters = new URLSearchParams(shown.present);
  if (hostPID && shareProcessNamespace && !shown.lesson) parameters.set('shareProcessNamespace', 'true');
  if (shown.hostUsers === false) parameters.set('hostUsers', 'false');
  return queryText(parameters, shown);
}

/** Takes flags and how they are shown; gives the address below the base, such as `/case/8/` or `/present/8/`. */
export function formatAppUrl(flags: PodNamespaceFlags, shown: Shown): string {
  const { lesson } = shown;
  if (lesson) {
    const text = lesson.text && `#${lesson.text}`;
    return `/lesson/${lesson.step ? `${String(lesson.step)}/` : ''}${flagsQuery(flags, shown)}${text}`;
  }
  const root = shown.present === undefined ? 'case' : 'present';
  return `/${root}/${String(caseForFlags(flags))}/${flagsQuery(flags, shown)}`;
}

/** Takes a standpoint; gives the address of the start page. */
export function formatHomeUrl(standpoint: Standpoint): string {
  return `/${flagsQuery(DEFAULT_FLAGS, standpoint)}`;
}

/** Takes the lab's query and a standpoint; gives the address below the base, such as `/cri/?network=POD&pid=POD&ipc=NODE`. */
export function formatLabUrl(query: string, standpoint: Standpoint): string {
  return `/cri/${queryText(new URLSearchParams(query), standpoint)}`;
}

/** Takes what an address asks for; gives its own spelling below the base, or null where it shows nothing of ours. */
export function formatAddress(
  address:
    | Omit<Address & { kind: 'case' }, 'replace'>
    | Omit<Address & { kind: 'lab' }, 'replace'>
    | (Address & { kind: 'unknown' }),
): string | null {
  if (address.kind === 'unknown') return null;
  if (address.kind === 'lab') return formatLabUrl(address.query, address);
  return address.home ? formatHomeUrl(address) : formatAppUrl(address.flags, address);
}
