// What stands when the script is missing, late or broken, and when it fails later. Errors on the console are what these tests
// bring about, so they are not watched here.
import { expect, test, type Page, type Route } from '@playwright/test';
import { atRest, boxes, open, ready, switchOf } from '../support/app';
import { boxLines, type Case } from '../support/cases';
import { expectPainted } from '../support/painted';

const ASKING = '/case/4/?shareProcessNamespace=true&runtime=cri-o';
const MAIN = '**/assets/index-*.js';
const PHONE = { width: 390, height: 844 };
/** Nothing is kept back for longer, in ms. A page that is loaded in the same time leaves no room on a slow machine. */
const SOON = { timeout: 2000 };

const asked = (page: Page) => page.locator('#asked');
const apology = (page: Page) => page.getByRole('alert').filter({ hasText: 'something went wrong' });

/** A gate that requests are held at. */
function gate() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  const hold = async (route: Route) => {
    await held;
    await route.continue();
  };
  return { hold, release };
}

async function expectStatic(page: Page, shown: Case): Promise<void> {
  await expect(page.locator('#root main')).toBeVisible(SOON);
  expect(await boxes(page)).toEqual(boxLines(shown, 'textbook'));
  await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
}

const FAULTS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'is not there': (page) => page.route(MAIN, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  'cannot be had': (page) => page.route(MAIN, (route) => route.fulfill({ status: 500, body: '' })),
  'is cut off': (page) => page.route(MAIN, (route) => route.abort()),
  'is no JavaScript': (page) =>
    page.route(MAIN, (route) => route.fulfill({ contentType: 'text/javascript', body: 'import {' })),
  'throws at once': (page) =>
    page.route(MAIN, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("No")' })),
  'is forbidden by a policy': (page) =>
    page.route(/\/case\//, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "script-src 'unsafe-inline'" },
      });
    }),
  'lacks a part that it imports': (page) => page.route('**/assets/common-*.js', (route) => route.abort()),
  'lacks the code of the view': (page) => page.route('**/assets/ExplorePage-*.js', (route) => route.abort()),
};

test.describe('the script', () => {
  test.use({ viewport: PHONE });

  for (const [what, breakIt] of Object.entries(FAULTS)) {
    test(`${what}: the page stands as it was built, says what it leaves out, and its links work`, async ({ page }) => {
      await breakIt(page);
      await page.goto(ASKING, { waitUntil: 'commit' });
      await expectStatic(page, 4);
      await expect(asked(page)).toContainText('also asks for shareProcessNamespace=true, runtime=cri-o.');
      await expect(asked(page)).toBeInViewport();
      // What needs the script is gone, and nothing is folded away that could not be unfolded.
      await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
      await expect(page.locator('[data-lane="mnt"]')).toBeVisible();
      await switchOf(page, 'hostNetwork').click();
      await expect(page).toHaveURL('/case/6/');
      await expectStatic(page, 6);
      await expect(asked(page)).toBeHidden();
    });
  }
});

test('a script that never answers keeps nothing back', async ({ page }) => {
  await page.route(MAIN, gate().hold);
  await page.goto(ASKING, { waitUntil: 'commit' });
  await expectStatic(page, 4);
  await expect(asked(page)).toContainText('also asks for shareProcessNamespace=true, runtime=cri-o.');
  await asked(page).getByRole('link', { name: 'Reload this page' }).click({ noWaitAfter: true });
  await expectStatic(page, 4);

  await page.goto('/nonsense/', { waitUntil: 'commit' });
  await expect(page.getByText('This address shows none of the twelve cases.')).toBeVisible(SOON);
  await expect(asked(page)).toBeHidden();
});

test('after ten seconds without a script, what needs it is taken away', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.clock.install();
  await page.route(MAIN, gate().hold);
  await page.goto('/case/7/', { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
  expect(await expectPainted(page, 7, 'textbook')).toBe(6);
  await expect(asked(page)).toBeHidden();
});

test('a script that comes late brings what was asked for in one cut: nothing slides, and the line goes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { slid: [] as number[] });
    new PerformanceObserver((list) => {
      const { slid } = window as unknown as { slid: number[] };
      slid.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const { hold, release } = gate();
  await page.route(MAIN, hold);
  await page.route('**/*.woff2', gate().hold);
  await page.goto(ASKING, { waitUntil: 'commit' });
  await expect(asked(page)).toBeVisible(SOON);
  release();
  await ready(page);
  await expect(asked(page)).toBeHidden();
  await expect(page.locator('#diagram')).toBeVisible();
  expect(await boxes(page)).toEqual(boxLines(4, 'cri-o'));
  await expect(switchOf(page, 'shareProcessNamespace')).toBeChecked();
  await expect(page.locator('#diagram')).not.toHaveAttribute('data-moving');
  expect(await page.evaluate(() => Reflect.get(window, 'slid') as number[])).toEqual([]);
  await page.keyboard.press('3');
  await expect(page).toHaveURL('/case/6/?shareProcessNamespace=true&runtime=cri-o');
});

test('a page that shows all that its address asks for says nothing of it', async ({ page }) => {
  await page.route(MAIN, (route) => route.abort());
  for (const address of ['/case/4/', '/case/4/?hostPID=true&runtime=textbook', '/?hostIPC=0', '/case/4/?from=app']) {
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.locator('#diagram')).toBeVisible();
    await expect(asked(page)).toBeHidden();
  }
});

test('a page that has no script waits for none', async ({ page }) => {
  await page.goto('/model/?runtime=cri-o');
  await expect(page.locator('html')).not.toHaveAttribute('data-arriving');
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
});

test('without what moves the picture and without the other cases’ text, the page goes on', async ({ page }) => {
  for (const part of ['LaneMotion', 'placeLane', 'caseProse'])
    await page.route(`**/assets/${part}-*.js`, (route) => route.abort());
  await open(page, '/?hostPID=true&hostNetwork=true');
  await expect(page).toHaveURL('/case/6/');
  await page.keyboard.press('4');
  await expect(page).toHaveURL('/case/7/');
  await atRest(page);
  expect(await boxes(page)).toEqual(boxLines(7, 'textbook'));
  await expect(async () => {
    expect(await expectPainted(page, 7, 'textbook')).toBe(6);
  }).toPass();
});

test('a text that never comes is not waited for', async ({ page }) => {
  await page.route('**/assets/caseProse-*.js', gate().hold);
  await page.goto('/?hostPID=true', { waitUntil: 'commit' });
  await ready(page);
  await expect(page).toHaveURL('/case/4/');
  expect(await boxes(page)).toEqual(boxLines(4, 'textbook'));
});

/** From now on whatever sets the page's title throws, as something in a component might. */
function breakTitle(): void {
  Object.defineProperty(document, 'title', {
    get: () => '',
    set: () => {
      throw new Error('No titles today');
    },
  });
}

test.describe('something fails in the running page', () => {
  test('it stands as it was built for the address at hand, with an apology, and its links and Back load pages', async ({
    page,
  }) => {
    await open(page, '/case/0/');
    await page.evaluate(breakTitle);
    await page.keyboard.press('3');
    await expect(page).toHaveURL('/case/2/');
    await expect(apology(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('On the node’s network');
    await expectStatic(page, 2);
    expect(await page.evaluate(() => document.querySelector('title')?.textContent)).toMatch(/^Case 2: /);
    await expect(page.getByRole('button', { name: 'Help' })).toBeHidden();
    await expect(asked(page)).toBeHidden();
    expect(await expectPainted(page, 2, 'textbook')).toBe(6);

    // Nothing answers but links.
    await page.keyboard.press('1');
    await expect(page).toHaveURL('/case/2/');
    await page.evaluate(() => {
      location.hash = 'all-cases';
    });
    await expect(apology(page)).toBeVisible();
    await page.goBack();
    await expect(apology(page)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/case/0/');
    await ready(page);
    await expect(apology(page)).toBeHidden();
    expect(await boxes(page)).toEqual(boxLines(0, 'textbook'));

    await page.evaluate(breakTitle);
    await page.keyboard.press('3');
    await expect(apology(page)).toBeVisible();
    await switchOf(page, 'hostIPC').click();
    await expect(page).toHaveURL('/case/3/');
    await ready(page);

    await page.evaluate(breakTitle);
    await page.keyboard.press('2');
    await apology(page).getByRole('link', { name: 'Reload this page' }).click();
    await ready(page);
    await expect(page).toHaveURL('/case/7/');

    await page.evaluate(breakTitle);
    await page.keyboard.press('4');
    await apology(page).getByRole('link', { name: 'All twelve cases' }).click();
    await ready(page);
    await expect(page).toHaveURL('/#all-cases');
    await expect(page.locator('#all-cases')).toBeInViewport();
  });

  test('under another runtime it says that the picture leaves it out', async ({ page }) => {
    await open(page, '/case/2/?runtime=cri-o');
    await page.evaluate(breakTitle);
    await page.keyboard.press('2');
    await expect(page).toHaveURL('/case/6/?runtime=cri-o');
    await expect(apology(page)).toBeVisible();
    await expect(asked(page)).toContainText('also asks for runtime=cri-o.');
    await expectStatic(page, 6);
  });

  test('as it opens: it stays as it was built, and is not loaded again and again', async ({ page }) => {
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.addInitScript(breakTitle);
    await page.goto(ASKING);
    await expect(apology(page)).toBeVisible();
    await expect(asked(page)).toBeVisible();
    await expectStatic(page, 4);
    await page.waitForLoadState('networkidle');
    expect(loads).toBe(1);
  });

  test('offline: the page that it came with is there, of another one it says that it could not be loaded', async ({
    page,
    context,
  }) => {
    await open(page, '/case/0/');
    await context.setOffline(true);
    await page.evaluate(breakTitle);
    await page.keyboard.press('4');
    await expect(page).toHaveURL('/case/1/');
    await expect(apology(page)).toBeVisible();
    await expect(page.getByText('The picture of this address could not be loaded.')).toBeVisible();
    await context.setOffline(false);
    await page.goBack();
    await expect(page).toHaveURL('/case/0/');
    await ready(page);
    await page.keyboard.press('3');
    await expect(page).toHaveURL('/case/2/');
    await context.setOffline(true);
    await page.evaluate(breakTitle);
    await page.goBack();
    await expect(page).toHaveURL('/case/0/');
    await expect(apology(page)).toBeVisible();
    await expectStatic(page, 0);
  });
});
