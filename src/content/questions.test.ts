// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { POD_NAMESPACE_FLAGS } from '../domain/flags';
import { QUESTION_TEXTS, QUESTIONS } from './questions';

/** The switches that answer each question, in the order of the fields: typed from the plan of the first minute. */
const GOALS = [
  ['shared-processes', '1000'],
  ['whose-localhost', '0010'],
  ['node-processes', '0100'],
  ['refused-pair', '1100'],
  ['build', '1010'],
];

describe('the five questions', () => {
  test('lead over three owners to the refused pair and to a pod of one’s own', () => {
    const goals = QUESTIONS.map(({ id, goal }) => [
      id,
      POD_NAMESPACE_FLAGS.map((flag) => (goal[flag] ? '1' : '0')).join(''),
    ]);
    expect(goals).toEqual(GOALS);
  });

  test.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s is asked, and its answer sourced',
    (_, question) => {
      const { ask, task, answer, sources } = question;
      expect(ask).toMatch(/\?$/);
      expect(sources.length).toBeGreaterThan(0);
      for (const { href } of sources)
        expect(href).toMatch(/^https:\/\/(github\.com\/.+\/blob\/[0-9a-f]{40}\/|man7\.org\/)/);
      // The room that a phone has: one line, then two.
      expect(ask.length, ask).toBeLessThanOrEqual(42);
      const whole = [answer, ...sources.map(({ label }) => label)].join(' ');
      for (const text of [task, whole]) expect(text.replaceAll('`', '').length, text).toBeLessThanOrEqual(102);
      expect(`${task} ${answer}`).not.toMatch(/merge|room|should|please/i);
    },
  );

  test('the last one names no switch that it asks for', () => {
    const last = QUESTIONS.at(-1);
    for (const text of [last?.ask, last?.task, ...Object.values(last?.inTheWay ?? {})])
      expect(text).not.toMatch(/shareProcessNamespace|hostNetwork/);
  });
});

test.each([
  ['hostPID', true, 'hostPID is still on: turn it off first.'],
  ['hostPID and hostIPC', false, 'hostPID and hostIPC are still on: turn them off first.'],
])('what stands in the way is said in a sentence: %s', (flags, isOne, sentence) => {
  expect(QUESTION_TEXTS.inTheWay(flags, isOne)).toBe(sentence);
});
