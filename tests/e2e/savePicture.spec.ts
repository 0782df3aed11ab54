// What "Save picture" saves is what is on screen, read by a browser and by a painter that is none.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { openPainter } from '../../tools/paintSvg.mjs';
import { expect, open, test } from '../support/app';
import { cut, differingPercent, type Region } from '../support/pictureDifference';

/** The diagram right of its lane headers, which have switches on the page and words in the picture. */
const HEADER = 256;
const SIZE = { width: 712, height: 554 };
/** Of each pixel, so that two ways to draw the same letter pass and a letter at another place does not. */
const LETTERS = 0.3;

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save picture' });
const menu = (page: Page) => page.getByRole('group', { name: 'Save picture' });

async function save(page: Page, format: 'SVG' | 'PNG' | 'Markdown'): Promise<{ name: string; content: Buffer }> {
  await saveButton(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu(page).getByRole('button', { name: format, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** Takes SVG as text; gives it as the browser paints it, `scale` px for one of its own. */
async function paintedByBrowser(page: Page, svg: string, scale = 1): Promise<Buffer> {
  const browser = page.context().browser();
  if (!browser) throw new Error('There is no browser.');
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, deviceScaleFactor: scale });
  const other = await context.newPage();
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await other.setContent(`<body style="margin:0"><img style="display:block" src="${source}"></body>`);
  await other.evaluate(() => document.images[0]?.decode());
  const picture = await other.locator('img').screenshot();
  await context.close();
  return picture;
}

/** Takes from the page what belongs to it alone: from which member one looks, the buttons of the heads, and what is pointed at. */
async function lookFromNowhere(page: Page): Promise<void> {
  // The menu stood over the picture: where it was pressed, a box is pointed at.
  await page.mouse.move(0, 0);
  await expect(page.locator('[data-target-card]')).toHaveCount(0);
  await page.evaluate(() => {
    document.documentElement.classList.remove('js');
    for (const shade of document.querySelectorAll('[data-layer="shades"] > *')) shade.remove();
    document.querySelector('[data-viewpoint]')?.removeAttribute('data-viewpoint');
  });
}

/** Moves the diagram to whole pixels, so that both pictures have the same edges; gives where its part to compare lies. */
async function placeOnPixels(page: Page): Promise<Region> {
  await page.evaluate(() => document.fonts.ready);
  const { x, y } = await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const diagram = document.querySelector('#diagram');
    const main = document.querySelector('main');
    if (!diagram || !main) throw new Error('There is no diagram.');
    const top = diagram.getBoundingClientRect().y;
    main.style.marginTop = `${Math.ceil(top) - top}px`;
    return diagram.getBoundingClientRect();
  });
  await page.mouse.move(0, 0);
  return { x: x + HEADER, y, ...SIZE };
}

test.describe('the picture saved is the picture on screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  test.describe.configure({ timeout: 90_000 });

  for (const [colorScheme, cases] of [
    ['light', [0, 2]],
    ['dark', [7]],
  ] as const) {
    test(`in cases ${cases.join(', ')}, ${colorScheme}`, async ({ page }) => {
      const painter = await openPainter();
      await page.emulateMedia({ colorScheme });
      for (const shown of cases) {
        await open(page, `/case/${shown}/`);
        const { content } = await save(page, 'SVG');
        const svg = content.toString();
        const [, left = '', top = ''] = /id="stage" transform="translate\((\d+) (\d+)\)"/.exec(svg) ?? [];
        const region = { x: Number(left) + HEADER, y: Number(top), ...SIZE };
        const withoutFonts = svg.replace(/<style>.*?<\/style>/s, '');
        await lookFromNowhere(page);
        const clip = await placeOnPixels(page);
        const compare = async (text: string, threshold: number, most: number, what: string) => {
          const wanted = PNG.sync.read(await page.screenshot({ clip, animations: 'disabled' }));
          const strip = (from: string) => (text === 'none' ? from.replace(/<text.*?<\/text>/gs, '') : from);
          const painted = {
            browser: await paintedByBrowser(page, strip(svg)),
            painter: painter.paint(strip(withoutFonts)),
          };
          for (const [by, picture] of Object.entries(painted)) {
            const percent = differingPercent(wanted, cut(picture, region), threshold);
            expect(percent, `percent of case ${shown} that differ ${what}, by the ${by}`).toBeLessThan(most);
          }
        };
        // Words at the right edge, and dotted lines that touch, fall differently on pixels: about 1 %.
        await compare('all', LETTERS, 1.5, 'with words');
        await page.evaluate(() => {
          for (const element of document.querySelectorAll<HTMLElement>('#diagram *')) {
            element.style.color = 'transparent';
            element.style.textShadow = 'none';
          }
        });
        await compare('none', 0.1, 0.6, 'without words');
      }
      await painter.close();
    });
  }
});

test('SVG, PNG and Markdown of the case, runtime and theme on screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/case/7/?runtime=containerd');
  const address = page.url();

  const svg = await save(page, 'SVG');
  expect(svg.name).toBe('case-7-containerd.svg');
  await expect(menu(page)).toBeHidden();
  await expect(saveButton(page)).toBeFocused();
  const text = svg.content.toString();
  for (const words of ['Case 7: All three host namespaces', 'hostPID: true', 'Runtime: containerd', address, '#0b131a'])
    expect(text).toContain(words);

  const png = await save(page, 'PNG');
  expect(png.name).toBe('case-7-containerd.png');
  const picture = PNG.sync.read(png.content);
  const same = PNG.sync.read(await paintedByBrowser(page, text, 2));
  expect([picture.width, picture.height]).toEqual([same.width, same.height]);
  expect(picture.width).toBe(2048);
  // Without its fonts inside it would be another picture.
  expect(differingPercent(picture, same, 0.1)).toBeLessThan(0.5);

  const markdown = await save(page, 'Markdown');
  expect(markdown.name).toBe('case-7-containerd.md');
  const lines = markdown.content.toString().split('\n');
  expect(lines[0]).toBe('# Case 7: All three host namespaces');
  for (const line of [
    '- `hostPID: true`, `hostNetwork: true`, `hostIPC: true`',
    '- Runtime: containerd',
    `- Who shares what in a pod: <${address}>`,
    '| Linux namespace | worker node | pause | app | sidecar |',
    '| --- | --- | --- | --- | --- |',
  ])
    expect(lines).toContain(line);
  expect(lines.filter((line) => /^\| (pid|net|ipc|uts|user|mnt) /.test(line))).toHaveLength(6);
});

test('the menu works by keyboard, fits a phone, and says it when it cannot save', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/case/4/?shareProcessNamespace=true');
  await saveButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('button', { name: 'SVG' })).toBeFocused();
  const box = await menu(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 844).toBe(true);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(saveButton(page)).toBeFocused();

  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    Object.assign(window, { fetchAgain: () => (window.fetch = real) });
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('button', { name: 'SVG' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toContainText('The picture could not be saved');
  await expect(page).toHaveURL(/case\/4\/\?shareProcessNamespace=true$/);
  await page.evaluate('fetchAgain()');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('case-4.svg');
  expect((await readFile(await download.path())).toString()).toContain('The API server rejects this pod.');
});
