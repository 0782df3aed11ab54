// @vitest-environment node

import { expect, test } from 'vitest';
import { formatClassWindow, parseClassWindow, type ClassWindow } from './classWindow';

test.each<[string, ClassWindow]>([
  ['', { role: null, name: '' }],
  ['window=presenter', { role: 'presenter', name: '' }],
  ['window=audience&class=7b', { role: 'audience', name: '7b' }],
  ['window=Audience', { role: null, name: '' }],
  ['window=x&class=7b', { role: null, name: '7b' }],
  ['class=a&class=b', { role: null, name: 'a' }],
])('%j is read', (query, window) => {
  expect(parseClassWindow(query)).toEqual(window);
});

test('a name is followed up to forty letters', () => {
  expect(parseClassWindow(`window=audience&class=${'x'.repeat(1000)}`).name).toHaveLength(40);
});

test.each<ClassWindow>([
  { role: null, name: '' },
  { role: 'presenter', name: '' },
  { role: 'audience', name: 'a & b=c#?' },
])('%j is read as it was written', (window) => {
  expect(parseClassWindow(formatClassWindow(window))).toEqual(window);
});
