import { RUNTIME_PROFILES } from '../domain/runtimes';

/** What is said of an address that shows no case. `given` is what the visitor asked for. */
const PROBLEMS = {
  'no-such-case': (given: string) => `There is no case ${given}. Cases run from 0 to 11.`,
  'leading-zero': (given: string) => `“${given}” is not how a case is written: case numbers have no zero in front.`,
  'not-a-number': (given: string) => `“${given}” is not a case number. Cases run from 0 to 11.`,
  'no-case-given': () => 'The address names no case: after /case/ comes a number from 0 to 11.',
  'bad-encoding': (given: string) =>
    `The address “${given}” cannot be read: after each % there must be two hexadecimal digits that make a letter.`,
  'no-such-page': (given: string) => `There is no page “${given}” here.`,
  'unknown-yet': () => 'This address shows none of the twelve cases.',
} as const;

/** Takes the kind of problem and the text given, where there is one; says what was wrong. */
export function describeAddressProblem(kind: keyof typeof PROBLEMS, given: string): string {
  return PROBLEMS[kind](given);
}

/** What is said of a part of a right address that was not followed. */
export const ADDRESS_NOTICE = {
  'unknown-runtime': (given: string, used: string) =>
    `The address asks for runtime “${given}”. There is ${RUNTIME_PROFILES.join(', ')}; you see ${used}.`,
  'bad-flag-value': (flag: string, given: string) =>
    `The address says ${flag}=${given === '' ? '(nothing)' : given}. It can be true, false, 1 or 0, so it was left out.`,
  repeated: (name: string, used: string) =>
    `The address says ${name} more than once, with different values. The first, ${used}, counts.`,
  'path-wins': (flag: string, given: boolean, sharingCase: number) =>
    `The address says ${flag}=${String(given)}, but case ${String(sharingCase)} has it ${given ? 'off' : 'on'}. The case counts.`,
} as const;
