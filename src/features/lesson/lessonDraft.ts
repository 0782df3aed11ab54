import type { Lesson } from '../../domain/lesson';
import { formatLesson, parseLesson } from '../../formats/lessonFile';

const KEY = 'lesson-draft';

/** Gives the lesson that was last worked at in this browser, or null where there is none, or storage is refused. */
export function readDraft(): Lesson | null {
  try {
    const parsed = parseLesson(localStorage.getItem(KEY) ?? '');
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}

/** Takes a lesson; keeps it in this browser, where storage is allowed. */
export function keepDraft(lesson: Lesson): void {
  try {
    localStorage.setItem(KEY, formatLesson(lesson));
  } catch {
    // The link and the file hold it as well.
  }
}
