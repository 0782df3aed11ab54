// The notices of what a built site carries: its own, and those of every package that is in its scripts or among its files.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..');
/** Their few lines are in every bundle, though no module of theirs is. */
const BUNDLERS = ['vite', 'rolldown'];

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Package as Vite lists those in scripts */

/**
 * Takes the name of a package, and of the file in it that has its license.
 * @param {string} name
 * @param {string} file
 * @returns {Package}
 */
function installed(name, file) {
  const folder = join(PROJECT, 'node_modules', name);
  /** @type {{ version: string, license: string }} */
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, file), 'utf8');
  // What follows is on packages that the bundler's own program has in it.
  return { name, version, identifier: license, text: text.split('\n# Licenses of bundled dependencies')[0] ?? '' };
}

/** Gives the bundlers, whose helpers are in every bundle. */
export function bundlers() {
  return BUNDLERS.map((name) => installed(name, name === 'vite' ? 'LICENSE.md' : 'LICENSE'));
}

/**
 * Takes the project's own license, the packages that a site carries and the sources of its files; gives the text of the notices.
 * Throws an error where a package has no license text, or a file is of a package that is not among them.
 * @param {string} own
 * @param {readonly Package[]} packages
 * @param {readonly string[]} sources
 */
export function licensesText(own, packages, sources) {
  for (const source of sources) {
    const [, name] = /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
    if (name !== undefined && !packages.some((one) => one.name === name)) {
      throw new Error(`The site carries ${source}, and the notices do not name ${name}.`);
    }
  }
  const notices = packages.map(({ name, version, identifier = 'no identifier', text = '' }) => {
    if (text.trim() === '') throw new Error(`${name} ${version} is in the site and has no license text.`);
    return `${name} ${version} (${identifier})\n\n${text.trim()}`;
  });
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[own.trim(), 'This site carries the following packages.', ...notices].join(line)}\n`;
}
