// Finds a Chromium for the tests. Playwright's own download is not to be had everywhere, so it is neither first nor last.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';
import { browserPlaces } from './browserPlaces.mjs';

const OPEN_LIMIT = 18_000;
const DOWNLOAD_LIMIT = 120_000;
const PACKAGE_LIMIT = 600_000;

export const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root; the others keep it from calling home, which stalls on a closed network. */
export const LAUNCH_ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // A headless shell rounds the width of every letter otherwise, as no screen of today does.
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Opens a page with a browser; gives which version of Chromium it is. Throws an error where that does not work in time.
 * @param {string} executable
 * @param {number} limit in milliseconds
 */
async function versionThatOpens(executable, limit) {
  /** @type {import('@playwright/test').Browser | undefined} */
  let browser;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const open = async () => {
    browser = await chromium.launch({ executablePath: executable, args: LAUNCH_ARGS, timeout: limit });
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>open</title>');
    if ((await page.title()) !== 'open') throw new Error('it shows another page.');
    return browser.version();
  };
  const tooLate = new Promise((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`nothing came within ${limit / 1000} s.`));
    }, limit);
  });
  try {
    const opening = open();
    // Nobody waits for it where it is too late.
    const close = () => browser?.close().catch(() => undefined);
    opening.then(close, close);
    await Promise.race([opening, tooLate]);
    return await opening;
  } finally {
    clearTimeout(timer);
    // Before a page that hangs, too.
    void browser?.close().catch(() => undefined);
  }
}

/** @param {unknown} error */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/**
 * Gives a browser that is on this machine and opens a page, or undefined. Installs nothing. Throws an error where CHROME_PATH
 * names something else.
 * @param {{ env?: Readonly<Record<string, string | undefined>>, limit?: number }} [options]
 * @returns {Promise<{ executable: string, version: string } | undefined>}
 */
export async function findInstalledBrowser({ env = process.env, limit = OPEN_LIMIT } = {}) {
  const chosen = env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is no such file.`);
    try {
      return { executable: chosen, version: await versionThatOpens(chosen, limit) };
    } catch (error) {
      throw new Error(`CHROME_PATH is ${chosen}, which does not open a page: ${firstLine(error)}`, { cause: error });
    }
  }
  const places = [...browserPlaces(process.platform, env, homedir()), chromium.executablePath()];
  /** @type {Set<string>} */
  const tried = new Set();
  for (const executable of places.filter((place) => existsSync(place))) {
    const program = realpathSync(executable);
    if (tried.has(program)) continue;
    tried.add(program);
    try {
      return { executable, version: await versionThatOpens(executable, limit) };
    } catch (error) {
      console.log(`${executable} is there but does not open a page: ${firstLine(error)}`);
    }
  }
  return undefined;
}

/**
 * Runs a command with its output shown; gives whether it succeeded within the limit.
 * @param {string[]} commandLine
 * @param {number} limit in milliseconds
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<boolean>}
 */
export function run([command = '', ...args], limit, extraEnv) {
  console.log(`No browser yet. Running ${[command, ...args].join(' ')} (at most ${limit / 1000} s).`);
  const onWindows = process.platform === 'win32';
  return new Promise((settle) => {
    const child = spawn(command, args, {
      // A group of its own, so that a download that hangs ends with all its children.
      detached: !onWindows,
      shell: onWindows,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...extraEnv },
    });
    const timer = setTimeout(() => {
      console.log(`${command} took too long and was stopped.`);
      if (onWindows || child.pid === undefined) child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      console.log(error.message);
      settle(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      settle(code === 0);
    });
  });
}

/** `playwright install --with-deps` in two steps, because apt-get must not be killed with a download that hangs. */
async function installWithPlaywright() {
  const downloaded = await run(['npx', '--no-install', 'playwright', 'install', 'chromium'], DOWNLOAD_LIMIT, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
  if (downloaded && !(await findInstalledBrowser())) {
    await run(['npx', '--no-install', 'playwright', 'install-deps', 'chromium'], PACKAGE_LIMIT);
  }
}

async function installWithApt() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update'], PACKAGE_LIMIT, quietly);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await run(['apt-get', 'install', '-y', name], PACKAGE_LIMIT, quietly)) return;
  }
}

/**
 * Gives the path of a Chromium that opens a page, installing one if need be; throws if there is no way to one.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  for (const install of [undefined, installWithPlaywright, installWithApt]) {
    await install?.();
    const found = await findInstalledBrowser();
    if (found) {
      console.log(`The browser is Chromium ${found.version} at ${found.executable}.`);
      return found.executable;
    }
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
  );
}
