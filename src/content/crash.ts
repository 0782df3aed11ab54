const RELOAD = 'Reload this page';

/** What stands above a page after its script failed. */
export const CRASH_TEXTS = {
  apology: 'Sorry, something went wrong. The links of this page still work.',
  reload: RELOAD,
  allCases: 'All twelve cases',
} as const;

/** What stands above a page whose script does not run, and whose address asks for more than it shows. */
export const ASKED_TEXTS = {
  before: 'The address also asks for',
  after: 'The picture leaves that out, because the page’s script is not running.',
  reload: RELOAD,
} as const;

/** What stands in the place of a page that could not be had after a failure. Of its own: only this is part of the script. */
export const NO_PICTURE = 'The picture of this address could not be loaded.';
