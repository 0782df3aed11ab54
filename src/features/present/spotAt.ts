// Where a spotlight is: by the picture's lanes, which are elsewhere in each window of a class, and not by the window.

import type { Spot } from '../../store/createClassStore';

/** Takes a lane's name, or null for all; gives where the boxes of such lanes are in this window. */
function tracks(lane: string | null): readonly (readonly [string, DOMRect])[] {
  const all = document.querySelectorAll<HTMLElement>(
    lane === null ? '#diagram [data-track]' : `[data-track="${lane}"]`,
  );
  return [...all]
    .map((track) => [track.dataset.track ?? '', track.getBoundingClientRect()] as const)
    .filter(([, { width, height }]) => width > 0 && height > 0);
}

/** Takes a place in the window, in px; gives it by the picture, or null where there is none. */
export function spotAt(x: number, y: number): Spot | null {
  const away = ({ top, bottom }: DOMRect) => Math.max(top - y, y - bottom, 0);
  const [nearest] = [...tracks(null)].sort(([, one], [, other]) => away(one) - away(other));
  if (!nearest) return null;
  const [lane, rect] = nearest;
  return { lane, x: (x - rect.left) / rect.width, y: (y - rect.top) / rect.height };
}

/** Takes such a place; gives it in this window, in px, or null where the lane is not to be seen. */
export function placeOfSpot({ lane, x, y }: Spot): { x: number; y: number } | null {
  const [found] = tracks(lane);
  if (!found) return null;
  const [, rect] = found;
  return { x: Math.round(rect.left + x * rect.width), y: Math.round(rect.top + y * rect.height) };
}
