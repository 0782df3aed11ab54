/** What the page says where its own code failed. */
export const CRASH_TEXTS = {
  title: 'Something went wrong in this page',
  advice: 'Load the page again. If it happens again, please report the address and the text below.',
} as const;

/** What stands above a page whose script does not run, and whose address asks for more than it shows. */
export const ASKED_TEXTS = {
  before: 'The address also asks for',
  after: 'That takes this page’s script, which is not running, so the picture leaves it out.',
  reload: 'Reload this page',
} as const;
