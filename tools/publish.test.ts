// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { folderWith, removeFolders, siteFiles } from '../tests/support/smallSite';
import { publish, refuseForeign } from './publish.mjs';

vi.setConfig({ testTimeout: 60_000 });

const BUILD = join(import.meta.dirname, 'build.mjs');

afterEach(removeFolders);

const namesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('a new site takes the place of the earlier one, and nothing else stays', async () => {
  const earlier = await folderWith({
    ...siteFiles('/', 'first'),
    'assets/old.js': '',
    'lab/index.html': '',
    '.rest.7': '',
  });
  const next = await folderWith(siteFiles('/', 'second'));
  await publish(next, earlier);
  expect(namesIn(earlier)).toEqual(namesIn(next));
  expect(readFileSync(join(earlier, 'index.html'), 'utf8')).toBe('<p>home second</p>');
  expect(namesIn(next)).toContain('assets');
});

test('a site may be published where there was none', async () => {
  const next = await folderWith(siteFiles('/', 'second'));
  const place = join(await folderWith({}), 'a/b');
  await publish(next, place);
  expect(namesIn(place)).toEqual(namesIn(next));
});

test('a folder that holds something else is left alone', async () => {
  const foreign = await folderWith({ 'thesis.txt': 'years of work' });
  await expect(refuseForeign(foreign)).rejects.toThrow(`${foreign} holds something that is no built site.`);
  const { status, stderr } = spawnSync(process.execPath, [BUILD, `--out=${foreign}`], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `${foreign} holds something that is no built site. Choose another folder.\n`,
  });
  expect(namesIn(foreign)).toEqual(['thesis.txt']);
});

test('a build that fails leaves the earlier site as it was', async () => {
  const earlier = await folderWith(siteFiles('/', 'first'));
  const before = namesIn(earlier);
  const fullDisk = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    fs.writeFile = () => Promise.reject(new Error('the disk is full'));
    syncBuiltinESMExports();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(fullDisk)}`, BUILD, `--out=${earlier}`],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('the disk is full');
  expect(status).toBe(1);
  expect(namesIn(earlier)).toEqual(before);
  expect(readFileSync(join(earlier, 'index.html'), 'utf8')).toBe('<p>home first</p>');
});

test('an option that the build does not have is refused with a sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, [BUILD, '--bas=/x/'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: "Unknown option '--bas'. The options are --base, --origin, --out.\n",
  });
});
