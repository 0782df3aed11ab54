/** Px between a card and what it explains, and between a card and the window's edge. */
const GAP = 10;
const MARGIN = 8;

/** Px that a pointer keeps from a card's corners. */
const CORNER = 22;

/**
 * Takes a card, what it explains and where the mouse rests, in px from the window's left edge, or null; puts the card below it, or
 * above where there is more room, with its pointer under the mouse or at the middle. The card scrolls along with the page.
 */
export function placeCard(card: HTMLElement, explained: Element, mouseX: number | null): void {
  const { left, right, top, bottom } = explained.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const roomBelow = clientHeight - bottom - GAP - MARGIN;
  const roomAbove = top - GAP - MARGIN;
  const { offsetWidth: width } = card;
  const inside = card.querySelector<HTMLElement>(':scope > div');
  const height = card.offsetHeight - (inside?.clientHeight ?? 0) + (inside?.scrollHeight ?? 0);
  const isBelow = height <= roomBelow || roomBelow >= roomAbove;
  const pointsAt = Math.min(Math.max(mouseX ?? (left + right) / 2, left), right);
  const x = Math.max(MARGIN, Math.min(pointsAt - width / 2, clientWidth - MARGIN - width));
  card.dataset.side = isBelow ? 'below' : 'above';
  card.style.setProperty('--room', `${String(Math.max(120, isBelow ? roomBelow : roomAbove))}px`);
  card.style.setProperty('--left', `${String(x + scrollX)}px`);
  // What stands above is held at its lower edge, so that it may grow.
  card.style.setProperty('--top', `${String((isBelow ? bottom + GAP : top - GAP) + scrollY)}px`);
  card.style.setProperty('--point', `${String(Math.min(Math.max(pointsAt - x, CORNER), width - CORNER))}px`);
}
