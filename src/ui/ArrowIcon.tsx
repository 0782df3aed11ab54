/** An arrow head; the fonts have none. */
export function ArrowIcon({ direction }: { direction: 'left' | 'right' }) {
  return (
    <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={direction === 'left' ? 'M10.5 3 5.5 8l5 5' : 'M5.5 3l5 5-5 5'}
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
