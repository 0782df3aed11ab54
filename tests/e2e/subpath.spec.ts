// The same site built for a path below a host: every address that it makes or reads has the path in front.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { boxes, caseLink, chooseRuntime, expect, expectTwelveLinks, open, switchOf, test } from '../support/app';
import { addressOf, boxLines, CASES, FIELDS, positionsOf } from '../support/cases';

const PROJECT = join(import.meta.dirname, '../..');
const BASE = '/x/';
const ORIGIN = 'https://pods.example';

function buildInto(folder: string): Promise<void> {
  return new Promise((settle, fail) => {
    const child = spawn(
      process.execPath,
      ['tools/build.mjs', `--base=${BASE}`, `--origin=${ORIGIN}`, `--out=${folder}`],
      { cwd: PROJECT },
    );
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) settle();
      else fail(new Error(`The build for ${BASE} ended with ${code ?? 'a signal'}:\n${output}`));
    });
  });
}

// One build for all tests of this file.
test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

let folder = '';
let site: Awaited<ReturnType<typeof serve>> | undefined;

test.beforeAll(async () => {
  // A build beside another test: the time of a hook is its own.
  test.setTimeout(120_000);
  folder = await mkdtemp(join(tmpdir(), 'pod-site-'));
  await buildInto(folder);
  site = await serve({ root: folder, port: 0 });
});

test.afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

function at(address: string): string {
  if (!site) throw new Error('Nothing is served.');
  return site.origin + BASE.slice(0, -1) + address;
}

test('each page lies at its place and names addresses below the path only', async ({ page }) => {
  const files = ['index.html', '404.html', 'model/index.html', ...CASES.map((shown) => `case/${shown}/index.html`)];
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length, file).toBeGreaterThan(1);
    expect(
      addresses.filter((address) => !address.startsWith(BASE)),
      `addresses of ${file} outside ${BASE}`,
    ).toEqual([]);
    const full = [...html.matchAll(/<meta property="og:(?:url|image)" content="([^"]*)"/g)].map(([, url]) => url ?? '');
    expect(full, file).toHaveLength(2);
    expect(full.filter((url) => !url.startsWith(`${ORIGIN}${BASE}`))).toEqual([]);
  }
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8')) as {
    start_url: string;
    icons: { src: string }[];
  };
  for (const url of [manifest.start_url, ...manifest.icons.map(({ src }) => src)]) expect(url).toMatch(/^\/x\//);
  const answer = await page.request.get(at('/cases.json'));
  expect(((await answer.json()) as { cases: unknown[] }).cases).toHaveLength(12);
});

test('the site works below the path: cold, by switches, table, runtime, history and flags', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));

  await open(page, at('/'));
  expect(await boxes(page)).toEqual(boxLines(0, 'textbook'));
  await expect(page).toHaveURL(at('/'));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${ORIGIN}${BASE}case/0/`);
  for (const field of FIELDS) {
    const address = addressOf({ ...positionsOf(0), [field]: true });
    await expect(switchOf(page, field)).toHaveAttribute('href', BASE.slice(0, -1) + address);
  }
  await expectTwelveLinks(page.getByRole('grid', { name: 'All twelve cases' }).getByRole('link'), BASE);

  await switchOf(page, 'hostNetwork').click();
  await expect(page).toHaveURL(at('/case/2/'));
  await caseLink(page, 9).click();
  await expect(page).toHaveURL(at('/case/9/'));
  await chooseRuntime(page, 'cri-o');
  await expect(page).toHaveURL(at('/case/9/?runtime=cri-o'));
  expect(await boxes(page)).toEqual(boxLines(9, 'cri-o'));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page).toHaveURL(at('/case/9/'));
  expect(await boxes(page)).toEqual(boxLines(9, 'textbook'));

  await open(page, at('/case/6/'));
  expect(await boxes(page)).toEqual(boxLines(6, 'textbook'));
  await open(page, at('/?hostPID=true&hostNetwork=1&runtime=containerd'));
  await expect(page).toHaveURL(at('/case/6/?runtime=containerd'));
  expect(await boxes(page)).toEqual(boxLines(6, 'containerd'));
  await open(page, at('/case/3'));
  await expect(page).toHaveURL(at('/case/3/'));

  expect(requests.length).toBeGreaterThan(4);
  expect(requests.filter((path) => !path.startsWith(BASE))).toEqual([]);
});

test('a wrong address below the path names what was wrong and offers the twelve cases there', async ({ page }) => {
  for (const [address, words] of [
    ['/case/12/', 'There is no case 12'],
    ['/nonsense/', '“/nonsense/”'],
    ['/case/07/', '07'],
  ] as const) {
    const response = await page.goto(at(address));
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
    await expect(page.getByRole('main').locator('h1 + p')).toContainText(words);
    await expectTwelveLinks(page.getByRole('main').getByRole('listitem').getByRole('link'), BASE);
  }
  await page.getByRole('main').getByRole('listitem').getByRole('link').nth(5).click();
  await expect(page).toHaveURL(at('/case/5/'));
  expect(await boxes(page)).toEqual(boxLines(5, 'textbook'));
});
