// What Back, Forward, Undo and a new load of the page lead to.

import { beforeEach, expect, test } from 'vitest';
import { addressOf, positionsOf, type Field, type Positions } from '../support/cases';
import { ENGINE, type Engine } from './Engine';
import {
  click,
  expectCase,
  expectWholeCase,
  open,
  read,
  ready,
  readyToMove,
  settle,
  switchOf,
  until,
  untilAt,
} from './page';

/** Declares the tests; they are run in the engine given. */
export function testHistory(engine: () => Engine) {
  beforeEach(async () => {
    await engine().renew();
  });

  async function travel(steps: number, positions: Positions) {
    await engine().evaluate((by) => {
      history.go(by);
    }, steps);
    await untilAt(engine(), addressOf(positions));
    await ready(engine());
    expectCase(await read(engine()), positions);
  }

  async function undo(positions: Positions) {
    await click(engine(), 'button', 'Undo');
    await untilAt(engine(), addressOf(positions));
    expectCase(await read(engine()), positions);
  }

  async function flip(positions: Positions, field: Field): Promise<Positions> {
    const flipped = { ...positions, [field]: !positions[field] };
    await click(engine(), ...switchOf(field));
    expectCase(await read(engine()), flipped);
    return flipped;
  }

  test('Back, Forward and Undo go through the choices, also after the page is loaded again', async () => {
    await open(engine(), '/case/2/');
    await readyToMove(engine());
    expect((await read(engine())).canUndo).toBe(false);
    const first = positionsOf(2);
    const second = await flip(first, 'hostIPC');
    const third = await flip(second, 'hostPID');
    expect(third).toEqual(positionsOf(7));
    await travel(-1, second);
    await travel(1, third);
    await travel(-2, first);
    expect((await read(engine())).canUndo).toBe(false);
    await travel(2, third);
    await undo(second);
    await settle(engine());
    await expectWholeCase(engine(), second);

    await engine().evaluate(() => {
      Object.assign(window, { loadedBefore: true });
      location.reload();
    });
    await until(
      engine(),
      'the page is loaded again',
      (found) => found,
      () => !('loadedBefore' in window) && document.documentElement.dataset.hydrated === 'true',
      [],
    );
    expect((await expectWholeCase(engine(), second)).canUndo).toBe(true);
    await travel(1, third);
    await travel(-1, second);
    await undo(first);
    expect((await read(engine())).canUndo).toBe(false);
  });

  test('Back leads out of the site and into it again, and the switches answer', async () => {
    await engine().go('/cases.json');
    await open(engine(), '/case/3/');
    await readyToMove(engine());
    const flipped = await flip(positionsOf(3), 'hostPID');
    await settle(engine());
    await engine().go('/robots.txt');
    await travel(-1, flipped);
    await settle(engine());
    await expectWholeCase(engine(), flipped);
    expect((await read(engine())).canUndo).toBe(true);
    const further = await flip(flipped, 'hostNetwork');
    await undo(flipped);
    await travel(1, further);
    await travel(-2, positionsOf(3));
    expect((await read(engine())).canUndo).toBe(false);
    await engine().evaluate(() => {
      history.back();
    });
    await untilAt(engine(), '/cases.json');
    await engine().evaluate(() => {
      history.forward();
    });
    await untilAt(engine(), '/case/3/');
    await ready(engine());
    await settle(engine());
    await expectWholeCase(engine(), positionsOf(3));
    await flip(positionsOf(3), 'hostIPC');
  });

  /** More than each engine lets a page write into the history at once: WebKit 100 in 10 s, Firefox 200 in 10 s. */
  const TOO_MANY = { webkit: 130, firefox: 250 }[ENGINE];

  /** The page asks again after 8 s at most, and a second time when WebKit is still within its 10 s; in milliseconds. */
  const CATCH_UP = 30_000;

  test('where the browser refuses more history, the switches go on, and the address catches up', async () => {
    await open(engine(), '/case/0/');
    await engine().evaluate(async (flips) => {
      const find = (name: string) =>
        [...document.querySelectorAll<HTMLElement>('[role="switch"]')].find(({ textContent }) => textContent === name);
      const names = ['hostNetwork', 'hostIPC', 'hostPID'];
      for (let count = 0; count < flips; count += 1) {
        find(names[count % names.length] ?? '')?.click();
        // What React puts off comes before the next one.
        await Promise.resolve();
      }
    }, TOO_MANY);
    // 130 = 44 + 43 + 43 and 250 = 84 + 83 + 83.
    const positions = positionsOf(5);
    const address = addressOf(positions);
    expectCase({ ...(await read(engine())), address }, positions);
    await until(
      engine(),
      'the status names the last flip',
      (said) => said.startsWith('Case 5, hostNetwork off: '),
      () => document.querySelector('[role="status"]')?.textContent ?? '',
      [],
    );
    await untilAt(engine(), address, CATCH_UP);
    await settle(engine());
    await expectWholeCase(engine(), positions);
    await flip(positions, 'hostIPC');
  });
}
