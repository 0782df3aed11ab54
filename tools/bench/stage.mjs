import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLOOR = join(import.meta.dirname, 'floor.html');

/**
 * Lays out what is measured: the built site, and the floor beside it under `floor/`. Gives the folder and how to remove it.
 * @param {string} dist
 */
export async function stage(dist) {
  const root = await mkdtemp(join(tmpdir(), 'bench-site-'));
  await cp(dist, root, { recursive: true });
  await mkdir(join(root, 'floor'));
  await cp(FLOOR, join(root, 'floor/index.html'));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
