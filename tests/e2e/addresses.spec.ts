// The addresses that slides, course pages and scripts link to, and what a wrong one gets.
import type { Page } from '@playwright/test';
import {
  atRest,
  boxes,
  caseLink,
  checkedTexts,
  chooseRuntime,
  expect,
  expectTwelveLinks,
  open,
  readShown,
  ready,
  switchOf,
  test,
} from '../support/app';
import {
  addressOf,
  boxLines,
  CASES,
  caseOf,
  positionsOf,
  type Case,
  type Field,
  type Positions,
  type Runtime,
} from '../support/cases';
import { readyToMove } from '../support/motion';

// Movement has tests of its own; here it would only cost time.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const REFUSAL =
  'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled';

const OFF: Positions = { shareProcessNamespace: false, hostPID: false, hostNetwork: false, hostIPC: false };

function withOn(...fields: Field[]): Positions {
  return { ...OFF, ...Object.fromEntries(fields.map((field) => [field, true])) };
}

/** Expects a case's picture and switches, at an address below the site's root. */
async function expectPage(page: Page, address: string, positions: Positions, runtime: Runtime = 'textbook') {
  await expect(page).toHaveURL(address);
  const found = await readShown(page);
  expect(found.boxes, `boxes at ${address}`).toEqual(boxLines(caseOf(positions), runtime));
  expect(found.switches, `switches at ${address}`).toEqual(checkedTexts(positions));
  expect(found.runtime, `runtime at ${address}`).toBe(runtime);
}

function historyLength(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}

function undoButton(page: Page) {
  return page.getByRole('button', { name: 'Undo', exact: true });
}

test('the start page shows case 0 and keeps its address until the first choice', async ({ page }) => {
  await open(page, '/');
  await expectPage(page, '/', OFF);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', '/case/0/');
  await expect(undoButton(page)).toBeDisabled();
  await switchOf(page, 'hostIPC').click();
  await expectPage(page, '/case/1/', withOn('hostIPC'));
  await switchOf(page, 'hostIPC').click();
  await expectPage(page, '/case/0/', OFF);
  await page.goBack();
  await page.goBack();
  await expectPage(page, '/', OFF);

  await open(page, '/?runtime=containerd');
  await expectPage(page, '/?runtime=containerd', OFF, 'containerd');
});

test('other spellings are replaced by the case’s own address, without an entry in the history', async ({ page }) => {
  await open(page, '/case/9/');
  for (const [asked, address, positions, runtime] of [
    ['/?hostPID=true&hostNetwork=true', '/case/6/', withOn('hostPID', 'hostNetwork'), 'textbook'],
    ['/?shareProcessNamespace=false', '/case/0/', OFF, 'textbook'],
    ['/?hostIPC=1&runtime=cri-o', '/case/1/?runtime=cri-o', withOn('hostIPC'), 'cri-o'],
    [
      '/?shareProcessNamespace=true&hostPID=1&hostIPC=0',
      '/case/4/?shareProcessNamespace=true',
      withOn('shareProcessNamespace', 'hostPID'),
      'textbook',
    ],
    ['/case/6', '/case/6/', withOn('hostPID', 'hostNetwork'), 'textbook'],
    [
      '/case/11?runtime=containerd',
      '/case/11/?runtime=containerd',
      withOn('shareProcessNamespace', 'hostNetwork', 'hostIPC'),
      'containerd',
    ],
  ] as const) {
    const before = await historyLength(page);
    await open(page, asked);
    await expectPage(page, address, positions, runtime);
    expect(await historyLength(page), `entries for ${asked}`).toBe(before + 1);
    await expect(undoButton(page)).toBeDisabled();
    await expect(page.getByRole('status')).not.toContainText('The address');
  }
  // What was replaced is gone: Back leads to the address before.
  await page.goBack();
  await expect(page).toHaveURL('/case/6/');
});

test('the forbidden pair shows the API server’s own words, and hostPID off again leads to case 8', async ({ page }) => {
  for (const shown of [4, 7] as const) {
    await open(page, `/case/${shown}/?shareProcessNamespace=true`);
    await expectPage(page, `/case/${shown}/?shareProcessNamespace=true`, {
      ...positionsOf(shown),
      shareProcessNamespace: true,
    });
    await page.getByRole('button', { name: 'Why', exact: true }).click();
    await expect(page.getByRole('dialog').getByText(REFUSAL, { exact: true })).toBeVisible();
  }
  await open(page, '/case/4/?shareProcessNamespace=true');
  await switchOf(page, 'hostPID').click();
  await expectPage(page, '/case/8/', withOn('shareProcessNamespace'));
  const note = page.getByText('Refused by the API server; hostPID would win.');
  await expect(note).toHaveCount(0);
  await switchOf(page, 'hostPID').click();
  await expectPage(page, '/case/4/?shareProcessNamespace=true', withOn('shareProcessNamespace', 'hostPID'));
  await expect(note).toBeVisible();
  await switchOf(page, 'shareProcessNamespace').click();
  await expectPage(page, '/case/4/', withOn('hostPID'));
  await expect(note).toHaveCount(0);

  // The table and the neighbours lead to the plain case.
  await switchOf(page, 'shareProcessNamespace').click();
  await caseLink(page, 4).click();
  await expectPage(page, '/case/4/', withOn('hostPID'));
  await switchOf(page, 'shareProcessNamespace').click();
  await page.getByRole('link', { name: 'Next case', exact: true }).click();
  await expectPage(page, '/case/5/', withOn('hostPID', 'hostIPC'));
});

test('a flip makes one entry; Back, Forward and Undo go through them; Undo ends at the first', async ({ page }) => {
  await open(page, '/case/2/');
  const first = await historyLength(page);
  const undo = undoButton(page);
  await expect(undo).toBeDisabled();
  await switchOf(page, 'hostIPC').click();
  expect(await historyLength(page)).toBe(first + 1);
  await switchOf(page, 'hostPID').click();
  expect(await historyLength(page)).toBe(first + 2);
  // What is shown already makes no entry.
  await caseLink(page, 7).click();
  expect(await historyLength(page)).toBe(first + 2);
  await expectPage(page, '/case/7/', positionsOf(7));

  await expect(undo).toBeEnabled();
  await page.goBack();
  await expectPage(page, '/case/3/', positionsOf(3));
  await page.goForward();
  await expectPage(page, '/case/7/', positionsOf(7));
  await undo.click();
  await expectPage(page, '/case/3/', positionsOf(3));
  await expect(undo).toBeEnabled();
  await undo.click();
  await expectPage(page, '/case/2/', positionsOf(2));
  await expect(undo).toBeDisabled();
  await page.goForward();
  await expectPage(page, '/case/3/', positionsOf(3));
  await expect(undo).toBeEnabled();

  // Still known after the page is loaded again.
  await page.reload();
  await ready(page);
  await expectPage(page, '/case/3/', positionsOf(3));
  await expect(undo).toBeEnabled();
  await switchOf(page, 'hostPID').click();
  await expectPage(page, '/case/7/', positionsOf(7));
  await undo.click();
  await expectPage(page, '/case/3/', positionsOf(3));
});

test('a page opened at a place in it is not left by Undo after Back', async ({ page }) => {
  await page.goto('/model/');
  await open(page, '/case/0/#all-cases');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeDisabled();
  await switchOf(page, 'hostNetwork').press('Enter');
  await expect(page).toHaveURL('/case/2/');
  await page.goBack();
  await expect(page).toHaveURL('/case/0/#all-cases');
  await expect(undo).toBeDisabled();
  await page.keyboard.press('u');
  await page.goForward();
  await expect(page).toHaveURL('/case/2/');
  await expect(undo).toBeEnabled();
});

test('the runtime goes along with every choice and every link', async ({ page }) => {
  await open(page, '/case/5/?runtime=cri-o');
  for (const field of ['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC'] as const) {
    const positions = { ...positionsOf(5), [field]: !positionsOf(5)[field] };
    await expect(switchOf(page, field)).toHaveAttribute('href', addressOf(positions, 'cri-o'));
  }
  await expectTwelveLinks(
    page.getByRole('grid', { name: 'All twelve cases' }).getByRole('link'),
    '/',
    '?runtime=cri-o',
  );
  await switchOf(page, 'hostNetwork').click();
  await expectPage(page, '/case/7/?runtime=cri-o', positionsOf(7), 'cri-o');
  await page.getByRole('link', { name: 'Previous case', exact: true }).click();
  await expectPage(page, '/case/6/?runtime=cri-o', positionsOf(6), 'cri-o');
  await caseLink(page, 10).click();
  await expectPage(page, '/case/10/?runtime=cri-o', positionsOf(10), 'cri-o');
  await page.getByRole('link', { name: 'Reset', exact: true }).click();
  await expectPage(page, '/case/0/?runtime=cri-o', OFF, 'cri-o');
  const before = await historyLength(page);
  await chooseRuntime(page, 'containerd');
  await expectPage(page, '/case/0/?runtime=containerd', OFF, 'containerd');
  await chooseRuntime(page, 'textbook');
  await expectPage(page, '/case/0/', OFF);
  expect(await historyLength(page)).toBe(before + 2);
  await page.goBack();
  await page.goBack();
  await expectPage(page, '/case/0/?runtime=cri-o', OFF, 'cri-o');
});

test('a wrong query value hides no right path, and a notice names it', async ({ page }) => {
  for (const [asked, address, shown, runtime, words] of [
    ['/case/3/?runtime=podman', null, 3, 'textbook', ['podman', 'textbook', 'containerd', 'cri-o']],
    ['/case/3/?runtime=podman&runtime=cri-o', null, 3, 'cri-o', ['podman', 'cri-o']],
    ['/?hostPID=__proto__&hostIPC=1', '/case/1/', 1, 'textbook', ['hostPID=__proto__']],
    ['/?hostPID=true&hostPID=false', '/case/4/', 4, 'textbook', ['hostPID', 'more than once']],
    ['/case/3/?hostPID=true', null, 3, 'textbook', ['hostPID=true', 'case 3']],
    ['/case/6/?hostNetwork=%3Cb%3Ehi%3C%2Fb%3E', null, 6, 'textbook', ['hostNetwork=<b>hi</b>']],
    ['/case/6/?hostNetwork=%E0%A4%A', null, 6, 'textbook', ['hostNetwork=']],
  ] as const) {
    await open(page, asked);
    const found = await readShown(page);
    expect(found.boxes, `boxes at ${asked}`).toEqual(boxLines(shown, runtime));
    expect(found.runtime, `runtime at ${asked}`).toBe(runtime);
    for (const word of words) await expect(page.getByRole('status'), asked).toContainText(word);
    if (address !== null) await expect(page).toHaveURL(address);
  }
  // Right values, unknown names, and the same value twice get none.
  for (const asked of [
    '/case/6/?hostPID=1&hostNetwork=true&hostIPC=0',
    '/case/3/?utm_source=slides',
    '/case/3/#all-cases',
  ]) {
    await open(page, asked);
    await expect(page.getByRole('status'), asked).not.toContainText('The address');
  }
});

test('a notice goes with the next choice', async ({ page }) => {
  await open(page, '/case/3/?runtime=podman');
  await switchOf(page, 'hostPID').click();
  await expectPage(page, '/case/7/', positionsOf(7));
  await expect(page.getByRole('status')).not.toContainText('podman');
  await expect(page.getByRole('status')).toContainText('hostPID on');
});

/** One of each kind; how each is read and what is said of it, appUrl.test.ts and WrongAddressPage.test.tsx have. */
const WRONG_ADDRESSES: readonly { address: string; words: readonly string[]; meant?: Case }[] = [
  { address: '/case/12/', words: ['12', '0 to 11'] },
  { address: '/case/07/', words: ['07'], meant: 7 },
  { address: '/case/%201/', words: ['“ 1”'] },
  { address: '/case/٣/', words: ['٣'] },
  { address: '/case/', words: ['no case', '0 to 11'] },
  { address: '/CASE/3/', words: ['/CASE/3/'] },
  { address: '/case/%E0%A4%A/', words: ['/case/%E0%A4%A/'] },
  { address: '/%', words: ['/%'] },
  { address: '/case//7/', words: ['/case//7/'] },
  { address: '/case/%3Cimg%20src=x%3E/', words: ['<img src=x>'] },
];

test('a wrong address gets a sentence that names what was wrong, and twelve links', async ({ page, baseURL }) => {
  for (const { address, words, meant } of WRONG_ADDRESSES) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await ready(page);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    await expect(page, address).toHaveTitle(/Linux namespaces/);
    const main = page.getByRole('main');
    const sentence = main.locator('h1 + p');
    for (const word of words) await expect(sentence, address).toContainText(word);
    await expect(sentence, address).toHaveText(/\.$/);
    await expectTwelveLinks(main.getByRole('listitem').getByRole('link'));
    const offers = main.locator('h1 ~ p').getByRole('link');
    await expect(offers, address).toHaveCount(meant === undefined ? 0 : 1);
    if (meant !== undefined) await expect(offers, address).toHaveAttribute('href', `/case/${meant}/`);
    await expect(page.locator('[data-namespace]'), address).toHaveCount(0);
    // What was asked for stays in the address line, to be corrected there.
    expect(page.url(), address).toBe(new URL(address, baseURL).href);
  }
});

test('from a wrong address a case is one click away, under the runtime asked for, and Back returns', async ({
  page,
}) => {
  await page.goto('/case/07/?runtime=containerd');
  await ready(page);
  const main = page.getByRole('main');
  await expectTwelveLinks(main.getByRole('listitem').getByRole('link'), '/', '?runtime=containerd');
  await main.locator('h1 ~ p').getByRole('link').click();
  await expectPage(page, '/case/7/?runtime=containerd', positionsOf(7), 'containerd');
  await expect(page).toHaveTitle(/^Case 7: /);
  await undoButton(page).click();
  await expect(page).toHaveURL('/case/07/?runtime=containerd');
  await expect(main.locator('h1 + p')).toContainText('07');
  await page.goForward();
  await expectPage(page, '/case/7/?runtime=containerd', positionsOf(7), 'containerd');
});

test('every case has a title of its own, which a choice changes', async ({ page }) => {
  await open(page, '/');
  const titles = new Set([await page.title()]);
  for (const shown of CASES) {
    await caseLink(page, shown).click();
    await expect(page).toHaveTitle(new RegExp(`^Case ${shown}: .*Linux namespaces`));
    const title = await page.title();
    titles.add(title);
    const lying = await (await page.request.get(`/case/${shown}/`)).text();
    expect(lying).toContain(`<title>${title}</title>`);
  }
  expect(titles.size).toBe(13);
  await page.goBack();
  await expect(page).toHaveTitle(/^Case 10: /);
});

test('scroll and focus stay where they are on a change of case, and Back restores the scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await open(page, '/case/0/');
  const scrollY = () => page.evaluate(() => scrollY);
  await page.mouse.move(5, 300);
  await page.mouse.wheel(0, 150);
  await expect.poll(scrollY).toBe(150);
  const network = switchOf(page, 'hostNetwork');
  await network.press('Space');
  await expectPage(page, '/case/2/', positionsOf(2));
  expect(await scrollY()).toBe(150);
  await expect(network).toBeFocused();
  await network.press('Enter');
  await expectPage(page, '/case/0/', OFF);
  expect(await scrollY()).toBe(150);
  await expect(network).toBeFocused();

  await switchOf(page, 'hostIPC').press('Space');
  await expectPage(page, '/case/1/', positionsOf(1));
  await page.mouse.wheel(0, 90);
  await expect.poll(scrollY).toBe(240);
  await page.goBack();
  await expectPage(page, '/case/0/', OFF);
  await expect.poll(scrollY).toBe(150);
  await expect(switchOf(page, 'hostIPC')).toBeFocused();

  // A box that becomes part of another keeps the focus with its first member.
  await page.locator('[data-namespace="net"][data-owner="pod"]').focus();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[role="switch"][aria-describedby="hint-hostNetwork"]')?.click();
  });
  await expectPage(page, '/case/2/', positionsOf(2));
  await expect(page.locator('[data-namespace="net"]')).toBeFocused();
});

test('a switch opened in a new tab shows the page that it leads to, and leaves this one', async ({ page, context }) => {
  await open(page, '/case/1/');
  const opened = context.waitForEvent('page');
  await switchOf(page, 'hostPID').click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await ready(tab);
  expect(await boxes(tab)).toEqual(boxLines(5, 'textbook'));
  await expectPage(page, '/case/1/', positionsOf(1));
});

test('an address opened cold, or gone back to from another site, shows no movement', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenMoving: seen });
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (target instanceof Element && target.hasAttribute('data-moving')) seen.push('moving');
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-moving'] });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seenMoving: string[] }).seenMoving);
  for (const address of ['/case/7/', '/?hostPID=1', '/case/4/?shareProcessNamespace=true', '/case/3/?runtime=cri-o']) {
    await open(page, address);
    await expect(page.locator('[data-marked]')).toHaveCount(0);
    expect(await seen(), address).toEqual([]);
  }
  await page.goto('about:blank');
  await page.goBack();
  await ready(page);
  await expectPage(page, '/case/3/?runtime=cri-o', positionsOf(3), 'cri-o');
  expect(await seen()).toEqual([]);
  // The watch itself works.
  await readyToMove(page);
  await switchOf(page, 'hostPID').click();
  await atRest(page);
  expect((await seen()).length).toBeGreaterThan(0);
});
