// WebKitGTK's own small browser, by plain WebDriver, on a screen of its own.

import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine, Settings } from './Engine';
import { framed, serveWatchedSite } from './site';

const START_LIMIT = 60_000;
/** A window of MiniBrowser does not become narrower, in px; what is to be narrower is shown in a frame. */
const NARROWEST_WINDOW = 447;
/** Keys that WebDriver names by code points of its own. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Programs that were started and have to end with the tests, whatever happens. */
const started = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts a program; where it can be asked for, it ends with this process even if that is killed. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv, stdio: StdioOptions): ChildProcess {
  const child = spawn(process.env.SETPRIV_PATH ?? 'setpriv', ['--pdeathsig', 'KILL', command, ...args], { env, stdio });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill();
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(forced);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

/** Starts a screen that nobody sees; gives it, and its name. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const screen = start(process.env.XVFB_PATH ?? 'Xvfb', args, process.env, ['ignore', 'ignore', 'ignore', 'pipe']);
  const number = await new Promise<string>((settle, fail) => {
    let text = '';
    (screen.stdio[3] as Readable).on('data', (part: Buffer) => {
      text += part.toString();
      if (text.endsWith('\n')) settle(text.trim());
    });
    screen.once('error', fail);
    screen.once('exit', (code) => {
      fail(new Error(`Xvfb ended with exit code ${String(code)}.`));
    });
  });
  return { screen, display: `:${number}` };
}

/** One command of WebDriver. Fails with the driver's own words. */
async function command(url: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(START_LIMIT),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** Waits until the driver listens. */
async function listening(driver: ChildProcess, root: string) {
  const limit = Date.now() + START_LIMIT;
  for (;;) {
    try {
      return await command(`${root}/status`, 'GET');
    } catch (error) {
      if (driver.exitCode !== null || Date.now() > limit) throw error;
      await pause(20);
    }
  }
}

/** Writes the setting of GTK that WebKit takes reduced motion from. */
function writeSettings(folder: string, still: boolean) {
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${Number(!still)}\n`);
}

/** Starts the driver at WEBKIT_DRIVER_PATH with the browser at WEBKIT_BROWSER_PATH, and the site that it shows. */
export async function startWebKit({ darkAndStill = false, tabSkipsLinks = false }: Settings): Promise<Engine> {
  let faults: string[] = [];
  const site = await serveWatchedSite((fault) => faults.push(fault));
  const { screen, display } = await startScreen();
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  writeSettings(folder, darkAndStill);
  const root = `http://127.0.0.1:${await freePort()}`;
  const driver = start(
    process.env.WEBKIT_DRIVER_PATH ?? 'WebKitWebDriver',
    [`--port=${new URL(root).port}`],
    {
      ...process.env,
      DISPLAY: display,
      XDG_CONFIG_HOME: folder,
      GDK_BACKEND: 'x11',
      ...(darkAndStill ? { GTK_THEME: 'Adwaita:dark' } : {}),
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // The pages are this project's own, and no sandbox can be made by root in most containers.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
    'ignore',
  );
  await listening(driver, root);

  let session = '';
  let window: Size = { width: 1280, height: 800 };
  const ask = (path: string, body: object = {}) => command(`${session}/${path}`, 'POST', body);
  const evaluate: Engine['evaluate'] = async (work, ...given) =>
    (await ask('execute/sync', { script: `return (${work.toString()})(...arguments)`, args: given })) as Awaited<
      ReturnType<typeof work>
    >;
  /** The window's frame and bars are not known before, hence it is measured. */
  const fit = async () => {
    const wanted = { ...window, width: Math.max(window.width, NARROWEST_WINDOW) };
    const inside = () => evaluate((): Size => ({ width: innerWidth, height: innerHeight }));
    await ask('frame', { id: null });
    let asked = wanted;
    const limit = Date.now() + START_LIMIT;
    for (;;) {
      await ask('window/rect', asked);
      const found = await inside();
      if (found.width === wanted.width && found.height === wanted.height) return;
      if (Date.now() > limit) throw new Error(`The window stays ${found.width} x ${found.height} px.`);
      await pause(20);
      const settled = await inside();
      if (settled.width !== found.width || settled.height !== found.height) continue;
      asked = {
        width: asked.width + wanted.width - settled.width,
        height: asked.height + wanted.height - settled.height,
      };
    }
  };
  const openSession = async () => {
    const options = {
      binary: process.env.WEBKIT_BROWSER_PATH,
      args: ['--automation', ...(tabSkipsLinks ? ['--enable-tabs-to-links=false'] : [])],
    };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const opened = await command(`${root}/session`, 'POST', { capabilities });
    session = `${root}/session/${(opened as { sessionId: string }).sessionId}`;
    await fit();
  };
  await openSession();

  const pointer = (actions: object[]) =>
    ask('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const moveTo = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });

  return {
    name: 'webkit',
    evaluate,
    go: async (address) => {
      await ask('frame', { id: null });
      if (window.width >= NARROWEST_WINDOW) {
        await ask('url', { url: site.origin + address });
        return;
      }
      await ask('url', { url: site.origin + framed(address, window.width, window.height) });
      const frame = await ask('element', { using: 'css selector', value: 'iframe' });
      await ask('frame', { id: { [ELEMENT]: (frame as Record<string, string>)[ELEMENT] } });
    },
    point: async (x, y) => {
      await pointer([moveTo(x, y)]);
    },
    clickAt: async (x, y) => {
      await pointer([moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    press: async (key) => {
      const value = KEYS[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await ask('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    resize: async (width, height) => {
      window = { width, height };
      await fit();
    },
    screenshot: async () => Buffer.from((await command(`${session}/screenshot`, 'GET')) as string, 'base64'),
    faults: () => {
      const told = faults;
      faults = [];
      return told;
    },
    renew: async () => {
      // A session that is opened right after another was ended waits for ever at times.
      const opened = await ask('window/new', { type: 'tab' });
      await command(`${session}/window`, 'DELETE');
      await ask('window', { handle: (opened as { handle: string }).handle });
      await fit();
    },
    close: async () => {
      await command(session, 'DELETE').catch(() => undefined);
      await end(driver);
      await end(screen);
      rmSync(folder, { recursive: true, force: true });
      await site.close();
    },
  };
}
