// Framed by another site, also in a sandbox, where the page has no origin of its own: its scripts and fonts then come only from
// a server that lets anybody have them. A frame's refusals stand on the console, so it is not watched here.
import { writeFile } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { boxLines, type Case, type Runtime } from '../support/cases';
import { listen, plainSite } from '../support/plainServer';

const ADDRESS = '/case/2/?runtime=cri-o';

const servers: Server[] = [];

async function originOf(listener: RequestListener): Promise<string> {
  const { server, origin } = await listen(listener);
  servers.push(server);
  return origin;
}

test.afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** Opens another site's page that frames a case, from a server that lets anybody have its files or says nothing of it. */
async function frameIn(page: Page, attributes: string, forAnybody: boolean, address = ADDRESS): Promise<FrameLocator> {
  const site = await originOf(plainSite(forAnybody ? { 'Access-Control-Allow-Origin': '*' } : {}));
  const slides = await originOf((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Slides</title><iframe title="Case" ${attributes} width="1280" height="720" src="${site}${address}"></iframe>`,
    );
  });
  await page.setViewportSize({ width: 1320, height: 760 });
  await page.goto(slides.replace('127.0.0.1', 'localhost'), { waitUntil: 'commit' });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#diagram')).toBeVisible();
  return frame;
}

async function expectCase(frame: FrameLocator, shown: Case, runtime: Runtime): Promise<void> {
  const lines = () =>
    frame
      .locator('[data-namespace]')
      .evaluateAll((elements) =>
        (elements as HTMLElement[])
          .map(({ dataset }) => `${dataset.namespace}: ${dataset.members} (of ${dataset.owner})`)
          .sort(),
      );
  // A link may still be loading its page.
  await expect(async () => {
    expect(await lines()).toEqual(boxLines(shown, runtime));
  }).toPass({ timeout: 5000 });
}

/** Its style is there: columns stand beside one another, icons are small. */
async function expectStyled(frame: FrameLocator): Promise<void> {
  const token = await frame.locator('#diagram svg').first().boundingBox();
  expect(token?.width).toBeLessThan(40);
  const boxes = await frame
    .locator('[data-namespace="mnt"]')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().y));
  expect(boxes.length).toBeGreaterThan(2);
  expect(new Set(boxes).size).toBe(1);
}

const netSwitch = (frame: FrameLocator) => frame.getByRole('switch', { name: 'hostNetwork', exact: true });

for (const [attributes, forAnybody] of [
  ['', false],
  ['sandbox="allow-scripts"', true],
] as const) {
  test(`<iframe ${attributes}>${forAnybody ? ' from a server for anybody' : ''} is fully alive`, async ({ page }) => {
    const frame = await frameIn(page, attributes, forAnybody);
    await expect(frame.locator('html')).toHaveAttribute('data-hydrated', 'true');
    await expectStyled(frame);
    await expectCase(frame, 2, 'cri-o');
    await expect(frame.locator('#asked')).toBeHidden();
    await netSwitch(frame).click();
    await expectCase(frame, 0, 'cri-o');
    await expect(netSwitch(frame)).not.toBeChecked();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await expectCase(frame, 2, 'cri-o');
    // Storage is blocked in a sandbox: a choice is only forgotten.
    await frame.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

test('in a sandbox from a server that says nothing it stands, says what it leaves out, and its links work', async ({
  page,
}) => {
  const frame = await frameIn(page, 'sandbox="allow-scripts"', false);
  await expectStyled(frame);
  await expectCase(frame, 2, 'textbook');
  await expect(frame.locator('#asked')).toContainText('also asks for runtime=cri-o.');
  await expect(frame.getByRole('button', { name: 'Help' })).toBeHidden();
  await netSwitch(frame).click();
  await expectCase(frame, 0, 'textbook');
  await expectStyled(frame);
  await expect(frame.locator('#asked')).toBeHidden();
});

test('in a sandbox without scripts it stands, and its links work', async ({ page }) => {
  const frame = await frameIn(page, 'sandbox', false);
  await expectStyled(frame);
  await expectCase(frame, 2, 'textbook');
  await expect(frame.locator('noscript p')).toContainText('?runtime= and ?from= need JavaScript');
  await netSwitch(frame).click();
  await expectCase(frame, 0, 'textbook');
  await expectStyled(frame);
});

test('where the history is denied, switches still show their case', async ({ page }) => {
  await page.addInitScript(() => {
    for (const method of ['pushState', 'replaceState'])
      Object.defineProperty(History.prototype, method, {
        value: () => {
          throw new DOMException('Paths and fragments must match for a sandboxed document.', 'SecurityError');
        },
      });
  });
  const frame = await frameIn(page, 'sandbox="allow-scripts"', true);
  await expectCase(frame, 2, 'cri-o');
  await netSwitch(frame).click();
  await expectCase(frame, 0, 'cri-o');
  await expect(netSwitch(frame)).not.toBeChecked();
});

test('in slides that were opened from a disk it stands', async ({ page, baseURL }, info) => {
  const slides = info.outputPath('slides.html');
  await writeFile(slides, `<iframe title="Case 2" width="1280" height="720" src="${baseURL ?? ''}/case/2/"></iframe>`);
  await page.goto(pathToFileURL(slides).href);
  await expect(netSwitch(page.frameLocator('iframe'))).toBeChecked();
});
