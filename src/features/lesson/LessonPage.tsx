import { useState } from 'react';
import { LESSON_TEXTS } from '../../content/lesson';
import { LessonNotice } from '../../parts/LessonNotice';
import { useLesson } from '../../parts/useLesson';
import { ClassStoreContext } from '../../store/ClassStoreContext';
import { createClassStore } from '../../store/createClassStore';
import { AllSteps } from './AllSteps';
import { StepPage } from './StepPage';
import styles from './LessonPage.module.css';

/** The lesson: all its steps, or one of them. */
export function LessonPage() {
  const [store] = useState(createClassStore);
  return (
    <ClassStoreContext value={store}>
      <LessonOrStep />
    </ClassStoreContext>
  );
}

function LessonOrStep() {
  const lesson = useLesson();
  return (
    <main className={styles.page} id="main">
      {lesson && <LessonNotice lesson={lesson} />}
      {!lesson ? (
        <p>{LESSON_TEXTS.reading}</p>
      ) : lesson.step ? (
        <StepPage key={lesson.number} lesson={lesson} step={lesson.step} />
      ) : (
        <AllSteps lesson={lesson} />
      )}
    </main>
  );
}
