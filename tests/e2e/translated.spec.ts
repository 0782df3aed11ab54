// A browser's translation puts every text into elements of its own, at any moment. The page must go on, and say nothing stale.
import type { Page } from '@playwright/test';
import { atRest, caseLink, chooseRuntime, expect, open, ready, switchOf, test } from '../support/app';

// Movement has tests of its own; here it would only cost time.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
// Three visits in one.
test.describe.configure({ timeout: 90_000 });

/** Runs in the page: translates its texts as browsers do, now and whenever one changes. A translation is the text in ⟦⟧. */
function translate(): void {
  const made = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  const left = 'script, style, textarea, option, svg, [translate="no"]';
  const translateNode = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (!parent || parent.localName === 'font' || parent.closest(left) || !node.textContent?.trim()) return;
      const outer = made();
      const inner = outer.appendChild(made());
      inner.textContent = `⟦${node.textContent}⟧`;
      parent.replaceChild(outer, node);
    } else if (node instanceof Element) [...node.childNodes].forEach(translateNode);
  };
  document.documentElement.lang = 'de';
  document.documentElement.className += ' translated-ltr';
  translateNode(document.body);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      addedNodes.forEach(translateNode);
      if (target.nodeType === Node.TEXT_NODE) translateNode(target);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** The texts of a page, translated or not, without the marks of a translation. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, p, a, button, dt, dd, li, td, th, summary')].map((element) =>
      element.textContent.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' '),
    ),
  );
}

/** Takes the mouse from what it pressed, so that nothing else opens under it when the page scrolls. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
}

/** Waits until all that follows a choice is on the page. */
async function settled(page: Page): Promise<void> {
  await leave(page);
  await atRest(page);
  let before: string[] = [];
  await expect
    .poll(async () => {
      const now = await textsOf(page);
      const same = JSON.stringify(now) === JSON.stringify(before);
      before = now;
      return same;
    })
    .toBe(true);
}

const VISITS: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>])[] = [
  ['hostNetwork', (page) => switchOf(page, 'hostNetwork').click()],
  ['hostPID', (page) => switchOf(page, 'hostPID').click()],
  ['the refused pair', (page) => switchOf(page, 'shareProcessNamespace').click()],
  ['CRI-O', (page) => chooseRuntime(page, 'cri-o')],
  ['case 8', (page) => caseLink(page, 8).click()],
  ['a box', (page) => page.locator('[data-namespace="pid"]').last().press('Enter')],
  ['another case with its card open', (page) => page.keyboard.press('1')],
  ['another box of its lane', (page) => page.locator('[data-namespace="pid"]').first().press('Enter')],
  ['a lane', (page) => page.locator('[data-lane="uts"] button').first().press('Enter')],
  ['case 0 with a card open', (page) => page.keyboard.press('0')],
  ['a member', (page) => page.locator('[data-diagram] [data-target]').nth(1).press('Enter')],
  ['no card', (page) => page.keyboard.press('Escape')],
  ['the sidecar’s reach', (page) => page.locator('[data-diagram] button', { hasText: 'sidecar' }).click()],
  ['containerd', (page) => chooseRuntime(page, 'containerd')],
  ['next case', (page) => page.keyboard.press(']')],
  ['Back', (page) => page.goBack()],
  ['Forward', (page) => page.goForward()],
  ['Undo', (page) => page.keyboard.press('u')],
  ['help', (page) => page.keyboard.press('?')],
  ['no help', (page) => page.keyboard.press('Escape')],
  ['a copied link', (page) => page.getByRole('button', { name: /Copy link/ }).click()],
  ['the saving menu', (page) => page.getByRole('button', { name: /Save picture/ }).click()],
  ['no menu', (page) => page.keyboard.press('Escape')],
  ['case 5', (page) => caseLink(page, 5).click()],
  ['the textbook', (page) => chooseRuntime(page, 'textbook')],
];

test('a translated page goes on, and says what an untranslated one says', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/case/0/');
  const expected: string[][] = [];
  for (const [, act] of VISITS) {
    await act(page);
    await settled(page);
    expected.push(await textsOf(page));
  }

  for (const when of ['once the script runs', 'before it runs'] as const) {
    if (when === 'once the script runs') {
      await open(page, '/case/0/');
      await page.evaluate(translate);
    } else {
      let release = (): void => undefined;
      const held = new Promise<void>((settle) => (release = settle));
      await page.route('**/assets/index-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/case/0/', { waitUntil: 'commit' });
      await page.locator('main ~ div').last().waitFor();
      await page.evaluate(translate);
      release();
      await ready(page);
    }
    // What hydration could break shows at once.
    const visits = when === 'once the script runs' ? VISITS : VISITS.slice(0, 6);
    for (const [index, [what, act]] of visits.entries()) {
      await act(page);
      await leave(page);
      await expect.poll(() => textsOf(page), { message: `${what}, translated ${when}` }).toEqual(expected[index]);
    }
    await expect(page.locator('h1 font font')).toHaveCount(1);
    for (const field of ['shareProcessNamespace', 'hostPID'] as const)
      await expect(switchOf(page, field)).toBeVisible();
  }
});
