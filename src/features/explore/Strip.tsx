import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { QUESTION_COUNT, STRIP_TEXTS } from '../../content/strip';
import { useAppStore } from '../../store/AppStoreContext';
import { usePreferences } from '../../store/PreferenceStoreContext';
import { deferred } from '../../ui/deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../../ui/useDeferred';
import { useWrittenHtml } from '../../ui/useWrittenHtml';
import styles from './Strip.module.css';

const STRIP_TEXT = deferred(() => import('./StripText').then(({ StripText }) => StripText));

const ID = 'strip';

/**
 * What the start page is, and five questions that are answered by the real switches. The start page has the first of them in its
 * HTML; the others come at the visitor's first sign. Buttons name what they do, so that those of the HTML act as well.
 */
export function Strip() {
  const { at, answered, open } = usePreferences(({ strip }) => strip);
  const goTo = usePreferences((state) => state.goToQuestion);
  const close = usePreferences((state) => state.closeStrip);
  const beginsHere = useAppStore((state) => state.beganAtHome);
  const written = useWrittenHtml(ID);
  const { value: Text, failed } = useDeferred(STRIP_TEXT);
  const section = useRef<HTMLElement>(null);
  const introId = useId();
  const isBeginning = at === 1 && answered.length === 0;
  const isShown = open && (beginsHere || !isBeginning);
  useLoadOnInterest(STRIP_TEXT);
  useLoadNow(STRIP_TEXT, isShown && (!isBeginning || written === null));

  // Who goes on to another question goes on reading there.
  const wants = useRef(false);
  useEffect(() => {
    if (!wants.current) return;
    wants.current = false;
    section.current?.querySelector<HTMLElement>('[data-question]')?.focus();
  }, [at, Text]);

  const onClick = ({ target }: MouseEvent) => {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === undefined) return;
    if (act === 'close') {
      close();
      document.getElementById('diagram')?.focus({ preventScroll: true });
      return;
    }
    wants.current = true;
    goTo(act === 'next' ? Math.min(at + 1, QUESTION_COUNT) : Number(act));
  };
  const intro = beginsHere && (
    <p id={introId} className={styles.intro}>
      {STRIP_TEXTS.intro}
    </p>
  );
  if (!isShown) return intro;
  const whole = {
    ref: section,
    id: ID,
    className: styles.strip,
    'aria-label': STRIP_TEXTS.title,
    'data-strip': at,
    onClick,
  };
  return (
    <>
      {intro}
      {!Text && written ? (
        <section key="written" {...whole} suppressHydrationWarning dangerouslySetInnerHTML={written} />
      ) : (
        <section key="own" {...whole}>
          {Text && <Text />}
          {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
        </section>
      )}
    </>
  );
}
