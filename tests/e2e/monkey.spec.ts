// What a browser offers may throw at any moment: blocked storage, a clipboard or a history that refuses. The page goes on.
import { checkedTexts, expect, open, readShown, test } from '../support/app';
import { addressOf, boxLines, caseOf, FIELDS, type Positions } from '../support/cases';
import { expectPainted } from '../support/painted';
import { randomFrom } from '../support/random';

test.describe.configure({ timeout: 180_000 });

const STEPS = 300;
const KEYS = ['1', '2', '3', '4', '0', '[', ']', 'ArrowLeft', 'ArrowRight', 'u', 'r', 't', 's', '?', 'Escape', 'Tab'];

/** Runs in the page before it: while `faulty` is set, every second call of what a browser may refuse throws. */
function makeFaulty(seed: number): void {
  let state = seed;
  const scope = window as unknown as { faulty: boolean; thrown: number };
  scope.faulty = true;
  scope.thrown = 0;
  const fault = (name: string) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    if (!scope.faulty || state >= 0) return;
    scope.thrown += 1;
    throw new DOMException(`${name} is refused`, 'SecurityError');
  };
  const spoil = (owner: object, name: string) => {
    const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      fault(name);
      return Reflect.apply(own, this, given);
    });
  };
  for (const name of ['getItem', 'setItem', 'removeItem']) spoil(Storage.prototype, name);
  for (const name of ['pushState', 'replaceState']) spoil(History.prototype, name);
  spoil(Clipboard.prototype, 'writeText');
  spoil(window, 'matchMedia');
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      fault('BroadcastChannel');
      super(name);
    }
  };
}

for (const seed of [2026]) {
  test(`${STEPS} random steps while storage, clipboard, history, channels and media queries throw at random (seed ${seed})`, async ({
    page,
  }) => {
    const random = randomFrom(seed);
    await page.addInitScript(makeFaulty, seed);
    await open(page, '/case/0/?runtime=cri-o');
    const story: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const die = random(10);
      if (die < 5) {
        const key = KEYS[random(KEYS.length)] ?? '1';
        story.push(key);
        await page.keyboard.press(key);
      } else {
        // Whatever there is to press, and Back and Forward as long as they stay on the page.
        story.push(
          await page.evaluate((choice) => {
            const { index } = (history.state ?? {}) as { index?: number };
            if (choice % 7 === 0) {
              if ((index ?? 0) > 0) history.back();
              return 'Back';
            }
            if (choice % 7 === 1) {
              history.forward();
              return 'Forward';
            }
            const controls = [
              ...document.querySelectorAll<HTMLElement>('#root button, #root a[tabindex], [role="switch"]'),
              // The other view has no switches.
            ].filter((control) => !control.closest('[aria-label="Views"]'));
            const control = controls[choice % controls.length];
            control?.click();
            return control?.textContent ?? 'nothing';
          }, random(10_000)),
        );
      }
    }
    const told = `after: ${story.slice(-8).join('; ')}`;
    expect(await page.evaluate(() => Reflect.get(window, 'thrown') as number)).toBeGreaterThan(30);

    await page.evaluate(() => Reflect.set(window, 'faulty', false));
    await page.keyboard.press('Escape');
    const found = await readShown(page);
    const positions = Object.fromEntries(
      FIELDS.map((field) => [field, found.switches[field] === 'true']),
    ) as unknown as Positions;
    const runtime = (found.runtime ?? 'textbook') as 'textbook';
    // The address catches up. It says from where one looks too, at its end.
    await expect
      .poll(() => page.evaluate(() => (location.pathname + location.search).replace(/[?&]from=[a-z]+$/, '')), {
        message: `address ${told}`,
        timeout: 20_000,
      })
      .toBe(addressOf(positions, runtime));
    const settled = await readShown(page);
    expect(settled.switches, told).toEqual(checkedTexts(positions));
    expect(settled.boxes, told).toEqual(boxLines(caseOf(positions), runtime));
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    await expectPainted(page, caseOf(positions), runtime);
    await page.reload();
    await expect.poll(async () => (await readShown(page)).boxes).toEqual(settled.boxes);
  });
}
