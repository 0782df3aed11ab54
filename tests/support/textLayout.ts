// Where every text of a page stands, and what is wrong with it: a text that leaves its box, is cut off, or lies on another.

import type { Page } from '@playwright/test';

/** What to look for. Each gives sentences, so that a failure reads by itself. */
export interface TextRules {
  /** The smallest size of any text, in pixels. */
  smallest: number;
  /** The smallest size of names and values in the picture. */
  smallestName?: number;
  /** Only what lies in the picture is compared, and only cuts are looked for elsewhere. */
  onlyCuts?: boolean;
}

/** Takes a page at rest; gives one sentence for each fault of its texts. */
export async function textFaults(page: Page, rules: TextRules): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(({ smallest, smallestName = 0, onlyCuts = false }) => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    interface Text {
      text: string;
      element: Element;
      /** Whatever is not on the page's own plane: it may cover other texts. */
      plane: Element;
      size: number;
      lines: Box[];
    }
    /** Pixels that rounding and the side bearings of letters may cost. */
    const SLACK = 1;
    const NO_TEXT = 'script, style, noscript, select, textarea, svg';
    const faults: string[] = [];
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('No canvas to measure on');
    const picture = document.querySelector('#diagram');

    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    };
    const ancestors = (element: Element): Element[] => {
      const found: Element[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
      return found;
    };
    /** For readers only: one clipped pixel, or clipped away as a whole. */
    const unseen = (element: Element) =>
      ancestors(element).some((at) => styleOf(at).clipPath === 'inset(50%)') ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const planeOf = (element: Element) =>
      ancestors(element).find(
        (at) => at.matches(':popover-open') || styleOf(at).position === 'fixed' || styleOf(at).zIndex !== 'auto',
      ) ?? document.documentElement;

    /** The ink of a text's lines: the font's own line boxes reach further than its letters. */
    const linesOf = (node: globalThis.Text, element: Element): Box[] => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = styleOf(element);
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const ink = pen.measureText(node.data);
      const range = document.createRange();
      range.selectNodeContents(node);
      // What is scrolled out of sight lies on nothing.
      const scroller = ancestors(element).find(
        (at) => styleOf(at).overflowY === 'auto' && at.scrollHeight > at.clientHeight,
      );
      const port = scroller?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .filter(({ top, bottom }) => top >= port.top - 1 && bottom <= port.bottom + 1)
        .map(({ left, right, top }) => {
          const baseline = top + ink.fontBoundingBoxAscent;
          return {
            left,
            right,
            top: baseline - ink.actualBoundingBoxAscent,
            bottom: baseline + ink.actualBoundingBoxDescent,
          };
        });
    };

    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!(node instanceof Text) || !element || node.data.trim() === '') continue;
      if (element.closest(NO_TEXT) || unseen(element)) continue;
      const lines = linesOf(node, element);
      if (lines.length === 0) continue;
      // The skip link waits above the page.
      if (lines.every(({ bottom }) => bottom + scrollY <= 0)) continue;
      const size = Number.parseFloat(styleOf(element).fontSize);
      texts.push({ text: node.data.trim().slice(0, 60), element, plane: planeOf(element), size, lines });
    }
    if (texts.length < 10) faults.push(`Only ${texts.length} texts were found`);

    const px = (number: number) => number.toFixed(1);
    const beyond = (inner: Box, outer: Box) =>
      Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom);
    const overlap = (one: Box, other: Box) =>
      Math.min(
        Math.min(one.right, other.right) - Math.max(one.left, other.left),
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
      );
    const nameOf = (element: Element) => {
      const { lane, column, namespace } = (element as HTMLElement).dataset;
      const mark = lane ?? namespace ?? column;
      const id = element.id ? `#${element.id}` : '';
      const className = element.classList.item(0)?.split('_')[1];
      return `${element.localName}${id}${className ? `.${className}` : ''}${mark === undefined ? '' : `(${mark})`}`;
    };

    // Sizes.
    for (const { text, element, size } of texts) {
      const inPicture = picture?.contains(element) ?? false;
      const isName = inPicture && element.closest('[data-part="id"], [data-part="verb"], small, p') === null;
      if (size < smallest) faults.push(`"${text}" is ${px(size)} px high, less than ${smallest}`);
      else if (isName && element.closest('[data-present], [role="switch"], b') && size < smallestName) {
        faults.push(`"${text}" is ${px(size)} px high, less than ${smallestName} for a name or value`);
      }
    }

    // Boxes: from each text outwards, as far as what is around it holds it.
    for (const { text, element, lines } of texts) {
      for (let at: Element | null = element, inner = lines, lifted = false; at && at !== document.body;) {
        const style = styleOf(at);
        const box = at.getBoundingClientRect();
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) inner = [box];
        const sideways = Math.max(...inner.map((line) => Math.max(box.left - line.left, line.right - box.right)));
        const upright = Math.max(...inner.map((line) => Math.max(box.top - line.top, line.bottom - box.bottom)));
        const cut = Math.max(hides(style.overflowX) ? sideways : 0, hides(style.overflowY) ? upright : 0);
        const paints = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || Number.parseFloat(style.borderTopWidth) > 0;
        // What is lifted out of the flow may stand above or below what it hangs on, unless that is painted as a box.
        const out = lifted && !paints ? sideways : Math.max(sideways, upright);
        if (cut > SLACK) faults.push(`"${text}" is cut off by ${nameOf(at)}, ${px(cut)} px`);
        else if (!onlyCuts && style.display !== 'inline' && style.display !== 'contents' && out > SLACK) {
          faults.push(`"${text}" leaves ${nameOf(at)} by ${px(out)} px`);
          break;
        }
        const lifts = style.position === 'absolute' || style.position === 'fixed';
        // A card that is painted by itself may stand anywhere.
        if (lifts && paints) break;
        lifted ||= lifts;
        at = lifts && at instanceof HTMLElement ? at.offsetParent : at.parentElement;
      }
    }

    // Lanes: a value stays in its column's cell, the words of a box in that box, and both clear of the signs.
    for (const track of document.querySelectorAll('[data-track]')) {
      const lane = (track as HTMLElement).dataset.track ?? '';
      const inTrack = texts.filter(({ element }) => track.contains(element) && !element.closest('[popover]'));
      for (const { text, element, lines } of inTrack) {
        const words = element.closest('[data-part="id"], [data-part="verb"]')?.parentElement;
        const occupant = element.closest<HTMLElement>('[data-present]');
        const spans = (name: string, one: Element) => (one as HTMLElement).style.getPropertyValue(name);
        const same = (one: Element, other: Element) =>
          ['--first', '--last'].every((name) => spans(name, one) === spans(name, other));
        const home = words
          ? [...track.querySelectorAll('[data-part="box"]')].find((box) => same(box, words))
          : [...track.querySelectorAll('[data-layer="tokens"] > *')].find(
              (column) => occupant && same(column, occupant),
            );
        if (!home) {
          faults.push(`"${text}" in the ${lane} lane has no box of its own`);
          continue;
        }
        const box = home.getBoundingClientRect();
        const stroke = Number.parseFloat(styleOf(track.querySelector('[data-part="box"]') ?? track).borderTopWidth);
        const inside = {
          left: box.left + stroke,
          right: box.right - stroke,
          top: box.top + stroke,
          bottom: box.bottom - stroke,
        };
        const out = Math.max(...lines.map((line) => beyond(line, inside)));
        if (out > 0 && !onlyCuts) faults.push(`"${text}" leaves its box in the ${lane} lane by ${px(out)} px`);
        for (const sign of track.querySelectorAll('[data-layer] svg')) {
          const rect = sign.getBoundingClientRect();
          const deep = Math.max(...lines.map((line) => overlap(line, rect)));
          if (deep > SLACK) faults.push(`"${text}" in the ${lane} lane lies ${px(deep)} px on a sign`);
        }
      }
    }

    // Pairs.
    const compared = texts.filter(({ element }) => !onlyCuts || picture?.contains(element));
    const lines = compared
      .flatMap((text) => text.lines.map((line) => ({ text, line })))
      .sort((one, other) => one.line.top - other.line.top);
    lines.forEach(({ text, line }, index) => {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.line.top >= line.bottom) break;
        if (other.text.element === text.element || other.text.plane !== text.plane) continue;
        const deep = overlap(line, other.line);
        if (deep > SLACK) faults.push(`"${text.text}" and "${other.text.text}" overlap by ${px(deep)} px`);
      }
    });

    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      faults.push(`The page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);
    }
    return [...new Set(faults)];
  }, rules);
}
