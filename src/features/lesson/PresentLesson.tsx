import { LESSON_TEXTS } from '../../content/lesson';
import { formatClassWindow } from '../../formats/classWindow';
import type { LessonState } from '../../parts/useLesson';
import { useAppStore } from '../../store/AppStoreContext';
import { lessonIn } from '../../store/createAppStore';
import styles from './LessonPage.module.css';

/** Shows the step, or the first one, in large. P presses it. */
export function PresentLesson({ lesson }: { lesson: LessonState }) {
  const change = useAppStore((state) => state.change);
  const text = useAppStore((state) => lessonIn(state.view).lesson?.text ?? '');
  return (
    <button
      type="button"
      className={`button ${styles.scripted ?? ''}`}
      data-action="present"
      onClick={() => {
        change({
          lesson: { step: Math.max(1, lesson.number), text },
          present: formatClassWindow({ role: 'audience', name: Math.random().toString(36).slice(2, 8) }),
        });
      }}
    >
      {LESSON_TEXTS.present}
    </button>
  );
}
