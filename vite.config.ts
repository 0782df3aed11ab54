import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { minify } from 'terser';
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

/** React's functions do not ask what they are called on: without the detour that keeps it from them a page is smaller. */
const DETOUR = /\(0,\s*(\w+)\.(jsxs?|use\w*|memo|createContext)\)\(/g;

/** The bundler's own minifier goes first: what it leaves is three quarters of a kilobyte of each page. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code.replace(DETOUR, ' $1.$2('), {
        module: true,
        ecma: 2020,
        compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
      });
      if (code !== undefined) chunk.code = code;
    }
  },
};

/** What begins, and the view of most pages. */
const FIRST = ['src/main.tsx', 'src/features/explore/ExplorePage.tsx'].map((file) => join(import.meta.dirname, file));

/**
 * Takes a module and how to ask for others; gives the name of the file that it goes into, or null where that is its own affair.
 * What a first page needs at once and other views share is one file: it compresses better than its parts, and costs one request.
 */
function nameOfCommonFile(
  id: string,
  bundle: { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null },
): string | null {
  const first = new Set(FIRST);
  for (const each of first) for (const imported of bundle.getModuleInfo(each)?.importedIds ?? []) first.add(imported);
  const isShared = first.has(id) && !/\/src\/(main|app|features)/.test(id);
  return isShared ? 'common' : null;
}

export default defineConfig({
  plugins: [react(), earlyScriptInThePage, withoutPolicyWhileDeveloping, minifyAgain],
  css: {
    modules: {
      // A class is named after its file, which is unique: shorter than a hash, and readable in the page.
      generateScopedName: (name, file) => `${basename(file, '.module.css')}-${name}`,
    },
  },
  build: {
    // Fonts stay files of their own: they are cached.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A late part names its style, and the first motion its geometry too. The names of all else would stand in every page, for a
      // part that is fetched at the visitor's first sign and can take a turn more.
      resolveDependencies: (part, files) =>
        files.filter((file) => !/\bcommon-/.test(file) && (file.endsWith('.css') || part.includes('DiagramMotion-'))),
    },
    // tools/build.mjs reads from it what each page needs.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: nameOfCommonFile, debugName: 'common' }] },
      },
    },
  },
  test: {
    environment: 'jsdom',
    // Seventy files: a thread begins in half the time of a process. Left alone, two cores get one thread.
    pool: 'threads',
    maxWorkers: '100%',
    // For a machine that has much else to do: speed is no test.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    setupFiles: ['tests/support/vitestSetup.ts'],
    restoreMocks: true,
  },
});
