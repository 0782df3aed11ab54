// Puts a finished site in the place of an earlier one while that may be served: every file is renamed into place whole, what a
// page needs before the page itself, and what is no longer needed goes last.

import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that every built site has, and hardly anything else. */
const MARK = 'cases.json';

/**
 * Takes a folder; gives the files in it and the folders, the deepest first. Both are empty where it does not exist.
 * @param {string} folder
 */
async function listOf(folder) {
  /** @type {import('node:fs').Dirent[]} */
  let entries = [];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  const namesOf = (/** @type {boolean} */ areFolders) =>
    entries
      .filter((entry) => entry.isDirectory() === areFolders)
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return { files: namesOf(false), folders: namesOf(true).sort((one, other) => other.length - one.length) };
}

/**
 * Takes a folder; throws an error if publishing there would remove what no build has made.
 * @param {string} folder
 */
export async function refuseForeign(folder) {
  const { files } = await listOf(folder);
  if (files.length > 0 && !files.includes(MARK)) {
    throw new Error(`${folder} holds something that is no built site. Choose another folder.`);
  }
}

/**
 * Takes the folder of a finished site, and where it is to be.
 * @param {string} from
 * @param {string} to
 */
export async function publish(from, to) {
  const { files } = await listOf(from);
  const { files: earlier, folders } = await listOf(to);
  const isPage = (/** @type {string} */ file) => Number(file.endsWith('.html'));
  for (const file of files.toSorted((one, other) => isPage(one) - isPage(other))) {
    const target = join(to, file);
    await mkdir(dirname(target), { recursive: true });
    const beside = join(dirname(target), `.${basename(file)}.${String(process.pid)}`);
    await copyFile(join(from, file), beside);
    await rename(beside, target);
  }
  for (const file of earlier.filter((name) => !files.includes(name))) await rm(join(to, file), { force: true });
  // A folder that still holds something stays.
  for (const folder of folders) await rmdir(join(to, folder)).catch(() => undefined);
}
