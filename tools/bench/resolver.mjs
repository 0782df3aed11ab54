import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { median } from './statistics.mjs';

const ROOT = join(import.meta.dirname, '../..');
const MODULES = ['resolveTopology', 'flags', 'runtimes'];
/** Milliseconds of one round; the first round only warms up. */
const ROUND = 250;
const ROUNDS = 5;

/** @typedef {{ callsPerSecond: number, flagSets: number, runtimes: number }} ResolverSpeed */

/** Bundles what is needed of the domain, as the site's own build would, and gives its exports. */
async function domain() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: {
          input: Object.fromEntries(MODULES.map((name) => [name, join(ROOT, `src/domain/${name}.ts`)])),
          output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
        },
      },
    });
    /** @param {string} name */
    const from = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    /** @type {typeof import('../../src/domain/resolveTopology.ts')} */
    const { resolveTopology } = await from('resolveTopology');
    /** @type {typeof import('../../src/domain/flags.ts')} */
    const { DEFAULT_FLAGS, POD_NAMESPACE_FLAGS } = await from('flags');
    /** @type {typeof import('../../src/domain/runtimes.ts')} */
    const { RUNTIME_PROFILES } = await from('runtimes');
    return { resolveTopology, DEFAULT_FLAGS, POD_NAMESPACE_FLAGS, RUNTIME_PROFILES };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Resolves every combination of flags under every runtime over and over, for about a second.
 * @returns {Promise<ResolverSpeed>}
 */
export async function resolverSpeed() {
  const { resolveTopology, DEFAULT_FLAGS, POD_NAMESPACE_FLAGS, RUNTIME_PROFILES } = await domain();
  let flagSets = [DEFAULT_FLAGS];
  for (const flag of POD_NAMESPACE_FLAGS) {
    flagSets = flagSets.flatMap((flags) => [flags, { ...flags, [flag]: true }]);
  }
  const round = () => {
    const start = performance.now();
    let members = 0;
    let calls = 0;
    let elapsed = 0;
    while (elapsed < ROUND) {
      for (const flags of flagSets) {
        for (const runtime of RUNTIME_PROFILES) {
          // Its result is used, so that the call cannot be optimized away.
          members += resolveTopology(flags, runtime).members.length;
          calls += 1;
        }
      }
      elapsed = performance.now() - start;
    }
    if (members === 0) throw new Error('The resolver gives no members.');
    return (1000 * calls) / elapsed;
  };
  round();
  return {
    callsPerSecond: median(Array.from({ length: ROUNDS }, round)),
    flagSets: flagSets.length,
    runtimes: RUNTIME_PROFILES.length,
  };
}
