// Takes the README's picture from the built site: npm run picture

import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './findBrowser.mjs';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const { origin, close } = await serve({ root: join(root, 'dist'), port: 0 });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: LAUNCH_ARGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${origin}/case/2/`);
await page.locator('html[data-hydrated="true"]').waitFor();
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: join(root, 'docs/explorer.png') });
await browser.close();
await close();
console.log('Wrote docs/explorer.png');
