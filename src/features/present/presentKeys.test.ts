// @vitest-environment node

import { expect, test } from 'vitest';
import { presentAct, type PresentAct } from './presentKeys';

// What a key does before a class, typed by hand: the key's name, its old number, the act.
test.each<[string, number, PresentAct | null]>([
  ['PageDown', 34, 'next'],
  ['PageUp', 33, 'previous'],
  ['ArrowRight', 39, 'next'],
  ['ArrowLeft', 37, 'previous'],
  ['ArrowDown', 40, 'next'],
  ['ArrowUp', 38, 'previous'],
  ['BrowserForward', 167, 'next'],
  ['b', 66, 'blank'],
  ['B', 66, 'blank'],
  ['.', 190, 'blank'],
  [',', 188, 'blank'],
  ['Unidentified', 66, 'blank'],
  ['Unidentified', 34, 'next'],
  ['', 33, 'previous'],
  ['f', 70, 'fullScreen'],
  ['q', 81, 'qr'],
  ['o', 79, 'open'],
  [' ', 32, 'pause'],
  ['Escape', 27, 'leave'],
  ['1', 49, null],
  ['x', 88, null],
  ['Enter', 13, null],
  ['Unidentified', 0, null],
])('%j (%i) means %s', (key, keyCode, act) => {
  expect(presentAct({ key, keyCode }, true)).toBe(act);
});

test.each(['b', '.', 'q', 'f', 'o', ' '])('%j does nothing where single letters are switched off', (key) => {
  expect(presentAct({ key, keyCode: 0 }, false)).toBeNull();
});

test('named keys work where single letters are switched off', () => {
  expect(presentAct({ key: 'PageDown', keyCode: 34 }, false)).toBe('next');
});
