import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FLOOR = join(import.meta.dirname, 'floor.html');
const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest)$/;

/**
 * Lays out what a static host would serve: the built site, the floor beside it under `floor/`, and of every text a
 * gzipped copy. Gives the folder and how to remove it.
 * @param {string} dist
 */
export async function stage(dist) {
  const root = await mkdtemp(join(tmpdir(), 'bench-site-'));
  await cp(dist, root, { recursive: true });
  await mkdir(join(root, 'floor'));
  await cp(FLOOR, join(root, 'floor/index.html'));
  for (const name of await readdir(root, { recursive: true })) {
    if (TEXT.test(name)) await writeFile(join(root, `${name}.gz`), gzipSync(await readFile(join(root, name))));
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
