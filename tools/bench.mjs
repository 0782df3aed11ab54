// npm run bench: how fast the built site is in a real browser, and the resolver in Node. It judges nothing.
// Options: --json for a machine (npm run -s bench -- --json); --flips=N, the number of measured flips (48).

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { measureFlips } from './bench/flips.mjs';
import { measureLoads } from './bench/loads.mjs';
import { reportText } from './bench/report.mjs';
import { resolverSpeed } from './bench/resolver.mjs';
import { pageSizes } from './pageSizes.mjs';
import { findBrowser, LAUNCH_ARGS } from './findBrowser.mjs';
import { serve } from './serve.mjs';

/** How many times slower than this machine the page runs; 4 stands for a modest phone. */
const RATES = [1, 4];
const DIST = join(import.meta.dirname, '../dist');

/**
 * Takes the number of flips; gives all measurements.
 * @param {number} flips
 * @returns {Promise<import('./bench/report.mjs').Result>}
 */
async function bench(flips) {
  if (!existsSync(join(DIST, 'index.html'))) {
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], {
      stdio: ['ignore', process.stderr, 'inherit'],
    });
    if (status !== 0) throw new Error('The build failed.');
  }
  const load = loadavg()[0] ?? 0;
  const processors = cpus();
  const resolver = await resolverSpeed();
  const site = await serve({ port: 0 });
  const home = site.origin + site.base;
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: LAUNCH_ARGS });
  try {
    const throttled = [];
    for (const rate of RATES) {
      console.error(`Measuring at ${rate}x ...`);
      throttled.push({
        rate,
        flips: await measureFlips(browser, `${home}case/0/`, rate, flips),
        load: await measureLoads(browser, `${home}case/7/`, rate),
      });
    }
    return {
      machine: {
        processor: processors[0]?.model.trim() ?? 'unknown',
        cores: processors.length,
        load,
        node: process.version,
        browser: browser.version(),
      },
      throttled,
      resolver,
      sizes: pageSizes(DIST, site.base, 'case/7/index.html'),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, flips: { type: 'string', default: '48' } },
  });
  const flips = Number(values.flips);
  if (!Number.isInteger(flips) || flips < 2) {
    throw new Error(`--flips takes a whole number from 2, not ${values.flips}.`);
  }
  // With --json nothing else may stand on the standard output.
  if (values.json) console.log = console.error;
  const result = await bench(flips);
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
