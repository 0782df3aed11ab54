/** What the start page says at once of itself. */
export const STRIP_TEXTS = {
  about: 'About this page',
  intro:
    'A Linux namespace decides what a process sees. Containers in a pod share some, not all. Flip a switch and watch boxes join.',
  title: 'Five questions',
} as const;
