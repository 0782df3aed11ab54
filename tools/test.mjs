// npm test: every step runs even when one before it fails, the counts are summed, the last line is `N passed, N failed`.
// The checks keep one core busy each, hence two rows of them run at the same time; then come the suites, one after the other.
// With --only=lint,unit a part of the steps runs, and the last line says so in other words.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './findBrowser.mjs';
import { findEngines } from './findEngines.mjs';
import { lastLine } from './lastLine.mjs';

/**
 * A remark stands beside the counts; what is named as failed, and notes, stand below all counts.
 * The output is what a step has not shown while it ran.
 * @typedef {{
 *   passed: number, failed: number, output?: string, remark?: string, failures?: string[], notes?: string[]
 * }} Outcome
 */

const PROJECT = resolve(import.meta.dirname, '..');
const VITEST_REPORT = 'test-results/vitest.json';
const PLAYWRIGHT_REPORT = 'test-results/playwright.json';
/** Not dist/, which may be being served. */
const TEST_SITE = 'test-results/site';
const ENGINES_REPORT = 'test-results/engines.json';
/** After so long the engines are ended, in milliseconds. On a machine that does nothing else they take two minutes. */
const ENGINES_LIMIT = 10 * 60_000;
const GRACE = 10_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

process.chdir(PROJECT);
process.env.PATH = [join(PROJECT, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a command with its output shown as it comes; gives its exit code, 1 if it cannot start or was killed.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(command, ...args) {
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', (error) => {
      console.error(error.message);
      settle(1);
    });
    child.once('exit', (code) => {
      settle(code ?? 1);
    });
  });
}

/**
 * A step that is no suite of tests counts as one. Its output is kept, for another may run beside it.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
function check(command, ...args) {
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    const keep = (/** @type {Buffer} */ part) => {
      output += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      settle({ passed: 0, failed: 1, output: error.message });
    });
    child.once('close', (code) => {
      settle({ ...(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }), output });
    });
  });
}

/**
 * A suite that ends badly must count as failed even if its report names no test that did.
 * @param {number} exitCode
 * @param {{ passed: number, failed: number, skipped: number, failures: string[] }} counts
 * @returns {Outcome}
 */
function suiteOutcome(exitCode, { passed, failed, skipped, failures: named }) {
  const remarks = skipped > 0 ? [`${skipped} skipped, which counts as failed`] : [];
  let failures = failed + skipped;
  if (failures === 0 && passed === 0) {
    failures = 1;
    remarks.push('no test ran');
  } else if (failures === 0 && exitCode !== 0) {
    failures = 1;
    remarks.push(`ended with exit code ${exitCode}`);
  }
  return { passed, failed: failures, failures: named, ...(remarks.length > 0 ? { remark: remarks.join('; ') } : {}) };
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Outcome} count
 * @returns {Outcome}
 */
function readReport(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1, remark: 'wrote no report' };
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return count(report);
}

/**
 * Runs Vitest and counts its tests.
 * @param {string} reportFile
 * @param {string[]} args
 * @param {typeof run} start
 * @returns {Promise<Outcome>}
 */
async function vitest(reportFile, args = [], start = run) {
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${reportFile}`];
  const exitCode = await start('vitest', 'run', '--allowOnly=false', ...reporters, ...args);
  return readReport(reportFile, (/** @type {import('vitest/node').JsonTestResults} */ report) => {
    const brokenFiles = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
    );
    return suiteOutcome(exitCode, {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults.flatMap(({ name, assertionResults, message }) => {
        const failed = assertionResults.filter(({ status }) => status === 'failed');
        const file = relative(PROJECT, name);
        if (brokenFiles.some((broken) => broken.name === name)) return [`${file}: ${message}`];
        return failed.map(
          ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
        );
      }),
    });
  });
}

/** Takes what a test said when it failed; gives its first line. @param {string | undefined} message */
function firstLine(message) {
  // The colours are for a terminal.
  return (message ?? '').replace(/\u001b\[\d+m/g, '').split('\n', 1)[0] ?? '';
}

/**
 * Takes a suite of Playwright's report; gives what failed in it, by place and name.
 * @param {import('@playwright/test/reporter').JSONReportSuite} suite
 * @returns {string[]}
 */
function failuresIn({ specs, suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title, tests }) => {
      const { message } = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error ?? {};
      return `${file}:${line}: ${title}: ${firstLine(message)}`;
    }),
    ...suites.flatMap(failuresIn),
  ];
}

/** @returns {Promise<Outcome>} */
async function browser() {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  process.env.CHROME_PATH = await findBrowser();
  const exitCode = await run('playwright', 'test');
  return readReport(PLAYWRIGHT_REPORT, (/** @type {import('@playwright/test/reporter').JSONReport} */ report) => {
    const { expected, unexpected, flaky, skipped } = report.stats;
    const failures = report.suites.flatMap(failuresIn);
    return suiteOutcome(exitCode, { passed: expected, failed: unexpected + flaky, skipped, failures });
  });
}

/**
 * Runs a command as `run` does, in a group of its own: after the limit all that it started is ended, too.
 * @type {typeof run}
 */
function runWithinLimit(command, ...args) {
  const onWindows = process.platform === 'win32';
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: onWindows, detached: !onWindows });
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (onWindows || child.pid === undefined) child.kill(signal);
        else process.kill(-child.pid, signal);
      } catch {
        // It has ended meanwhile.
      }
    };
    // What ends this process would not reach that group.
    for (const signal of SIGNALS) process.on(signal, end);
    const limit = setTimeout(() => {
      console.error(`${command} took longer than ${ENGINES_LIMIT / 1000} s and is ended.`);
      end('SIGTERM');
    }, ENGINES_LIMIT);
    const force = setTimeout(() => {
      end('SIGKILL');
    }, ENGINES_LIMIT + GRACE);
    const settled = (/** @type {number} */ code) => {
      clearTimeout(limit);
      clearTimeout(force);
      for (const signal of SIGNALS) process.off(signal, end);
      settle(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      settled(1);
    });
    child.once('exit', (code) => {
      settled(code ?? 1);
    });
  });
}

/** An engine that is not to be had fails nothing, but the last lines name it. @returns {Promise<Outcome>} */
async function engines() {
  const found = Object.entries(await findEngines());
  const notes = found.flatMap(([name, engine]) =>
    'missing' in engine ? [`Not tested in ${name}: ${engine.missing}.`] : [],
  );
  const names = found.flatMap(([name, engine]) => ('missing' in engine ? [] : [name]));
  if (names.length === 0) return { passed: 0, failed: 0, notes };
  process.env.TEST_SITE = TEST_SITE;
  const projects = names.map((name) => `--project=${name}`);
  const outcome = await vitest(
    ENGINES_REPORT,
    ['--config', 'tests/engines/vitest.config.ts', ...projects],
    runWithinLimit,
  );
  return { ...outcome, remark: [`in ${names.join(' and ')}`, outcome.remark].filter(Boolean).join('; '), notes };
}

/** @returns {Promise<Outcome>} */
async function build() {
  // So that a failed build leaves nothing old to be tested.
  rmSync(TEST_SITE, { recursive: true, force: true });
  return check('node', 'tools/build.mjs', `--out=${TEST_SITE}`);
}

/** @type {Record<string, { heading: string, go: () => Promise<Outcome> }>} */
const STEPS = {
  format: { heading: 'Format', go: () => check('prettier', '--check', '.') },
  types: { heading: 'Types', go: () => check('tsc', '--noEmit') },
  lint: { heading: 'Lint', go: () => check('eslint', '.', '--max-warnings', '0') },
  dead: { heading: 'Dead code', go: () => check('knip') },
  unit: { heading: 'Unit tests', go: () => vitest(VITEST_REPORT) },
  build: { heading: 'Build', go: build },
  size: { heading: 'Size budget', go: () => check('node', 'tools/checkSizes.mjs', `--site=${TEST_SITE}`) },
  browser: { heading: 'Browser tests', go: browser },
  engines: { heading: 'Other engines', go: engines },
};

/** Gives the names of the steps to run; throws if one asked for does not exist. */
function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const all = Object.keys(STEPS);
  if (values.only === undefined) return all;
  const wanted = values.only.split(',');
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')}. The steps are ${all.join(', ')}.`);
  console.log(`Only these steps run, not the whole of the tests: ${wanted.join(', ')}.`);
  return all.filter((name) => wanted.includes(name));
}

/** The checks, in rows that run at the same time. */
const ROWS = [['lint'], ['format', 'types', 'dead', 'build', 'size']];

/** @typedef {{ outcome: Outcome, seconds: string }} Done */

/**
 * Takes a step's name; runs it, shows it, and gives what came of it.
 * @param {string} name
 * @returns {Promise<Done>}
 */
async function runStep(name) {
  const { heading, go } = /** @type {{ heading: string, go: () => Promise<Outcome> }} */ (STEPS[name]);
  const isChecked = ROWS.some((row) => row.includes(name));
  if (!isChecked) console.log(`\n== ${heading}`);
  const start = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await go();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    outcome = { passed: 0, failed: 1 };
  }
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (isChecked) console.log(`\n== ${heading}\n${outcome.output ?? ''}`.trimEnd());
  console.log(`-- ${heading}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds}`);
  return { outcome, seconds };
}

/** @param {string[]} names */
async function runSteps(names) {
  /** @type {Map<string, Done>} */
  const done = new Map();
  const runAll = async (/** @type {string[]} */ wanted) => {
    for (const name of wanted) if (names.includes(name)) done.set(name, await runStep(name));
  };
  await Promise.all(ROWS.map(runAll));
  await runAll(names.filter((name) => !done.has(name)));

  const lines = [];
  const notes = [];
  const failures = [];
  let passed = 0;
  let failed = 0;
  for (const [name, { heading }] of Object.entries(STEPS)) {
    const { outcome, seconds } = done.get(name) ?? {};
    if (!outcome || seconds === undefined) continue;
    notes.push(...(outcome.notes ?? []));
    failures.push(...(outcome.failures ?? []).map((failure) => `FAILED ${failure}`));
    passed += outcome.passed;
    failed += outcome.failed;
    const counts = `${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(5)} failed`;
    lines.push(`${heading.padEnd(14)} ${counts} ${seconds.padStart(9)}  ${outcome.remark ?? ''}`.trimEnd());
  }
  console.log(
    `\n${[...lines, ...failures, ...notes].join('\n')}\n\n${lastLine(names, Object.keys(STEPS), passed, failed)}`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

try {
  await runSteps(chosenSteps());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
