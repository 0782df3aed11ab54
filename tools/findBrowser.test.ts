// @vitest-environment node
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { folderWith, removeFolders } from '../tests/support/smallSite';
import { browserPlaces } from './browserPlaces.mjs';
import { findInstalledBrowser } from './findBrowser.mjs';

vi.setConfig({ testTimeout: 60_000 });

afterEach(removeFolders);

const WINDOWS = {
  PATH: 'C:\\Windows;',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
};

test.each([
  ['linux', { PATH: '/usr/bin:/home/me/bin' }, '/usr/bin/chromium'],
  ['linux', { PATH: '/usr/bin:/home/me/bin' }, '/home/me/bin/google-chrome'],
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/microsoft-edge'],
  ['linux', {}, '/opt/google/chrome/chrome'],
  ['darwin', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['darwin', {}, '/home/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', WINDOWS, 'C:\\Windows\\chrome.exe'],
  ['win32', WINDOWS, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', WINDOWS, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['win32', WINDOWS, 'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', WINDOWS, 'C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
])('on %s a browser is looked for in its usual place', (platform, env, place) => {
  const places = browserPlaces(platform, env, '/home/me');
  expect(places).toContain(place);
  expect(places.filter((one) => !/^(?:\/|C:\\)/.test(one))).toEqual([]);
});

test('a CHROME_PATH that names nothing is an error', async () => {
  await expect(findInstalledBrowser({ env: { CHROME_PATH: '/no/such/browser' } })).rejects.toThrow(
    'CHROME_PATH is /no/such/browser, and there is no such file.',
  );
});

test('a CHROME_PATH that names another program is an error', async () => {
  await expect(findInstalledBrowser({ env: { CHROME_PATH: process.execPath } })).rejects.toThrow(
    `CHROME_PATH is ${process.execPath}, which does not open a page: `,
  );
});

if (process.platform !== 'win32') {
  test.each([
    ['says a version as a browser does and ends', '#!/bin/sh\necho Chromium 140.0.0.0\n'],
    ['cannot be run', '#!/no/such/shell\n'],
    ['hangs', '#!/bin/sh\necho Chromium 140.0.0.0\nexec sleep 600\n'],
  ])('a program that %s is named and passed over', async (_, script) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const folder = await folderWith({ chromium: script });
    const fake = join(folder, 'chromium');
    await chmod(fake, 0o755);
    const found = await findInstalledBrowser({ env: { PATH: folder }, limit: 2_000 });
    expect(found?.executable).not.toBe(fake);
    expect(said.mock.calls.flat()[0]).toMatch(`${fake} is there but does not open a page: `);
  });
}
