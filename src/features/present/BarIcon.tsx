const PATHS = {
  replay: 'M3.2 8a4.8 4.8 0 1 0 1.6-3.6L3 6M3 2.6V6h3.4',
  pause: 'M5.2 3.2v9.6M10.8 3.2v9.6',
  play: 'M4.8 3.2v9.6L12.6 8z',
  fullScreen: 'M2.6 6V2.6H6M10 2.6h3.4V6M13.4 10v3.4H10M6 13.4H2.6V10',
} as const;

/** Signs that every player has; the button says their name. */
export function BarIcon({ sign }: { sign: keyof typeof PATHS }) {
  return (
    <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={PATHS[sign]}
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill={sign === 'play' ? 'currentColor' : undefined}
      />
    </svg>
  );
}
