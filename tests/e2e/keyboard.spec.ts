import { expect, type Locator, type Page } from '@playwright/test';
import { ready, open, test } from '../support/app';
import { tabStops } from '../support/tabStops';

const FLAGS = ['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC'];

const flagSwitch = (page: Page, name: string): Locator => page.getByRole('switch', { name, exact: true });
const caseLink = (page: Page, sharingCase: number): Locator => page.locator(`[data-case="${sharingCase}"] a`);
const box = (page: Page, namespace: string, member: string): Locator =>
  page.locator(`[data-namespace="${namespace}"][data-members~="${member}"]`);

async function expectCase(page: Page, sharingCase: number): Promise<void> {
  await expect(caseLink(page, sharingCase)).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveURL(`/case/${sharingCase}/`);
}

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 720 } });

test.describe('Tab', () => {
  test('goes through the page in reading order, the table being one stop', async ({ page }) => {
    await open(page, '/case/3/');
    const stops = await tabStops(page);
    const parts = stops.map(({ part }) => part);
    const runs = parts.filter((part, index) => part !== parts[index - 1]);
    const lane = ['lane', 'box'];
    const ruledLane = ['lane', 'switch', 'box'];
    const lanes = [...ruledLane, ...ruledLane, ...ruledLane, ...lane, ...lane, ...lane];
    expect(runs).toEqual([
      'skip link',
      'header',
      'steps',
      'head',
      ...lanes,
      'actions',
      'aside',
      'more',
      'table',
      'more',
    ]);
    const count = (wanted: string) => stops.filter(({ part }) => part === wanted).length;
    // Each member is looked from and told of.
    expect(count('head')).toBe(2 * 4);
    expect(count('lane')).toBe(6);
    expect(count('box')).toBe(4 + 1 + 1 + 2 + 2 + 4);
    expect(count('table')).toBe(1);
    expect(stops.filter(({ part }) => part === 'switch').map(({ name }) => name)).toEqual(FLAGS);
    expect(stops.find(({ part }) => part === 'table')?.name).toMatch(/^Case 3:/);
  });

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 720 },
  ]) {
    test(`shows at each stop where the focus is, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, '/case/0/');
      const stops = await tabStops(page);
      expect(stops.length).toBeGreaterThan(40);
      expect.soft(stops.filter(({ outlined }) => !outlined)).toEqual([]);
      expect
        .soft(
          stops.filter(({ seen }) => !seen),
          'covered by something else',
        )
        .toEqual([]);
    });
  }

  test('reaches the picture at once by the skip link', async ({ page }) => {
    await open(page, '/case/0/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the diagram' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#diagram')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('#diagram button').first()).toBeFocused();
  });
});

test.describe('a switch', () => {
  for (const key of ['Enter', 'Space']) {
    test(`flips with ${key} and keeps the focus`, async ({ page }) => {
      await open(page, '/');
      const hostNetwork = flagSwitch(page, 'hostNetwork');
      await hostNetwork.focus();
      const scrolled = await page.evaluate(() => scrollY);
      await page.keyboard.press(key);
      await expect(hostNetwork).toBeChecked();
      await expectCase(page, 2);
      await expect(hostNetwork).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      await page.keyboard.press(key);
      await expect(hostNetwork).not.toBeChecked();
      await expectCase(page, 0);
    });
  }

  test('opens a new tab when it is pressed with Ctrl, and leaves this page as it is', async ({ page, context }) => {
    await open(page, '/case/0/');
    const opened = context.waitForEvent('page');
    await flagSwitch(page, 'hostPID').click({ modifiers: ['ControlOrMeta'] });
    const other = await opened;
    await ready(other);
    await expectCase(other, 4);
    await expectCase(page, 0);
    await expect(flagSwitch(page, 'hostPID')).not.toBeChecked();
  });
});

test.describe('the table of cases', () => {
  test('moves the focus with arrows, Home and End, and Enter follows', async ({ page }) => {
    await open(page, '/case/5/');
    await caseLink(page, 5).focus();
    const walk: [key: string, sharingCase: number][] = [
      ['ArrowRight', 6],
      ['ArrowDown', 7],
      ['ArrowLeft', 6],
      ['ArrowUp', 5],
      ['End', 11],
      ['ArrowRight', 11],
      ['Home', 0],
      ['ArrowLeft', 0],
      ['ArrowRight', 1],
    ];
    for (const [key, sharingCase] of walk) {
      await page.keyboard.press(key);
      await expect(caseLink(page, sharingCase)).toBeFocused();
      await expect(page).toHaveURL('/case/5/');
    }
    await page.keyboard.press('Enter');
    await expectCase(page, 1);
    await expect(caseLink(page, 1)).toBeFocused();
  });

  test('is one stop: Tab leaves it, and coming back it stands at the case shown', async ({ page }) => {
    await open(page, '/case/5/');
    await caseLink(page, 5).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await expect(page.locator('#root :not(#all-cases *):focus')).toHaveCount(1);
    await page.keyboard.press('Shift+Tab');
    await expect(caseLink(page, 5)).toBeFocused();
  });
});

test.describe('shortcuts', () => {
  test('1 to 4 flip the switches, u takes back, 0 starts over', async ({ page }) => {
    await open(page, '/case/0/');
    await page.keyboard.press('4');
    await expectCase(page, 1);
    await page.keyboard.press('3');
    await expectCase(page, 3);
    await page.keyboard.press('1');
    await expectCase(page, 11);
    await page.keyboard.press('2');
    await expect(page).toHaveURL('/case/7/?shareProcessNamespace=true');
    for (const name of FLAGS) await expect(flagSwitch(page, name)).toBeChecked();
    await page.keyboard.press('u');
    await expectCase(page, 11);
    await page.keyboard.press('0');
    await expectCase(page, 0);
    await page.keyboard.press('u');
    await expectCase(page, 11);
  });

  test('the brackets step everywhere, the arrows only where no control uses them', async ({ page }) => {
    await open(page, '/case/3/');
    await page.keyboard.press(']');
    await expectCase(page, 4);
    await page.keyboard.press('[');
    await expectCase(page, 3);
    await page.keyboard.press('ArrowRight');
    await expectCase(page, 4);
    await page.keyboard.press('ArrowLeft');
    await expectCase(page, 3);
    await flagSwitch(page, 'hostIPC').focus();
    await page.keyboard.press('ArrowLeft');
    await expectCase(page, 2);
    await caseLink(page, 2).focus();
    await page.keyboard.press('ArrowRight');
    await expectCase(page, 2);
    await page.keyboard.press(']');
    await expectCase(page, 3);
    await page.getByRole('combobox', { name: 'Theme' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(']');
    await page.keyboard.press('1');
    await expectCase(page, 3);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+ArrowRight');
    await expectCase(page, 3);
  });

  test('the brackets go around the ends', async ({ page }) => {
    await open(page, '/case/11/');
    await page.keyboard.press(']');
    await expectCase(page, 0);
    await page.keyboard.press('[');
    await expectCase(page, 11);
  });

  test('t goes through the themes', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, '/case/0/');
    const html = page.locator('html');
    const scheme = () => html.evaluate((element) => getComputedStyle(element).colorScheme);
    await page.keyboard.press('t');
    await expect(html).toHaveAttribute('data-theme', 'light');
    await page.keyboard.press('t');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    expect(await scheme()).toBe('dark');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
    await page.keyboard.press('t');
    await expect(html).not.toHaveAttribute('data-theme');
  });

  test('? opens help with the focus inside; Escape closes it and gives the focus back', async ({ page }) => {
    await open(page, '/case/0/');
    const help = page.getByRole('dialog', { name: 'Keyboard and help' });
    const hostIpc = flagSwitch(page, 'hostIPC');
    await hostIpc.focus();
    await page.keyboard.press('?');
    await expect(help).toBeVisible();
    await expect(help.locator(':focus')).toHaveCount(1);
    // Nothing behind the dialog is reached: neither by Tab nor by a shortcut.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      await expect(page.locator('#root > :not(dialog) :focus')).toHaveCount(0);
    }
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(hostIpc).toBeFocused();
    await expectCase(page, 0);
  });

  test('can be switched off in help, and stay off', async ({ page }) => {
    await open(page, '/case/0/');
    await page.keyboard.press('?');
    const allow = page.getByRole('checkbox', { name: 'Use single-key shortcuts' });
    await expect(allow).toBeChecked();
    await allow.focus();
    await page.keyboard.press('Space');
    await expect(allow).not.toBeChecked();
    await page.keyboard.press('Escape');
    const expectOff = async () => {
      for (const key of ['1', ']', 't', '?', 'ArrowRight']) await page.keyboard.press(key);
      await flagSwitch(page, 'hostIPC').focus();
      await page.keyboard.press('Space');
      await expectCase(page, 1);
      await page.keyboard.press('Space');
      await expectCase(page, 0);
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    };
    await expectOff();
    await page.reload();
    await ready(page);
    await expectOff();
    await page.getByRole('button', { name: 'Help' }).press('Enter');
    await allow.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    await expectCase(page, 1);
  });
});

test.describe('a box', () => {
  for (const [member, key, members] of [
    ['app', '1', 'pause app sidecar'],
    ['sidecar', '2', 'node pause app sidecar'],
  ] as const) {
    test(`that is part of another after ${key} hands the focus on to it`, async ({ page }) => {
      await open(page, '/case/0/');
      await box(page, 'pid', member).focus();
      await page.keyboard.press(key);
      const merged = box(page, 'pid', member);
      await expect(merged).toHaveAttribute('data-members', members);
      await expect(merged).toBeFocused();
      await page.keyboard.press(key);
      await expect(page.locator('[data-namespace="pid"]:focus')).toHaveCount(1);
    });
  }

  test('shows its details on Enter, not on focus; Escape closes them', async ({ page }) => {
    await open(page, '/case/2/');
    const details = page.locator('[data-target-card]');
    const shared = box(page, 'net', 'app');
    await shared.focus();
    await page.keyboard.press('Enter');
    await expect(details).toContainText('The node’s net namespace');
    await expect(details).toContainText('the worker node, pause, the app and the sidecar');
    await expect(shared).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
    await expect(shared).toHaveAttribute('aria-expanded', 'false');
    await expect(shared).toBeFocused();
    await box(page, 'ipc', 'app').focus();
    await page.keyboard.press('Tab');
    await expect(details).toHaveCount(0);
  });

  test('lets Tab into its details, and puts them away when it leads on', async ({ page }) => {
    await open(page, '/case/0/');
    const details = page.locator('[data-target-card]');
    await box(page, 'pid', 'pause').focus();
    await page.keyboard.press('Enter');
    await expect(details).toContainText('pause’s own pid namespace', { ignoreCase: true });
    await page.keyboard.press('Tab');
    await expect(details.getByRole('button', { name: 'Why is it so?' })).toBeFocused();
    for (const source of await details.getByRole('link').all()) {
      await page.keyboard.press('Tab');
      await expect(source).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(details.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(box(page, 'pid', 'app')).toBeFocused();
    await expect(details).toHaveCount(0);
  });
});
