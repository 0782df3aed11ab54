import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const EARLY_SCRIPT = new URL('src/app/early.js', import.meta.url);

/** Takes a script; gives it without the lines that are comments, and without indentation. */
function withoutComments(script: string): string {
  return script.replace(/^\s*(\/\/|\/\*\*).*\n|^\s+/gm, '');
}

/** A script that runs before the first paint stands in the page: fetching it would cost a round trip. */
const earlyScriptInThePage: Plugin = {
  name: 'early-script-in-the-page',
  transformIndexHtml: (html) =>
    html.replace('<!--early-->', () => `<script>\n${withoutComments(readFileSync(EARLY_SCRIPT, 'utf8'))}</script>`),
};

/** The development server writes scripts into the page, which the page's own policy forbids. */
const withoutPolicyWhileDeveloping: Plugin = {
  name: 'without-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  plugins: [react(), earlyScriptInThePage, withoutPolicyWhileDeveloping],
  build: {
    // Fonts stay files of their own: they are cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // tools/build.mjs reads from it what each page needs.
    manifest: true,
    rolldownOptions: {
      output: {
        // One file of what every page needs: a file for each of its small parts would cost a request each.
        codeSplitting: {
          groups: [
            {
              name: 'common',
              minShareCount: 2,
              test: /node_modules\/(react|react-dom|scheduler|zustand)\/|\/src\/(domain|store|ui|formats|content\/(?!background|address))/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    setupFiles: ['tests/support/vitestSetup.ts'],
    restoreMocks: true,
  },
});
