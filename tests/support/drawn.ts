// What the page's own picture has on the screen, lane by lane, measured from each lane's upper left corner.

import type { Page } from '@playwright/test';

/** One thing that is painted at rest. Lengths are in px. */
export interface Drawn {
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: string | null;
  /** The colour of a box's edge; else empty. */
  readonly edge: string;
  readonly text: string;
}

export interface DrawnLane {
  readonly kind: string;
  readonly visible: boolean;
  readonly x: number;
  readonly height: number;
  readonly parts: readonly Drawn[];
  /** The columns, by what holds the tokens. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly buttons: readonly { readonly members: string; readonly x: number; readonly width: number }[];
}

/** Takes a page at rest; gives what each lane of its picture shows. A text is as wide as its words, not as its box. */
export async function drawnLanes(page: Page, diagram = 'main'): Promise<readonly DrawnLane[]> {
  return page.evaluate((name) => {
    const find = (from: ParentNode, selector: string) => [...from.querySelectorAll<HTMLElement>(selector)];
    return find(document, `[data-diagram="${name}"] [data-lane]`).map((lane) => {
      const track = lane.querySelector<HTMLElement>('[data-track]') ?? lane;
      const corner = track.getBoundingClientRect();
      const place = ({ left, top, width, height }: DOMRect) => ({
        x: left - corner.left,
        y: top - corner.top,
        width,
        height,
      });
      const wordsOf = (element: Element) => {
        const shown = find(element, 'span').filter((span) => span.checkVisibility());
        const range = document.createRange();
        range.selectNodeContents(shown[0] ?? element);
        return range;
      };
      const parts = [...find(track, '[data-part]'), ...find(track, '[data-layer="tokens"] svg')]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const part = element.dataset.part ?? 'token';
          const isText = ['value', 'id', 'verb'].includes(part);
          const words = isText ? wordsOf(element) : null;
          const measured = part === 'badge' ? (element.querySelector('svg') ?? element) : (words ?? element);
          return {
            part,
            ...place(measured.getBoundingClientRect()),
            paint: element.closest<HTMLElement>('[data-paint]')?.dataset.paint ?? null,
            edge: part === 'box' ? getComputedStyle(element).borderTopColor : '',
            text: words?.toString() ?? '',
          };
        })
        .filter(({ part, text }) => !['value', 'id', 'verb'].includes(part) || text !== '');
      return {
        kind: lane.dataset.lane ?? '',
        visible: lane.checkVisibility(),
        x: corner.left,
        height: corner.height,
        parts,
        columns: find(track, '[data-layer="tokens"] > *').map((column) => place(column.getBoundingClientRect())),
        buttons: find(track, '[data-namespace]').map((button) => ({
          members: button.dataset.members ?? '',
          ...place(button.getBoundingClientRect()),
        })),
      };
    });
  }, diagram);
}
