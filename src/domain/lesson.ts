// A guided lesson: steps, each a pod to look at, a question, and what a reveal leads to.

import type { SharingCase } from './cases';

/** One step. Pods are addresses of case pages below the base, such as `/case/2/?runtime=containerd`. */
export interface LessonStep {
  /** What stands while one asks. */
  readonly shows: string;
  /** What stands after the reveal: the same where nothing flips. */
  readonly reveals: string;
  readonly ask: string;
  readonly answer: string;
  /** What to say then. */
  readonly say: string;
  /** How long it takes, in seconds. */
  readonly seconds: number;
  /** What is run in the terminal, from where one looks; none for no terminal. */
  readonly command?: string;
}

export interface Lesson {
  readonly title: string;
  readonly steps: readonly LessonStep[];
}

/** The most steps that a lesson has. */
export const MOST_STEPS = 99;

/** The case that each step of the lesson of twenty begins with (content/lesson.ts has the rest): an address has to be drawn at once. */
export const LESSON_CASES: readonly SharingCase[] = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 2, 0, 0, 4, 4, 0, 6, 0, 7, 0];
