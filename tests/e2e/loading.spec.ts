import { expect, type Page } from '@playwright/test';
import { atRest, boxes, open, ready, test } from '../support/app';
import { boxLines } from '../support/cases';
import { expectPainted } from '../support/painted';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
];
const COLD_PAGES = [
  '/case/7/',
  '/case/0/?runtime=cri-o',
  '/?hostPID=true&hostNetwork=true',
  '/case/4/?shareProcessNamespace=true',
  '/case/99/',
];

interface Shift {
  value: number;
  /** What moved, so that a failure names it. */
  sources: string[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Before a page opens: notes every layout shift, also those that follow input. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[]) {
        const sources = entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
          const name = node instanceof Element ? `${node.localName}.${node.className}` : (node?.textContent ?? '');
          return `${name.slice(0, 60)}: ${from.x},${from.y} ${from.width}×${from.height} → ${to.x},${to.y} ${to.width}×${to.height}`;
        });
        window.shifts.push({ value: entry.value, sources });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * What two fonts of the same measures may still differ by, where they come after the words: a line that breaks one word
 * earlier. A twentieth of what counts as good.
 */
const FONT_SWAP = 0.005;

/** Two frames later whatever is to move has moved, and the browser has told of it. */
async function shiftsSoFar(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return window.shifts;
  });
}

async function expectOnlyFontsSwapped(page: Page): Promise<void> {
  const shifts = await shiftsSoFar(page);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(FONT_SWAP);
}

/** Flips all four switches one by one; whatever the selector finds must be where it was, at once and in the end. */
async function expectFlipsMoveNothing(page: Page, selector: string): Promise<void> {
  const places = () =>
    page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name = element.id || element.closest<HTMLElement>('[data-lane]')?.dataset.lane;
        return `${name ?? ''} ${element.localName}: ${x},${y + scrollY} ${width}×${height}`;
      }),
    );
  const before = await places();
  expect(before.length).toBeGreaterThan(6);
  for (const key of ['1', '3', '4', '2']) {
    await page.keyboard.press(key);
    expect.soft(await places(), `as soon as ${key} is pressed`).toEqual(before);
    await atRest(page);
    expect.soft(await places(), `after ${key}`).toEqual(before);
  }
}

for (const viewport of SIZES) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test('nothing shifts while a page arrives at once', async ({ page }) => {
      await noteShifts(page);
      await open(page, '/case/4/?shareProcessNamespace=true');
      await expectOnlyFontsSwapped(page);
    });

    for (const path of COLD_PAGES) {
      test(`nothing shifts while ${path} arrives over a slow line, its fonts last`, async ({ page }) => {
        await noteShifts(page);
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Network.enable');
        await devtools.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 100,
          downloadThroughput: 250_000,
          uploadThroughput: 100_000,
        });
        let release: () => void = () => undefined;
        const held = new Promise<void>((settle) => (release = settle));
        await page.route('**/*.woff2', async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(path, { waitUntil: 'commit' });
        await ready(page);
        expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
        const arrival = await page.evaluate(() => window.shifts);
        expect(arrival).toEqual([]);
        release();
        await expectOnlyFontsSwapped(page);
        expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next Variable"'))).toBe(
          true,
        );
      });
    }

    test('picture, switches and table stay where they are through every flip', async ({ page }) => {
      await open(page, '/case/0/');
      // On a phone lanes that a change concerns unfold; that they do is another matter.
      const unfold = page.getByRole('button', { name: 'Show uts, user and mnt' });
      if (await unfold.isVisible()) await unfold.press('Enter');
      await expectFlipsMoveNothing(page, '#diagram, :has(> [role="switch"]), #all-cases, [data-track]');
    });
  });
}

test('on a phone, lanes that unfold push nothing that stands above them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/case/0/');
  await expectFlipsMoveNothing(
    page,
    ':has(> [role="switch"]), [data-lane="pid"], [data-lane="net"], [data-lane="ipc"]',
  );
});

test('a page is painted in full before anything but itself has come, under a policy without unsafe scripts', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) await held;
    await route.continue();
  });
  for (const path of ['/', '/case/7/', '/nonsense/', '/model/']) {
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('#root main').waitFor();
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson');
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'; style-src 'self' 'sha256-[^']+'; style-src-attr /);
    expect(policy?.match(/unsafe[^']*/g)).toEqual(['unsafe-inline']);
  }
  release();
});

test('nothing is fetched after the page has loaded but what moves the picture and what is told on demand, at the first sign of the visitor', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/case/7/', { waitUntil: 'networkidle' });
  await ready(page);
  expect(requests.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
  expect(requests.length).toBeGreaterThan(3);

  requests.length = 0;
  await page.mouse.move(200, 5);
  // Without the part of each name that changes with its content.
  const fetched = () => requests.map((url) => url.replace(baseURL ?? '', '').replace(/-[\w-]{8}(?=\.\w+$)/, '')).sort();
  await expect
    .poll(fetched)
    .toEqual([
      '/assets/DiagramMotion.js',
      '/assets/FlagToKernelText.js',
      '/assets/HelpText.js',
      '/assets/HostUsersText.js',
      '/assets/MembershipTable.js',
      '/assets/PodSecurityText.js',
      '/assets/PodSpecText.js',
      '/assets/RefusedPairNote.css',
      '/assets/RefusedPairNote.js',
      '/assets/SavePictureMenu.js',
      '/assets/StripText.js',
      '/assets/TargetDetailsText.css',
      '/assets/TargetDetailsText.js',
      '/assets/TerminalText.js',
      '/assets/caseProse.js',
      '/assets/chainSources.js',
      '/assets/describeCell.js',
      '/assets/describeChange.js',
      '/assets/describeLastChange.js',
      '/assets/labRequest.js',
      '/assets/partTexts.js',
      '/assets/placeLane.js',
      '/assets/resolvedLab.js',
      '/assets/savedPicture.js',
      '/assets/source.js',
      '/assets/useMarking.js',
    ]);

  requests.length = 0;
  // The first makes the refused pair, whose lesson comes with it.
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Why', exact: true })).toBeVisible();
  for (const key of ['2', '3', '4', ']', 'u', 'r', 't', 's']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Copy YAML' }).click();
  for (const box of await page.locator('[data-namespace="pid"], [data-lane="net"] [data-target]').all())
    await box.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption('cri-o');
  await page.goBack();
  await atRest(page);
  await expect.poll(() => requests).toEqual([expect.stringMatching(/\/assets\/RefusedPairText-[^/]+\.js$/)]);
});

test('a page fetches the code of its own view, the style of none; another view is shown once its code is there', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname.replace(/^.*\/|-[\w-]{8}(?=\.)/g, '')));
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => (release = settle));

  await open(page, '/case/7/');
  expect(files).toContain('ExplorePage.js');
  expect(files).not.toContain('WrongAddressPage.js');
  expect(files.filter((file) => file.endsWith('.css'))).toEqual([]);

  files.length = 0;
  await open(page, '/nonsense/');
  expect(files).toContain('WrongAddressPage.js');
  expect(files).not.toContain('ExplorePage.js');
  expect(files.filter((file) => file.endsWith('.css'))).toEqual([]);

  await page.route('**/ExplorePage-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('main').getByRole('listitem').getByRole('link').nth(6).click();
  await expect.poll(() => files).toContain('ExplorePage.js');
  await expect(page).toHaveURL('/nonsense/');
  await expect(page.getByRole('main')).toContainText('/nonsense/');
  release();
  await expect(page).toHaveURL('/case/6/');
  expect(await boxes(page)).toEqual(boxLines(6, 'textbook'));
  expect(await expectPainted(page, 6, 'textbook')).toBe(6);
  expect(files).toContain('ExplorePage.css');
  await expect(page.getByText('To see is not to be allowed').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('main')).toContainText('/nonsense/');
});

test('a flip does not wait for the other cases’ text: its place is kept, and says nothing of another case', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  await page.route('**/caseProse-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '/case/7/');
  const reading = page.getByRole('region', { name: 'Why, risk and misconception' });
  const headings = ['Why you would do this', 'Risk', 'Many people believe'];
  await expect(reading).toContainText('kubectl debug');
  const place = await reading.boundingBox();
  await page.keyboard.press('4');
  await expect(page).toHaveURL('/case/6/');
  expect(await boxes(page)).toEqual(boxLines(6, 'textbook'));
  // The panels follow the picture.
  await expect
    .poll(async () => (await reading.innerText()).split(/\n+/).filter((line) => line.trim() !== ''))
    .toEqual(headings);
  expect(await reading.boundingBox()).toEqual(place);

  // Back on the page's own case, its text is there without the file.
  await page.keyboard.press('4');
  await expect(reading).toContainText('kubectl debug', { useInnerText: true });

  await page.keyboard.press('4');
  release();
  await expect(reading).toContainText('node exporter', { useInnerText: true });
  await expect(reading.getByRole('heading')).toHaveText(headings);
  await page.keyboard.press('4');
  await expect(reading).toContainText('kubectl debug', { useInnerText: true });
});

test('the theme chosen earlier is there before anything is painted', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.theme === undefined) return;
      Object.assign(window, { themedWithoutBody: document.querySelector('body') === null });
      observer.disconnect();
    }).observe(document, { attributes: true, attributeFilter: ['data-theme'], subtree: true });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/case/7/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => Reflect.get(window, 'themedWithoutBody') as unknown)).toBe(true);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('where storage is blocked, everything works and is only forgotten', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
  await open(page, '/case/0/');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await page.getByRole('switch', { name: 'hostIPC' }).press('Enter');
  await expect(page).toHaveURL('/case/1/');
  await page.reload();
  await ready(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.keyboard.press('3');
  await expect(page).toHaveURL('/case/3/');
});
