// Long random walks at random moments: whatever is done, and whenever, page, address and history agree with a plain model.
import type { Page } from '@playwright/test';
import { atRest, caseLink, checkedTexts, expect, open, passFrames, readShown, switchOf, test } from '../support/app';
import {
  addressOf,
  boxLines,
  caseOf,
  CASES,
  FIELDS,
  positionsOf,
  type Positions,
  type Runtime,
} from '../support/cases';
import { expectPainted } from '../support/painted';
import { randomFrom } from '../support/random';
import { readyToMove } from '../support/motion';

test.describe.configure({ timeout: 180_000 });

/** One entry of the browser's history: an address and what it shows. */
interface Entry {
  readonly address: string;
  readonly positions: Positions;
}

/** What the page must be like, written down without the page's own code. */
class Model {
  #entries: Entry[];
  #place = 0;
  readonly #runtime: Runtime;

  constructor(first: Entry, runtime: Runtime) {
    this.#entries = [first];
    this.#runtime = runtime;
  }

  get now(): Entry {
    const entry = this.#entries[this.#place];
    if (!entry) throw new Error('The model has left its history.');
    return entry;
  }

  get canGoBack() {
    return this.#place > 0;
  }

  get canGoForward() {
    return this.#place < this.#entries.length - 1;
  }

  get length() {
    return this.#entries.length;
  }

  /** A choice makes one entry and ends what lay ahead; what is shown already makes none. */
  choose(positions: Positions) {
    const address = addressOf(positions, this.#runtime);
    if (address === this.now.address) return;
    this.#entries = [...this.#entries.slice(0, this.#place + 1), { address, positions }];
    this.#place += 1;
  }

  go(steps: 1 | -1) {
    this.#place += steps;
  }
}

/** Does one thing that a visitor can do, in the page and in the model; says what it was. */
async function act(page: Page, model: Model, random: (limit: number) => number): Promise<string> {
  const { positions } = model.now;
  const die = random(20);
  if (die < 8) {
    const field = FIELDS[random(4)] ?? 'hostIPC';
    if (random(3) === 0) await switchOf(page, field).press(random(2) === 0 ? 'Space' : 'Enter');
    else await switchOf(page, field).click();
    model.choose({ ...positions, [field]: !positions[field] });
    return `flip ${field}`;
  }
  if (die < 11) {
    const chosen = CASES[random(12)] ?? 0;
    await caseLink(page, chosen).click();
    model.choose(positionsOf(chosen));
    return `table, case ${chosen}`;
  }
  if (die < 13) {
    const step = random(2) === 0 ? 1 : -1;
    await page.getByRole('link', { name: step === 1 ? 'Next case' : 'Previous case', exact: true }).click();
    model.choose(positionsOf(CASES[(caseOf(positions) + step + 12) % 12] ?? 0));
    return step === 1 ? 'next case' : 'previous case';
  }
  if (die < 14) {
    await page.getByRole('link', { name: 'Reset', exact: true }).click();
    model.choose(positionsOf(0));
    return 'Reset';
  }
  if (die < 16 && model.canGoBack) {
    model.go(-1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.waitForURL(model.now.address);
    return 'Undo';
  }
  if (die < 18 && model.canGoBack) {
    model.go(-1);
    await page.goBack();
    return 'Back';
  }
  if (model.canGoForward) {
    model.go(1);
    await page.goForward();
    return 'Forward';
  }
  const replay = page.getByRole('button', { name: 'Replay', exact: true });
  if (await replay.isDisabled()) return 'nothing';
  await replay.click();
  return 'Replay';
}

/** Expects everything that must hold while lanes still move. */
async function expectModel(page: Page, model: Model, runtime: Runtime, story: readonly string[]) {
  const { address, positions } = model.now;
  const told = `after: ${story.slice(-6).join('; ')}`;
  const shown = caseOf(positions);
  const found = await readShown(page);
  expect(found.boxes, `boxes ${told}`).toEqual(boxLines(shown, runtime));
  expect(found.switches, `switches ${told}`).toEqual(checkedTexts(positions));
  expect(found.current, `case marked in the table ${told}`).toEqual([addressOf(positionsOf(shown), runtime)]);
  const { pathname, search } = new URL(page.url());
  expect(pathname + search, `address ${told}`).toBe(address);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  expect(await undo.isEnabled(), `Undo can be pressed ${told}`).toBe(model.canGoBack);
}

for (const { seed, start, runtime, steps } of [
  { seed: 20, start: '/', runtime: 'textbook', steps: 30 },
  { seed: 4711, start: '/?runtime=cri-o', runtime: 'cri-o', steps: 30 },
] as const) {
  test(`${steps} random steps from ${start} agree with the model (seed ${seed})`, async ({ page }) => {
    const random = randomFrom(seed);
    await open(page, start);
    const model = new Model({ address: start, positions: positionsOf(0) }, runtime);
    const historyBefore = await page.evaluate(() => history.length);
    const story: string[] = [];
    for (let step = 1; step <= steps; step += 1) {
      story.push(await act(page, model, random));
      await expectModel(page, model, runtime, story);
      // Mostly the next step comes while lanes move, at times at once; sometimes everything comes to rest first.
      if (random(8) > 0 && step < steps) {
        const frames = [0, 0, 1, 2, 5, 9, 15, 24][random(8)] ?? 0;
        await passFrames(page, frames);
        story.push(`${frames} frames`);
        continue;
      }
      await atRest(page);
      story.push('at rest');
      await expectModel(page, model, runtime, story);
      expect((await readShown(page)).leftBehind, 'what a motion left in the picture').toBe(0);
      await expectPainted(page, caseOf(model.now.positions), runtime, ` after: ${story.slice(-6).join('; ')}`);
    }
    expect(await page.evaluate(() => history.length)).toBe(historyBefore + model.length - 1);
  });
}

test('the boxes hold the new state before the first frame of the movement', async ({ page }) => {
  await open(page, '/case/0/');
  await readyToMove(page);
  for (const [field, shown] of [
    ['hostNetwork', 2],
    ['hostPID', 6],
    ['hostIPC', 7],
    ['hostPID', 3],
  ] as const) {
    const found = await page.evaluate(
      (name) =>
        new Promise<{ boxes: string[]; moving: boolean }>((settle) => {
          const link = [...document.querySelectorAll<HTMLElement>('[role="switch"]')].find(
            ({ textContent }) => textContent === name,
          );
          link?.click();
          requestAnimationFrame(() => {
            settle({
              boxes: [...document.querySelectorAll<HTMLElement>('[data-namespace]')]
                .map(
                  ({ dataset }) => `${dataset.namespace ?? ''}: ${dataset.members ?? ''} (of ${dataset.owner ?? ''})`,
                )
                .sort(),
              moving: document.querySelector('[data-moving]') !== null,
            });
          });
        }),
      field,
    );
    expect(found).toEqual({ boxes: boxLines(shown, 'textbook'), moving: true });
    // So that each begins a movement of its own: one that turns back may be over in a frame that takes long.
    await atRest(page);
  }
  await expectPainted(page, 3, 'textbook');
});

test('Undo pressed twice at once takes back no more than there is', async ({ page }) => {
  await open(page, '/case/5/');
  await open(page, '/case/0/');
  await switchOf(page, 'hostIPC').click();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(undo).toBeDisabled();
  await expect(page).toHaveURL('/case/0/');
  await atRest(page);
  await expectPainted(page, 0, 'textbook');
});
