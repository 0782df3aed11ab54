import { LESSON_TEXTS } from '../content/lesson';
import { assertNever } from '../domain/assertNever';
import { MOST_STEPS } from '../domain/lesson';
import type { LessonProblem } from '../formats/lessonFile';

/** Takes why something is no lesson; says it in a sentence. */
export function lessonProblemText(problem: LessonProblem): string {
  const texts = LESSON_TEXTS.problems;
  switch (problem.kind) {
    case 'cut':
      return texts.cut;
    case 'long':
      return texts.long;
    case 'not-ours':
      return texts.notOurs;
    case 'newer':
      return texts.newer(problem.version);
    case 'no-ask':
      return texts.step(problem.step, texts.noAsk);
    case 'no-case':
      return texts.step(problem.step, texts.noCase(problem.given.slice(0, 80)));
    case 'too-many':
      return texts.tooMany(MOST_STEPS);
    default:
      return assertNever(problem);
  }
}
