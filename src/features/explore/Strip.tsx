import { useEffect, useRef, type MouseEvent } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { STRIP_TEXTS } from '../../content/strip';
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
  const { at, answered, open, begun, calls } = usePreferences(({ strip }) => strip);
  const change = usePreferences((state) => state.changeStrip);
  const beganAtHome = useAppStore((state) => state.beganAtHome);
  const hasChanged = useAppStore((state) => state.previous !== null);
  const written = useWrittenHtml(ID);
  const { value: Text, failed } = useDeferred(STRIP_TEXT);
  const section = useRef<HTMLElement>(null);
  const isShown = open && (beganAtHome || begun);
  const isWritten = written !== null && at === 1 && answered === '';
  // Until the code is there, what the page has keeps the place: the first question, or an empty place for another.
  const isKept = written !== null && !Text && !failed;
  useLoadOnInterest(STRIP_TEXT);
  useLoadNow(STRIP_TEXT, isShown && !isWritten);

  // Who flips a switch beside the questions has begun: they are there after a reload too.
  useEffect(() => {
    if (isShown && hasChanged && !begun) change({});
  }, [isShown, hasChanged, begun, change]);

  // Who goes on to another question, or calls them back, goes on reading there.
  const wants = useRef(false);
  const called = useRef(calls);
  useEffect(() => {
    if (!isShown || !Text || (!wants.current && called.current === calls)) return;
    wants.current = false;
    called.current = calls;
    section.current?.querySelector<HTMLElement>('[data-question]')?.focus();
  }, [isShown, at, calls, Text]);

  const onClick = ({ target }: MouseEvent) => {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === undefined) return;
    if (act === 'close') {
      change({ open: false });
      document.getElementById('diagram')?.focus({ preventScroll: true });
      return;
    }
    wants.current = true;
    change({ at: act === 'next' ? at + 1 : Number(act) });
  };
  const whole = {
    ref: section,
    id: ID,
    className: styles.strip,
    'aria-label': STRIP_TEXTS.title,
    'data-strip': at,
    onClick,
  };
  return (
    <div className={styles.top}>
      {beganAtHome && (
        <section className={styles.intro} aria-label={STRIP_TEXTS.about}>
          <p>{STRIP_TEXTS.intro}</p>
        </section>
      )}
      {isShown &&
        (isKept ? (
          <section
            key="written"
            {...whole}
            data-stale={at !== 1 || undefined}
            suppressHydrationWarning
            dangerouslySetInnerHTML={written}
          />
        ) : (
          <section key="own" {...whole}>
            {Text && <Text />}
            {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
          </section>
        ))}
    </div>
  );
}
