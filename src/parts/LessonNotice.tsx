import { LESSON_TEXTS } from '../content/lesson';
import { lessonProblemText } from './lessonProblemText';
import styles from './LessonNotice.module.css';
import type { LessonState } from './useLesson';

/** What of a lesson's address could not be followed. */
export function LessonNotice({ lesson: { problem, number, asked, lesson } }: { lesson: LessonState }) {
  const sentences = [
    ...(problem ? [lessonProblemText(problem)] : []),
    ...(number === asked ? [] : [LESSON_TEXTS.noStep(asked, lesson.steps.length)]),
  ];
  if (sentences.length === 0) return null;
  return (
    <p role="alert" className={styles.notice}>
      {sentences.join(' ')}
    </p>
  );
}
