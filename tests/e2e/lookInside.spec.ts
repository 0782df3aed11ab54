// The terminal in every member, and the way from the flag to the kernel: in the page, with the picture.

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { atRest, open, switchOf, test } from '../support/app';
import { textFaults } from '../support/textLayout';

const output = (page: Page) => page.locator('[data-output]');
const field = (page: Page) => page.getByRole('textbox', { name: 'Command' });
const head = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Look from' }).getByRole('button', { name: new RegExp(`^${name}`) });
const kernel = (page: Page) => page.locator('#kernel');
const openKernel = (page: Page) => kernel(page).locator('summary').click();

/** Waits for what comes at the first sign of a visitor. In the page's own HTML there is a field too, which nobody can use. */
async function arrive(page: Page, address: string) {
  await open(page, address);
  await page.mouse.move(3, 3);
  await page.mouse.move(5, 4);
  await expect(page.locator('#diagram[data-moves]')).toBeAttached();
  await expect(field(page)).toBeEnabled();
}

interface Frame {
  box: string | undefined;
  untold: boolean;
  lines: number;
  fresh: number;
  said: string;
}

test('ps in the app lists the whole node as the flood reaches the app: new lines marked, one sentence said', async ({
  page,
}) => {
  await arrive(page, '/case/0/');
  await page.evaluate(() => {
    const frames: Frame[] = [];
    Object.assign(window, { frames });
    const look = () => {
      frames.push({
        box: document.querySelector<HTMLElement>('[data-namespace="pid"]')?.dataset.members,
        untold: document.querySelector('[data-lane="pid"]')?.textContent.includes('only its own') ?? false,
        lines: document.querySelectorAll('[data-output] > span').length,
        fresh: document.querySelectorAll('[data-output] [data-new]').length,
        said: document.querySelector('#terminal [aria-live]')?.textContent ?? '',
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await switchOf(page, 'hostPID').click();
  await atRest(page);
  await expect(output(page).locator('[data-new]')).toHaveCount(10);
  const frames = await page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
  // The box holds the new state before the lane tells of it; the terminal goes with what is told, never before and never after.
  expect(frames.some(({ box, lines }) => box === 'node pause app sidecar' && lines === 3)).toBe(true);
  for (const { untold, lines, fresh } of frames) expect([lines, fresh]).toEqual(untold ? [3, 0] : [11, 10]);
  expect([...new Set(frames.map(({ said }) => said))]).toEqual([
    '2 processes: the app sees itself and ps, nobody else.',
    '10 processes: the app sees the node and all its pods.',
  ]);
  await expect(page.locator('[data-output] + div')).toContainText('No longer printed:');
});

test('a flip before the terminal has its code: what the flip changed is marked all the same', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  await page.route('**/TerminalText-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '/case/0/');
  await page.keyboard.press('2');
  await expect(page.locator('#screen[data-stale]')).toBeAttached();
  release();
  await expect(field(page)).toBeEnabled();
  await expect(output(page).locator('[data-new]')).toHaveCount(10);
});

test('heads, buttons and typing: each member answers for itself, and other members’ listeners by the net namespace', async ({
  page,
}) => {
  await arrive(page, '/case/2/');
  await page.getByRole('button', { name: 'wget -qO- 127.0.0.1:18081' }).click();
  await expect(output(page)).toHaveText('sidecar');
  await head(page, 'node').click();
  await expect(page.locator('[data-terminal]')).toHaveAttribute('data-from', 'node');
  await expect(output(page)).toHaveText('sidecar');
  await switchOf(page, 'hostNetwork').click();
  await expect(output(page)).toHaveText(/Connection refused$/);
  await field(page).fill('hostname');
  await field(page).press('Enter');
  await expect(output(page)).toHaveText('worker-1');
  await head(page, 'sidecar').click();
  await expect(output(page)).toHaveText('case-0');
  await expect(page.locator('[data-terminal]')).toHaveAttribute('data-command', 'hostname');
});

test('a link that is opened cold has the terminal and the chain of its own address, before any sign of the visitor', async ({
  page,
}) => {
  await open(page, '/case/8/?runtime=cri-o&from=node');
  await expect(page.locator('[data-terminal]')).toHaveAttribute('data-from', 'node');
  await expect(output(page)).toContainText('/usr/bin/crio');
  await expect(page.locator('#terminal h2')).toHaveText('Terminal on the node');
  expect(JSON.parse((await page.locator('[data-oci="app"]').textContent()) ?? '')).toContainEqual({
    type: 'uts',
    path: '/var/run/utsns/ID',
  });
});

test('pointing at a number finds its box, and pointing at a box its number', async ({ page }) => {
  await arrive(page, '/case/7/');
  await page.getByRole('button', { name: 'ls -l /proc/self/ns' }).click();
  await output(page).getByText('ipc -> ').hover();
  const box = page.locator('[data-namespace="ipc"][data-members~="app"]');
  await expect(box).toHaveAttribute('data-lit', 'true');
  await page.mouse.move(3, 3);
  await expect(box).not.toHaveAttribute('data-lit');
  await page.locator('[data-namespace="uts"][data-members~="app"]').hover();
  await expect(output(page).locator('[data-lit]')).toHaveText(/uts -> uts:\[\d+\]/);
});

test('what stands below the terminal stays where it is, whatever runs', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await arrive(page, '/case/0/');
  const top = () => page.locator('#reach').evaluate((element) => Math.round(element.getBoundingClientRect().y));
  const before = await top();
  for (const button of await page.getByRole('group', { name: 'Commands to try' }).getByRole('button').all()) {
    await button.click();
    expect(await top()).toBe(before);
  }
  await switchOf(page, 'hostPID').click();
  await atRest(page);
  expect(await top()).toBe(before);
});

for (const [width, height, order] of [
  [1440, 900, ['terminal', 'reach']],
  [1280, 720, ['reach', 'terminal']],
  [390, 844, ['diagram', 'reach', 'terminal', 'reading']],
] as const) {
  test(`its place, ${String(width)} x ${String(height)}: ${order.join(', ')}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '/case/0/');
    const tops = await Promise.all(
      order.map((id) => page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().y)),
    );
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    if (width > 1000) await expect(page.locator('[data-reach="pid-one"]')).toBeInViewport({ ratio: 1 });
  });
}

interface Written {
  flags: Record<'shareProcessNamespace' | 'hostPID' | 'hostNetwork' | 'hostIPC', boolean>;
  pause: unknown;
  app: unknown;
  sidecar: unknown;
}

test('the arrays change with every flip, and are what a real containerd wrote', async ({ page }) => {
  const { cases } = JSON.parse(readFileSync('tests/fixtures/measured/oci-namespaces-containerd.json', 'utf8')) as {
    cases: Record<string, Written>;
  };
  await arrive(page, '/case/0/?runtime=containerd');
  await openKernel(page);
  for (const flag of ['hostNetwork', 'hostIPC', 'hostPID', 'shareProcessNamespace', 'hostIPC'] as const) {
    await switchOf(page, flag).click();
    await atRest(page);
    const on = await page
      .getByRole('switch', { checked: true })
      .evaluateAll((switches) =>
        switches.map((element) => element.ariaLabel ?? element.querySelector('[translate]')?.textContent),
      );
    const written = Object.values(cases).find(
      ({ flags }) =>
        JSON.stringify(Object.entries(flags).flatMap(([name, value]) => (value ? [name] : []))) === JSON.stringify(on),
    );
    expect(written, String(on)).toBeDefined();
    for (const member of ['pause', 'app', 'sidecar'] as const) {
      const text = await page.locator(`[data-oci="${member}"]`).textContent();
      expect(JSON.parse(text ?? '')).toEqual(written?.[member]);
    }
  }
});

test('a box’s card leads to why it is so; entries and boxes find one another', async ({ page }) => {
  await arrive(page, '/case/4/');
  await page.locator('[data-namespace="pid"]').click();
  await page.getByRole('button', { name: 'Why is it so?' }).click();
  await expect(kernel(page).locator('summary')).toBeFocused();
  await expect(kernel(page)).toContainText('Why is the app in the node’s pid namespace?');
  await expect(kernel(page)).toContainText('its own array has no entry for pid');
  const net = page.locator('[data-oci="sidecar"]').getByRole('button', { name: /network/ });
  await net.focus();
  await expect(page.locator('[data-namespace="net"][data-members~="sidecar"]')).toHaveAttribute('data-lit', 'true');
  await net.press('Enter');
  await expect(kernel(page)).toContainText('Why is the sidecar in the pod’s net namespace?');
  await expect(net).toHaveAttribute('aria-pressed', 'true');
  await head(page, 'pause').click();
  await expect(kernel(page)).toContainText('Why is pause in the pod’s net namespace?');
});

test('the simplified model shows containerd’s arrays, says so, and where they differ from the picture', async ({
  page,
}) => {
  await arrive(page, '/case/2/');
  await openKernel(page);
  await expect(kernel(page)).toContainText(
    'these are containerd’s. In uts and user (†) they differ from the simplified picture',
  );
  await kernel(page).getByRole('button', { name: 'uts', exact: true }).first().click();
  await expect(kernel(page)).toContainText('On containerd it is the node’s, in this way:');
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption('containerd');
  await expect(kernel(page)).not.toContainText('part');
});

test('every text of it keeps to its box, from 320 px on, whatever is printed', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  await arrive(page, '/case/7/');
  await openKernel(page);
  for (const from of ['app', 'node', 'pause']) {
    await head(page, from).click();
    for (const button of await page.getByRole('group', { name: 'Commands to try' }).getByRole('button').all()) {
      await button.click();
      for (const width of [320, 390, 768, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways, String(width)).toBeLessThanOrEqual(0);
      }
      expect(await textFaults(page, { smallest: 11 })).toEqual([]);
    }
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the terminal shows ps of the case, and the chain opens as a list', async ({ page }) => {
    await page.goto('/case/6/');
    await expect(output(page)).toContainText('4738 1000      0:00 httpd -f -p 18080');
    await expect(page.getByRole('group', { name: 'Commands to try' })).toBeHidden();
    await expect(kernel(page).getByRole('list')).toBeHidden();
    await openKernel(page);
    await expect(kernel(page).getByRole('list', { name: 'From the pod spec to the kernel' })).toContainText(
      'PidNamespaceForPod asks the runtime for NODE.',
    );
    expect(JSON.parse((await page.locator('[data-oci="pause"]').textContent()) ?? '')).toEqual([
      { type: 'ipc' },
      { type: 'mount' },
    ]);
  });
});
