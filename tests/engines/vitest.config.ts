import { defineConfig } from 'vitest/config';
import { findInstalledEngines } from '../../tools/findEngines.mjs';

const engines = findInstalledEngines();
// Given to the workers, so that they look for nothing.
for (const found of Object.values(engines)) {
  if ('paths' in found) Object.assign(process.env, found.paths);
}

export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    environment: 'node',
    include: ['tests/engines/*.spec.ts'],
    // One test walks through many pages at times, and an engine may have to share its core.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    projects: Object.keys(engines).map((name) => ({
      extends: true,
      // Only Firefox can be asked for what it prints.
      test: { name, env: { ENGINE: name }, exclude: name === 'firefox' ? [] : ['tests/engines/print.spec.ts'] },
    })),
  },
});
