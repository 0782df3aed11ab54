// The site carries the notices of all that it ships, and says where.
import { expect, open, test } from '../support/app';

test('a page and the model document lead to the licenses, which name every package and both fonts', async ({
  page,
}) => {
  for (const address of ['/case/7/', '/model/']) {
    await page.goto(address);
    await expect(page.getByRole('link', { name: 'Licenses' })).toHaveAttribute('href', '/licenses.txt');
  }
  await open(page, '/case/7/');
  const answer = await page.request.get('/licenses.txt');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const [own, , ...notices] = (await answer.text()).split(/\n+-{80}\n+/);
  expect(own).toContain('the authors of Who shares what in a pod');
  const names = notices.map((notice) => notice.split(' ')[0]);
  expect(names).toEqual([
    '@fontsource-variable/atkinson-hyperlegible-mono',
    '@fontsource-variable/atkinson-hyperlegible-next',
    'framer-motion',
    'motion-dom',
    'motion-utils',
    'react',
    'react-dom',
    'rolldown',
    'scheduler',
    'uqr',
    'vite',
    'zustand',
  ]);
  for (const [index, notice] of notices.entries()) {
    expect(notice).toContain(index < 2 ? 'SIL OPEN FONT LICENSE Version 1.1' : 'Permission is hereby granted');
    expect(notice).toContain('Copyright');
  }
});
