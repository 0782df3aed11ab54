import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { CARD_TEXTS } from '../content/cardFacts';
import styles from './Card.module.css';
import { placeCard } from './placeCard';
import type { Pointing } from './usePointing';

/** What a card has to know of the pointing that opened it. */
export interface CardHandle {
  pinned: boolean;
  /** Where the mouse came to rest, in px from the window's left edge; null without a mouse. */
  pointerX: () => number | null;
  keepOpen: Pointing['keepOpen'];
  onClose: () => void;
}

/** What a card explains: it says that it is open. */
function explainedBy(card: HTMLElement | null): HTMLElement | null {
  return card?.closest('[data-diagram]')?.querySelector<HTMLElement>('[data-target][aria-expanded="true"]') ?? null;
}

/** What explains a thing of the picture: beside it, pointing at it, above all else of the page. */
export function Card({ pinned, pointerX, keepOpen, onClose, children }: CardHandle & { children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = card.current;
    const explained = explainedBy(element);
    if (!element || !explained) return;
    const x = pointerX();
    const place = () => {
      placeCard(element, explained, x);
    };
    element.showPopover();
    place();
    // Its text may come later, and the window may change.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [pointerX]);

  const close = () => {
    const explained = explainedBy(card.current);
    onClose();
    explained?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={card}
      popover="manual"
      className={styles.card}
      data-pinned={pinned || undefined}
      {...keepOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <i className={styles.pointer} aria-hidden="true" />
      <div className={styles.inside}>{children}</div>
      {pinned ? (
        <button type="button" className={styles.close} aria-label={CARD_TEXTS.close} onClick={close}>
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <rect x="1" y="1" width="26" height="26" rx="7" />
            <path d="M9.5 9.5l9 9M18.5 9.5l-9 9" />
          </svg>
        </button>
      ) : (
        <p className={styles.pin}>{CARD_TEXTS.pin}</p>
      )}
    </div>
  );
}
