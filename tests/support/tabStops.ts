// A walk through the page with the Tab key alone.

import type { Page } from '@playwright/test';

export interface TabStop {
  /** The part of the page: header, steps, heads, a lane's name, a switch, a box, actions, table, aside, more, foot. */
  part: string;
  name: string;
  /** Whether an outline shows the focus, and whether anything of the focused thing can be seen. */
  outlined: boolean;
  seen: boolean;
}

const MOST_STOPS = 150;

/** Presses Tab from the beginning of the page until it ends; gives every stop. */
export async function tabStops(page: Page): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): TabStop | null => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return null;
      const parts: [selector: string, name: string][] = [
        ['a[href="#diagram"]', 'skip link'],
        ['#root > header', 'header'],
        ['main > header', 'steps'],
        ['[role="switch"]', 'switch'],
        ['[data-namespace]', 'box'],
        ['[data-lane]', 'lane'],
        ['#diagram [role="group"]', 'head'],
        ['#diagram', 'unfold'],
        ['#all-cases', 'table'],
        ['main', 'actions'],
        ['aside', 'aside'],
        ['#root > nav', 'foot'],
        ['#root', 'more'],
      ];
      const outlined = [undefined, '::after'].some((pseudo) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(focused, pseudo);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const { left, top, width, height } = focused.getBoundingClientRect();
      const seen = [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const hit = document.elementFromPoint(left + width * x, top + height * y);
          return hit !== null && (focused.contains(hit) || hit.closest('a, button') === focused);
        }),
      );
      return {
        part: parts.find(([selector]) => focused.closest(selector))?.[1] ?? 'elsewhere',
        name: focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40),
        outlined,
        seen,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}
