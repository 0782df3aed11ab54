// @vitest-environment node
import { expect, test } from 'vitest';
import { bundlers, licensesText } from './licenses.mjs';

const REACT = { name: 'react', version: '19.0.0', identifier: 'MIT', text: 'Copyright of React\n' };
const FONT = { name: '@fonts/sans', version: '5.0.0', identifier: 'OFL-1.1', text: 'Copyright of Sans' };

test('the notices have the own license and that of each package', () => {
  const text = licensesText('Copyright of the site\n', [REACT, FONT], ['node_modules/@fonts/sans/a.woff2', 'src/a.ts']);
  expect(text.split(/\n+-{80}\n+/)).toEqual([
    'Copyright of the site',
    'This site carries the following packages.',
    'react 19.0.0 (MIT)\n\nCopyright of React',
    '@fonts/sans 5.0.0 (OFL-1.1)\n\nCopyright of Sans\n',
  ]);
});

test.each([
  [[{ name: 'react', version: '19.0.0' }], [], 'react 19.0.0 is in the site and has no license text.'],
  [[{ ...REACT, text: ' \n' }], [], 'react 19.0.0 is in the site and has no license text.'],
  [
    [REACT],
    ['node_modules/@fonts/sans/a.woff2'],
    'The site carries node_modules/@fonts/sans/a.woff2, and the notices do not name @fonts/sans.',
  ],
  [
    [REACT],
    ['../node_modules/.store/react/node_modules/other/a.png'],
    'The site carries ../node_modules/.store/react/node_modules/other/a.png, and the notices do not name other.',
  ],
])('what has no license text ends the build: %j', (packages, sources, sentence) => {
  expect(() => licensesText('Copyright of the site', packages, sources)).toThrow(sentence);
});

test('the bundlers are named with their own licenses only', () => {
  const [vite, rolldown] = bundlers();
  expect(vite?.text).toMatch(/MIT License\s+Copyright \(c\) 2019-present, VoidZero Inc\. and Vite contributors/);
  expect(vite?.text?.length).toBeLessThan(2000);
  expect(rolldown?.text).toMatch(/^MIT License\s+Copyright \(c\) 2024-present VoidZero Inc\./);
});
