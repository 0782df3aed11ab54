import { USABLE } from './subjects.mjs';

/** As large as a small laptop's window: the whole picture and the table of cases are in view. */
const VIEWPORT = { width: 1280, height: 900 };

/**
 * Opens a blank page with an empty cache; gives it, its protocol session, and how to close it.
 * @param {import('@playwright/test').Browser} browser
 */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return { page, session, close: () => context.close() };
}

/**
 * Loads an address; waits until the page answers to input.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
export async function load(page, url) {
  await page.goto(url);
  await page.locator(USABLE).waitFor({ state: 'attached' });
}
