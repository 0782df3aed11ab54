import { parseArgs } from 'node:util';

/**
 * Takes the options that a command has, as parseArgs does; gives those of the command line. Throws an error with a sentence
 * where something else stands there.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {Options} options
 * @param {string[]} [args]
 */
export function readOptions(options, args) {
  try {
    return parseArgs({ options, ...(args ? { args } : {}) }).values;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new Error(`${error.message.split('. ')[0] ?? ''}. The options are ${names.join(', ')}.`, { cause: error });
  }
}
