import { useMemo } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { FLAG_TEXTS } from '../../content/flags';
import { LESSON_TEXTS, sourcesOfStep } from '../../content/lesson';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { describeSharing } from '../../diagram/describe';
import { caseForFlags } from '../../domain/cases';
import { POD_NAMESPACE_FLAGS } from '../../domain/flags';
import type { LessonStep } from '../../domain/lesson';
import type { LinuxNamespace } from '../../domain/namespaces';
import { formatAppUrl } from '../../formats/appUrl';
import { announcement } from '../../parts/describeLastChange';
import { ShownDiagram } from '../../parts/ShownDiagram';
import { FlagSwitch } from '../../parts/FlagSwitch';
import { MembershipTable } from '../../parts/MembershipTable';
import tableStyles from '../../parts/MembershipTable.module.css';
import { Terminal } from '../../parts/Terminal';
import { tellingOfPods, toldPods } from '../../parts/toldPods';
import type { LessonState } from '../../parts/useLesson';
import { resolveCase, useShownPod } from '../../parts/useShownPod';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFrom } from '../../store/selectors';
import { IsolatedText } from '../../ui/IsolatedText';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { PresentLesson } from './PresentLesson';
import { StepLink } from './StepLink';
import styles from './LessonPage.module.css';

function laneControls(namespace: LinuxNamespace) {
  const ruling = POD_NAMESPACE_FLAGS.filter((flag) => FLAG_TEXTS[flag].rules === namespace);
  return ruling.length === 0 ? null : (
    <div className={styles.switches}>
      {ruling.map((flag) => (
        <FlagSwitch key={flag} flag={flag} />
      ))}
    </div>
  );
}

/** One step: its question, its picture, and what the reveal says. */
export function StepPage({ lesson, step }: { lesson: LessonState; step: LessonStep }) {
  const pod = useShownPod();
  const view = useAppStore((state) => state.view);
  const previous = useAppStore((state) => state.previous);
  const told = useAppStore((state) => state.told);
  const from = useAppStore(selectFrom);
  const base = useAppStore((state) => state.base);
  const pods = useMemo(() => toldPods(told, resolveCase), [told]);
  const { number, isRevealed, reveal } = lesson;
  const count = lesson.lesson.steps.length;
  const sharingCase = caseForFlags(pod.flags);
  const casePage = base.slice(0, -1) + formatAppUrl(pod.flags, { runtime: view.runtime, from });
  const announced = announcement(previous, view, false) || describeSharing(pod.topology);
  return (
    <>
      <nav className={styles.steps} aria-label={LESSON_TEXTS.view}>
        <b>{LESSON_TEXTS.step(number, count)}</b>
        <StepLink lesson={lesson} to={0}>
          {LESSON_TEXTS.all}
        </StepLink>
        {number > 1 && (
          <StepLink lesson={lesson} to={number - 1}>
            {LESSON_TEXTS.previous}
          </StepLink>
        )}
        {number < count && (
          <StepLink lesson={lesson} to={number + 1}>
            {LESSON_TEXTS.next}
          </StepLink>
        )}
        <PresentLesson lesson={lesson} />
      </nav>
      <h1 className={styles.ask}>
        <Prose>{step.ask}</Prose>
      </h1>
      <details
        className={styles.answer}
        open={isRevealed}
        onToggle={({ currentTarget, nativeEvent }) => {
          // Of what the visitor did, and not of what was done for him.
          if (nativeEvent.isTrusted && currentTarget.open !== isRevealed) reveal(currentTarget.open);
        }}
      >
        <summary>{isRevealed ? LESSON_TEXTS.hide : LESSON_TEXTS.reveal}</summary>
        <p className={styles.said}>
          <Prose>{step.answer}</Prose>
        </p>
        <p>
          <Prose>{step.say}</Prose> <SourceLinks sources={sourcesOfStep(step)} />
        </p>
      </details>
      <ShownDiagram
        pod={pod}
        telling={useMemo(() => tellingOfPods(pods, from), [pods, from])}
        laneControls={laneControls}
      />
      <p role="status" className="visually-hidden">
        <IsolatedText>{isRevealed ? `${step.answer} ${announced}` : announced}</IsolatedText>
      </p>
      <p className={styles.more}>
        <a href={casePage}>
          {LESSON_TEXTS.theCase}: {PAGE_TEXTS.caseLink(sharingCase, CASE_TEXTS[sharingCase].title)}
        </a>
        {number === count && <span>{LESSON_TEXTS.end}</span>}
      </p>
      {step.command !== undefined && <Terminal key={number} pods={pods} from={from} first={step.command} />}
      <section className={tableStyles.section} aria-labelledby="membership">
        <MembershipTable topology={pod.topology} />
      </section>
    </>
  );
}
