import { expect, type Page } from '@playwright/test';
import { open, ready, test } from '../support/app';
import { textFaults, type TextRules } from '../support/textLayout';

const WINDOWS = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;
const PHONE = [390, 844] as const;
const LAPTOP = [1280, 720] as const;
const ALL_CASES = Array.from({ length: 12 }, (_, index) => index);

/** Sizes that hold at a width. */
function rulesFor(width: number): TextRules {
  return width < 1280 ? { smallest: 11 } : { smallest: 12, smallestName: 15 };
}

async function resize(page: Page, [width, height]: readonly [number, number]): Promise<void> {
  await page.setViewportSize({ width, height });
}

/** Shows another case through the table, with the keyboard; on a phone, where it is a sheet, without opening that. */
async function showCase(page: Page, sharingCase: number): Promise<void> {
  const link = page.locator(`[data-case="${sharingCase}"] a`);
  if (await link.isVisible()) await link.press('Enter');
  else
    await link.evaluate((hidden: HTMLElement) => {
      hidden.click();
    });
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** On a phone some lanes are folded; they are to be measured too. */
async function unfold(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Show uts, user and mnt' });
  if (await button.isVisible()) await button.press('Enter');
}

/** Faults, each with the places where it was seen: one fault in twelve cases is one line. */
class Findings {
  readonly #places = new Map<string, string[]>();

  async look(page: Page, width: number, place: string, rules = rulesFor(width)): Promise<void> {
    for (const fault of await textFaults(page, rules)) {
      const text = `${width} px: ${fault}`;
      this.#places.set(text, [...(this.#places.get(text) ?? []), place]);
    }
  }

  expectNone(): void {
    expect([...this.#places].map(([fault, places]) => `${fault} [${places.join(', ')}]`)).toEqual([]);
  }
}

// With reduced motion a new case is there at once.
test.use({ contextOptions: { reducedMotion: 'reduce' }, colorScheme: 'light' });

test('every text keeps to its box, in every case at every width', async ({ page }) => {
  test.slow();
  const findings = new Findings();
  await resize(page, [320, 640]);
  await open(page, '/case/0/');
  await unfold(page);
  for (const window of WINDOWS) {
    await resize(page, window);
    for (const sharingCase of ALL_CASES) {
      await showCase(page, sharingCase);
      await findings.look(page, window[0], `case ${sharingCase}`);
    }
  }
  findings.expectNone();
});

test('every text keeps to its box at the widths between', async ({ page }) => {
  test.slow();
  const findings = new Findings();
  await resize(page, [320, 800]);
  await open(page, '/case/0/');
  await unfold(page);
  for (const sharingCase of [0, 4, 7]) {
    await showCase(page, sharingCase);
    for (let width = 320; width <= 1100; width += 20) {
      await resize(page, [width, 800]);
      await findings.look(page, width, `case ${sharingCase}`);
    }
  }
  findings.expectNone();
});

test('every text keeps to its box in the dark theme', async ({ page }) => {
  const findings = new Findings();
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(page, PHONE);
  await open(page, '/case/0/');
  await unfold(page);
  for (const window of [PHONE, LAPTOP]) {
    await resize(page, window);
    for (const sharingCase of [0, 7, 11]) {
      await showCase(page, sharingCase);
      await findings.look(page, window[0], `case ${sharingCase}`);
    }
  }
  findings.expectNone();
});

for (const runtime of ['containerd', 'cri-o']) {
  test(`every text keeps to its box under ${runtime}`, async ({ page }) => {
    const findings = new Findings();
    await resize(page, PHONE);
    await open(page, `/case/0/?runtime=${runtime}`);
    await unfold(page);
    for (const window of [PHONE, LAPTOP]) {
      await resize(page, window);
      for (const sharingCase of [0, 2, 4, 7, 8, 11]) {
        await showCase(page, sharingCase);
        await findings.look(page, window[0], `case ${sharingCase}`);
      }
    }
    findings.expectNone();
  });
}

for (const path of ['/case/4/?shareProcessNamespace=true', '/case/12/', '/model/', '/case/3/?hostPID=true&runtime=x']) {
  test(`every text keeps to its box on ${path}`, async ({ page }) => {
    const findings = new Findings();
    await page.goto(path);
    // A page of documents has no script to wait for.
    if (path === '/model/') await page.locator('main').waitFor();
    else await ready(page);
    for (const window of WINDOWS) {
      await resize(page, window);
      await findings.look(page, window[0], path);
    }
    findings.expectNone();
  });
}

test('every text keeps to its box in help, in the menu and in a card of details', async ({ page }) => {
  const findings = new Findings();
  await open(page, '/case/7/');
  for (const window of [[320, 640], PHONE, [768, 1024], LAPTOP, [1440, 900]] as const) {
    await resize(page, window);
    const menu = page.getByRole('button', { name: 'Menu' });
    if (await menu.isVisible()) {
      await menu.press('Enter');
      await findings.look(page, window[0], 'menu');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await findings.look(page, window[0], 'help');
    await page.keyboard.press('Escape');
    for (const target of ['#diagram [data-target]', '[data-lane="pid"] [data-target]', '[data-namespace="net"]']) {
      await page.locator(target).first().press('Enter');
      await expect(page.locator('[data-target-card]')).toBeVisible();
      await findings.look(page, window[0], `details of ${target}`);
      await page.keyboard.press('Escape');
    }
  }
  findings.expectNone();
});

test('on the first screen the picture is the largest thing', async ({ page }) => {
  await open(page, '/case/0/');
  for (const window of WINDOWS) {
    await resize(page, window);
    const areas = await page.evaluate(() => {
      scrollTo(0, 0);
      const shown = (element: Element | null) => {
        if (!element) return 0;
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const width = Math.min(right, innerWidth) - Math.max(left, 0);
        return Math.max(0, width) * Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
      };
      const others = '#root > header, main > header, #all-cases, aside > *, #root > nav, main ~ div > *';
      return {
        picture: shown(document.querySelector('#diagram')),
        largestOther: Math.max(...[...document.querySelectorAll(others)].map(shown)),
        screen: innerWidth * innerHeight,
      };
    });
    expect(areas.picture, `at ${window[0]} px`).toBeGreaterThan(areas.largestOther);
    expect.soft(areas.picture / areas.screen, `share of the screen at ${window[0]} px`).toBeGreaterThan(0.3);
  }
});

test('at the end of the page the bar of a phone covers nothing', async ({ page }) => {
  await resize(page, PHONE);
  await open(page, '/case/0/');
  const [lastText, bar] = await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const last = document.querySelector('main ~ div > :last-child')?.getBoundingClientRect();
    return [last?.bottom ?? Infinity, document.querySelector('#root > nav')?.getBoundingClientRect().top ?? 0];
  });
  expect(lastText).toBeLessThanOrEqual(bar);
});

test('wider text spacing cuts nothing off and lays nothing over another', async ({ page }) => {
  const findings = new Findings();
  await resize(page, PHONE);
  await open(page, '/case/0/');
  await unfold(page);
  // The four of WCAG 1.4.12. A sheet made by script is what the page's own policy still lets in.
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    await sheet.replace(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
  for (const window of [PHONE, LAPTOP]) {
    await resize(page, window);
    for (const sharingCase of [0, 7]) {
      await showCase(page, sharingCase);
      await findings.look(page, window[0], `case ${sharingCase}`, { smallest: 0, onlyCuts: true });
    }
  }
  findings.expectNone();
});

test.describe('on paper', () => {
  const PAPERS = [
    // The width between margins of 10 mm, in pixels of CSS.
    { format: 'A4', width: 718, height: 1047 },
    { format: 'Letter', width: 740, height: 980 },
  ] as const;

  for (const path of ['/case/0/', '/case/7/', '/case/11/', '/case/4/?shareProcessNamespace=true']) {
    test(`${path} takes one sheet`, async ({ page }) => {
      const findings = new Findings();
      await open(page, path);
      for (const { format, width, height } of PAPERS) {
        const pdf = (await page.pdf({ format })).toString('latin1');
        expect.soft(pdf.match(/\/Type\s*\/Page\b/g), `sheets of ${format}`).toHaveLength(1);
        await page.emulateMedia({ media: 'print' });
        await resize(page, [width, height]);
        await expect(page.locator('#diagram')).toBeVisible();
        await findings.look(page, width, format, { smallest: 0 });
        await page.emulateMedia({ media: null });
      }
      findings.expectNone();
    });
  }
});

test('the measure finds what is planted', async ({ page }) => {
  await resize(page, [1440, 900]);
  await open(page, '/case/0/');
  const faultsWith = async (css: string) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    return (await textFaults(page, rulesFor(1440))).join('\n');
  };
  expect(await faultsWith('[data-lane="net"] [data-present] { font-size: 26px }')).toMatch(
    /leaves its box in the net lane/,
  );
  expect(await faultsWith('[data-lane="net"] [data-present] > span { translate: -30px }')).toMatch(/lies .* on a sign/);
  expect(await faultsWith('[data-kind] { translate: 0 -30px }')).toMatch(/overlap by/);
  expect(await faultsWith('[data-kind] { height: 10px; overflow: hidden }')).toMatch(/is cut off by/);
  expect(await faultsWith('[data-kind] { width: 3000px; max-width: none; white-space: nowrap }')).toMatch(
    /px wide in a window/,
  );
  expect(await faultsWith('[data-part="id"] { font-size: 11px }')).toMatch(/less than 12/);
  expect(await faultsWith('[role="switch"] { font-size: 14px } [role="switch"] span { font-size: inherit }')).toMatch(
    /less than 15 for a name/,
  );
});
