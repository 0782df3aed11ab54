// @vitest-environment node

import { expect, test } from 'vitest';
import { LESSON, SOURCED_STEPS, sourcesOfStep } from '../content/lesson';
import { flagsForCase } from '../domain/cases';
import { LESSON_CASES } from '../domain/lesson';
import { parseAppUrl } from '../formats/appUrl';
import { formatLesson, parseLesson } from '../formats/lessonFile';

test('the lesson of twenty steps takes thirty minutes, and begins each step as its address is drawn at once', () => {
  expect(LESSON.steps).toHaveLength(20);
  expect(LESSON.steps.reduce((total, { seconds }) => total + seconds, 0)).toBe(30 * 60);
  LESSON.steps.forEach(({ shows }, index) => {
    const [path = '', search = ''] = shows.split('?');
    expect(parseAppUrl(path, search), shows).toMatchObject({ flags: flagsForCase(LESSON_CASES[index] ?? 0) });
  });
  expect(parseLesson(formatLesson(LESSON))).toEqual({ ok: true, value: LESSON });
});

test('every step names where its answer can be checked; a reworded one does not', () => {
  for (const [index, step] of LESSON.steps.entries()) {
    expect(sourcesOfStep(step), step.ask).toEqual(SOURCED_STEPS[index]?.sources);
    expect(sourcesOfStep(step).length, step.ask).toBeGreaterThan(0);
    expect(sourcesOfStep({ ...step, answer: 'Something else.' })).toEqual([]);
  }
  expect(formatLesson(LESSON)).not.toContain('https://');
});
