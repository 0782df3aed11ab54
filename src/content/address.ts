import { LAB_CONTAINERS, LAB_MODES } from '../domain/labRequest';
import { listInWords } from './listInWords';
import { STANDARD_MEMBERS } from '../domain/members';
import { RUNTIME_PROFILES } from '../domain/runtimes';

/** Characters of a text from the address that are shown; an address can have many thousands. */
const SHOWN = 40;

/**
 * Takes a text from the address; gives what is shown of it: its beginning, marked to stand apart from the sentence around it
 * (IsolatedText), because it may run from right to left. What would only turn or hide other text is shown as a replacement mark.
 */
function shown(given: string): string {
  const characters = Array.from(given.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd'));
  return `\u2068${characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('')}\u2069`;
}

/** Takes how many further values of the same name there are; gives how that is said. */
const andOthers = (others: number) =>
  others === 0 ? '' : ` and ${others === 1 ? 'another value' : `${String(others)} other values`} that cannot be read`;

/** What is said of an address that shows no case. `given` is what the visitor asked for. */
const PROBLEMS = {
  'no-such-case': (given: string) => `There is no case ${given}. Cases run from 0 to 11.`,
  'leading-zero': (given: string) => `“${given}” is not how a case is written: case numbers have no zero in front.`,
  'not-a-number': (given: string) => `“${given}” is not a case number. Cases run from 0 to 11.`,
  'no-case-given': () => 'The address names no case: after /case/ comes a number from 0 to 11.',
  'no-such-step': (given: string) =>
    `“${given}” is no step of a lesson: after /lesson/ comes a number from 1 on, or nothing for all steps.`,
  'bad-encoding': (given: string) =>
    `The address “${given}” cannot be read: after each % there must be two hexadecimal digits that make a letter.`,
  'no-such-page': (given: string) => `There is no page “${given}” here.`,
  'unknown-yet': () => 'This address shows none of the twelve cases.',
} as const;

/** Takes the kind of problem and the text given, where there is one; says what was wrong. */
export function describeAddressProblem(kind: keyof typeof PROBLEMS, given: string): string {
  return PROBLEMS[kind](shown(given));
}

/** What is said of a part of a right address that was not followed. */
export const ADDRESS_NOTICE = {
  'unknown-runtime': (given: string, others: number, used: string, isLab: boolean) =>
    `The address asks for runtime “${shown(given)}”${andOthers(others)}. It can be ${RUNTIME_PROFILES.join(', ')}; you see ${used}${used === 'textbook' ? `, ${isLab ? 'the CRI specification' : 'the simplified model'}` : ''}.`,
  'unknown-viewpoint': (given: string, others: number, used: string) =>
    `The address asks to look from “${shown(given)}”${andOthers(others)}. There is ${STANDARD_MEMBERS.map(({ id }) => id).join(', ')}; you look from ${used}.`,
  'bad-flag-value': (flag: string, given: string, others: number) =>
    `The address says ${flag}=${given === '' ? '(nothing)' : shown(given)}${andOthers(others)}. It can be true, false, 1 or 0, so it was left out.`,
  repeated: (name: string, used: string) =>
    `The address says ${name} more than once, with different values. The first, ${used}, counts.`,
  'bad-mode': (name: string, given: string, others: number, used: string) =>
    `The address says ${name}=${given === '' ? '(nothing)' : shown(given)}${andOthers(others)}. ${
      /^target$/i.test(given)
        ? name.endsWith('pid')
          ? 'Here a debug container asks for TARGET: add target=app'
          : 'TARGET is a mode of pid; for network and ipc runtimes take it for POD'
        : `It can be ${LAB_MODES.join(', ')}, in capitals`
    }; you see ${used}.`,
  'no-mode': (names: readonly string[], used: readonly string[]) =>
    `The address does not say ${listInWords(names)}; you see ${listInWords(used)}, as in case 0.`,
  'bad-target': (given: string, others: number, used: string | null) =>
    `The address says target=${given === '' ? '(nothing)' : shown(given)}${andOthers(others)}. A debug container can aim at ${LAB_CONTAINERS.join(' or ')}; ${
      used === null ? 'you see none' : `it aims at ${used}`
    }.`,
  'flags-in-lab': (flags: readonly string[]) =>
    `The lab asks for modes, not for flags: you see what a kubelet asks for with ${listInWords(flags)}.`,
  'unknown-part': (names: readonly string[]) =>
    `The lab does not know ${listInWords(names.map(shown))}: it asks for network, pid and ipc, of one container as ${LAB_CONTAINERS.map((member) => `${member}.pid`).join(' or ')}, and takes target and hostUsers.`,
  'path-wins': (flag: string, given: boolean, sharingCase: number) =>
    `The address says ${flag}=${String(given)}, but case ${String(sharingCase)} has it ${given ? 'off' : 'on'}. The case counts.`,
} as const;

/** How many notices are shown; an address can have ten. */
const NOTICES_SHOWN = 2;

/** Takes all notices as text; gives what is shown of them: the first, and how many more there are. */
export function noticesText(notices: readonly string[]): string {
  const more = notices.length - NOTICES_SHOWN;
  return [
    ...notices.slice(0, NOTICES_SHOWN),
    ...(more > 0 ? [`${String(more)} more part${more === 1 ? '' : 's'} of the address could not be followed.`] : []),
  ].join(' ');
}
