import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { CASES, FIELDS, type Case, type Field, type Positions, type Runtime } from './cases';

const NOT_FOUND_MESSAGE = 'Failed to load resource: the server responded with a status of 404 (Not Found)';

/**
 * Takes a context; gives what went wrong in any of its pages since. The browser's own message on a page that was asked for
 * and does not exist is no fault, once for each such page.
 */
export function watchFaults(context: BrowserContext): () => string[] {
  const messages: { text: string; url: string; line: string }[] = [];
  const missing: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const url = message.location().url.replace(/#.*/s, '');
    messages.push({ text: message.text(), url, line: `console ${message.type()}: ${message.text()} (${url})` });
  });
  context.on('weberror', (error) => {
    messages.push({ text: '', url: '', line: `page error: ${error.error().message}` });
  });
  context.on('response', (response) => {
    if (response.status() === 404 && response.request().isNavigationRequest())
      missing.push(response.url().replace(/#.*/s, ''));
  });
  return () => {
    const exempt = [...missing];
    return messages.flatMap(({ text, url, line }) => {
      const place = text === NOT_FOUND_MESSAGE ? exempt.indexOf(url) : -1;
      if (place < 0) return [line];
      exempt.splice(place, 1);
      return [];
    });
  };
}

/** Every test fails if a page says an error or a warning on the console, or throws. */
export const test = base.extend<{ noFaults: undefined }>({
  noFaults: [
    async ({ context }, use) => {
      const faults = watchFaults(context);
      await use(undefined);
      expect(faults(), 'errors and warnings of the pages').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until the page answers to input, and is on screen: one that arrives late is hidden for two frames (early.js). */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-hydrated="true"]:not([data-arriving="changing"])').waitFor({ state: 'attached' });
}

/** Opens an address and waits until the page answers to input. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** Waits until no lane moves, and nothing that the page had in its HTML waits for the code that says it anew. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('[data-moving], [data-stale]')).toHaveCount(0);
}

/** What a page says of itself, read at one moment. */
export interface Shown {
  /** The boxes of the picture, one line each, as boxLines writes them. */
  readonly boxes: readonly string[];
  /** The switches, by their whole text. */
  readonly switches: Readonly<Record<string, string | null>>;
  /** The cases that are marked as the one shown. */
  readonly current: readonly string[];
  readonly runtime: string | undefined;
  /** How many things a motion has painted and not taken away again. */
  readonly leftBehind: number;
}

/** Reads the hooks of a page in one go, so that they belong to one moment. */
export async function readShown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const hook = (element: Element, name: string) => element.getAttribute(`data-${name}`) ?? 'missing';
    return {
      boxes: all('[data-namespace]')
        .map((box) => `${hook(box, 'namespace')}: ${hook(box, 'members')} (of ${hook(box, 'owner')})`)
        .sort(),
      switches: Object.fromEntries(
        all('[role="switch"]').map((element) => [element.textContent, element.getAttribute('aria-checked')]),
      ),
      current: all('[aria-current="page"]').map((link) => link.getAttribute('href') ?? 'no href'),
      runtime: document.querySelector('select')?.value,
      leftBehind: all('[data-layer^="moving"] *').length,
    };
  });
}

/** Reads the boxes that the picture says it has, one line each, as boxLines writes them. */
export async function boxes(page: Page): Promise<readonly string[]> {
  return (await readShown(page)).boxes;
}

export function switchOf(page: Page, field: Field): Locator {
  return page.getByRole('switch', { name: field, exact: true });
}

/** Gives the link of the table of all cases to one of them. */
export function caseLink(page: Page, shown: Case): Locator {
  return page
    .getByRole('grid', { name: 'All twelve cases' })
    .getByRole('link', { name: new RegExp(`^Case ${shown}:`) });
}

export async function chooseRuntime(page: Page, runtime: Runtime): Promise<void> {
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption(runtime);
}

/** Takes positions; gives what the four switches then say of themselves. */
export function checkedTexts(positions: Positions): Record<string, string> {
  return Object.fromEntries(FIELDS.map((field) => [field, String(positions[field])]));
}

/** Lets a number of frames pass in the page; with none it returns at once. */
export async function passFrames(page: Page, count: number): Promise<void> {
  if (count === 0) return;
  await page.evaluate(
    (frames) =>
      new Promise<void>((settle) => {
        let left = frames;
        const step = () => {
          left -= 1;
          if (left <= 0) settle();
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    count,
  );
}

/** Expects the twelve links to the cases, in order, each with the given query. */
export async function expectTwelveLinks(links: Locator, base = '/', query = ''): Promise<void> {
  await expect(links).toHaveCount(12);
  const addresses = await links.evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
  expect(addresses).toEqual(CASES.map((shown) => `${base}case/${shown}/${query}`));
}
