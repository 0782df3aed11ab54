// Where a Chromium, Chrome or Edge may be on a machine.

import { posix, win32 } from 'node:path';

const NAMES = {
  win32: ['chrome.exe', 'msedge.exe', 'chromium.exe'],
  others: [
    // The same engine without a window of its own: pages are there in half the time.
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'msedge',
  ],
};
const ON_MACOS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const ON_WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const ON_LINUX = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];

/** @param {(string | undefined)[]} folders */
const known = (folders) => folders.filter((folder) => folder !== undefined && folder !== '').map(String);

/**
 * Takes the platform as Node names it, the environment and the home folder; gives the places in which to look, best first.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 */
export function browserPlaces(platform, env, home) {
  const onWindows = platform === 'win32';
  const paths = onWindows ? win32 : posix;
  const path = known((env.PATH ?? '').split(paths.delimiter));
  const onPath = (onWindows ? NAMES.win32 : NAMES.others).flatMap((name) =>
    path.map((folder) => paths.join(folder, name)),
  );
  if (onWindows) {
    const folders = known([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]);
    return [...onPath, ...ON_WINDOWS.flatMap((place) => folders.map((folder) => paths.join(folder, ...place)))];
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', paths.join(home, 'Applications')];
    const places = ON_MACOS.flatMap((name) =>
      folders.map((folder) => paths.join(folder, `${name}.app`, 'Contents/MacOS', name)),
    );
    return [...onPath, ...places];
  }
  return [...onPath, ...ON_LINUX];
}
