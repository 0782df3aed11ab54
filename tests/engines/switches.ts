// The four switches, each by mouse and by keyboard: whatever has moved, the picture at rest is that of the page opened cold.

import { expect, test } from 'vitest';
import { addressOf, caseOf, FIELDS, positionsOf, type Field, type Positions } from '../support/cases';
import type { Engine } from './Engine';
import {
  click,
  expectCase,
  expectWholeCase,
  focus,
  focused,
  open,
  read,
  readyToMove,
  settle,
  switchOf,
  untilAt,
} from './page';

/** Declares the tests; they are run in the engine given. */
export function testSwitches(engine: () => Engine) {
  /** How far something may stand from where it stands on the page opened cold, in CSS pixels. */
  const NEAR = 0.5;

  interface Painted {
    readonly what: string;
    readonly box: readonly number[];
    readonly look: string;
  }

  /** Measures everything in the picture that can be seen. */
  function painted(): Promise<readonly Painted[]> {
    return engine().evaluate(() => {
      scrollTo(0, 0);
      return [...document.querySelectorAll<HTMLElement>('#diagram, #diagram *')]
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const { opacity, backgroundColor } = getComputedStyle(element);
          const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          return {
            what: `${element.localName} ${words.map(({ textContent }) => textContent).join('')}`,
            box: [left, top, width, height],
            look: `${backgroundColor} ${opacity}`,
          };
        });
    });
  }

  /** Gives what differs between two measurements, in words. */
  function differences(one: readonly Painted[], other: readonly Painted[]): string[] {
    if (one.length !== other.length) return [`${one.length} things instead of ${other.length}`];
    return one.flatMap((thing, index) => {
      const wanted = other[index];
      if (!wanted) return [];
      const near = thing.box.every((length, place) => Math.abs(length - (wanted.box[place] ?? NaN)) <= NEAR);
      if (near && thing.what === wanted.what && thing.look === wanted.look) return [];
      return [`${JSON.stringify(thing)} instead of ${JSON.stringify(wanted)}`];
    });
  }

  const cold = new Map<string, readonly Painted[]>();

  /** Measures the picture of a page opened for that, once for each address. */
  async function paintedCold(address: string): Promise<readonly Painted[]> {
    const known = cold.get(address);
    if (known) return known;
    await open(engine(), address);
    await letGo();
    const things = await painted();
    cold.set(address, things);
    return things;
  }

  async function flip(field: Field, how: string) {
    if (how === 'mouse') {
      await click(engine(), ...switchOf(field));
      return;
    }
    await focus(engine(), ...switchOf(field));
    await engine().press(how);
    expect(await focused(engine())).toBe(field);
  }

  /** Takes the focus and the mouse away, so that neither is in the picture. */
  async function letGo() {
    await engine().evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await engine().point(2, 2);
    await settle(engine());
  }

  test.for<[name: string, how: string, start: string, positions: Positions, fields: Field[]]>([
    ['the mouse', 'mouse', '/case/0/', positionsOf(0), ['hostNetwork', 'hostIPC', 'shareProcessNamespace', 'hostPID']],
    [
      'Enter',
      'Enter',
      '/case/7/?shareProcessNamespace=true',
      { ...positionsOf(7), shareProcessNamespace: true },
      ['hostPID', 'hostNetwork'],
    ],
    ['the space key', ' ', '/case/0/', positionsOf(0), ['shareProcessNamespace', 'hostIPC']],
  ])(
    '%s flips switches, and the picture comes to rest as it is on the page opened cold',
    async ([, how, start, first, fields]) => {
      await open(engine(), start);
      await readyToMove(engine());
      let positions = first;
      const warm: [address: string, things: readonly Painted[]][] = [];
      for (const field of fields) {
        positions = { ...positions, [field]: !positions[field] };
        await flip(field, how);
        await untilAt(engine(), addressOf(positions));
        expectCase(await read(engine()), positions);
        await letGo();
        const { status } = await expectWholeCase(engine(), positions);
        expect(status).toContain(`${field} ${positions[field] ? 'on' : 'off'}`);
        warm.push([addressOf(positions), await painted()]);
      }
      for (const [address, things] of warm) {
        expect(differences(things, await paintedCold(address)), `the picture flipped to ${address}`).toEqual([]);
      }
    },
  );

  test('the boxes hold the new state before the first frame of the movement', async () => {
    await open(engine(), '/case/0/');
    await readyToMove(engine());
    let positions = positionsOf(0);
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC', 'hostPID'] as const) {
      positions = { ...positions, [field]: !positions[field] };
      const { moving, boxes } = await engine().evaluate(
        (name) =>
          new Promise<{ moving: boolean; boxes: number }>((settle) => {
            const found = [...document.querySelectorAll<HTMLElement>('[role="switch"]')].find(
              ({ textContent }) => textContent === name,
            );
            found?.click();
            requestAnimationFrame(() => {
              settle({
                moving: document.querySelector('[data-moving]') !== null,
                boxes: document.querySelectorAll('[data-namespace]').length,
              });
            });
          }),
        field,
      );
      expect(moving).toBe(true);
      const seen = await read(engine());
      expectCase(seen, positions);
      expect(boxes).toBe(seen.boxes.length);
      // So that each begins a movement of its own: one that turns back may be over in a frame that takes long.
      await letGo();
    }
    await expectWholeCase(engine(), positions);
  });

  test('flips faster than the lanes move end in the right picture', async () => {
    await open(engine(), '/case/0/');
    await readyToMove(engine());
    let positions = positionsOf(0);
    for (const field of [...FIELDS, 'hostPID', 'hostNetwork', 'hostPID', 'hostIPC', 'hostIPC', 'hostPID'] as const) {
      positions = { ...positions, [field]: !positions[field] };
      await flip(field, 'mouse');
      expectCase(await read(engine()), positions);
    }
    expect(caseOf(positions)).toBe(9);
    await letGo();
    await expectWholeCase(engine(), positions);
  });

  test('every switch leads to the page that it shows, for those who open it in another tab', async () => {
    await open(engine(), '/case/5/?runtime=cri-o');
    const links = await engine().evaluate(() =>
      [...document.querySelectorAll('[role="switch"]')].map((link) => link.getAttribute('href')),
    );
    const wanted = FIELDS.map((field) => addressOf({ ...positionsOf(5), [field]: !positionsOf(5)[field] }, 'cri-o'));
    expect(links.sort()).toEqual(wanted.sort());
  });
}
