import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { sameTarget, type DiagramTarget } from './target';

/** What a thing that can be pointed at needs: which target is open, and the handlers for its own. */
export type TargetControl = Pick<ReturnType<typeof useTarget>, 'target' | 'targetProps'>;

/** Milliseconds that a pointer rests before its target opens, and may be away before it closes. */
const OPEN_AFTER = 120;
const CLOSE_AFTER = 250;

/**
 * Which thing in the picture is pointed at: by a mouse that rests on it, by the focus, or by a tap or Enter, which keep it
 * open until Escape, a second press or a press elsewhere. What opens can be pointed at itself (WCAG 1.4.13).
 */
export function useTarget() {
  const [open, setOpen] = useState<{ target: DiagramTarget; kept: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef(false);

  const later = (milliseconds: number, action: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(action, milliseconds);
  };
  const close = () => {
    clearTimeout(timer.current);
    setOpen(null);
  };
  const closeSoon = () => {
    later(CLOSE_AFTER, () => {
      setOpen((current) => (current?.kept ? current : null));
    });
  };

  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: Event) => {
      if (event.target instanceof Element && !event.target.closest('[data-target], [data-target-card]')) setOpen(null);
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(null);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  return {
    target: open?.target ?? null,
    close,
    /** For a button: what it points at. */
    targetProps: (target: DiagramTarget) => ({
      'data-target': '',
      onPointerEnter: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'mouse') return;
        later(OPEN_AFTER, () => {
          setOpen((current) => (current?.kept ? current : { target, kept: false }));
        });
      },
      onPointerLeave: closeSoon,
      onPointerDown: () => {
        pressed.current = true;
      },
      onFocus: () => {
        // A press focuses first; the click that follows decides.
        if (pressed.current) return;
        clearTimeout(timer.current);
        setOpen({ target, kept: false });
      },
      onBlur: () => {
        pressed.current = false;
        closeSoon();
      },
      onClick: () => {
        pressed.current = false;
        clearTimeout(timer.current);
        setOpen((current) => (current?.kept && sameTarget(current.target, target) ? null : { target, kept: true }));
      },
    }),
    /** For what opens: it stays while it is pointed at or holds the focus. */
    keepOpen: {
      'data-target-card': '',
      onPointerEnter: () => {
        clearTimeout(timer.current);
      },
      onPointerLeave: closeSoon,
      onFocus: () => {
        clearTimeout(timer.current);
      },
      onBlur: closeSoon,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
      },
    },
  };
}
