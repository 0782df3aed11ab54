/**
 * Takes the element of a diagram; gives how far its motion is, 0 to 1, as its own animations tell (Web Animations), or null where
 * nothing moves.
 */
export function momentOf(diagram: Element): number | null {
  if (!diagram.hasAttribute('data-moving')) return null;
  const timings = diagram.getAnimations({ subtree: true }).flatMap(({ effect, currentTime }) => {
    const end = effect?.getComputedTiming().endTime;
    return typeof end === 'number' && typeof currentTime === 'number' && end > 0 ? [{ end, currentTime }] : [];
  });
  if (timings.length === 0) return null;
  const end = Math.max(...timings.map((timing) => timing.end));
  const now = Math.max(...timings.map((timing) => timing.currentTime));
  return Math.min(1, Math.max(0, now / end));
}
