// Finds a Chromium for the tests. Playwright's own download is not to be had everywhere, so it is neither first nor last.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const START_LIMIT = 30_000;
const DOWNLOAD_LIMIT = 120_000;
const PACKAGE_LIMIT = 600_000;

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root; the others keep it from calling home, which stalls on a closed network. */
export const LAUNCH_ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Gives what the program says its version is, or undefined if it does not start.
 * @param {string} executable
 */
function versionOf(executable) {
  const { status, stdout } = spawnSync(executable, ['--version'], {
    encoding: 'utf8',
    timeout: START_LIMIT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

function* candidates() {
  if (process.env.CHROME_PATH) yield process.env.CHROME_PATH;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) yield join(folder, name + suffix);
  }
  yield chromium.executablePath();
}

/** Gives a browser that is on this machine and starts, or undefined. Installs nothing. */
export function findInstalledBrowser() {
  for (const executable of candidates()) {
    if (!existsSync(executable)) continue;
    const version = versionOf(executable);
    if (version !== undefined) return { executable, version };
    console.log(`${executable} is there but does not start.`);
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
function run([command = '', ...args], limit, extraEnv) {
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
  if (downloaded && !findInstalledBrowser()) {
    await run(['npx', '--no-install', 'playwright', 'install-deps', 'chromium'], PACKAGE_LIMIT);
  }
}

async function installWithApt() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update'], PACKAGE_LIMIT, quietly);
  await run(['apt-get', 'install', '-y', 'chromium'], PACKAGE_LIMIT, quietly);
}

/**
 * Gives the path of a Chromium that starts, installing one if need be; throws if there is no way to one.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  for (const install of [undefined, installWithPlaywright, installWithApt]) {
    await install?.();
    const found = findInstalledBrowser();
    if (found) {
      console.log(`The browser is ${found.version} at ${found.executable}.`);
      return found.executable;
    }
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
  );
}
