import { useEffect, useState } from 'react';
import { WINDOW_TEXTS } from '../../content/present';
import type { LessonStep } from '../../domain/lesson';
import { useClass, useClassStore } from '../../store/ClassStoreContext';
import styles from './PresenterDesk.module.css';

/** Takes milliseconds; gives them as minutes and seconds, `12:05`. */
function minutesAndSeconds(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Takes the step of the lesson, if there is one; shows the time since the class began and, over what it may take, that of the step. */
export function ClassTimer({ step }: { step: LessonStep | null }) {
  const own = useClassStore();
  const began = useClass((state) => state.began);
  const stepBegan = useClass((state) => state.stepBegan);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const tick = () => {
      setNow(Date.now());
    };
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <p className={styles.timer}>
      <span role="timer" aria-label={WINDOW_TEXTS.timer}>
        {minutesAndSeconds(began === null ? 0 : now - began)}
      </span>{' '}
      {step && (
        <small data-over={(stepBegan !== null && now - stepBegan > 1000 * step.seconds) || undefined}>
          {WINDOW_TEXTS.stepTime(
            minutesAndSeconds(stepBegan === null ? 0 : now - stepBegan),
            minutesAndSeconds(1000 * step.seconds),
          )}
          {stepBegan !== null && now - stepBegan > 1000 * step.seconds && ` ${WINDOW_TEXTS.over}`}
        </small>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          setNow(Date.now());
          own.setState({ began: Date.now(), stepBegan: Date.now() });
        }}
      >
        {began === null ? WINDOW_TEXTS.start : WINDOW_TEXTS.restart}
      </button>
    </p>
  );
}
