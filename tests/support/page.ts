// How a test opens a page, knows that it is at rest, and hears of errors.

import { expect, test as base, type Page } from '@playwright/test';

/** The one message that a missing page makes the browser itself log. */
const MISSING_PAGE = 'Failed to load resource: the server responded with a status of 404';

/** A test that fails on anything that a page complains of. */
export const quietTest = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        if (!message.text().startsWith(MISSING_PAGE)) complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the page answers to input. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-hydrated="true"]').waitFor();
}

/** Opens an address and waits until the page answers and its fonts are there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until nothing in the picture moves any more. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[data-moving]') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}
