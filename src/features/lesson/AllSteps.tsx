import { LESSON_TEXTS } from '../../content/lesson';
import type { LessonState } from '../../parts/useLesson';
import { useAppStore } from '../../store/AppStoreContext';
import { deferred } from '../../ui/deferred';
import { FoldingSection } from '../../ui/FoldingSection';
import { Prose } from '../../ui/Prose';
import { useDeferred, useLoadOnInterest } from '../../ui/useDeferred';
import { PresentLesson } from './PresentLesson';
import { StepLink } from './StepLink';
import styles from './LessonPage.module.css';

const EDITOR = deferred(() => import('./LessonEditor').then(({ LessonEditor }) => LessonEditor));

/** All steps of a lesson, as a plan that can be followed, printed, or made into another. */
export function AllSteps({ lesson }: { lesson: LessonState }) {
  const { title, steps } = lesson.lesson;
  const seconds = steps.reduce((total, step) => total + step.seconds, 0);
  const ready = useAppStore((state) => state.ready);
  const { value: Editor } = useDeferred(EDITOR);
  useLoadOnInterest(EDITOR);
  return (
    <>
      <h1 className={styles.ask}>{title}</h1>
      <p>{LESSON_TEXTS.about(steps.length, LESSON_TEXTS.minutes(seconds))}</p>
      <p className={styles.steps}>
        <StepLink lesson={lesson} to={1}>
          {LESSON_TEXTS.begin}
        </StepLink>
        <PresentLesson lesson={lesson} />
      </p>
      <ol className={styles.plan}>
        {steps.map((step, index) => (
          <li key={index}>
            <StepLink lesson={lesson} to={index + 1}>
              <Prose>{step.ask}</Prose>
            </StepLink>{' '}
            <small>{LESSON_TEXTS.minutes(step.seconds)}</small>
            <p className={styles.onPaper}>
              <b>
                <Prose>{step.answer}</Prose>
              </b>{' '}
              <Prose>{step.say}</Prose>
            </p>
          </li>
        ))}
      </ol>
      {ready && (
        <FoldingSection
          id="editor"
          title={LESSON_TEXTS.own}
          about={LESSON_TEXTS.ownAbout}
          startsOpen={false}
          className={styles.editor}
        >
          {Editor && <Editor start={lesson.lesson} />}
        </FoldingSection>
      )}
    </>
  );
}
