// npm run bench: how near the built site comes, in a real browser, to a bare page that shows the same; and the resolver in
// Node. It judges nothing.
// Options: --json for a machine (npm run -s bench -- --json); --rounds=N, of three changes there and back on each page (3);
// --loads=N, of each page (5); --trace=FILE writes a trace of one change at CPU 4x, and measures nothing.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { compare, LOAD_FIGURES, MOTION_FIGURES } from './bench/figures.mjs';
import { measureLoads } from './bench/loads.mjs';
import { measureMotions } from './bench/motions.mjs';
import { reportText } from './bench/report.mjs';
import { resolverSpeed } from './bench/resolver.mjs';
import { stage } from './bench/stage.mjs';
import { writeTrace } from './bench/trace.mjs';
import { pageSizes } from './pageSizes.mjs';
import { findBrowser, LAUNCH_ARGS } from './findBrowser.mjs';
import { serve } from './serve.mjs';

/** How many times slower than this machine the page runs; the slow one stands for a modest phone. */
const SLOW = 4;
const RATES = [1, SLOW];
const DIST = join(import.meta.dirname, '../dist');

/**
 * Runs what needs the site and a browser.
 * @template Outcome
 * @param {(browser: import('@playwright/test').Browser, home: string, base: string) => Promise<Outcome>} use
 */
async function withBrowser(use) {
  if (!existsSync(join(DIST, 'index.html'))) {
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], {
      stdio: ['ignore', process.stderr, 'inherit'],
    });
    if (status !== 0) throw new Error('The build failed.');
  }
  const { root, remove } = await stage(DIST);
  try {
    const site = await serve({ port: 0, root });
    const browser = await chromium.launch({ executablePath: await findBrowser(), args: LAUNCH_ARGS });
    try {
      return await use(browser, site.origin + site.base, site.base);
    } finally {
      await browser.close();
      await site.close();
    }
  } finally {
    await remove();
  }
}

/**
 * Takes how often to change and to load; gives all measurements.
 * @param {number} rounds
 * @param {number} loads
 * @returns {Promise<import('./bench/report.mjs').Result>}
 */
function bench(rounds, loads) {
  return withBrowser(async (browser, home, base) => {
    const load = loadavg()[0] ?? 0;
    const processors = cpus();
    const motions = await measureMotions(browser, home, RATES, rounds);
    const cold = await measureLoads(browser, home, SLOW, loads);
    return {
      machine: {
        processor: processors[0]?.model.trim() ?? 'unknown',
        cores: processors.length,
        load,
        node: process.version,
        browser: browser.version(),
      },
      motions: motions.map(({ rate, site, floor }) => ({
        rate,
        changes: site.changes,
        figures: compare(MOTION_FIGURES, site, floor),
      })),
      load: { rate: cold.rate, loads, figures: compare(LOAD_FIGURES, cold.site, cold.floor) },
      resolver: await resolverSpeed(),
      sizes: pageSizes(DIST, base, 'case/7/index.html'),
    };
  });
}

/**
 * @param {string} option
 * @param {string} text
 */
function wholeNumber(option, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes a whole number from 1, not ${text}.`);
  return number;
}

try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      loads: { type: 'string', default: '5' },
      trace: { type: 'string' },
    },
  });
  const { json, trace } = values;
  const rounds = wholeNumber('rounds', values.rounds);
  const loads = wholeNumber('loads', values.loads);
  // With --json nothing else may stand on the standard output.
  if (json) console.log = console.error;
  if (trace === undefined) {
    const result = await bench(rounds, loads);
    process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result));
  } else {
    await withBrowser((browser, home) => writeTrace(browser, home, SLOW, trace));
    console.log(`Wrote ${trace}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
