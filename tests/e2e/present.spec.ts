// A case as it is projected: what the back row can read, the keys of clickers, two windows that agree, and a code for phones.

import type { BrowserContext, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { atRest, boxes, expect, open, ready, test } from '../support/app';
import { axeFindings } from '../support/axe';
import { boxLines, CASES } from '../support/cases';
import { randomFrom } from '../support/random';

const bar = (page: Page) => page.getByRole('contentinfo');

/** Every text that is to be seen: what it says, its size in px, and whether it lies outside the window. */
async function seenTexts(page: Page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number; part: string | undefined; outside: boolean }[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const element = text.parentElement;
      if (!element || text.data.trim() === '' || element.closest('.visually-hidden, [data-hidden], noscript, script'))
        continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      // Above and below its letters a font has air.
      const air = 0.25 * size;
      if (width < 2) continue;
      found.push({
        text: text.data.trim(),
        size,
        part: element.closest<HTMLElement>('[data-part]')?.dataset.part,
        outside: left < 0 || top + air < 0 || right > innerWidth || bottom - air > innerHeight,
      });
    }
    return found;
  });
}

test.describe('from the back row', () => {
  // What is read is the picture at rest.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
    [1920, 1200],
    [3840, 2160],
  ] as const) {
    test(`every case can be read, at ${width} x ${height} px: nothing scrolls, nothing is small`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, '/present/0/');
      for (const shown of CASES) {
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect.poll(() => boxes(page)).toEqual(boxLines(shown, 'textbook'));
        await atRest(page);
        const scrolls = await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect(scrolls, `case ${shown}`).toEqual([0, 0]);
        const texts = await seenTexts(page);
        expect(texts.length).toBeGreaterThan(30);
        expect(
          texts.filter(({ size, outside }) => size < 20 || outside),
          `case ${shown}`,
        ).toEqual([]);
        const names = texts.filter(({ text }) => /^(node|pause|app|sidecar|PID \d+|(pod|node) (IP|IPC))$/.test(text));
        expect(names.length).toBeGreaterThanOrEqual(16);
        expect(
          names.filter(({ size }) => size < 24),
          `case ${shown}`,
        ).toEqual([]);
        await page.keyboard.press('PageDown');
      }
    });
  }
});

test('P presents the case shown, Escape leads back to it, and Back too', async ({ page }) => {
  await open(page, '/case/6/?runtime=containerd&from=node');
  await page.keyboard.press('p');
  await expect(page).toHaveURL('/present/6/?runtime=containerd&from=node');
  await expect(page.getByRole('banner')).toHaveCount(0);
  expect(await boxes(page)).toEqual(boxLines(6, 'containerd'));
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/case/6/?runtime=containerd&from=node');
  await expect(page.getByRole('banner')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/present/6/?runtime=containerd&from=node');
});

test('switches and digits flip while presenting, and the address stays one of the presentation', async ({ page }) => {
  await open(page, '/present/0/');
  await page.keyboard.press('2');
  await expect(page).toHaveURL('/present/4/');
  await page.getByRole('switch', { name: 'hostNetwork' }).click();
  await expect(page).toHaveURL('/present/6/');
  await expect.poll(() => boxes(page)).toEqual(boxLines(6, 'textbook'));
  await expect(page.getByRole('status')).toContainText('hostNetwork on');
});

// As clickers send them: names of keys, letters, or only the old number.
const CLICKS: readonly (readonly [key: string, keyCode: number, to: string])[] = [
  ['PageDown', 34, '/present/1/'],
  ['ArrowRight', 39, '/present/1/'],
  ['ArrowDown', 40, '/present/1/'],
  ['Unidentified', 34, '/present/1/'],
  ['PageUp', 33, '/present/11/'],
  ['ArrowLeft', 37, '/present/11/'],
  ['ArrowUp', 38, '/present/11/'],
  ['Unidentified', 33, '/present/11/'],
];
test('a clicker steps, whichever keys it sends, once for each press', async ({ page }) => {
  for (const [key, keyCode, to] of CLICKS) {
    await open(page, '/present/0/');
    await page.evaluate(
      (init) => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
        document.body.dispatchEvent(new KeyboardEvent('keyup', { ...init, bubbles: true }));
      },
      { key, keyCode },
    );
    await expect(page, key).toHaveURL(to);
  }
});

test('b, B and . blank the screen and bring it back; a step brings it back too', async ({ page }) => {
  await open(page, '/present/0/');
  const corner = async () => {
    const { data } = PNG.sync.read(await page.screenshot({ clip: { x: 700, y: 300, width: 1, height: 1 } }));
    return [...data.subarray(0, 3)].join(' ');
  };
  for (const key of ['b', 'B', '.']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('status')).toHaveText('The screen is blank. Press B to go on.');
    expect(await corner()).toBe('0 0 0');
    await page.keyboard.press(key);
    expect(await corner()).not.toBe('0 0 0');
  }
  await page.keyboard.press('.');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL('/present/1/');
  expect(await corner()).not.toBe('0 0 0');
});

test('the bar and the pointer are there while the pointer moves, and for who comes by keyboard', async ({ page }) => {
  await page.clock.install();
  await open(page, '/present/0/');
  await expect(bar(page)).toHaveCSS('opacity', '0');
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await expect(bar(page)).toHaveCSS('opacity', '1');
  await page.clock.fastForward(3100);
  await expect(bar(page)).toHaveCSS('opacity', '0');
  expect(await page.locator('#main').evaluate((main) => getComputedStyle(main).cursor)).toBe('none');
  await bar(page).getByRole('button', { name: 'QR code' }).focus();
  await expect(bar(page)).toHaveCSS('opacity', '1');
});

test('while L is held a spotlight follows the pointer', async ({ page }) => {
  await open(page, '/present/0/');
  await page.mouse.move(640, 360);
  await page.keyboard.down('l');
  const light = page.locator('[data-spotlight] i');
  await expect(light).toHaveAttribute('style', /translate\(640px, 360px\)/);
  await page.mouse.move(320, 180);
  await expect(light).toHaveAttribute('style', /translate\(320px, 180px\)/);
  await page.keyboard.up('l');
  await expect(light).toHaveCount(0);
});

test('the spotlight of one window lights the same thing in the other, whose picture is elsewhere', async ({
  page,
  context,
}) => {
  await open(page, '/present/0/');
  const desk = await openDesk(context, page);
  const seat = (at: Page) => at.locator('[data-track="ipc"] [data-layer="tokens"] > *').nth(2);
  const spot = (at: Page) => at.locator('[data-spotlight] i');
  const middle = async (at: Page) => {
    const { x, y, width, height } = (await seat(at).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: x + width / 2, y: y + height / 2, width };
  };
  const from = await middle(desk);
  await desk.mouse.move(from.x, from.y);
  await desk.keyboard.down('l');
  await expect(spot(desk)).toHaveCount(1);
  await expect(spot(page)).toHaveCount(1);
  const to = await middle(page);
  const lit = await spot(page).evaluate((each) => new DOMMatrix(getComputedStyle(each).transform));
  expect(Math.abs(lit.e - to.x)).toBeLessThan(to.width / 2);
  expect(Math.abs(lit.f - to.y)).toBeLessThan(20);
  await desk.keyboard.up('l');
  await expect(spot(page)).toHaveCount(0);
});

test('what is only pointed at has no card before a class, and nothing lies over a blank screen', async ({ page }) => {
  await open(page, '/present/6/');
  const box = page.locator('[data-namespace="net"][data-owner="node"]').first();
  await box.hover();
  await page.keyboard.press('2');
  await expect(page.locator('[data-target-card]')).toHaveCount(0);
  await box.click();
  await expect(page.locator('[data-target-card]')).toHaveCount(1);
  await page.keyboard.press('b');
  await expect(page.locator('[data-target-card]')).toHaveCount(0);
});

test('where no presenter’s window is, commands can be typed before the class; a clicker steps from the field, too', async ({
  page,
}) => {
  await open(page, '/present/0/');
  await page.keyboard.press('t');
  const field = page.getByRole('textbox', { name: 'Command' });
  await field.fill('hostname');
  await field.press('Enter');
  await expect(page.locator('[data-output]')).toHaveText('case-0');
  await field.press('PageDown');
  await expect(page).toHaveURL('/present/1/');
  await expect(page.locator('[data-output]')).toHaveText('case-1');
});

test('a pod that the API server rejects is said to be so where the wall is told of', async ({ page }) => {
  await open(page, '/present/4/');
  await page.keyboard.press('1');
  await expect(page.locator('header')).toContainText('The API server rejects this pod');
  await expect(page.locator('header')).not.toContainText('Wall open');
});

test('where full screen is refused, a sentence says so and all goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Permissions check failed'));
  });
  await open(page, '/present/0/');
  await page.keyboard.press('f');
  await expect(page.getByRole('alert')).toContainText('does not allow full screen');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL('/present/1/');
});

test('a motion can be held at any moment, played back and forth, and let go', async ({ page }) => {
  await open(page, '/present/0/');
  const moment = page.getByRole('slider', { name: 'Moment of the change' });
  await expect(moment).toBeDisabled();
  await page.keyboard.press('2');
  await expect(page).toHaveURL('/present/4/');
  await moment.fill('50');
  await expect(page.locator('[data-track][data-moving]').first()).toBeAttached();
  const boxAt = () =>
    page
      .locator('[data-track="pid"] [data-layer="moving-boxes"]')
      .evaluate((layer) =>
        layer.getAnimations({ subtree: true }).map(({ currentTime }) => Math.round(Number(currentTime))),
      );
  const half = await boxAt();
  expect(new Set(half)).toEqual(new Set([450]));
  await moment.fill('20');
  expect(new Set(await boxAt())).toEqual(new Set([180]));
  await moment.fill('50');
  expect(await boxAt()).toEqual(half);
  await bar(page).getByRole('button', { name: 'Play', exact: true }).press('Enter');
  await atRest(page);
  await expect.poll(() => boxes(page)).toEqual(boxLines(4, 'textbook'));
});

/** Reads a QR code in a picture. */
function decoded(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('a step gives way from a held motion, plays, and is made by a clicker wherever the focus is', async ({ page }) => {
  await open(page, '/present/0/');
  await page.keyboard.press('2');
  const moment = page.getByRole('slider', { name: 'Moment of the change' });
  await moment.fill('50');
  await expect(page.locator('[data-track][data-moving]').first()).toBeAttached();
  await moment.focus();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL('/present/5/');
  await expect(moment).toHaveValue('100');
  await atRest(page);
});

test('Escape first closes what is open, in the presenter’s window too, and lets go what is held', async ({ page }) => {
  await open(page, '/present/0/?window=presenter&class=esc');
  await page.keyboard.press('2');
  await page.keyboard.press('q');
  const code = bar(page).getByRole('button', { name: 'QR code' });
  await expect(code).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(code).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('slider', { name: 'Moment of the change' }).fill('30');
  await page.keyboard.press('Escape');
  await atRest(page);
  await expect(page).toHaveURL(/\/present\/4\//);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/case/4/');
});

test('the QR code holds the case’s address, large and as small as 240 px; a phone that reads it opens that page', async ({
  page,
  baseURL,
}) => {
  await open(page, '/present/6/?runtime=cri-o');
  await page.keyboard.press('q');
  const code = page.locator('[data-qr]');
  const address = new URL('/case/6/?runtime=cri-o', baseURL).href;
  await expect(code).toHaveAttribute('data-qr', address);
  await expect(page.getByRole('dialog').getByText(address)).toBeVisible();
  await expect(page.getByText('Only this computer can open this address')).toBeVisible();
  expect(decoded(await code.screenshot())).toBe(address);
  await page.getByRole('slider', { name: 'Size of the code' }).fill('40');
  const width = async () => (await code.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeLessThan(300);
  expect(decoded(await code.screenshot())).toBe(address);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, address);
  expect(await boxes(page)).toEqual(boxLines(6, 'cri-o'));
  await expect(page.getByRole('heading', { name: 'Why you would do this' })).toBeVisible();
});

/** Opens the presenter's window from a projected one. */
async function openDesk(context: BrowserContext, projected: Page): Promise<Page> {
  const [desk] = await Promise.all([
    context.waitForEvent('page'),
    bar(projected).getByRole('button', { name: 'Presenter window' }).press('Enter'),
  ]);
  await ready(desk);
  await expect(desk.getByText('One projected window follows.')).toBeVisible();
  return desk;
}

/** What two windows must have in common. */
async function mirrored(page: Page) {
  return {
    boxes: await boxes(page),
    address: new URL(page.url()).pathname + (new URL(page.url()).searchParams.get('from') ?? ''),
    folded: await page.locator('[data-folded]').count(),
    pressed: await page.locator('[aria-pressed="true"]').allInnerTexts(),
  };
}

test('two windows agree after a hundred acts in either, after a reload of either, and with a third that comes late', async ({
  page,
  context,
}) => {
  test.slow();
  await open(page, '/present/0/');
  const desk = await openDesk(context, page);
  const dice = randomFrom(20);
  const keys = ['1', '2', '3', '4', 'PageDown', 'PageUp', 'b', 'o', 'ArrowRight', '0'];
  for (let act = 0; act < 100; act += 1) {
    const acting = dice(2) === 0 ? page : desk;
    if (dice(5) === 0)
      await acting
        .getByRole('group', { name: 'Look from' })
        .getByRole('button', { name: ['node', 'pause', 'app', 'sidecar'][dice(4)] ?? 'app' })
        .first()
        .dispatchEvent('click');
    else await acting.keyboard.press(keys[dice(keys.length)] ?? '0');
  }
  const agree = async (...pages: Page[]) => {
    for (const other of pages) {
      await expect.poll(() => boxes(other)).toEqual(await boxes(page));
      await expect.poll(async () => (await mirrored(other)).address).toBe((await mirrored(page)).address);
    }
  };
  await agree(desk);
  await desk.reload();
  await ready(desk);
  await agree(desk);
  await page.reload();
  await ready(page);
  await agree(desk);
  const late = await context.newPage();
  await open(late, `/present/5/?window=audience&class=${new URL(page.url()).searchParams.get('class') ?? ''}`);
  await agree(late, desk);

  const other = await context.newPage();
  await open(other, '/present/5/?window=audience&class=another');
  const before = await boxes(page);
  await other.keyboard.press('1');
  await other.keyboard.press('PageDown');
  await desk.keyboard.press('o');
  expect(await boxes(page)).toEqual(before);
});

test('what is pointed at, blanked and held in one window is so in the other', async ({ page, context }) => {
  await open(page, '/present/0/');
  const desk = await openDesk(context, page);
  await desk.locator('[data-namespace="net"][data-owner="pod"]').click();
  await expect(page.getByRole('heading', { name: 'The pod’s net namespace' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'The pod’s net namespace' })).toHaveCount(0);
  await desk.keyboard.press('b');
  await expect(page.getByRole('status')).toHaveText(/The screen is blank/);
  await desk.keyboard.press('b');
  await desk.keyboard.press('2');
  await expect(page).toHaveURL(/\/present\/4\//);
  await desk.getByRole('slider', { name: 'Moment of the change' }).fill('50');
  await expect(page.getByRole('slider', { name: 'Moment of the change' })).toHaveValue('50');
  await expect(page.locator('[data-track][data-moving]').first()).toBeAttached();
  const late = await context.newPage();
  await open(late, page.url());
  await expect(late.locator('[data-track][data-moving]').first()).toBeAttached();
  await expect(late.getByRole('slider', { name: 'Moment of the change' })).toHaveValue('50');
});

test('where the browser blocks the window, or connects none, a sentence says so and each goes on alone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => {
      throw new Error('blocked');
    };
    BroadcastChannel.prototype.postMessage = () => {
      throw new Error('forbidden');
    };
  });
  await open(page, '/present/0/');
  await bar(page).getByRole('button', { name: 'Presenter window' }).press('Enter');
  const link = page.getByRole('alert').getByRole('link', { name: 'Presenter window' });
  await expect(link).toHaveAttribute('href', /^\/present\/0\/\?window=presenter&class=\w+$/);
  await expect(page.getByText('This browser does not connect windows: each works alone.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/\/present\/1\//);
});

for (const [address, sentence] of [
  ['/present/12/', '12'],
  ['/present/x/', 'x'],
  ['/present/', 'case'],
] as const) {
  test(`${address} says what is wrong and offers the cases`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address shows no case');
    await expect(page.locator('#main')).toContainText(sentence);
  });
}

for (const address of ['/present/6/', '/present/6/?window=presenter&class=axe'] as const) {
  test(`axe has nothing against ${address}`, async ({ page }) => {
    await open(page, address);
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 300);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture stands, and links lead to the neighbours and to the case', async ({ page }) => {
    await page.goto('/present/6/');
    expect(await boxes(page)).toEqual(boxLines(6, 'textbook'));
    await page.getByRole('link', { name: 'Next case' }).click();
    await expect(page).toHaveURL('/present/7/');
    await page.getByRole('link', { name: /^Case 7:/ }).click();
    await expect(page).toHaveURL('/case/7/');
  });
});
