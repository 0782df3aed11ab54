import { type CSSProperties, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { FLAG_TEXTS } from '../../content/flags';
import { LESSON_TEXTS } from '../../content/lesson';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { PRESENT_TEXTS, WINDOW_TEXTS } from '../../content/present';
import { RUNTIME_TEXTS } from '../../content/runtimes';
import { capitalised, describeSharing, describeWall } from '../../diagram/describe';
import large from '../../diagram/LargePicture.module.css';
import { flagsForCase, neighbour, type SharingCase } from '../../domain/cases';
import { POD_NAMESPACE_FLAGS } from '../../domain/flags';
import { APP, STANDARD_MEMBERS } from '../../domain/members';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../../domain/namespaces';
import { announcement } from '../../parts/describeLastChange';
import { DIAGRAM_MOVER } from '../../parts/diagramMover';
import { ShownDiagram } from '../../parts/ShownDiagram';
import { FlagSwitch } from '../../parts/FlagSwitch';
import { LessonNotice } from '../../parts/LessonNotice';
import { MembershipGrid } from '../../parts/MembershipTable';
import { tellingOfPods, toldPods } from '../../parts/toldPods';
import { useChanges } from '../../parts/useChanges';
import { useLesson, type LessonState } from '../../parts/useLesson';
import type { ResolvedCase } from '../../parts/resolvedPod';
import { resolveCase, useShownPod } from '../../parts/useShownPod';
import { useAppStore } from '../../store/AppStoreContext';
import { createClassStore } from '../../store/createClassStore';
import { podKey } from '../../store/createAppStore';
import { selectCase, selectFlags, selectFrom } from '../../store/selectors';
import { IsolatedText } from '../../ui/IsolatedText';
import { Prose } from '../../ui/Prose';
import { useLoadNow } from '../../ui/useDeferred';
import { ClassStoreContext, useClass } from '../../store/ClassStoreContext';
import { ClassTerminal } from './ClassTerminal';
import { NoScriptLinks } from './NoScriptLinks';
import { PresentBar } from './PresentBar';
import { PresenterDesk } from './PresenterDesk';
import { QrScreen } from './QrScreen';
import { Spotlight } from './Spotlight';
import { useClassWindow } from './useClassWindow';
import { useIdlePointer } from './useIdlePointer';
import { usePresentKeys } from './usePresentKeys';
import styles from './PresentPage.module.css';

/** How fast the picture moves before a class: a lane takes 1400 ms in place of 900. */
const PACE = 900 / 1400;
const SLOWER = 0.25;

/** Takes a pod; gives in few words what the daggers of its values mean. */
function daggersOf({ notes }: ResolvedCase): Readonly<Record<LinuxNamespace, readonly string[]>> {
  const { user, uts } = PRESENT_TEXTS.daggers;
  const none = Object.fromEntries(LINUX_NAMESPACES.map((kind) => [kind, []])) as unknown as ResolvedCase['notes'];
  return { ...none, user: notes.user.length > 0 ? [user] : [], uts: notes.uts.length > 0 ? [uts] : [] };
}
const EVERYBODY = STANDARD_MEMBERS.map(({ id }) => id).join(' ');

const controlsIn = (className: string | undefined) =>
  function laneControls(namespace: LinuxNamespace) {
    const ruling = POD_NAMESPACE_FLAGS.filter((flag) => FLAG_TEXTS[flag].rules === namespace);
    return ruling.length === 0 ? null : (
      <div className={className}>
        {ruling.map((flag) => (
          <FlagSwitch key={flag} flag={flag} />
        ))}
      </div>
    );
  };
const laneControls = controlsIn(large.switches);
const deskControls = controlsIn(styles.switches);

/** A case as it is projected: its number and name, what the pod's wall does, the switches and the picture, and nothing else. */
export function PresentPage() {
  const [store] = useState(createClassStore);
  return (
    <ClassStoreContext value={store}>
      <Presentation />
    </ClassStoreContext>
  );
}

function Presentation() {
  const pod = useShownPod();
  const flags = useAppStore(selectFlags);
  const sharingCase = useAppStore(selectCase);
  const told = useAppStore((state) => state.told);
  const from = useAppStore(selectFrom);
  const playing = useAppStore((state) => state.playing);
  const play = useAppStore((state) => state.play);
  const slow = useClass((state) => state.slow);
  const blanked = useClass((state) => state.blanked);
  const terminal = useClass((state) => state.terminal);
  useLoadNow(DIAGRAM_MOVER, true);
  const idle = useIdlePointer();
  const lesson = useLesson();
  usePresentKeys(lesson);

  const connection = useClassWindow();
  const isDesk = connection.window.role === 'presenter';
  // A lesson asks about all lanes: the slim ones have their values too.
  const unfold = useAppStore((state) => state.unfold);
  const isLesson = Boolean(lesson?.step);
  useEffect(() => {
    if (isLesson) unfold(true);
  }, [isLesson, unfold]);
  // One rem fills the screen only where it is projected.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (isDesk) dataset.desk = '';
    return () => {
      delete dataset.desk;
    };
  }, [isDesk]);

  // Slower than alone; who leaves finds the usual pace again.
  const pace = useEffectEvent((speed: number) => {
    play({ speed, held: playing.held });
  });
  useEffect(() => {
    pace(PACE * (slow ? SLOWER : 1));
  }, [slow]);
  useEffect(
    () => () => {
      play({ speed: 1, held: null });
    },
    [play],
  );

  const pods = useMemo(() => toldPods(told, resolveCase), [told]);
  const telling = useMemo(() => {
    const said = tellingOfPods(pods, from);
    // From the app one looks by default: only who chose to look from somebody sees what lies out of reach.
    if (from !== APP.id) return said;
    return {
      ...said,
      from: '',
      reached: Object.fromEntries(LINUX_NAMESPACES.map((kind) => [kind, EVERYBODY])),
    } as typeof said;
  }, [pods, from]);
  const diagram = (
    <ShownDiagram
      pod={pod}
      telling={telling}
      laneControls={isDesk ? deskControls : laneControls}
      hidesCards={blanked ? 'all' : 'unpinned'}
      {...(isDesk ? {} : { large: true, notes: daggersOf(pod) })}
    />
  );
  const types = connection.window.role !== 'audience';
  const screen = <ClassTerminal pods={pods} from={from} first={lesson?.step?.command} types={types} />;
  if (isDesk)
    return (
      <div className={styles.page}>
        <main id="main">
          <PresenterDesk connection={connection} lesson={lesson}>
            <div className={styles.stage} data-terminal-open={terminal.open || undefined}>
              <div inert={terminal.open}>{diagram}</div>
              {terminal.open && screen}
            </div>
          </PresenterDesk>
          <ClassStatus pod={pod} />
        </main>
        <Spotlight />
        <PresentBar hidden={false} connection={connection} lesson={lesson} />
      </div>
    );
  return (
    <div className={styles.page} data-idle={idle || undefined}>
      <main className={styles.main} id="main">
        <header className={styles.headline} data-lesson={lesson !== null || undefined}>
          {lesson ? <StepTitle lesson={lesson} /> : <CaseTitle sharingCase={sharingCase} />}
          <p className={styles.wall}>
            {pod.rejected ? (
              <b data-rejected="">{PRESENT_TEXTS.rejected}</b>
            ) : (
              <b key={telling.open.join(' ')} data-open={telling.open.length > 0 || undefined}>
                {capitalised(describeWall(telling.open))}
              </b>
            )}
            <small key={pod.runtime} data-runtime={pod.runtime}>
              {RUNTIME_TEXTS[pod.runtime].name}
            </small>
          </p>
        </header>
        {lesson && <LessonNotice lesson={lesson} />}
        <div
          className={styles.stage}
          data-terminal-open={terminal.open || undefined}
          data-asking={(lesson?.step && !lesson.isRevealed) || undefined}
        >
          <div className={large.picture} inert={terminal.open}>
            {diagram}
          </div>
          {terminal.open && screen}
        </div>
        <ClassStatus pod={pod} />
        <NoScriptLinks
          flags={flags}
          previous={flagsForCase(neighbour(sharingCase, -1))}
          next={flagsForCase(neighbour(sharingCase, 1))}
        />
      </main>
      <PresentBar hidden={idle} connection={connection} lesson={lesson} />
      {connection.isCut && (
        <p className={styles.cut} role="alert">
          {WINDOW_TEXTS.noChannel}
        </p>
      )}
      <QrScreen />
      <Spotlight />
      {blanked && <div className={styles.blank} aria-hidden="true" />}
    </div>
  );
}

/** For who does not see the picture: what the last change did, and who is in which Linux namespace. */
function ClassStatus({ pod }: { pod: ResolvedCase }) {
  const view = useAppStore((state) => state.view);
  const previous = useAppStore((state) => state.previous);
  const replays = useAppStore((state) => state.replays);
  const blanked = useClass((state) => state.blanked);
  const repeated = useChanges(podKey(view), String(replays));
  const announced = announcement(previous, view, repeated > 0) || describeSharing(pod.topology);
  return (
    <>
      <p role="status" className="visually-hidden">
        <IsolatedText key={repeated}>{blanked ? PRESENT_TEXTS.blanked : announced}</IsolatedText>
      </p>
      <div className="visually-hidden">
        <MembershipGrid topology={pod.topology} seats={STANDARD_MEMBERS} />
      </div>
    </>
  );
}

function CaseTitle({ sharingCase }: { sharingCase: SharingCase }) {
  return (
    <>
      <p className={styles.number}>
        <span className="visually-hidden">{PAGE_TEXTS.caseNumber}</span> {sharingCase}
      </p>
      <h1>
        <span key={sharingCase}>{CASE_TEXTS[sharingCase].title}</span>
      </h1>
    </>
  );
}

/** The question first; once it is revealed, the answer below it. */
function StepTitle({ lesson: { step, number, isRevealed, lesson } }: { lesson: LessonState }) {
  const said = step ? (isRevealed ? step.answer : step.ask) : lesson.title;
  return (
    <>
      <p className={styles.step}>
        <span className="visually-hidden">{LESSON_TEXTS.step(number, lesson.steps.length)}</span>
        <span aria-hidden="true">
          <b>{number}</b>/{lesson.steps.length}
        </span>
      </p>
      <div>
        {isRevealed && (
          <p className={styles.asked} key={`asked ${String(number)}`}>
            <Prose>{step?.ask ?? ''}</Prose>
          </p>
        )}
        <h1 data-revealed={isRevealed || undefined} style={{ '--letters': said.length } as CSSProperties}>
          <span key={`${String(number)} ${String(isRevealed)}`}>
            <Prose>{said}</Prose>
          </span>
        </h1>
      </div>
    </>
  );
}
