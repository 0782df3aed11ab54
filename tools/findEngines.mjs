// Finds Firefox and WebKit for the tests. Unlike the Chromium of the browser tests, one that is not to be had fails nothing.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot, run } from './findBrowser.mjs';

const START_LIMIT = 30_000;
const PACKAGE_LIMIT = 300_000;

/**
 * An engine that is on this machine: the variables that say where its programs are; or why there is none.
 * @typedef {{ paths: Record<string, string> } | { missing: string }} Found
 */

/** @param {string[]} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/**
 * Ubuntu's own firefox is a script that hands over to a snap, whose profile no test can give it.
 * @param {string} file
 */
function isSnap(file) {
  if (file.startsWith('/snap/')) return true;
  const beginning = Buffer.alloc(2000);
  const opened = openSync(file, 'r');
  readSync(opened, beginning);
  closeSync(opened);
  return beginning.subarray(0, 2).toString() === '#!' && beginning.includes('/snap/');
}

/** @returns {Found} */
function findFirefox() {
  const places = [
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  const given = process.env.FIREFOX_PATH;
  for (const file of given ? [given] : places) {
    if (!existsSync(file) || isSnap(file)) continue;
    const { status } = spawnSync(file, ['--version'], { timeout: START_LIMIT, stdio: 'ignore' });
    if (status === 0) return { paths: { FIREFOX_PATH: file } };
  }
  return { missing: given ? `${given}, the FIREFOX_PATH, does not start` : 'no Firefox was found that can be driven' };
}

/** MiniBrowser is on no PATH: distributions keep it with the library, in a folder for each API. */
function miniBrowsers() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((folder) => existsSync(folder));
  const below = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  ]);
  return below.flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((api) => join(folder, api, 'MiniBrowser')));
}

/** @returns {Found} */
function findWebKit() {
  if (process.platform !== 'linux') return { missing: 'it is driven on Linux only' };
  const programs = {
    WEBKIT_DRIVER_PATH: onPath('WebKitWebDriver'),
    WEBKIT_BROWSER_PATH: miniBrowsers(),
    XVFB_PATH: onPath('Xvfb'),
    SETPRIV_PATH: onPath('setpriv'),
  };
  /** @type {Record<string, string>} */
  const paths = {};
  for (const [variable, places] of Object.entries(programs)) {
    const given = process.env[variable];
    const file = (given ? [given] : places).find((place) => existsSync(place));
    if (file === undefined) return { missing: `${given ?? places[0]?.split('/').at(-1) ?? variable} was not found` };
    paths[variable] = file;
  }
  return { paths };
}

/** Gives both engines as they are on this machine. Installs nothing. */
export function findInstalledEngines() {
  return { firefox: findFirefox(), webkit: findWebKit() };
}

/**
 * Gives both engines, after the missing ones were installed where that can be done: on Debian and Ubuntu, by root.
 * @returns {Promise<ReturnType<typeof findInstalledEngines>>}
 */
export async function findEngines() {
  const found = findInstalledEngines();
  const wanted = [
    ...('missing' in found.firefox ? ['firefox-esr'] : []),
    ...('missing' in found.webkit ? ['webkit2gtk-driver', 'xvfb'] : []),
  ];
  if (wanted.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return found;
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update'], PACKAGE_LIMIT, quietly);
  // One by one: Ubuntu has no firefox-esr, and that is to keep nothing else away.
  for (const name of wanted) {
    await run(['apt-get', 'install', '-y', '--no-install-recommends', name], PACKAGE_LIMIT, quietly);
  }
  return findInstalledEngines();
}
