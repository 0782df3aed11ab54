import { useEffect, useState } from 'react';

/** Milliseconds after which a pointer at rest is not wanted on the picture. */
const IDLE_AFTER = 3000;

/** Gives whether the pointer has been at rest for a while, or has not moved at all. */
export function useIdlePointer(): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => {
        setIdle(true);
      }, IDLE_AFTER);
    };
    for (const type of ['pointermove', 'pointerdown'] as const)
      document.addEventListener(type, onMove, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const type of ['pointermove', 'pointerdown'] as const) document.removeEventListener(type, onMove);
    };
  }, []);
  return idle;
}
