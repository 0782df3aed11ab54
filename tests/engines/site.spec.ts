// The whole site in one engine. One file, so that all tests share one browser: to start one costs seconds.

import { describe } from 'vitest';
import { testHistory } from './history';
import { testKeyboard } from './keyboard';
import { testLooks } from './looks';
import { useEngine } from './page';
import { testPages } from './pages';
import { testSwitches } from './switches';

const engine = useEngine();

describe('pages', () => {
  testPages(engine);
});
describe('switches', () => {
  testSwitches(engine);
});
describe('keyboard', () => {
  testKeyboard(engine);
});
describe('looks', () => {
  testLooks(engine);
});
describe('history', () => {
  testHistory(engine);
});
