import { useEffect, useRef, useState, type FocusEvent, type MouseEvent, type PointerEvent } from 'react';
import { sameTarget, type Target, type Pointed } from '../domain/pointed';

/** Milliseconds that a mouse rests before its target opens, before it takes the place of another, and may be away before it closes. */
const OPEN_AFTER = 150;
const REPLACE_AFTER = 350;
const CLOSE_AFTER = 300;

/** What makes a thing one that can be pointed at. The same for every render, so that pointing renders nothing else. */
export interface Pointing {
  /** For a button: what it points at. */
  readonly targetProps: (target: Target) => {
    'data-target': '';
    onPointerEnter: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerLeave: () => void;
    onBlur: (event: FocusEvent) => void;
    onClick: (event: MouseEvent) => void;
  };
  /** For what opens: it stays while it is pointed at or holds the focus. */
  readonly keepOpen: {
    'data-target-card': '';
    onPointerEnter: () => void;
    onPointerLeave: () => void;
    onBlur: (event: FocusEvent) => void;
  };
  /** Where the mouse was last seen over a target, in px from the window's left edge; null without a mouse. */
  readonly pointerX: () => number | null;
}

/** What the pointing remembers between events; nothing of it is drawn. */
class Pointer {
  pointed: Pointed | null = null;
  onPoint: (pointed: Pointed | null) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #x: number | null = null;

  readonly #point = (next: Pointed | null) => {
    clearTimeout(this.#timer);
    const same =
      next?.pinned === this.pointed?.pinned && sameTarget(next?.target ?? null, this.pointed?.target ?? null);
    if (!same) this.onPoint(next);
  };

  readonly #later = (milliseconds: number, action: () => void) => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, milliseconds);
  };

  readonly #closeSoon = () => {
    this.#later(CLOSE_AFTER, this.leave);
  };

  readonly leave = () => {
    clearTimeout(this.#timer);
    if (!this.pointed?.pinned) this.#point(null);
  };

  readonly close = () => {
    this.#point(null);
  };

  readonly stop = () => {
    clearTimeout(this.#timer);
  };

  /** Whoever goes on with Tab leaves nothing open that lies over what comes next. */
  readonly #onBlur = ({ relatedTarget }: FocusEvent) => {
    const goesOn =
      relatedTarget instanceof Element && !relatedTarget.closest('[data-target-card], [aria-expanded="true"]');
    if (goesOn) this.close();
  };

  readonly pointing: Pointing = {
    targetProps: (target) => ({
      'data-target': '',
      onPointerEnter: ({ pointerType, clientX }) => {
        if (pointerType !== 'mouse') return;
        this.#x = clientX;
        const isOpen = sameTarget(this.pointed?.target ?? null, target);
        this.#later(this.pointed && !isOpen ? REPLACE_AFTER : OPEN_AFTER, () => {
          if (!this.pointed?.pinned) this.#point({ target, pinned: false });
        });
      },
      onPointerMove: ({ pointerType, clientX }) => {
        if (pointerType === 'mouse') this.#x = clientX;
      },
      onPointerLeave: this.#closeSoon,
      onBlur: this.#onBlur,
      onClick: ({ detail, clientX }) => {
        // A key's click has no place.
        this.#x = detail === 0 ? null : clientX;
        const isPinned = this.pointed?.pinned === true && sameTarget(this.pointed.target, target);
        this.#point(isPinned ? null : { target, pinned: true });
      },
    }),
    keepOpen: {
      'data-target-card': '',
      onPointerEnter: this.stop,
      onPointerLeave: this.#closeSoon,
      onBlur: this.#onBlur,
    },
    pointerX: () => this.#x,
  };
}

/**
 * Takes what is pointed at and who is told of another: by a mouse that rests on a thing, or by a press, a tap or Enter, which pin
 * it until Escape, a second press or a press elsewhere. What opens can be pointed at itself (WCAG 1.4.13). The focus alone opens
 * nothing, so that Tab along the boxes covers nothing.
 */
export function usePointing(
  pointed: Pointed | null,
  onPoint: (pointed: Pointed | null) => void,
): Pointing & { close: () => void } {
  const [pointer] = useState(() => new Pointer());
  const root = useRef(pointer);

  useEffect(() => {
    root.current.pointed = pointed;
    root.current.onPoint = onPoint;
  }, [pointed, onPoint]);

  const isOpen = pointed !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: Event) => {
      if (event.target instanceof Element && !event.target.closest('[data-target], [data-target-card]'))
        pointer.close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') pointer.close();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen, pointer]);

  useEffect(() => {
    // A page that Back brings back as it was left is not told that the mouse has gone elsewhere.
    window.addEventListener('pagehide', pointer.leave);
    return () => {
      window.removeEventListener('pagehide', pointer.leave);
      pointer.stop();
    };
  }, [pointer]);

  return { ...pointer.pointing, close: pointer.close };
}
