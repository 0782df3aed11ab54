/** What the page says where its own code failed. */
export const CRASH_TEXTS = {
  title: 'Something went wrong in this page',
  advice: 'Load the page again. If it happens again, please report the address and the text below.',
} as const;
