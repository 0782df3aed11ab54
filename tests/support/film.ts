// What the picture paints while it moves: every frame of every lane, and what can be seen of it.

import type { Page } from '@playwright/test';

/** One painted frame of one lane: its numbers, by name; none where something was painted without them. */
export interface Frame {
  lane: string;
  numbers: Record<string, number>;
}

/** What can be seen, by name: lengths in pixels, opacities, colours. */
export type Seen = Record<string, number | string>;

declare global {
  interface Window {
    filmed: Frame[];
  }
}

/** Before a page opens: notes every frame that is painted from then on. */
export async function film(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.filmed = [];
    new MutationObserver((changes) => {
      const tracks = changes.flatMap(({ target }) => {
        const track = target instanceof Element ? target.closest<HTMLElement>('[data-lane] > [data-lane]') : null;
        return track ? [track] : [];
      });
      for (const track of new Set(tracks)) {
        const moves = track.dataset.frame !== undefined || track.querySelector('[style]:not([style=""])') !== null;
        if (!moves) continue;
        const pairs = [...(track.dataset.frame ?? '').matchAll(/(\w+):(\S+)/g)];
        const numbers = Object.fromEntries(pairs.map(([, name = '', text = '']) => [name, Number(text)]));
        window.filmed.push({ lane: track.dataset.lane ?? '', numbers });
      }
    }).observe(document, { attributes: true, attributeFilter: ['style', 'data-frame'], subtree: true });
  });
}

/** Gives the frames noted so far, and forgets them. */
export async function takeFilm(page: Page): Promise<Frame[]> {
  return page.evaluate(() => window.filmed.splice(0));
}

/** Gives what is seen of a lane: where its walls stand, its colours, and how visible each text is. */
export async function seenIn(page: Page, lane: string): Promise<Seen> {
  return page.evaluate((name) => {
    const seen: Record<string, number | string> = {};
    const track = document.querySelector(`[data-lane="${name}"] > [data-lane]`);
    if (!track) throw new Error(`There is no lane ${name}`);
    /** How much of a width a layer covers, from a computed background-size such as `calc(100% + 4px) 50px`. */
    const reach = (size: string, width: number) => {
      const [first = ''] = size.trim().split(/ (?![^(]*\))/);
      const part = (unit: string) => Number.parseFloat(new RegExp(`-?[\\d.]+(?=${unit})`).exec(first)?.[0] ?? '0');
      const length = first === 'auto' ? width : (part('%') / 100) * width + part('px');
      return Math.min(width, Math.max(0, length));
    };
    for (const cell of track.querySelectorAll<HTMLElement>('[data-painted]')) {
      cell.querySelectorAll(':scope > i').forEach((half, index) => {
        const key = `cell ${cell.dataset.column ?? ''} ${index === 0 ? 'left' : 'right'}`;
        const { left, right } = half.getBoundingClientRect();
        const style = getComputedStyle(half);
        seen[`${key} from`] = left;
        seen[`${key} to`] = right;
        seen[`${key} opacity`] = Number(style.opacity);
        seen[`${key} upper edge`] = style.borderTopColor;
        // The fills lie over the node's, from the right: own over the pod's over the node's.
        const width = right - left;
        const [own = 0, pod = 0] = style.backgroundSize.split(/,(?![^(]*\))/).map((size) => reach(size, width));
        seen[`${key} own`] = own;
        seen[`${key} pod`] = Math.max(0, pod - own);
      });
    }
    const hue = (element: Element) => getComputedStyle(element).backgroundColor;
    for (const seam of track.querySelectorAll<HTMLElement>('[data-gap]')) {
      const key = `seam ${seam.dataset.gap ?? ''}`;
      const opacity = Number(getComputedStyle(seam).opacity);
      const wall = seam.firstElementChild;
      seen[`${key} opacity`] = opacity;
      seen[`${key} wall`] = opacity > 0 ? (wall?.getBoundingClientRect().height ?? 0) : 0;
      seen[`${key} colour`] = opacity > 0 && wall ? hue(wall) : 'none';
    }
    for (const occupant of track.querySelectorAll<HTMLElement>('[data-present]')) {
      const link = occupant.lastElementChild;
      const width = link?.getBoundingClientRect().width ?? 0;
      seen[`link ${occupant.dataset.column ?? ''} length`] = width;
      seen[`link ${occupant.dataset.column ?? ''} colour`] = width > 1 && link ? hue(link) : 'none';
    }
    seen['badge size'] =
      track.querySelector('[data-bridged] circle, circle')?.closest('svg')?.getBoundingClientRect().width ?? NaN;
    const opacityOf = (element: Element): number => {
      let product = 1;
      for (let at: Element | null = element; at && at !== track; at = at.parentElement) {
        product *= Number(getComputedStyle(at).opacity);
      }
      return product;
    };
    for (const text of track.querySelectorAll('span')) {
      const own = [...text.childNodes].some((node) => node instanceof Text);
      const { left, width } = text.getBoundingClientRect();
      if (!own || width === 0) continue;
      const key = `"${text.textContent}" at ${left.toFixed(0)}`;
      seen[key] = Number(seen[key] ?? 0) + opacityOf(text);
    }
    return seen;
  }, lane);
}

/** What the eye may miss: pixels, and shares of full opacity. */
const PIXEL_SLACK = 1;
const OPACITY_SLACK = 0.1;

/** Takes what was seen before and after; gives what differs, beyond what the eye may miss. */
export function jumps(before: Seen, after: Seen): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [one, other] = [before[key] ?? 0, after[key] ?? 0];
    const most = /"|opacity$/.test(key) ? OPACITY_SLACK : PIXEL_SLACK;
    const same = typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) <= most : one === other;
    return same ? [] : [`${key}: ${one} → ${other}`];
  });
}
