import { defineConfig, devices } from '@playwright/test';
import { LAUNCH_ARGS } from './tools/findBrowser.mjs';

/** Another one by TEST_PORT, so that two checkouts can be tested at the same time. */
const PORT = Number(process.env.TEST_PORT ?? 4173);
/** What is tested is built here, from the sources as they are. */
const TEST_SITE = 'test-results/site';
/** Where the test pages of tests/fixtures are served. */
export const FIXTURES_PORT = PORT + 1;

// Set by the global setup for the workers, which read this file again.
const executablePath = process.env.CHROME_PATH;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  globalSetup: './tests/support/browserFirst.ts',
  globalTimeout: 30 * 60_000,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'en-US',
    launchOptions: { args: LAUNCH_ARGS, timeout: 30_000, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: [
    {
      // A folder of its own: dist/ may be being served.
      command: `node tools/serve.mjs --build --root=${TEST_SITE} --port=${PORT}`,
      url: `http://127.0.0.1:${PORT}/`,
      reuseExistingServer: false,
    },
    {
      command: `vite --config tests/fixtures/vite.config.ts --host 127.0.0.1 --strictPort --port ${FIXTURES_PORT}`,
      url: `http://127.0.0.1:${FIXTURES_PORT}/diagrams.html`,
      reuseExistingServer: false,
    },
  ],
});
