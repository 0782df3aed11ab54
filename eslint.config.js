import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import what. Each folder of src/ may import itself, the folders and the packages of its row, and nothing else.
 * @type {Record<string, { folders: string[], packages: string[] }>}
 */
const MAY_IMPORT = {
  domain: { folders: [], packages: [] },
  formats: { folders: ['domain'], packages: ['yaml', 'uqr'] },
  content: { folders: ['domain'], packages: ['react'] },
  ui: { folders: [], packages: ['react', 'react-dom', 'framer-motion'] },
  diagram: { folders: ['domain', 'content'], packages: ['react', 'framer-motion'] },
  store: { folders: ['domain', 'formats'], packages: ['react', 'zustand'] },
  parts: {
    folders: ['domain', 'formats', 'content', 'diagram', 'store', 'ui'],
    packages: ['react', '@fontsource-variable'],
  },
  features: { folders: ['domain', 'formats', 'content', 'diagram', 'store', 'parts', 'ui'], packages: ['react'] },
  app: {
    folders: ['domain', 'formats', 'content', 'diagram', 'store', 'parts', 'ui', 'features', 'styles'],
    packages: ['react', 'react-dom', 'framer-motion', '@fontsource-variable'],
  },
};
const MAIN_MAY_IMPORT = {
  folders: [...Object.keys(MAY_IMPORT), 'styles'],
  packages: ['react', 'react-dom', '@fontsource-variable'],
};
const TEST_PACKAGES = ['vitest', '@testing-library', 'fast-check', 'axe-core', 'react', 'react-dom', 'node:[a-z]+'];

/** Files deeper than this below src/ are reported, because no row would hold for them. */
const DEEPEST = 4;
const SOURCE = '*.{ts,tsx}';
const TESTS = '*.test.{ts,tsx}';
/** The only places that read or write the address. */
const ADDRESS_FILES = ['src/main.tsx', 'src/store/bindStoreToUrl.ts'];

const FORBIDDEN_SYNTAX = [
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that defines the name.' },
];

/**
 * Takes a row, the number of folders between src/ and the file, and whether the file is a test;
 * gives what an import there must not look like.
 * @param {string} name
 * @param {{ folders: string[], packages: string[] }} row
 * @param {number} depth
 * @param {boolean} isTest
 */
function forbiddenImports(name, row, depth, isTest) {
  const packages = isTest ? [...row.packages, ...TEST_PACKAGES] : row.packages;
  const folders = isTest ? [...row.folders, String.raw`\.\./tests`] : row.folders;
  const sourceRoot = depth === 0 ? String.raw`\./` : String.raw`(\.\./){${String(depth)}}`;
  const forbidden = [
    {
      regex: `^(?!\\.)(?!(${packages.join('|') || '-'})(/|$))`,
      message: `${name} may import these packages only: ${packages.join(', ') || 'none'}.`,
    },
    {
      regex: `^${sourceRoot}(?!(${folders.join('|') || '-'})/)`,
      message: `${name} may import from these folders only: itself, ${row.folders.join(', ') || 'nothing else'}.`,
    },
    {
      regex: String.raw`^\./\.\.|[^./]/\.\.|^\.\.?$|/$|/index$`,
      message: 'Write the shortest path to the file itself.',
    },
  ];
  if (name === 'features') {
    forbidden.push({
      regex: depth === 1 ? String.raw`^\./` : String.raw`^(\.\./){${String(depth - 1)}}(?!\.\./)`,
      message: 'Features never import one another.',
    });
  }
  return forbidden;
}

/**
 * no-restricted-imports leaves import() alone, so the same patterns go into no-restricted-syntax as well.
 * Of two blocks that set one rule the last wins whole, hence one block sets all of it.
 * @param {string} name
 * @param {{ folders: string[], packages: string[] }} row
 * @param {number} depth
 * @param {boolean} isTest
 */
function importRules(name, row, depth, isTest) {
  const patterns = forbiddenImports(name, row, depth, isTest);
  const lazy = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression > Literal[value=/${new RegExp(regex).source}/]`,
    message,
  }));
  /** @type {import('eslint').Linter.RulesRecord} */
  const rules = {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, ...lazy],
  };
  return rules;
}

const importBlocks = Object.entries(MAY_IMPORT).flatMap(([name, row]) =>
  Array.from({ length: DEEPEST }, (_, index) => {
    const folder = `src/${name}/${'*/'.repeat(index)}`;
    return [
      { files: [folder + SOURCE], rules: importRules(name, row, index + 1, false) },
      { files: [folder + TESTS], rules: importRules(name, row, index + 1, true) },
    ];
  }).flat(),
);

const ADDRESS_MESSAGE = 'Only store/bindStoreToUrl and main know the address.';
const NODE_FILES = ['tools/**/*.mjs', '*.config.{js,ts}'];

export default defineConfig(
  globalIgnores(['dist/', '.build/', 'coverage/', 'test-results/', 'playwright-report/', 'public/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { boolean: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // Not for tests/: to this plugin Playwright's use() is a hook of React.
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },

  {
    name: 'outside every row',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/*.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'Program', message: 'No row of MAY_IMPORT covers this file.' }],
    },
  },
  { files: ['src/main.tsx'], rules: importRules('main', MAIN_MAY_IMPORT, 0, false) },
  importBlocks,
  {
    name: 'barrel files',
    files: ['src/**/index.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No barrel files: name it after its one thing.' },
      ],
    },
  },
  {
    name: 'the address',
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...ADDRESS_FILES, `src/**/${TESTS}`],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['location', 'history'].map((name) => ({ name, message: ADDRESS_MESSAGE })),
      ],
      'no-restricted-properties': [
        'error',
        ...['window', 'self', 'globalThis', 'document'].flatMap((object) =>
          ['location', 'history'].map((property) => ({ object, property, message: ADDRESS_MESSAGE })),
        ),
      ],
    },
  },
  {
    name: 'programs of Node',
    files: NODE_FILES,
    rules: {
      'no-console': 'off',
      // What JSON.parse gives gets its type from a JSDoc annotation, which the rule does not read.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
