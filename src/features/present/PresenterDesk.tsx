import type { ReactNode } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { LESSON_TEXTS } from '../../content/lesson';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { WINDOW_TEXTS } from '../../content/present';
import { neighbour, type SharingCase } from '../../domain/cases';
import { CASE_PROSE } from '../../parts/caseProse';
import { CaseLink } from '../../parts/CaseLink';
import { CaseText } from '../../parts/CaseText';
import type { LessonState } from '../../parts/useLesson';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCase } from '../../store/selectors';
import { Prose } from '../../ui/Prose';
import { useDeferred, useLoadNow } from '../../ui/useDeferred';
import { ClassTimer } from './ClassTimer';
import { OpenWindow } from './OpenWindow';
import type { ClassWindowState } from './useClassWindow';
import styles from './PresenterDesk.module.css';

interface PresenterDeskProps {
  connection: ClassWindowState;
  /** The lesson that is presented, if one is. */
  lesson: LessonState | null;
  /** The picture. */
  children: ReactNode;
}

/** What the presenter alone sees: a small picture, the switches, notes, what comes next, and the time. */
export function PresenterDesk({ connection, lesson, children }: PresenterDeskProps) {
  const sharingCase = useAppStore(selectCase);
  const audience = connection.others.filter((role) => role === 'audience').length;
  return (
    <div className={styles.desk}>
      <section className={styles.picture} aria-label={WINDOW_TEXTS.picture}>
        <h1>
          {lesson ? `${LESSON_TEXTS.step(lesson.number, lesson.lesson.steps.length)}. ` : ''}
          {PAGE_TEXTS.caseLink(sharingCase, CASE_TEXTS[sharingCase].title)}
        </h1>
        {children}
      </section>
      <aside className={styles.side} aria-label={WINDOW_TEXTS.notes}>
        <ClassTimer step={lesson?.step ?? null} />
        <p>
          {connection.isCut ? WINDOW_TEXTS.noChannel : WINDOW_TEXTS.others(audience)}{' '}
          {audience === 0 && !connection.isCut && (
            <OpenWindow role="audience" name={connection.window.name} className="button">
              {WINDOW_TEXTS.openAudience}
            </OpenWindow>
          )}
        </p>
        {lesson ? <StepNotes lesson={lesson} /> : <CaseNotes sharingCase={sharingCase} />}
      </aside>
    </div>
  );
}

/** What to ask, to answer and to say in a step, and what comes next. */
function StepNotes({ lesson: { lesson, number, step, next, isRevealed, goTo } }: { lesson: LessonState }) {
  if (!step) return null;
  return (
    <>
      <label className={styles.goTo}>
        {WINDOW_TEXTS.goTo}{' '}
        <select
          className="button"
          value={number}
          onChange={({ target }) => {
            goTo(Number(target.value));
          }}
        >
          {lesson.steps.map(({ ask }, index) => (
            <option key={index} value={index + 1}>
              {`${String(index + 1)}. ${ask.replaceAll('`', '')}`}
            </option>
          ))}
        </select>
      </label>
      <section className={styles.notes} aria-label={WINDOW_TEXTS.notes}>
        <p className={styles.sees} data-revealed={isRevealed || undefined}>
          {isRevealed ? WINDOW_TEXTS.seesAnswer : WINDOW_TEXTS.seesQuestion}
        </p>
        <h2>{LESSON_TEXTS.ask}</h2>
        <p>
          <Prose>{step.ask}</Prose>
        </p>
        <h2>{LESSON_TEXTS.answer}</h2>
        <p>
          <Prose>{step.answer}</Prose>
        </p>
        <h2>{LESSON_TEXTS.say}</h2>
        <p>
          <Prose>{step.say}</Prose>
        </p>
      </section>
      <p className={styles.next}>
        <b>{WINDOW_TEXTS.next}</b> {next ? <Prose>{next.ask}</Prose> : LESSON_TEXTS.end}
      </p>
    </>
  );
}

function CaseNotes({ sharingCase }: { sharingCase: SharingCase }) {
  const { value: prose, failed } = useDeferred(CASE_PROSE);
  useLoadNow(CASE_PROSE, true);
  const next = neighbour(sharingCase, 1);
  return (
    <>
      <p className={styles.next}>
        <b>{WINDOW_TEXTS.next}</b>{' '}
        <CaseLink sharingCase={next}>{PAGE_TEXTS.caseLink(next, CASE_TEXTS[next].title)}</CaseLink>
      </p>
      <section className={styles.notes} aria-label={PAGE_TEXTS.reading}>
        {prose && <CaseText key={sharingCase} prose={prose[sharingCase]} />}
        {failed && !prose && <p>{PAGE_TEXTS.notLoaded}</p>}
      </section>
    </>
  );
}
