// A folder that looks like a built site, for tests of what serves one.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

const folders: string[] = [];

/** Takes files by their names; gives a new folder that holds them. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'small-site-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Removes every folder made so far. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** Takes the base and a text that every page has; gives the files of a site. */
export function siteFiles(base: string, text: string): Files {
  return {
    'index.html': `<p>home ${text}</p>`,
    'case/4/index.html': `<p>case 4 ${text}</p>`,
    '404.html': `<p>no such page ${text}</p>`,
    'cases.json': '{}',
    'assets/index-1a2b.js': 'export {};',
    'icons/icon.png': 'png',
    '.nojekyll': '',
    'manifest.webmanifest': JSON.stringify({ start_url: base }),
  };
}
