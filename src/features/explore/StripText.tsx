import { useEffect } from 'react';
import { QUESTIONS } from '../../content/questions';
import { STRIP_TEXTS } from '../../content/strip';
import { flagsForCase, SHARING_CASES } from '../../domain/cases';
import { POD_NAMESPACE_FLAGS, type PodNamespaceFlags } from '../../domain/flags';
import { listInWords } from '../../diagram/describe';
import { useAppStore } from '../../store/AppStoreContext';
import { usePreferences } from '../../store/PreferenceStoreContext';
import { selectFlagsHref } from '../../store/selectors';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import styles from './Strip.module.css';

function differingFlags(one: PodNamespaceFlags, other: PodNamespaceFlags) {
  return POD_NAMESPACE_FLAGS.filter((flag) => one[flag] !== other[flag]);
}

/** The question at hand; once the picture shows the pod that it asks for, what happened and why. */
export function StripText() {
  const { at, answered } = usePreferences(({ strip }) => strip);
  const answer = usePreferences((state) => state.answerQuestion);
  const told = useAppStore((state) => state.told.change.view);
  const state = useAppStore((all) => all);
  const question = QUESTIONS[at - 1] ?? QUESTIONS[0];
  const missing = question && told.kind === 'case' ? differingFlags(told.flags, question.goal) : [];
  const isReached = question !== undefined && told.kind === 'case' && missing.length === 0;
  useEffect(() => {
    if (isReached) answer(at);
  }, [isReached, answer, at]);
  if (!question) return null;
  const flips = listInWords(
    missing.map((flag) => (question.goal[flag] ? STRIP_TEXTS.on(flag) : STRIP_TEXTS.off(flag))),
  );
  const isLast = at === QUESTIONS.length;
  // The last question is to be found out.
  const helps = missing.length > 1 && !isLast && state.previous !== null;
  return (
    <>
      <ol className={styles.steps}>
        {QUESTIONS.map((_, index) => {
          const number = index + 1;
          const isAnswered = answered.includes(number);
          return (
            <li key={number}>
              <button
                type="button"
                data-act={number}
                data-answered={isAnswered || undefined}
                aria-current={number === at ? 'step' : undefined}
                aria-label={STRIP_TEXTS.step(number, isAnswered)}
              >
                <b>{number}</b>
                {isAnswered && (
                  <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d="M2 6.5l2.5 2.5L10 3" />
                  </svg>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <div className={styles.words} key={at}>
        <p className={styles.ask} data-question={at} tabIndex={-1} hidden={isReached}>
          <Prose>{question.ask}</Prose> {helps && <small key={flips}>{STRIP_TEXTS.missing(flips)}</small>}
        </p>
        <div className={styles.answer} aria-live="polite">
          {isReached && (
            <p>
              <Prose>{question.answer}</Prose>
              {isLast && answered.length === QUESTIONS.length && <> {STRIP_TEXTS.allDone}</>}{' '}
              <SourceLinks sources={question.sources} />
            </p>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        {!isLast && (
          <button type="button" data-act="next" data-ready={isReached || undefined}>
            {STRIP_TEXTS.next}
          </button>
        )}
        <button type="button" data-act="close">
          {STRIP_TEXTS.close}
        </button>
      </div>
      <ol className={styles.links}>
        {QUESTIONS.map(({ ask, page }) => (
          <li key={ask}>
            <a href={selectFlagsHref(flagsForCase(SHARING_CASES[page] ?? 0))(state)}>
              <Prose>{ask}</Prose>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
