// The five questions of the start page, in a browser.
import type { Page } from '@playwright/test';
import { atRest, caseLink, expect, open, ready, switchOf, test } from '../support/app';
import { axeFindings } from '../support/axe';
import type { Field } from '../support/cases';

/** For each question the switches to flip after the one before, where that leads, and what is said then. */
const ANSWERS: readonly { flips: readonly Field[]; address: string; answer: RegExp }[] = [
  { flips: ['shareProcessNamespace'], address: '/case/8/', answer: /one process list/ },
  { flips: ['shareProcessNamespace', 'hostNetwork'], address: '/case/2/', answer: /the node’s net namespace/ },
  { flips: ['hostNetwork', 'hostPID'], address: '/case/4/', answer: /every process on the node/ },
  {
    flips: ['shareProcessNamespace'],
    address: '/case/4/?shareProcessNamespace=true',
    answer: /Nothing moves.*The API server refuses/,
  },
  { flips: ['hostPID', 'hostNetwork'], address: '/case/10/', answer: /all three owners.*the twelve cases/ },
];
const KEYS: Readonly<Record<Field, string>> = {
  shareProcessNamespace: '1',
  hostPID: '2',
  hostNetwork: '3',
  hostIPC: '4',
};
const NEXT = 'Next question';

const strip = (page: Page) => page.locator('[data-strip]');
const button = (page: Page, name: string) => strip(page).getByRole('button', { name, exact: true });
const question = (page: Page) => strip(page).getByRole('heading');
const answer = (page: Page) => strip(page).locator('[aria-live="polite"]');

/** Answers all five by what flips a switch and what goes on to the next. */
async function answerAll(page: Page, flip: (field: Field) => Promise<void>, goOn: () => Promise<void>): Promise<void> {
  const asked = new Set<string>();
  for (const [index, { flips, address, answer: text }] of ANSWERS.entries()) {
    await expect(strip(page)).toHaveAttribute('data-strip', String(index + 1));
    await expect(question(page)).toBeVisible();
    asked.add(await question(page).innerText());
    await expect(answer(page)).toBeEmpty();
    for (const field of flips) await flip(field);
    await expect(page).toHaveURL(address);
    await expect(answer(page)).toHaveText(text);
    await expect(answer(page).getByRole('link').first()).toBeVisible();
    await expect(button(page, `Question ${index + 1}, answered`)).toHaveAttribute('aria-current', 'step');
    if (index === ANSWERS.length - 1) break;
    await goOn();
    await expect(question(page)).toBeFocused();
  }
  expect(asked.size).toBe(5);
  await expect(button(page, NEXT)).toHaveCount(0);
}

test.use({ viewport: { width: 1280, height: 720 } });
test.describe.configure({ timeout: 120_000 });

test('all five are answered by the mouse, while the picture moves', async ({ page }) => {
  await open(page, '/');
  await answerAll(
    page,
    (field) => switchOf(page, field).click(),
    () => button(page, NEXT).click(),
  );
  await answer(page).getByRole('link', { name: 'the twelve cases' }).click();
  await expect(page.getByRole('grid', { name: 'All twelve cases' })).toBeInViewport();
});

test.describe('where motion is reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('all five are answered by the keyboard alone', async ({ page }) => {
    await open(page, '/');
    const tabTo = async (wanted: () => Promise<boolean>) => {
      for (let stops = 0; !(await wanted()); stops += 1) {
        expect(stops, 'stops of Tab').toBeLessThan(60);
        await page.keyboard.press('Tab');
      }
    };
    const isFocused = (page_: Page, text: string) =>
      page_.evaluate((name) => document.activeElement?.textContent === name, text);
    // The first by Tab and Space, as one does who knows no keys.
    await tabTo(() => isFocused(page, 'shareProcessNamespace'));
    await page.keyboard.press('Space');
    await expect(answer(page)).toHaveText(ANSWERS[0]?.answer ?? '');
    await page.keyboard.press('Space');
    await expect(answer(page)).toBeEmpty();
    await page.evaluate(() => {
      scrollTo(0, 0);
      (document.activeElement as HTMLElement).blur();
    });
    await answerAll(
      page,
      (field) => page.keyboard.press(KEYS[field]),
      async () => {
        // From wherever the focus is, around the page if need be.
        await question(page).focus();
        await tabTo(() => isFocused(page, NEXT));
        await page.keyboard.press('Enter');
      },
    );
    await tabTo(() => isFocused(page, 'Close'));
    await page.keyboard.press('Enter');
    await expect(strip(page)).toHaveCount(0);
    await expect(page.locator('#diagram')).toBeFocused();
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('all five are answered by a finger, and each keeps its height', async ({ page }) => {
      await open(page, '/');
      const heights = new Map<string | undefined, number>();
      const height = async () => {
        // Read at one moment: the strip of the page's HTML gives way to the one that acts.
        const [at, height] = await page.evaluate(() => {
          const element = document.querySelector<HTMLElement>('[data-strip]');
          return [element?.dataset.strip, element?.getBoundingClientRect().height ?? 0] as const;
        });
        const before = heights.get(at);
        if (before !== undefined) expect(height, `question ${at}`).toBeCloseTo(before, 0);
        heights.set(at, height);
        return height;
      };
      expect(await height()).toBeLessThan(116);
      await answerAll(
        page,
        async (field) => {
          await height();
          await switchOf(page, field).tap();
          await height();
        },
        async () => {
          await button(page, NEXT).tap();
        },
      );
      await height();
      expect(heights.size).toBe(5);
    });

    test('a finger’s room is 44 px high, and nothing sticks out at 320 px', async ({ page }) => {
      await open(page, '/');
      await page.setViewportSize({ width: 320, height: 640 });
      const buttons = strip(page).getByRole('button');
      await expect(buttons).toHaveCount(7);
      for (const each of await buttons.all()) {
        const room = await each.evaluate((element) => {
          const own = element.getBoundingClientRect();
          const inside = (y: number) => document.elementFromPoint(own.x + own.width / 2, y) === element;
          return {
            width: own.width,
            isHigh: inside(own.y + own.height / 2 - 21) && inside(own.y + own.height / 2 + 21),
            isInside: own.x >= 0 && own.right <= innerWidth,
          };
        });
        expect(room.width).toBeGreaterThanOrEqual(24);
        expect([room.isHigh, room.isInside], (await each.textContent()) ?? '').toEqual([true, true]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });

  test('no question moves what stands below when it is answered', async ({ page }) => {
    await open(page, '/');
    const place = () => page.locator('#diagram').evaluate((diagram) => diagram.getBoundingClientRect().y + scrollY);
    const first = await place();
    await page.keyboard.press('1');
    await expect(answer(page)).not.toBeEmpty();
    expect(await place()).toBe(first);
    expect((await strip(page).boundingBox())?.height).toBeLessThanOrEqual(64);
    await button(page, 'Question 5').click();
    const last = await place();
    await page.keyboard.press('3');
    await expect(answer(page)).toHaveText(/all three owners/);
    expect(await place()).toBe(last);
  });

  test('axe has nothing against a question, asked and answered, and nothing against a strip put away', async ({
    page,
  }) => {
    await open(page, '/');
    expect.soft(await axeFindings(page), 'asked').toEqual([]);
    await page.keyboard.press('1');
    await expect(answer(page)).not.toBeEmpty();
    expect.soft(await axeFindings(page), 'answered').toEqual([]);
    await button(page, 'Close').press('Enter');
    expect.soft(await axeFindings(page), 'put away').toEqual([]);
  });

  test('other flips do not break it, Back counts, and so does the table of cases', async ({ page }) => {
    await open(page, '/');
    for (const key of '4321') await page.keyboard.press(key);
    await expect(strip(page)).toContainText('hostPID, hostNetwork and hostIPC are still on: turn them off first.');
    await expect(strip(page)).toHaveAttribute('data-strip', '1');
    await caseLink(page, 8).click();
    await expect(answer(page)).toHaveText(/one process list/);
    await page.keyboard.press('4');
    await expect(page).toHaveURL('/case/9/');
    await expect(answer(page)).toBeEmpty();
    await expect(button(page, 'Question 1, answered')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/case/8/');
    await expect(answer(page)).toHaveText(/one process list/);
  });
});

test.describe('what one left is remembered', () => {
  /** Before the page is painted: notes each question that is ever seen. */
  const noteSeen = (page: Page) =>
    page.addInitScript(() => {
      const seen = new Set<string>();
      (window as unknown as { seen: Set<string> }).seen = seen;
      const look = () => {
        const found = document.querySelector('[data-question]');
        if (found?.checkVisibility({ visibilityProperty: true })) seen.add(found.getAttribute('data-question') ?? '');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const seen = (page: Page) => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);

  test('a reload in the middle goes on there, on a case’s page and on the start page, with no other question seen', async ({
    page,
  }) => {
    await open(page, '/');
    await page.keyboard.press('1');
    await expect(answer(page)).toHaveText(/one process list/);
    await button(page, NEXT).click();
    await page.keyboard.press('4');
    await expect(page).toHaveURL('/case/9/');
    await noteSeen(page);
    await page.reload();
    await ready(page);
    await expect(question(page)).toBeVisible();
    await expect(strip(page)).toHaveAttribute('data-strip', '2');
    await expect(strip(page)).toContainText('shareProcessNamespace and hostIPC are still on');
    await expect(button(page, 'Question 1, answered')).toBeVisible();
    await open(page, '/');
    await expect(question(page)).toBeVisible();
    await expect(strip(page)).toHaveAttribute('data-strip', '2');
    await expect.poll(() => seen(page)).toEqual(['2']);
  });

  test('put away it stays so, until the help calls it back', async ({ page }) => {
    await open(page, '/');
    await button(page, 'Question 3').click();
    await expect(strip(page)).toHaveAttribute('data-strip', '3');
    await button(page, 'Close').click();
    await noteSeen(page);
    await page.reload();
    await ready(page);
    await expect(page.getByRole('region', { name: 'About this page' })).toBeVisible();
    await expect(strip(page)).toHaveCount(0);
    expect(await seen(page)).toEqual([]);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('button', { name: 'Show the five questions' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(strip(page)).toHaveAttribute('data-strip', '3');
    await expect(question(page)).toBeFocused();
    await expect(question(page)).toBeInViewport();
  });

  test('a case’s page that is opened from a link has none, and does not fetch it', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await open(page, '/case/8/');
    await expect(strip(page)).toHaveCount(0);
    expect(fetched.filter((url) => url.includes('StripText'))).toEqual([]);
  });

  test('where storage is blocked it holds for the visit', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await open(page, '/');
    await page.keyboard.press('1');
    await atRest(page);
    await button(page, NEXT).click();
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await expect(answer(page)).toHaveText(/the node’s net namespace/);
  });
});

test('a button that is pressed before its code has come acts when it comes', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  await page.route('**/StripText*.js', async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '/');
  await button(page, NEXT).click();
  await expect(strip(page)).toHaveAttribute('data-strip', '2');
  release();
  await expect(question(page)).toBeFocused();
  await expect(question(page)).toHaveText(/127\.0\.0\.1/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are five links with their questions, to the pages that answer them', async ({ page }) => {
    await page.goto('/');
    const region = page.getByRole('region', { name: 'Five questions' });
    const links = region.getByRole('listitem').getByRole('link');
    await expect(links).toHaveCount(5);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/case/8/',
      '/case/2/',
      '/case/4/',
      '/case/4/',
      '/case/10/',
    ]);
    for (const link of await links.all()) await expect(link).toHaveText(/\?$/);
    await expect(region.getByRole('button')).toHaveCount(0);
    await links.nth(1).click();
    await expect(page).toHaveURL('/case/2/');
    await expect(page.getByRole('region', { name: 'Five questions' })).toHaveCount(0);
  });
});
