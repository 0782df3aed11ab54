import { useEffect, useId, useState, type PointerEvent } from 'react';
import { neighbour } from '../../domain/cases';
import { LESSON_TEXTS } from '../../content/lesson';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { PRESENT_TEXTS, WINDOW_TEXTS } from '../../content/present';
import { formatClassWindow } from '../../formats/classWindow';
import { CaseLink } from '../../parts/CaseLink';
import type { LessonState } from '../../parts/useLesson';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCase } from '../../store/selectors';
import { useClass, useClassStore } from '../../store/ClassStoreContext';
import { BarIcon } from './BarIcon';
import { OpenWindow } from './OpenWindow';
import type { ClassWindowState } from './useClassWindow';
import { ArrowIcon } from '../../ui/ArrowIcon';
import { spotAt } from './spotAt';
import { toggleFullScreen } from './toggleFullScreen';
import { togglePause } from './usePresentKeys';
import styles from './PresentBar.module.css';

const BUTTON = `button ${styles.button ?? ''}`;

/** Milliseconds for which it is said that the browser has refused something. */
const SAID_FOR = 8000;

interface PresentBarProps {
  hidden: boolean;
  connection: ClassWindowState;
  /** The lesson that is presented, if one is. */
  lesson: LessonState | null;
}

/** What the presenter presses; it stands over the picture's lower edge only while the pointer moves or the focus is in it. */
export function PresentBar({ hidden, connection, lesson }: PresentBarProps) {
  const sharingCase = useAppStore(selectCase);
  const previous = useAppStore((state) => state.previous);
  const playing = useAppStore((state) => state.playing);
  const play = useAppStore((state) => state.play);
  const replay = useAppStore((state) => state.replay);
  const change = useAppStore((state) => state.change);
  const own = useClassStore();
  const { blanked, slow, qr, terminal } = useClass((state) => state);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(() => {
      setRefused(false);
    }, SAID_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [refused]);
  const keys = useId();
  const isPaused = playing.held !== null;
  const state = useAppStore((all) => all);
  const aim = ({ clientX, clientY, currentTarget, pointerId, type }: PointerEvent) => {
    if (type === 'pointerdown') currentTarget.setPointerCapture(pointerId);
    if (type !== 'pointerdown' && !own.getState().spot) return;
    own.setState({ spot: type === 'pointerdown' || type === 'pointermove' ? spotAt(clientX, clientY) : null });
  };
  return (
    <footer className={styles.bar} data-hidden={(hidden && !refused) || undefined}>
      <p id={keys} className="visually-hidden">
        {PRESENT_TEXTS.keys}
      </p>
      <div className={styles.row} role="group" aria-label={PRESENT_TEXTS.bar}>
        {lesson ? (
          <>
            <button type="button" className={BUTTON} aria-label={LESSON_TEXTS.previous} onClick={lesson.backward}>
              <ArrowIcon direction="left" />
            </button>
            <button type="button" className={BUTTON} onClick={lesson.forward}>
              {lesson.isRevealed || !lesson.step ? LESSON_TEXTS.next : LESSON_TEXTS.reveal}
            </button>
          </>
        ) : (
          <>
            <CaseLink sharingCase={neighbour(sharingCase, -1)} className={BUTTON} label={PRESENT_TEXTS.previous}>
              <ArrowIcon direction="left" />
            </CaseLink>
            <CaseLink sharingCase={neighbour(sharingCase, 1)} className={BUTTON} label={PRESENT_TEXTS.next}>
              <ArrowIcon direction="right" />
            </CaseLink>
          </>
        )}
        <button
          type="button"
          className={BUTTON}
          data-action="replay"
          aria-label={PAGE_TEXTS.replay}
          title={PAGE_TEXTS.replay}
          disabled={!previous}
          onClick={replay}
        >
          <BarIcon sign="replay" />
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-label={isPaused ? PRESENT_TEXTS.play : PRESENT_TEXTS.pause}
          title={isPaused ? PRESENT_TEXTS.play : PRESENT_TEXTS.pause}
          disabled={!previous}
          onClick={() => {
            togglePause(state, isPaused);
          }}
        >
          <BarIcon sign={isPaused ? 'play' : 'pause'} />
        </button>
        <label className={styles.moment} title={previous ? PRESENT_TEXTS.moment : PRESENT_TEXTS.noChange}>
          <input
            type="range"
            min="0"
            max="100"
            step="1"
            aria-label={PRESENT_TEXTS.moment}
            disabled={!previous}
            value={Math.round(100 * (playing.held ?? 1))}
            onChange={({ target }) => {
              play({ speed: playing.speed, held: Number(target.value) / 100 });
            }}
          />
        </label>
        <button
          type="button"
          className={BUTTON}
          aria-pressed={slow}
          aria-label={PRESENT_TEXTS.slowLong}
          onClick={() => {
            own.setState({ slow: !slow });
          }}
        >
          {PRESENT_TEXTS.slow}
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-pressed={blanked}
          onClick={() => {
            own.setState({ blanked: !blanked });
          }}
        >
          {PRESENT_TEXTS.blank}
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-label={PRESENT_TEXTS.spotlightLong}
          title={PRESENT_TEXTS.spotlightLong}
          aria-describedby={keys}
          onPointerDown={aim}
          onPointerMove={aim}
          onPointerUp={aim}
          onPointerCancel={aim}
        >
          {PRESENT_TEXTS.spotlight}
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-label={PRESENT_TEXTS.fullScreen}
          title={PRESENT_TEXTS.fullScreen}
          data-action="full-screen"
          onClick={() => {
            void toggleFullScreen().then((allowed) => {
              setRefused(!allowed);
            });
          }}
        >
          <BarIcon sign="fullScreen" />
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-pressed={terminal.open}
          onClick={() => {
            own.setState({ terminal: { ...terminal, open: !terminal.open } });
          }}
        >
          {PRESENT_TEXTS.terminal}
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-haspopup="dialog"
          aria-pressed={qr.open}
          onClick={() => {
            own.setState({ qr: { ...qr, open: true } });
          }}
        >
          {PRESENT_TEXTS.qr}
        </button>
        {connection.window.role !== 'presenter' && (
          <OpenWindow
            role="presenter"
            name={connection.window.name}
            className={BUTTON}
            onOpen={(name) => {
              change({ present: formatClassWindow({ role: 'audience', name }) });
            }}
          >
            {WINDOW_TEXTS.open}
          </OpenWindow>
        )}
        <button
          type="button"
          className={BUTTON}
          onClick={() => {
            change({ present: undefined });
          }}
        >
          {PRESENT_TEXTS.leave}
        </button>
      </div>
      {refused && (
        <p className={styles.refused} role="alert">
          {PRESENT_TEXTS.fullScreenRefused}
        </p>
      )}
    </footer>
  );
}
