// What the tests of the other engines ask of a browser. Each engine is driven by its own protocol, as it is released.

import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

/** What a visitor may have set before the page is opened. */
export interface Settings {
  /** Dark theme and reduced motion, by the system's own settings. */
  readonly darkAndStill?: boolean;
  /** Tab goes to buttons and fields only, as Safari has it by default. WebKit alone has this. */
  readonly tabSkipsLinks?: boolean;
}

export interface Engine {
  readonly name: EngineName;
  /** Goes to an address below the site's root and waits until it is loaded, not until it answers to input. */
  readonly go: (address: string) => Promise<void>;
  /** Runs a function in the page; it can use nothing but what it is given. Gives what it gives, as JSON can hold it. */
  readonly evaluate: <Given extends unknown[], Result>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  /** Moves the mouse to a point of the window, in CSS pixels. */
  readonly point: (x: number, y: number) => Promise<void>;
  /** Presses and lets go the mouse's first button where the mouse is moved to. */
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** Presses and lets go a key, named as KeyboardEvent.key names it. */
  readonly press: (key: string) => Promise<void>;
  /** Gives the window a size, in CSS pixels, before the next page is opened. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Gives what is painted in the window, as PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** Gives errors and warnings of the pages and requests to other origins, since it was last asked. */
  readonly faults: () => readonly string[];
  /** Goes on in a window without a history. */
  readonly renew: () => Promise<void>;
  /** Ends the browser and all that was started for it. */
  readonly close: () => Promise<void>;
}

export const ENGINES = ['firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** The engine that the tests at hand are run in; each project of vitest.config.ts has its own. */
export const ENGINE = ENGINES.find((name) => name === process.env.ENGINE) ?? 'firefox';

/** Takes what a visitor may have set; gives a browser that shows no page yet. Fails with a sentence that names the engine. */
export async function startEngine(settings: Settings = {}): Promise<Engine> {
  try {
    return await { firefox: startFirefox, webkit: startWebKit }[ENGINE](settings);
  } catch (error) {
    throw new Error(`${ENGINE} is installed but could not be started.`, { cause: error });
  }
}
