// A lesson as JSON, for a file and for a link, both ways.

import { MOST_STEPS, type Lesson, type LessonStep } from '../domain/lesson';
import type { Result } from '../domain/result';
import { parseAppUrl } from './appUrl';

/** The version of the form; a reader of an older one cannot follow a newer. */
const VERSION = 1;
/** The longest text of a step and the longest time, in s, that are followed. */
const LONGEST_TEXT = 2000;
const LONGEST_TIME = 3600;

/** Why something is no lesson. Steps are counted from 1. */
export type LessonProblem =
  | { readonly kind: 'cut' }
  | { readonly kind: 'long' }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'no-ask'; readonly step: number }
  | { readonly kind: 'no-case'; readonly step: number; readonly given: string }
  | { readonly kind: 'too-many' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What turns other text round: U+202A to U+202E and U+2066 to U+2069. A word from right to left needs none of them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT).replace(TURNING, '') : '';
}

/** Whether an address below the base shows a case. */
function showsCase(address: string): boolean {
  const [path = '', search = ''] = address.split('?');
  const found = parseAppUrl(path, search);
  return found.kind === 'case' && found.present === undefined && found.lesson === undefined;
}

function parseStep(value: unknown, step: number): Result<LessonStep, LessonProblem> {
  if (!isRecord(value) || textIn(value.ask).trim() === '') return { ok: false, problem: { kind: 'no-ask', step } };
  const shows = textIn(value.shows);
  const reveals = value.reveals === undefined ? shows : textIn(value.reveals);
  const wrong = [shows, reveals].find((address) => !showsCase(address));
  if (wrong !== undefined) return { ok: false, problem: { kind: 'no-case', step, given: wrong } };
  const seconds = Number(value.seconds);
  const command = textIn(value.command);
  return {
    ok: true,
    value: {
      shows,
      reveals,
      ask: textIn(value.ask),
      answer: textIn(value.answer),
      say: textIn(value.say),
      seconds: Number.isFinite(seconds) ? Math.min(LONGEST_TIME, Math.max(0, seconds)) : 0,
      ...(command === '' ? {} : { command }),
    },
  };
}

/** Takes a text; gives the lesson in it, or why there is none. What it does not know in it is left out. */
export function parseLesson(text: string): Result<Lesson, LessonProblem> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { ok: false, problem: { kind: 'not-ours' } };
  }
  if (!isRecord(found) || !Array.isArray(found.steps) || found.steps.length === 0)
    return { ok: false, problem: { kind: 'not-ours' } };
  if (typeof found.lesson === 'number' && found.lesson > VERSION)
    return { ok: false, problem: { kind: 'newer', version: String(found.lesson) } };
  if (found.steps.length > MOST_STEPS) return { ok: false, problem: { kind: 'too-many' } };
  const steps: LessonStep[] = [];
  for (const [index, value] of found.steps.entries()) {
    const step = parseStep(value, index + 1);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return { ok: true, value: { title: textIn(found.title), steps } };
}

/** Takes a lesson; gives its JSON. */
export function formatLesson({ title, steps }: Lesson): string {
  return `${JSON.stringify({ lesson: VERSION, title, steps }, null, 2)}\n`;
}
