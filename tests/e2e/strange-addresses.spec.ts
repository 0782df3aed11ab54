// Addresses that nobody meant: each gets a readable page of ours, and nothing of the address becomes part of the page.
import type { Server } from 'node:http';
import { expect, ready, test } from '../support/app';
import { CASES } from '../support/cases';
import { listen, plainSite } from '../support/plainServer';
import { randomFrom } from '../support/random';

/** How many are tried on each server; STRANGE_ADDRESSES=500 tries more. */
const COUNT = Number(process.env.STRANGE_ADDRESSES ?? 12);

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 + COUNT * 2_000 });

const MARKUP = '<img src=x onerror=window.reflected=1><script>window.reflected=1</script>';

/** Texts that have broken other pages. */
const TEXTS: readonly ((random: (limit: number) => number) => string)[] = [
  () => MARKUP,
  () => encodeURIComponent(MARKUP),
  () => encodeURIComponent(encodeURIComponent(MARKUP)),
  () => '__proto__',
  () => 'constructor',
  () => 'hasOwnProperty',
  () => '%E0%A4%A',
  () => '%',
  () => '%00',
  () => '%252e%252e%252f',
  () => encodeURIComponent('\u202e\u2066שלום 12\u2069'),
  () => encodeURIComponent('مرحبا\u200f'),
  () => encodeURIComponent('👩‍👩‍👧‍👦'.repeat(30)),
  () => encodeURIComponent('\ud83d\u0301'.replace('\ud83d', '')),
  (random) => 'A'.repeat(1 + random(10_000)),
  (random) => encodeURIComponent('́'.repeat(1 + random(900))),
  () => '0x7',
  () => '1e1',
  () => '-0',
  () => '٧',
  () => '07',
  () => '12',
  () => '7',
  () => 'true',
  () => 'cri-o',
  () => "';alert(1)//",
  () => '{{7*7}}${7*7}',
  () => 'javascript:window.reflected=1',
  (random) =>
    String.fromCharCode(...Array.from({ length: 1 + random(20) }, () => 33 + random(90))).replace(/[#?]/g, ''),
];

const PATHS: readonly ((text: string, shown: number) => string)[] = [
  (text) => `/${text}`,
  (text) => `/case/${text}/`,
  (_, shown) => `/case/${shown}/`,
  (text, shown) => `/case/${shown}/${text}/`,
  (text) => `//${text}/`,
  () => '//example.com/',
  () => '/\\example.com/',
  () => '/https://example.com/',
  () => '/',
  () => '/case/%37/',
  () => '/CASE/7/',
  (text) => `/case//${text}`,
  (_, shown) => `/case/${shown}`,
  () => '/index.html',
  () => '/404.html',
  (text) => `/assets/${text}`,
];

const NAMES = [
  'runtime',
  'hostPID',
  'hostNetwork',
  'hostIPC',
  'shareProcessNamespace',
  'from',
  '__proto__',
  'utm_source',
];

/** Takes a seed; gives that many addresses below the host. */
function addressesFrom(seed: number, count: number): readonly string[] {
  const random = randomFrom(seed);
  const pick = <Value>(from: readonly Value[]): Value => from[random(from.length)] as Value;
  const text = () => pick(TEXTS)(random);
  return Array.from({ length: count }, () => {
    const path = pick(PATHS)(text(), pick(CASES));
    const query = Array.from({ length: random(4) }, () => {
      const pair = `${random(5) === 0 ? text() : pick(NAMES)}=${text()}`;
      return random(12) === 0 ? Array(300).fill(pair).join('&').slice(0, 12_000) : pair;
    }).join('&');
    return `${path}${query === '' ? '' : `?${query}`}${random(6) === 0 ? `#${text()}` : ''}`.slice(0, 15_000);
  });
}

for (const server of ['the own server', 'a plain static server'] as const) {
  test(`${COUNT} strange addresses on ${server} get a readable page of ours`, async ({ page, context, baseURL }) => {
    let plain: { server: Server; origin: string } | undefined;
    if (server === 'a plain static server') plain = await listen(plainSite());
    const origin = plain?.origin ?? baseURL ?? '';
    const foreign: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    try {
      for (const address of addressesFrom(6, COUNT)) {
        const told = address.slice(0, 200);
        const response = await page.goto(origin + address, { waitUntil: 'commit' });
        // A file of ours is no page.
        if (!response?.headers()['content-type']?.startsWith('text/html')) continue;
        await ready(page);
        const found = await page.evaluate(() => ({
          heading: document.querySelector('h1')?.textContent ?? '',
          cases: new Set(
            [...document.querySelectorAll('a')].map(
              (link) => /\/case\/(\d+)\//.exec(link.getAttribute('href') ?? '')?.[1],
            ),
          ).size,
          reflected:
            Reflect.get(window, 'reflected') !== undefined || document.querySelector('img, [onerror]') !== null,
          top: document.querySelector('#diagram')?.getBoundingClientRect().top ?? 0,
          excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        expect(found.heading, told).not.toBe('');
        expect(found.cases, `cases that ${told} offers`).toBeGreaterThanOrEqual(12);
        expect(found.reflected, `markup from ${told}`).toBe(false);
        // No notice pushes the picture away.
        expect(found.top, `where the picture begins at ${told}`).toBeLessThan(330);
        expect(found.excess, `px that ${told} is too wide`).toBeLessThanOrEqual(0);
      }
      expect(foreign).toEqual([]);
    } finally {
      plain?.server.close();
      plain?.server.closeAllConnections();
    }
  });
}
