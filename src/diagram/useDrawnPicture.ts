import { useEffect, useState } from 'react';
import type { Picture } from './picture';

/** Milliseconds that a change waits, at most, for the code that moves it. */
const LONGEST_WAIT = 250;

/**
 * Takes the picture to show and whether the code that would move the change is still on its way; gives the picture to draw: the
 * one before until the code is there, so that the very first change is seen to move. It waits for a moment only.
 */
export function useDrawnPicture(picture: Picture, isOnItsWay: boolean): Picture {
  const [drawn, draw] = useState(picture);
  const waits = isOnItsWay && drawn !== picture;
  if (!waits && drawn !== picture) draw(picture);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => {
      draw(picture);
    }, LONGEST_WAIT);
    return () => {
      clearTimeout(timer);
    };
  }, [waits, picture]);
  return waits ? drawn : picture;
}
