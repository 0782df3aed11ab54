// The CRI lab: what a runtime is asked in all the modes that the CRI has, and what becomes of it.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { atRest, boxes, chooseRuntime, expect, open, ready, test } from '../support/app';
import { axeFindings } from '../support/axe';
import { boxLines, CASES, RUNTIMES } from '../support/cases';
import { textFaults } from '../support/textLayout';

/** What the kubelet asks for in each case, typed from its code: network, pid, ipc. */
const REQUESTS: readonly (readonly [network: string, pid: string, ipc: string])[] = [
  ['POD', 'CONTAINER', 'POD'],
  ['POD', 'CONTAINER', 'NODE'],
  ['NODE', 'CONTAINER', 'POD'],
  ['NODE', 'CONTAINER', 'NODE'],
  ['POD', 'NODE', 'POD'],
  ['POD', 'NODE', 'NODE'],
  ['NODE', 'NODE', 'POD'],
  ['NODE', 'NODE', 'NODE'],
  ['POD', 'POD', 'POD'],
  ['POD', 'POD', 'NODE'],
  ['NODE', 'POD', 'POD'],
  ['NODE', 'POD', 'NODE'],
];
const addressOf = (shown: number) => {
  const [network = '', pid = '', ipc = ''] = REQUESTS[shown] ?? [];
  return `/cri/?network=${network}&pid=${pid}&ipc=${ipc}`;
};
const HYPOTHETICAL = '/cri/?network=CONTAINER&pid=CONTAINER&ipc=POD';

const radio = (page: Page, field: string, mode: string) =>
  page.getByRole('radiogroup', { name: field, exact: true }).getByRole('radio', { name: mode });
const ofKind = async (page: Page, kind: string) => (await boxes(page)).filter((line) => line.startsWith(`${kind}:`));

test('each case’s request draws the case’s own boxes, on each runtime, and leads to the case', async ({ page }) => {
  for (const runtime of RUNTIMES) {
    // What a real runtime makes of every request, effectiveRequest.test.ts has.
    for (const shown of runtime === 'textbook' ? CASES : ([0, 7, 8] as const)) {
      await open(page, addressOf(shown) + (runtime === 'textbook' ? '' : `&runtime=${runtime}`));
      expect(await boxes(page), `case ${shown} on ${runtime}`).toEqual(boxLines(shown, runtime));
      const link = page.getByRole('region', { name: 'Can a pod spec ask for this?' }).getByRole('link');
      await expect(link).toHaveAttribute(
        'href',
        `/case/${shown}/${runtime === 'textbook' ? '' : `?runtime=${runtime}`}`,
      );
    }
  }
});

test('each case page leads to the lab with its own request, and back', async ({ page }) => {
  for (const shown of CASES) {
    const lying = await (await page.request.get(`/case/${shown}/`)).text();
    expect(lying).toContain(`href="${addressOf(shown).replaceAll('&', '&amp;')}"`);
  }
  await open(page, '/case/11/');
  await page.getByRole('link', { name: 'CRI lab' }).click();
  await expect(page).toHaveURL(addressOf(11));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The request of case 11');
  await page.goBack();
  await expect(page).toHaveURL('/case/11/');
  await expect(page.locator('[data-namespace="net"]')).toHaveAttribute('data-owner', 'node');
});

test('from the start page two acts build the pod whose containers cannot use localhost; the page says what it proves', async ({
  page,
}) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'CRI lab' }).click();
  await radio(page, 'network', 'CONTAINER').check();
  await expect(page).toHaveURL(HYPOTHETICAL);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A pod whose containers cannot talk over localhost');
  await expect(
    page.getByText('It proves that, by the CRI’s own words, a pod need not have a common localhost'),
  ).toBeVisible();
  await expect
    .poll(() => ofKind(page, 'net'))
    .toEqual(['net: app (of app)', 'net: node (of node)', 'net: pause (of pause)', 'net: sidecar (of sidecar)']);
  await expect(page.locator('[data-output]')).toContainText('Connection refused');
  await expect(page.locator('[data-effective]')).toHaveAttribute(
    'data-effective',
    'network=CONTAINER pid=CONTAINER ipc=POD',
  );

  // What a real runtime makes of it.
  await page.getByRole('button', { name: 'containerd', exact: true }).click();
  await expect(page).toHaveURL(`${HYPOTHETICAL}&runtime=containerd`);
  await expect.poll(() => ofKind(page, 'net')).toEqual(['net: node (of node)', 'net: pause app sidecar (of pod)']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Asked for CONTAINER, treated as POD');
  await expect(page.locator('[data-effective]')).toHaveAttribute('data-effective', 'network=POD pid=CONTAINER ipc=POD');
  await expect(page.locator('[data-output]')).toHaveText('sidecar');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(addressOf(0));
  await expect(radio(page, 'network', 'POD')).toBeChecked();
});

test('the change is told: at once to who hears, and above the picture when it has moved', async ({ page }) => {
  await open(page, addressOf(0));
  await radio(page, 'ipc', 'NODE').check();
  await expect(page.getByRole('status')).toHaveText(
    'ipc NODE: pause, the app and the sidecar are now in the node’s ipc namespace. Wall open: ipc.',
  );
  await atRest(page);
  await expect(page.locator('[data-kind="change"]')).toHaveText(
    'ipc NODE: pause, the app and the sidecar are now in the node’s ipc namespace.',
  );
});

test('the map has 27 links: twelve numbers to the cases, the others to the lab', async ({ page }) => {
  await open(page, '/cri/');
  const links = page.getByRole('table', { name: 'All 27 requests' }).getByRole('link');
  await expect(links).toHaveCount(27);
  const found = await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  const numbered = found.filter(([text]) => text !== '').sort(([one], [other]) => Number(one) - Number(other));
  expect(numbered).toEqual(CASES.map((shown) => [String(shown), `/case/${shown}/`]));
  const others = found.filter(([text]) => text === '').map(([, href]) => href);
  expect(new Set(others).size).toBe(15);
  expect(others.every((href) => /^\/cri\/\?network=[A-Z]+&pid=[A-Z]+&ipc=[A-Z]+$/.test(href ?? ''))).toBe(true);
  await page.getByRole('link', { name: 'pid NODE, network NODE, ipc CONTAINER: CRI only' }).click();
  await expect(page).toHaveURL('/cri/?network=NODE&pid=NODE&ipc=CONTAINER');
  await expect(page.locator('[aria-current="page"]')).toHaveAttribute(
    'href',
    '/cri/?network=NODE&pid=NODE&ipc=CONTAINER',
  );
});

test('a debug container is a fifth member: with its target in pid, with the pod in the rest', async ({ page }) => {
  await open(page, addressOf(0));
  await page.getByRole('radio', { name: 'aims at the app' }).check();
  await expect(page).toHaveURL(`${addressOf(0)}&target=app`);
  expect((await ofKind(page, 'pid')).map((line) => line.replace(/ \(.*/, ''))).toEqual([
    'pid: app debugger',
    'pid: node',
    'pid: pause',
    'pid: sidecar',
  ]);
  await expect
    .poll(() => ofKind(page, 'ipc'))
    .toEqual(['ipc: node (of node)', 'ipc: pause app debugger sidecar (of pod)']);
  await page
    .getByRole('group', { name: 'Look from' })
    .getByRole('button', { name: /^debug/ })
    .click();
  await expect(page).toHaveURL(`${addressOf(0)}&target=app&from=debugger`);
  await page.getByRole('button', { name: 'ps', exact: true }).click();
  await expect(page.locator('[data-output]')).toHaveText(/1 1000 +0:00 httpd -f -p 18080\n.*sh\n.*ps$/);
  await page.locator('#kernel summary').click();
  const arrays = page.locator('[data-oci="debugger"]');
  expect(JSON.parse(await arrays.innerText())).toContainEqual({ type: 'pid', path: '/proc/APP/ns/pid' });
  await page.getByRole('button', { name: 'debugger.json' }).click();
  const json = JSON.parse(await page.locator('[data-crictl="debugger.json"]').innerText()) as object;
  expect(json).toMatchObject({ linux: { security_context: { namespace_options: { network: 0, pid: 3, ipc: 0 } } } });

  // Where the pod shares pid anyway, no TARGET is sent.
  await radio(page, 'pid', 'POD').check();
  await expect(page.getByText('With pid POD the kubelet sends no TARGET')).toBeVisible();
  await expect
    .poll(() => ofKind(page, 'pid'))
    .toEqual(['pid: node (of node)', 'pid: pause app debugger sidecar (of pod)']);
});

test('one container apart is drawn as each runtime really does it, not contiguous where it is not', async ({
  page,
}) => {
  await open(page, addressOf(0));
  await page.getByRole('group', { name: 'sidecar' }).getByRole('combobox', { name: 'network' }).selectOption('NODE');
  await expect(page).toHaveURL(`${addressOf(0)}&sidecar.network=NODE`);
  await expect.poll(() => ofKind(page, 'net')).toEqual(['net: node sidecar (of node)', 'net: pause app (of pod)']);
  await expect(page.locator('[data-lane="net"] [data-part="bridge"]').first()).toBeVisible();
  await chooseRuntime(page, 'containerd');
  await expect.poll(() => ofKind(page, 'net')).toEqual(['net: node (of node)', 'net: pause app sidecar (of pod)']);
  await chooseRuntime(page, 'cri-o');
  await expect.poll(() => ofKind(page, 'net')).toEqual(['net: app (of pod)', 'net: node sidecar (of node)']);

  await open(page, `${addressOf(4)}&app.pid=CONTAINER&runtime=containerd`);
  await expect.poll(() => ofKind(page, 'pid')).toEqual(['pid: app (of app)', 'pid: node pause sidecar (of node)']);

  // CRI-O has no pause to join.
  await open(page, `${addressOf(0)}&sidecar.pid=POD&runtime=cri-o`);
  await expect(page.getByText('pod level PID namespace requested for the container')).toBeVisible();
  expect((await boxes(page)).filter((line) => line.includes('sidecar'))).toEqual([]);
});

test('where a box in two parts passes the pod’s wall, the wall has a doorway, and both parts their number', async ({
  page,
}) => {
  const doorways = page.locator('[data-track="net"] [data-part="jamb"]');
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${addressOf(0)}&runtime=cri-o`);
  await expect(doorways).toHaveCount(0);
  await page.getByRole('group', { name: 'sidecar' }).getByRole('combobox', { name: 'network' }).selectOption('NODE');
  await atRest(page);
  await expect(page).toHaveURL(/sidecar\.network=NODE/);
  await expect(doorways).toHaveCount(2);
  const numbers = page.locator('[data-track="net"] [data-layer="words"] [data-part="id"]');
  const texts = await numbers.allInnerTexts();
  expect([texts.length, new Set(texts).size]).toEqual([3, 2]);
  await expect(page.getByText('A dashed bracket joins the parts of one box.')).toBeVisible();
});

test('the picture and the table of a request can be saved', async ({ page }) => {
  await open(page, '/cri/?network=CONTAINER&pid=CONTAINER&ipc=POD&target=app');
  const saved = async (format: string) => {
    await page.getByRole('button', { name: 'Save picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format, exact: true }).click(),
    ]);
    return [download.suggestedFilename(), (await readFile(await download.path())).toString()];
  };
  const [name, svg] = await saved('SVG');
  expect(name).toBe('cri-container-container-pod-target-app.svg');
  for (const words of [
    'A pod whose containers cannot talk over localhost',
    'Runtime: CRI specification',
    '/cri/?network=CONTAINER&amp;pid=CONTAINER&amp;ipc=POD&amp;target=app',
    '>debug<',
  ])
    expect(svg).toContain(words);
  expect(svg).not.toContain('Case No.');
  const [, table] = await saved('Markdown');
  expect(table).toContain('| Linux namespace | worker node | pause | app | debug container | sidecar |');
  expect(table).toContain('- `network: CONTAINER`, `pid: CONTAINER`, `ipc: POD`, `--target=app`');
});

test('the net lane of a case asks what would be without a common localhost, and leads to the pod that shows it', async ({
  page,
}) => {
  await open(page, '/case/8/');
  await page.locator('[data-namespace="net"][data-owner="pod"]').click();
  await page.getByRole('link', { name: /What if each container had a 127\.0\.0\.1 of its own/ }).click();
  await expect(page).toHaveURL('/cri/?network=CONTAINER&pid=POD&ipc=POD');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A pod whose containers cannot talk over localhost');
});

test('the cgroups are folded: version 2 gives each container a namespace, version 1 none', async ({ page }) => {
  await open(page, addressOf(0));
  const lane = page.locator('[data-cgroup-members]');
  await expect(lane.first()).toBeHidden();
  await page.locator('#cgroup summary').click();
  const members = () => lane.evaluateAll((all) => all.map((box) => (box as HTMLElement).dataset.cgroupMembers));
  expect(await members()).toEqual(['node pause', 'app', 'sidecar']);
  await page.getByRole('radio', { name: 'cgroup v1' }).check();
  expect(await members()).toEqual(['node pause app sidecar']);
  await expect(page.locator('[data-cgroup]')).toHaveCount(3);
});

for (const [query, said, network] of [
  [
    '?network=container&pid=POD&ipc=POD',
    'The address says network=container. It can be CONTAINER, POD, NODE, in capitals; you see CONTAINER.',
    'CONTAINER',
  ],
  [
    '?network=HOST&pid=POD&ipc=POD',
    'The address says network=HOST. It can be CONTAINER, POD, NODE, in capitals; you see POD.',
    'POD',
  ],
  ['?network=NODE', 'The address does not say pid and ipc; you see CONTAINER and POD, as in case 0.', 'NODE'],
  [
    '?network=NODE&network=POD&pid=POD&ipc=POD',
    'The address says network more than once, with different values. The first, NODE, counts.',
    'NODE',
  ],
  ['?network=POD&pid=TARGET&ipc=POD', 'Here a debug container asks for TARGET: add target=app', 'POD'],
  [
    '?network=POD&pid=POD&ipc=POD&target=pause',
    'The address says target=pause. A debug container can aim at app or sidecar; you see none.',
    'POD',
  ],
] as const) {
  test(`${query} shows the nearest request, and says what was wrong`, async ({ page }) => {
    await open(page, `/cri/${query}`);
    const notice = page.locator('[data-kind="notice"]');
    await expect(notice).toContainText(said.slice(0, 30));
    expect((await notice.innerText()).replace(/[\u2068\u2069]/g, '')).toContain(said);
    await expect(radio(page, 'network', network)).toBeChecked();
    await radio(page, 'ipc', 'NODE').check();
    await expect(notice).toHaveCount(0);
  });
}

test('by keyboard alone: arrows choose a mode, digits of the cases do nothing, 0 starts over', async ({ page }) => {
  await open(page, '/cri/');
  await radio(page, 'network', 'POD').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(HYPOTHETICAL);
  await page.getByRole('button', { name: 'Reset' }).focus();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(HYPOTHETICAL);
  await page.keyboard.press('0');
  await expect(page).toHaveURL(addressOf(0));
  await page.keyboard.press('u');
  await expect(page).toHaveURL(HYPOTHETICAL);
});

const WIDE_ONES = [
  '/cri/',
  '/cri/?network=CONTAINER&pid=CONTAINER&ipc=CONTAINER',
  `${addressOf(4)}&app.pid=CONTAINER&runtime=containerd`,
  `${addressOf(0)}&sidecar.pid=POD&runtime=cri-o`,
  `${addressOf(0)}&target=app&from=debugger`,
  '/cri/?network=x',
];

test.describe('as it is read', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const address of WIDE_ONES) {
    test(`every text keeps to its box on ${address}`, async ({ page }) => {
      test.slow();
      const faults = new Set<string>();
      await open(page, address);
      for (const [width, height] of [
        [320, 640],
        [390, 844],
        [640, 800],
        [768, 1024],
        [1024, 768],
        [1280, 720],
        [1440, 900],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const fault of await textFaults(
          page,
          // Five columns have smaller values.
          width < 1280 || address.includes('target') ? { smallest: 11 } : { smallest: 12, smallestName: 15 },
        ))
          faults.add(`${width} px: ${fault}`);
      }
      expect([...faults]).toEqual([]);
    });
  }

  test('every text keeps to its box at the widths between', async ({ page }) => {
    test.slow();
    const faults = new Set<string>();
    for (const address of ['/cri/?network=CONTAINER&pid=POD&ipc=CONTAINER', `${addressOf(0)}&sidecar.network=NODE`]) {
      await page.setViewportSize({ width: 320, height: 800 });
      await open(page, address);
      for (let width = 320; width <= 1100; width += 20) {
        await page.setViewportSize({ width, height: 800 });
        for (const fault of await textFaults(page, { smallest: 11 })) faults.add(`${width} px, ${address}: ${fault}`);
      }
    }
    expect([...faults]).toEqual([]);
  });

  for (const width of [390, 1280]) {
    test(`axe has nothing against the lab, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const address of [HYPOTHETICAL, `${addressOf(0)}&target=app&sidecar.network=NODE`]) {
        await open(page, address);
        await page.locator('#cgroup summary').click();
        expect(await axeFindings(page), address).toEqual([]);
      }
    });
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the lab shows the request of case 0, its map and what becomes of it', async ({ page }) => {
    await page.goto('/cri/?network=NODE&pid=NODE&ipc=NODE');
    expect(await boxes(page)).toEqual(boxLines(0, 'textbook'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The request of case 0');
    await expect(page.getByText('Without JavaScript this page shows the request of case 0,')).toBeVisible();
    await expect(page.getByRole('table', { name: 'All 27 requests' }).getByRole('link')).toHaveCount(27);
    await expect(page.getByRole('table', { name: 'What becomes of the request' })).toBeVisible();
    await expect(page.locator('[data-crictl]')).toContainText('namespace_options');
  });
});

test('a cold link shows its request before anything moves', async ({ page }) => {
  await page.goto(`${HYPOTHETICAL}&runtime=cri-o&from=sidecar`);
  await ready(page);
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await expect.poll(() => ofKind(page, 'net')).toEqual(['net: app sidecar (of pod)', 'net: node (of node)']);
  await expect(page.locator('[data-terminal]')).toHaveAttribute('data-from', 'sidecar');
});

test.describe('hostUsers: false', () => {
  const users = (page: Page, value: string) =>
    page.getByRole('radiogroup', { name: 'hostUsers' }).getByRole('radio', { name: value });

  test('gives a case’s pod a user namespace on a real runtime, and makes no new case', async ({ page }) => {
    await open(page, '/case/8/?runtime=containerd');
    await expect.poll(() => ofKind(page, 'user')).toEqual(['user: node pause app sidecar (of node)']);
    await users(page, 'false').check();
    await expect(page).toHaveURL('/case/8/?hostUsers=false&runtime=containerd');
    await expect.poll(() => ofKind(page, 'user')).toEqual(['user: node (of node)', 'user: pause app sidecar (of pod)']);
    await expect(page.getByRole('status')).toHaveText(
      /^Case 8, hostUsers false: pause, the app and the sidecar now share the pod’s user namespace\./,
    );
    await expect(page.getByText('pause has all six Linux namespaces')).toBeVisible();
    await expect(page.locator('#manifest pre')).toContainText('hostUsers: false');
    await expect(page.getByRole('link', { name: 'CRI lab' })).toHaveAttribute(
      'href',
      '/cri/?network=POD&pid=POD&ipc=POD&hostUsers=false&runtime=containerd',
    );
    await page.goBack();
    await expect(users(page, 'true')).toBeChecked();
    await expect.poll(() => ofKind(page, 'user')).toEqual(['user: node pause app sidecar (of node)']);
  });

  test('is refused beside a host flag, with the API server’s own lines; the flag stays flipped', async ({ page }) => {
    await open(page, '/case/0/?hostUsers=false');
    await page.keyboard.press('3');
    await expect(page).toHaveURL('/case/2/?hostUsers=false');
    await expect(page.getByText('spec.hostNetwork: Forbidden: when `hostUsers` is false').first()).toBeVisible();
    await expect(page.getByRole('status')).toContainText('The API server rejects this pod.');
    await expect(page.locator('[data-sharing]')).toContainText('The API server rejects this pod.');
    await expect(page.locator('#diagram').getByText('Pod, rejected')).toBeVisible();
    await expect(page.locator('#manifest')).toContainText('# spec.hostNetwork: Forbidden');
    // The table leads to the plain case.
    await expect(page.locator('[data-case="2"] a')).toHaveAttribute('href', '/case/2/');
  });

  test('in the lab the rejected pod is marked beside its title and in its frame', async ({ page }) => {
    await open(page, `${addressOf(4)}&hostUsers=false`);
    await expect(page.getByText('No kubelet comes to ask for this: the API server refuses the pod.')).toBeVisible();
    await expect(page.locator('#diagram').getByText('Pod, rejected')).toBeVisible();
    await radio(page, 'pid', 'POD').check();
    await expect(page.locator('#diagram').getByText('Pod, rejected')).toHaveCount(0);
  });

  test('in the lab is asked of the runtime', async ({ page }) => {
    await open(page, `${addressOf(0)}&runtime=cri-o`);
    await users(page, 'false').check();
    await expect(page).toHaveURL(`${addressOf(0)}&hostUsers=false&runtime=cri-o`);
    await expect.poll(() => ofKind(page, 'user')).toEqual(['user: app sidecar (of pod)', 'user: node (of node)']);
    await expect(page.locator('[data-crictl]')).toContainText('userns_options');
    await page.locator('#kernel summary').click();
    // When its lane has told.
    const array = async () => JSON.parse((await page.locator('[data-oci="app"]').textContent()) ?? '') as unknown;
    await expect.poll(array).toContainEqual({ type: 'user', path: '/var/run/userns/ID' });
  });
});
