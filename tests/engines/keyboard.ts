// The page by the keyboard alone.

import { describe, expect, test } from 'vitest';
import { addressOf, FIELDS, positionsOf, type Positions } from '../support/cases';
import { ENGINE, type Engine } from './Engine';
import { expectCase, focus, open, read, switchOf, untilAt, useEngine } from './page';

/** Declares the tests; they are run in the engine given. */
export function testKeyboard(engine: () => Engine) {
  const MOST_STOPS = 120;

  interface Stop {
    readonly isSwitch: boolean;
    readonly text: string;
  }

  /** Presses Tab from the beginning of the page until it ends; gives every stop, and marks it in the page. */
  async function tabStops(engine: Engine): Promise<Stop[]> {
    const stops: Stop[] = [];
    while (stops.length < MOST_STOPS) {
      await engine.press('Tab');
      const stop = await engine.evaluate((): Stop | null => {
        const at = document.activeElement;
        if (!(at instanceof HTMLElement) || at === document.body || 'testStop' in at.dataset) return null;
        at.dataset.testStop = '';
        return { isSwitch: at.getAttribute('role') === 'switch', text: at.textContent };
      });
      if (!stop) break;
      stops.push(stop);
    }
    return stops;
  }

  function switchNames(stops: readonly Stop[]): string[] {
    return stops.filter(({ isSwitch }) => isSwitch).map(({ text }) => text);
  }

  describe('as the engine is delivered', () => {
    test('1 to 4 flip the switches', async () => {
      await open(engine(), '/case/0/');
      let positions: Positions = positionsOf(0);
      for (const place of [3, 2, 0, 1, 1, 3] as const) {
        const field = FIELDS[place];
        positions = { ...positions, [field]: !positions[field] };
        await engine().press(String(place + 1));
        await untilAt(engine(), addressOf(positions));
        expectCase(await read(engine()), positions);
      }
    });

    test('the arrows step through the cases, also from a switch', async () => {
      await open(engine(), '/case/3/');
      for (const [key, shown] of [
        ['ArrowRight', 4],
        ['ArrowRight', 5],
        ['ArrowLeft', 4],
      ] as const) {
        await engine().press(key);
        await untilAt(engine(), `/case/${shown}/`);
        expectCase(await read(engine()), positionsOf(shown));
      }
      await focus(engine(), ...switchOf('hostIPC'));
      await engine().press('ArrowLeft');
      await untilAt(engine(), '/case/3/');
      expectCase(await read(engine()), positionsOf(3));
    });

    test('Tab reaches the four switches in their order', async () => {
      await open(engine(), '/case/3/');
      expect(switchNames(await tabStops(engine()))).toEqual(FIELDS);
    });
  });

  if (ENGINE === 'webkit') {
    // Safari's own setting: Tab goes to links only where a tabindex asks for it.
    describe('where Tab skips links', () => {
      const engine = useEngine({ tabSkipsLinks: true });

      test.for(['/case/4/?shareProcessNamespace=true', '/case/99/'])(
        'Tab still reaches the switches and every link that looks like a button on %s',
        async (address) => {
          await open(engine(), address);
          const stops = await tabStops(engine());
          const missed = await engine().evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('a[href]')]
              .filter((link) => {
                const { borderTopStyle, backgroundColor } = getComputedStyle(link);
                const looksLikeButton = borderTopStyle !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
                // One link of the table is a stop of Tab, arrows lead to the others.
                const byArrows = link.getAttribute('tabindex') === '-1';
                return (
                  (looksLikeButton || link.role === 'switch') &&
                  link.checkVisibility() &&
                  !byArrows &&
                  !('testStop' in link.dataset)
                );
              })
              .map((link) => link.getAttribute('aria-label') ?? link.textContent),
          );
          expect(missed).toEqual([]);
          if (address !== '/case/99/') expect(switchNames(stops)).toEqual(FIELDS);
        },
      );
    });
  }
}
