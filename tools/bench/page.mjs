// What both kinds of measurement need of a page.

/** As large as a small laptop's window: the whole picture and the table of cases are in view. */
const VIEWPORT = { width: 1280, height: 900 };

/**
 * Opens a page with an empty cache, slowed down `rate` times; gives it, its protocol session, and how to close it.
 * @param {import('@playwright/test').Browser} browser
 * @param {number} rate
 */
export async function openPage(browser, rate) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session, close: () => context.close() };
}

/**
 * Runs in the page: gives every layout shift so far, also those right after input, which the browser's own sum forgives.
 * @returns {number[]}
 */
export function layoutShifts() {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const entries = /** @type {(PerformanceEntry & { value: number })[]} */ (observer.takeRecords());
  observer.disconnect();
  return entries.map(({ value }) => value);
}
