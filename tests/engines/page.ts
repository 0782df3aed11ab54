// What the tests do with a page of the site in any engine, and read from it.

import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  addressOf,
  ANSWERS,
  boxLines,
  caseOf,
  FIELDS,
  KINDS,
  positionsOf,
  type Case,
  type Field,
  type Positions,
  type Runtime,
} from '../support/cases';
import { expectPainted } from '../support/painted';
import { startEngine, type Engine, type Settings } from './Engine';

const LIMIT = 20_000;
const BETWEEN_LOOKS = 50;
/** Milliseconds that one look may take. */
const LOOK_LIMIT = 5000;
const NO_ANSWER = Symbol('no answer');

/** Starts an engine for the tests of a describe; each test fails if a page of its tells of a fault. */
export function useEngine(settings: Settings = {}): () => Engine {
  let engine: Engine | undefined;
  const started = () => {
    if (!engine) throw new Error('The engine is not started yet.');
    return engine;
  };
  beforeAll(async () => {
    engine = await startEngine(settings);
  });
  afterEach(() => {
    expect(started().faults(), 'errors and warnings of the pages, and requests to other origins').toEqual([]);
  });
  afterAll(async () => {
    await engine?.close();
  });
  return started;
}

/**
 * Looks into the page until it gives what is waited for. A look may fail, because the page is being left; one that is still
 * wrong, or fails, at the end of the limit fails the test.
 */
export async function until<Given extends unknown[], Found>(
  engine: Engine,
  what: string,
  wanted: (found: Found) => boolean,
  look: (...given: Given) => Found,
  given: Given,
  limit = LIMIT,
): Promise<Found> {
  const end = Date.now() + limit;
  for (;;) {
    let last: string;
    try {
      const answer = engine.evaluate(look, ...given);
      // The answer of a page that is being left may never come.
      answer.catch(() => undefined);
      const found = await Promise.race([answer, pause(LOOK_LIMIT, NO_ANSWER)]);
      if (found === NO_ANSWER) throw new Error('the page does not answer');
      if (wanted(found)) return found;
      last = JSON.stringify(found);
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}. Last seen: ${last}`);
    await pause(BETWEEN_LOOKS);
  }
}

/** Waits until a selector is found in the page, or is not. */
export async function untilFound(engine: Engine, selector: string, there = true): Promise<void> {
  await until(
    engine,
    `${selector} ${there ? 'is there' : 'is gone'}`,
    (found) => found === there,
    (wanted: string) => document.querySelector(wanted) !== null,
    [selector],
  );
}

/** Waits until the page answers to input. */
export async function ready(engine: Engine): Promise<void> {
  await untilFound(engine, 'html[data-hydrated="true"]');
}

/** Opens an address and waits until the page answers to input. */
export async function open(engine: Engine, address: string): Promise<void> {
  await engine.go(address);
  await ready(engine);
}

/** Waits until the page is at an address below the site's root. */
export async function untilAt(engine: Engine, address: string, limit?: number): Promise<void> {
  await until(
    engine,
    `the address is ${address}`,
    (found) => found === address,
    () => location.pathname + location.search + location.hash,
    [],
    limit,
  );
}

/** Waits until the text table says the same as the picture, which comes first. */
async function untilTold(engine: Engine): Promise<void> {
  await until(
    engine,
    'the text table follows the picture',
    (behind) => behind.length === 0,
    () => {
      const alone = (kind: string) =>
        document.querySelectorAll(`[data-namespace="${kind}"]:not([data-members*=" "])`).length;
      return [...document.querySelectorAll('table[aria-label="Who is in which Linux namespace"] tbody tr')].flatMap(
        (row) => {
          const kind = row.firstElementChild?.textContent.split(' ')[0] ?? '';
          const said = [...row.children].filter(({ textContent }) => textContent.endsWith(', alone')).length;
          return said === alone(kind) ? [] : [kind];
        },
      );
    },
    [],
  );
}

/** Waits until no lane moves, no details are open and the page's words say what its picture says. */
export async function settle(engine: Engine): Promise<void> {
  // Details close a moment after focus and mouse have left what they explain.
  await untilFound(engine, '[data-target-card]', false);
  await untilFound(engine, '[data-moving]', false);
  await untilTold(engine);
}

/** Gives the page a first sign of a visitor, and waits until it has the code that moves its picture. */
export async function readyToMove(engine: Engine): Promise<void> {
  await engine.point(3, 3);
  await engine.point(5, 4);
  await untilFound(engine, '#diagram[data-moves]');
}

/** What is looked for in a page: a selector and, where that is not enough, the whole text. */
export type Target = readonly [selector: string, text?: string];

/** Takes a field; gives its switch. */
export function switchOf(field: Field): Target {
  return ['[role="switch"]', field];
}

/** Where the middle of something is once it is in view, and what lies over it there, or null. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly over: string | null;
}

/** Runs in the page. */
function placeOf(wanted: string, words: string | null): Place {
  const found = [...document.querySelectorAll(wanted)].find(
    ({ textContent }) => words === null || textContent === words,
  );
  if (!found) throw new Error(`There is no ${wanted} ${words ?? ''}`);
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  return { ...middle, over: found.contains(hit) ? null : (hit?.outerHTML.slice(0, 99) ?? '') };
}

/** Scrolls something into view and clicks it in its middle with the mouse, once nothing lies over it. */
export async function click(engine: Engine, ...[selector, text]: Target): Promise<void> {
  let place = await engine.evaluate(placeOf, selector, text ?? null);
  if (place.over !== null) {
    // A page that has scrolled has something else under the mouse, which may have opened: one takes the mouse away.
    await engine.point(1, 1);
    place = await until(engine, `nothing lies over ${selector} ${text ?? ''}`, ({ over }) => over === null, placeOf, [
      selector,
      text ?? null,
    ]);
  }
  await engine.clickAt(place.x, place.y);
}

/** Sets the focus on something. */
export async function focus(engine: Engine, ...[selector, text]: Target): Promise<void> {
  await engine.evaluate(
    (wanted, words) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
        ({ textContent }) => words === null || textContent === words,
      );
      found?.focus();
    },
    selector,
    text ?? null,
  );
}

/** Gives the whole text of what has the focus. */
export function focused(engine: Engine): Promise<string> {
  return engine.evaluate(() => document.activeElement?.textContent ?? '');
}

/** What a page says of itself, read at one moment. */
export interface Seen {
  readonly address: string;
  readonly title: string;
  readonly heading: string;
  /** The boxes of the picture, one line each, as boxLines writes them. */
  readonly boxes: readonly string[];
  /** The switches, by their whole text. */
  readonly switches: Readonly<Record<string, string | null>>;
  readonly runtime: string | null;
  /** The table "Who is in which Linux namespace": a row's name, then its cells. */
  readonly table: readonly (readonly string[])[];
  readonly status: string;
  /** The cases that are marked as the one shown, by address. */
  readonly current: readonly (string | null)[];
  /** Whether Undo can be pressed. */
  readonly canUndo: boolean;
  /** How many things a motion has painted and not taken away again. */
  readonly leftBehind: number;
  /** How far the page can be scrolled sideways, in CSS pixels. */
  readonly sideways: number;
}

/** Reads a page in one go, so that all of it belongs to one moment. */
export function read(engine: Engine): Promise<Seen> {
  return engine.evaluate((): Seen => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const hook = (element: Element, name: string) => element.getAttribute(`data-${name}`) ?? 'missing';
    const undo = all('button').find(({ textContent }) => textContent === 'Undo');
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      address: location.pathname + location.search,
      title: document.title,
      heading: textOf('h1'),
      boxes: all('[data-namespace]')
        .map((box) => `${hook(box, 'namespace')}: ${hook(box, 'members')} (of ${hook(box, 'owner')})`)
        .sort(),
      switches: Object.fromEntries(
        all('[role="switch"]').map((element) => [element.textContent, element.getAttribute('aria-checked')]),
      ),
      runtime: document.querySelector('select')?.value ?? null,
      table: all('table[aria-label="Who is in which Linux namespace"] tbody tr').map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
      status: textOf('[role="status"]'),
      current: all('[aria-current="page"]').map((link) => link.getAttribute('href')),
      canUndo: undo instanceof HTMLButtonElement && !undo.disabled,
      leftBehind: all('[data-layer^="moving"] *').length,
      sideways: scrollWidth - clientWidth,
    };
  });
}

const IN_WORDS: Readonly<Record<string, string>> = { N: 'the worker node', P: 'pause', A: 'the app', S: 'the sidecar' };

/** Takes one group of letters and one of them; gives what the table says in that member's cell. */
function cellOf(group: string, letter: string): string {
  const whose = group.includes('N') ? 'the node’s' : group.length > 1 ? 'the pod’s' : 'its own';
  const others = Array.from(group)
    .filter((other) => other !== letter)
    .map((other) => IN_WORDS[other] ?? other);
  const last = others.pop();
  if (last === undefined) return `${whose}, alone`;
  return `${whose}, with ${others.length > 0 ? `${others.join(', ')} and ${last}` : last}`;
}

/** Takes a case; gives the rows of the text table as they have to be. */
function tableOf(shown: Case, runtime: Runtime): string[][] {
  return KINDS.map((kind) => {
    const groups = ANSWERS[runtime][shown][kind].split(' ');
    const cells = Array.from('NPAS', (letter) => {
      const group = groups.find((candidate) => candidate.includes(letter));
      return group === undefined ? 'no process' : cellOf(group, letter);
    });
    return [kind, ...cells];
  });
}

/** Expects the picture and the switches of a case, also while lanes move, and its address unless another is given. */
export function expectCase(
  seen: Seen,
  positions: Positions,
  runtime: Runtime = 'textbook',
  address = addressOf(positions, runtime),
): void {
  expect(seen.boxes, `boxes at ${address}`).toEqual(boxLines(caseOf(positions), runtime));
  expect(seen.switches, `switches at ${address}`).toEqual(
    Object.fromEntries(FIELDS.map((field) => [field, String(positions[field])])),
  );
  expect(seen.runtime, `runtime at ${address}`).toBe(runtime);
  expect(seen.address).toBe(address);
}

/** Expects all that a page at rest says of its case, and that it can be scrolled up and down only. */
export async function expectWholeCase(
  engine: Engine,
  positions: Positions,
  runtime: Runtime = 'textbook',
  address?: string,
): Promise<Seen> {
  const shown = caseOf(positions);
  const seen = await read(engine);
  expectCase(seen, positions, runtime, address);
  expect(seen.table.map(([name = '', ...cells]) => [name.split(' ')[0], ...cells])).toEqual(tableOf(shown, runtime));
  expect(seen.current).toEqual([addressOf(positionsOf(shown), runtime)]);
  expect(seen.leftBehind, 'what a motion left in the picture').toBe(0);
  expect(seen.sideways).toBe(0);
  // What is painted follows from the boxes; under a real runtime it has one new thing, the seat that is empty.
  if (runtime === 'textbook' || shown === 0) await expectPainted(asPage(engine), shown, runtime);
  return seen;
}

/** Gives an engine's page to what measures a page of Playwright and does nothing but evaluate in it. */
export function asPage(engine: Engine): Page {
  return { evaluate: engine.evaluate } as unknown as Page;
}
