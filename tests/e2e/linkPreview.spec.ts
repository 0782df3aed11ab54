// What other programs are told of every page, and that the pictures and icons named there are what they are said to be.
import { PNG } from 'pngjs';
import { expect, test } from '../support/app';
import { CASES } from '../support/cases';

const PAGES = [
  { path: '/', title: 'Who shares what in a pod – Linux namespaces, containers and the worker node', url: '/case/0/' },
  { path: '/404.html', title: 'This address shows no case – Linux namespaces in a pod', url: '/' },
  { path: '/model/', title: 'What the model shows, and what it leaves out', url: '/model/' },
  ...CASES.map((shown) => ({ path: `/case/${shown}/`, title: null, url: `/case/${shown}/` })),
];

test('every page names its title, address and picture, and every picture is 1200 x 630', async ({ request }) => {
  const painted = new Set<string>();
  for (const { path, title, url } of PAGES) {
    const html = await (await request.get(path)).text();
    const tag = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    const ownTitle = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    expect(tag('og:title'), path).toBe(title ?? ownTitle);
    expect(tag('og:url'), path).toBe(url);
    expect(tag('og:type'), path).toBe('website');
    expect(tag('og:description'), path).toBe(tag('description'));
    expect(tag('og:description').length, path).toBeGreaterThan(40);
    expect(tag('og:image:alt').length, path).toBeGreaterThan(60);
    expect(tag('twitter:card'), path).toBe('summary_large_image');
    const answer = await request.get(tag('og:image'));
    expect(answer.status(), tag('og:image')).toBe(200);
    const file = await answer.body();
    const { width, height } = PNG.sync.read(file);
    expect([width, height], tag('og:image')).toEqual([1200, 630]);
    painted.add(file.toString('base64'));
  }
  // Twelve cases, the site and the model document: no two alike.
  expect(painted.size).toBe(14);
});

test('the icons are there in every size that is asked for', async ({ request }) => {
  const html = await (await request.get('/case/3/')).text();
  for (const [link, size] of [
    [/<link rel="icon" href="([^"]*)" type="image\/png" sizes="32x32"/, 32],
    [/<link rel="apple-touch-icon" href="([^"]*)"/, 180],
  ] as const) {
    const file = await (await request.get(link.exec(html)?.[1] ?? 'missing')).body();
    expect(PNG.sync.read(file).width).toBe(size);
  }
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = PNG.sync.read(await (await request.get(src)).body());
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});
