// How the page is laid out at three widths, and what a visitor's own settings change.

import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { addressOf, positionsOf, type Field } from '../support/cases';
import { textFaults } from '../support/textLayout';
import type { Engine } from './Engine';
import { asPage, click, expectCase, expectWholeCase, open, read, switchOf, until, untilAt, useEngine } from './page';

/** Declares the tests; they are run in the engine given. */
export function testLooks(engine: () => Engine) {
  describe('in a window', () => {
    test.for([
      [390, 844],
      [1280, 720],
      [1440, 900],
    ] as const)('%i px wide every text keeps to its box, and nothing reaches out sideways', async ([width, height]) => {
      await engine().resize(width, height);
      const faults: string[] = [];
      for (const address of [
        '/case/7/',
        '/case/4/?shareProcessNamespace=true',
        '/case/11/?runtime=cri-o',
        '/case/99/',
        '/cri/?network=CONTAINER&pid=CONTAINER&ipc=CONTAINER',
        '/cri/?network=POD&pid=CONTAINER&ipc=POD&sidecar.network=NODE',
      ]) {
        await open(engine(), address);
        expect(await engine().evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
        await engine().evaluate(() => {
          // On a phone some lanes are folded; they are to be measured too.
          const unfold = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === 'Show uts, user and mnt',
          );
          if (unfold?.checkVisibility()) unfold.click();
        });
        for (const fault of await textFaults(asPage(engine()), { smallest: 11 })) faults.push(`${address}: ${fault}`);
      }
      expect(faults).toEqual([]);
    });
  });

  describe('with a dark theme and reduced motion', () => {
    const engine = useEngine({ darkAndStill: true });

    test('the page is dark, and a change is there at once', async () => {
      await open(engine(), '/case/0/');
      const { asked, background, ink } = await engine().evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return {
          asked: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map(
            (query) => matchMedia(query).matches,
          ),
          background: backgroundColor,
          ink: color,
        };
      });
      expect(asked).toEqual([true, true]);
      const light = (colour: string) =>
        (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      expect(light(background)).toBeLessThan(150);
      expect(light(ink)).toBeGreaterThan(500);

      const { data } = PNG.sync.read(Buffer.from(await engine().screenshot()));
      const darkPixels = data.filter((_, place) => place % 4 === 0).filter((red) => red < 80).length;
      expect(darkPixels / (data.length / 4), 'share of the window that is painted dark').toBeGreaterThan(0.5);

      await engine().evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seenMoving: seen });
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            if (target instanceof Element && target.hasAttribute('data-moving'))
              seen.push(target.outerHTML.slice(0, 99));
          }
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-moving'] });
      });
      let positions = positionsOf(0);
      for (const field of ['hostNetwork', 'hostPID', 'hostNetwork'] satisfies Field[]) {
        positions = { ...positions, [field]: !positions[field] };
        await click(engine(), ...switchOf(field));
        await untilAt(engine(), addressOf(positions));
        expectCase(await read(engine()), positions);
      }
      await until(
        engine(),
        'the animations of the picture have ended',
        (count) => count === 0,
        () =>
          document.getAnimations().filter(({ effect }) => (effect as KeyframeEffect).target?.closest('[data-track]'))
            .length,
        [],
      );
      await expectWholeCase(engine(), positions);
      expect(await engine().evaluate(() => (window as unknown as { seenMoving: string[] }).seenMoving)).toEqual([]);
    });
  });
}
