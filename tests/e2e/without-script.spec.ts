// The pages as they read before any script runs, or without one; and that the script takes them over without a word.
import type { Page } from '@playwright/test';
import { boxes, caseLink, expect, expectTwelveLinks, open, switchOf, test } from '../support/app';
import { addressOf, boxLines, CASES, caseOf, FIELDS, KINDS, positionsOf } from '../support/cases';
import { expectPainted } from '../support/painted';

test.describe.configure({ timeout: 120_000 });

function description(page: Page) {
  return page.locator('meta[name="description"]').getAttribute('content');
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('each case is a page of its own: heading, picture, text table, prose, title, description', async ({ page }) => {
    const titles = new Set<string>();
    const descriptions = new Set<string | null>();
    const headings = new Set<string>();
    for (const shown of CASES) {
      const response = await page.goto(`/case/${shown}/`);
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      headings.add(await heading.innerText());
      expect(await boxes(page)).toEqual(boxLines(shown, 'textbook'));

      const table = page.getByRole('table', { name: 'Who is in which Linux namespace', exact: true });
      await expect(table).toBeVisible();
      for (const kind of KINDS) {
        const row = table
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${kind} `) }) });
        await expect(row.getByRole('cell')).toHaveCount(4);
      }
      await expect(page.getByText('Case No.').first()).toBeVisible();
      for (const name of ['Why you would do this', 'Risk', 'Many people believe', 'Pod spec', 'Pod Security']) {
        await expect(page.getByRole('heading', { name, exact: true }), `case ${shown}`).toBeVisible();
      }
      const reading = await page.getByRole('region', { name: 'Why, risk and misconception' }).innerText();
      expect(reading.split(/\s+/).length, `words of case ${shown}`).toBeGreaterThan(40);
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(page.locator('noscript p')).toContainText('?runtime= and ?from= need JavaScript');

      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `/case/${shown}/`);
      await expect(page).toHaveTitle(/Linux namespaces/);
      titles.add(await page.title());
      expect(await description(page)).toContain('Linux namespaces');
      descriptions.add(await description(page));
    }
    expect([titles.size, descriptions.size, headings.size]).toEqual([12, 12, 12]);
  });

  test('the start page is case 0 under its own title', async ({ page }) => {
    await page.goto('/');
    expect(await boxes(page)).toEqual(boxLines(0, 'textbook'));
    await expect(page).toHaveTitle(/Linux namespaces/);
    expect(await description(page)).toContain('Linux namespaces');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', '/case/0/');
  });

  test('the picture is painted right, with nothing folded away on a phone', async ({ page }) => {
    for (const [shown, width] of [
      [0, 1280],
      [6, 320],
      [11, 390],
      [4, 2560],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/case/${shown}/`);
      expect(await expectPainted(page, shown, 'textbook', ` at ${width} px`)).toBe(6);
    }
  });

  test('the switches and the table lead to the right pages', async ({ page }) => {
    // Every switch of every case says where it leads; a walk over all four and some of the table goes there.
    for (const shown of CASES) {
      await page.goto(`/case/${shown}/`);
      for (const field of FIELDS) {
        const flipped = { ...positionsOf(shown), [field]: !positionsOf(shown)[field] };
        await expect(switchOf(page, field)).toHaveAttribute('href', addressOf(flipped));
        await expect(switchOf(page, field)).toHaveAttribute('aria-checked', String(positionsOf(shown)[field]));
      }
      await expectTwelveLinks(page.getByRole('grid', { name: 'All twelve cases' }).getByRole('link'));
    }
    await page.goto('/case/0/');
    let positions = positionsOf(0);
    for (const field of [
      'hostNetwork',
      'shareProcessNamespace',
      'hostIPC',
      'shareProcessNamespace',
      'hostPID',
    ] as const) {
      positions = { ...positions, [field]: !positions[field] };
      await switchOf(page, field).click();
      await expect(page).toHaveURL(addressOf(positions));
      expect(await boxes(page)).toEqual(boxLines(caseOf(positions), 'textbook'));
    }
    for (const shown of [9, 2, 4] as const) {
      await caseLink(page, shown).click();
      await expect(page).toHaveURL(`/case/${shown}/`);
      expect(await boxes(page)).toEqual(boxLines(shown, 'textbook'));
    }
    await page.getByRole('link', { name: 'Next case', exact: true }).click();
    await expect(page).toHaveURL('/case/5/');
    await page.goBack();
    await expect(page).toHaveURL('/case/4/');
  });

  test('the page for a wrong address reads, and offers the twelve cases', async ({ page }) => {
    const response = await page.goto('/nonsense/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('This address shows none of the twelve cases.')).toBeVisible();
    await expect(page).toHaveTitle(/Linux namespaces/);
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const links = page.getByRole('main').getByRole('listitem').getByRole('link');
    await expectTwelveLinks(links);
    await links.nth(6).click();
    await expect(page).toHaveURL('/case/6/');
    await expect.poll(() => boxes(page)).toEqual(boxLines(6, 'textbook'));
  });
});

test('the script takes over each of the 15 pages without a warning, and changes nothing that is read', async ({
  page,
}) => {
  for (const address of ['/', '/cri/', ...CASES.map((shown) => `/case/${shown}/`)]) {
    await open(page, address);
    const [lying, running] = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return [parsed, document].map((each) => [each.title, each.getElementById('root')?.textContent]);
    });
    expect(running, address).toEqual(lying);
  }
  await open(page, '/nonsense/');
  await expect(page.getByRole('main')).toContainText('/nonsense/');
});
