import { useEffect } from 'react';
import { QUESTION_TEXTS, QUESTIONS, type Question } from '../../content/questions';
import { listInWords } from '../../content/listInWords';

import { caseForFlags } from '../../domain/cases';
import { POD_NAMESPACE_FLAGS, type PodNamespaceFlags } from '../../domain/flags';
import type { View } from '../../store/createAppStore';
import { useAppStore } from '../../store/AppStoreContext';
import { usePreferences } from '../../store/PreferenceStoreContext';
import { selectCaseHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { showAllCases } from './AllCases';
import styles from './Strip.module.css';

/** Takes a question and where the switches stand; says which of them are on and are not to be, or nothing. */
function saidInTheWay({ goal, inTheWay }: Question, flags: PodNamespaceFlags): string {
  const on = POD_NAMESPACE_FLAGS.filter((flag) => flags[flag] && !goal[flag]);
  if (inTheWay) return on.map((flag) => inTheWay[flag] ?? '').join(' ');
  return on.length === 0 ? '' : QUESTION_TEXTS.inTheWay(listInWords(on), on.length === 1);
}

function shows(view: View, question: Question | undefined): boolean {
  return view.kind === 'case' && POD_NAMESPACE_FLAGS.every((flag) => view.flags[flag] === question?.goal[flag]);
}

/** The question at hand; once the picture shows the pod that it asks for, what happened and why. */
export function StripText() {
  const { at, answered } = usePreferences(({ strip }) => strip);
  const change = usePreferences((state) => state.changeStrip);
  const told = useAppStore((state) => state.told.change.view);
  const question = QUESTIONS[at - 1];
  const shown = useAppStore((state) => state.view);
  const isReached = shows(told, question);
  // Who goes on while the picture still moves has answered it too.
  const isAnswered = shows(shown, question);
  useEffect(() => {
    if (isAnswered && !answered.includes(String(at))) change({ answered: answered + String(at) });
  }, [isAnswered, answered, at, change]);
  if (!question) return null;
  const isLast = at === QUESTIONS.length;
  const inTheWay = told.kind === 'case' ? saidInTheWay(question, told.flags) : '';
  const answerText = `${question.answer}${isLast ? ` ${QUESTION_TEXTS.allDone} ${QUESTION_TEXTS.allCases}.` : ''}`;
  return (
    <>
      <ol className={styles.steps} aria-label={QUESTION_TEXTS.steps}>
        {QUESTIONS.map(({ id }, index) => (
          <li key={id}>
            <Step number={index + 1} isCurrent={index + 1 === at} isAnswered={answered.includes(String(index + 1))} />
          </li>
        ))}
      </ol>
      <div className={styles.words}>
        <h2 key={question.ask} className={styles.ask} data-question={at} tabIndex={-1}>
          {question.ask}
        </h2>
        {/* What comes next has its room kept, so that nothing below moves when it comes. */}
        <div
          key={question.id}
          className={styles.below}
          data-task={question.task.replaceAll('`', '')}
          data-answer={`${answerText} ${question.sources.map(({ label }) => label).join(' – ')}`}
        >
          {!isReached && (
            <p>
              {/* A new text is a new element: a translated one could not be changed. */}
              {!question.inTheWay && <span key={inTheWay}>{inTheWay} </span>}
              <Prose>{question.task}</Prose>
              {question.inTheWay && <span key={inTheWay}> {inTheWay}</span>}
            </p>
          )}
          <div aria-live="polite">
            {isReached && (
              <p className={styles.answer}>
                {question.answer} <SourceLinks sources={question.sources} />
                {isLast && (
                  <>
                    {QUESTION_TEXTS.allDone}{' '}
                    <ActionLink href="#all-cases" onFollow={showAllCases}>
                      {QUESTION_TEXTS.allCases}
                    </ActionLink>
                    .
                  </>
                )}
              </p>
            )}
          </div>
        </div>
      </div>
      <div className={styles.buttons}>
        {!isLast && (
          <button type="button" className="button" data-act="next" data-ready={isReached || undefined}>
            {QUESTION_TEXTS.next}
          </button>
        )}
        <button type="button" className="button" data-act="close">
          {QUESTION_TEXTS.close}
        </button>
      </div>
      <ol className={styles.links}>
        {QUESTIONS.map(({ id, ask, task, goal }) => (
          <li key={id}>
            <AnswerLink goal={goal}>{ask}</AnswerLink> <Prose>{task}</Prose>
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ number, isCurrent, isAnswered }: { number: number; isCurrent: boolean; isAnswered: boolean }) {
  return (
    <button
      type="button"
      data-act={number}
      data-answered={isAnswered || undefined}
      aria-current={isCurrent ? 'step' : undefined}
      aria-label={QUESTION_TEXTS.step(number, isAnswered)}
    >
      <b>{number}</b>
      {isAnswered && (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 6.5l2.5 2.5L10 3" />
        </svg>
      )}
    </button>
  );
}

/** Where no script runs, the way to the page of the case that answers a question. */
function AnswerLink({ goal, children }: { goal: PodNamespaceFlags; children: string }) {
  return <a href={useAppStore(selectCaseHref(caseForFlags(goal)))}>{children}</a>;
}
