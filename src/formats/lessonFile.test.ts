// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../domain/lesson';
import { formatLesson, parseLesson, type LessonProblem } from './lessonFile';
import { formatLessonLink, parseLessonLink } from './lessonLink';

const STEP = { shows: '/case/2/', reveals: '/case/2/', ask: 'Q?', answer: 'A.', say: '', seconds: 60 };

/** No text in it turns other text round: that is taken away. */
const text = (limits: { minLength?: number; maxLength: number }) =>
  fc.string({ unit: 'grapheme', ...limits }).map((made) => made.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));

const step = fc.record({
  shows: fc.constantFrom('/case/0/', '/case/7/?runtime=cri-o', '/case/4/?shareProcessNamespace=true'),
  reveals: fc.constantFrom('/case/0/', '/case/11/?from=node'),
  ask: text({ minLength: 1, maxLength: 60 }).filter((made) => made.trim() !== ''),
  answer: text({ maxLength: 60 }),
  say: text({ maxLength: 200 }),
  seconds: fc.integer({ min: 0, max: 3600 }),
});
const lesson: fc.Arbitrary<Lesson> = fc.record({
  title: text({ maxLength: 60 }),
  steps: fc.array(step, { minLength: 1, maxLength: 99 }),
});

describe('a lesson', () => {
  test('is read from its file as it was written', () => {
    fc.assert(
      fc.property(lesson, (written) => {
        expect(parseLesson(formatLesson(written))).toEqual({ ok: true, value: written });
      }),
    );
  });

  test('is read from its link as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(lesson, async (written) => {
        expect(await parseLessonLink(await formatLessonLink(written))).toEqual({ ok: true, value: written });
      }),
      { numRuns: 40 },
    );
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof parseLesson(text).ok).toBe('boolean');
      }),
    );
  });

  test('a short one is a link that one can send', async () => {
    expect((await formatLessonLink({ title: 'Mine', steps: [STEP, STEP, STEP] })).length).toBeLessThan(300);
  });
});

test.each<[string, unknown, LessonProblem]>([
  ['no JSON', '{', { kind: 'not-ours' }],
  ['a list', [], { kind: 'not-ours' }],
  ['without steps', { lesson: 1, title: 'x' }, { kind: 'not-ours' }],
  ['of no steps', { lesson: 1, steps: [] }, { kind: 'not-ours' }],
  ['of a newer form', { lesson: 2, steps: [STEP] }, { kind: 'newer', version: '2' }],
  ['with a step that asks nothing', { steps: [STEP, { ...STEP, ask: ' ' }] }, { kind: 'no-ask', step: 2 }],
  ['with a step that is a word', { steps: [STEP, 'x'] }, { kind: 'no-ask', step: 2 }],
  [
    'of a case that there is not',
    { steps: [{ ...STEP, shows: '/case/12/' }] },
    { kind: 'no-case', step: 1, given: '/case/12/' },
  ],
  [
    'that reveals another site',
    { steps: [{ ...STEP, reveals: 'https://x.example/' }] },
    { kind: 'no-case', step: 1, given: 'https://x.example/' },
  ],
  [
    'that shows a lesson',
    { steps: [{ ...STEP, shows: '/lesson/2/' }] },
    { kind: 'no-case', step: 1, given: '/lesson/2/' },
  ],
  ['of a hundred steps', { steps: Array.from({ length: 100 }, () => STEP) }, { kind: 'too-many' }],
])('what is no lesson is refused: %s', (_, given, problem) => {
  expect(parseLesson(typeof given === 'string' ? given : JSON.stringify(given))).toEqual({ ok: false, problem });
});

describe('a link to a lesson', () => {
  const link = () => formatLessonLink({ title: 'Mine', steps: [STEP] });
  test.each([0, 1, 7, 20])('cut short after %i letters says so', async (length) => {
    const text = await link();
    expect(await parseLessonLink(text.slice(0, 'lesson=1.'.length + length))).toEqual({
      ok: false,
      problem: { kind: 'cut' },
    });
  });

  test('altered says so', async () => {
    const text = await link();
    for (const letter of ['!', '%', 'A'])
      expect(await parseLessonLink(`${text.slice(0, 30)}${letter}${text.slice(31)}`)).toMatchObject({ ok: false });
  });

  test('of a newer version says which', async () => {
    expect(await parseLessonLink('lesson=7.abc')).toEqual({ ok: false, problem: { kind: 'newer', version: '7' } });
  });

  test('of a megabyte is not read', async () => {
    expect(await parseLessonLink(`lesson=1.${'A'.repeat(1_000_000)}`)).toEqual({
      ok: false,
      problem: { kind: 'long' },
    });
  });

  test('to something else is none', async () => {
    expect(await parseLessonLink('all-cases')).toBeNull();
    expect(await parseLessonLink('')).toBeNull();
  });
});

test('what would turn the text after it round is taken out of a lesson, words from right to left are not', () => {
  const parsed = parseLesson(JSON.stringify({ title: 'a\u202eb', steps: [{ ...STEP, ask: 'שלום\u2067?' }] }));
  expect(parsed).toMatchObject({ ok: true, value: { title: 'ab', steps: [{ ask: 'שלום?' }] } });
});
