import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './CopyButton.module.css';

interface CopyButtonProps {
  className?: string | undefined;
  /** A name by which a shortcut finds the button. */
  action?: string;
  children: ReactNode;
  /** What is copied, asked for when the button is pressed. */
  text: () => string;
  /** What the button says once it is done. */
  done: string;
}

/** Milliseconds for which the button says that it is done. */
const SAYS_DONE = 2000;
/** Milliseconds that the browser has to copy; some never answer, as behind a question to the visitor that cannot be seen. */
const ANSWERS_WITHIN = 2000;

/** Copies text; where the browser does not allow it, shows the text selected, to be copied by hand. */
export function CopyButton({ className, action, children, text, done }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'done' | { byHand: string }>('idle');
  const field = useRef<HTMLTextAreaElement>(null);
  const byHand = typeof state === 'object' ? state.byHand : null;

  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => {
      setState('idle');
    }, SAYS_DONE);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);

  // With the field itself, not a moment later.
  useLayoutEffect(() => {
    if (byHand === null) return;
    field.current?.focus();
    field.current?.select();
  }, [byHand]);

  const copy = async () => {
    const copied = text();
    const byHandNow = () => {
      setState({ byHand: copied });
    };
    const timer = setTimeout(byHandNow, ANSWERS_WITHIN);
    try {
      await navigator.clipboard.writeText(copied);
      setState('done');
    } catch {
      byHandNow();
    } finally {
      clearTimeout(timer);
    }
  };

  return (
    <span className={styles.copy}>
      <button type="button" className={className} data-action={action} onClick={() => void copy()}>
        <span className={styles.labels}>
          <span data-hidden={state === 'done' || undefined}>{children}</span>
          <span data-hidden={state !== 'done' || undefined} aria-hidden={state !== 'done'}>
            {done}
          </span>
        </span>
      </button>
      <span aria-live="polite" className="visually-hidden">
        {state === 'done' ? done : ''}
      </span>
      {byHand !== null && (
        <label className={styles.byHand}>
          The browser has not copied it. Press Ctrl+C (on a Mac: ⌘C).
          <textarea
            ref={field}
            readOnly
            rows={Math.min(8, byHand.split('\n').length)}
            value={byHand}
            onBlur={() => {
              setState('idle');
            }}
          />
        </label>
      )}
    </span>
  );
}
