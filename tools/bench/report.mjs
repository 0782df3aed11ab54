// The measurements as a table for a reader.

const NAME_WIDTH = 42;
const VALUE_WIDTH = 12;

/**
 * @typedef {object} Result
 * @property {{ processor: string, cores: number, load: number, node: string, browser: string }} machine
 * @property {{ rate: number, changes: number, figures: import('./figures.mjs').Comparison[] }[]} motions
 * @property {{ rate: number, loads: number, figures: import('./figures.mjs').Comparison[] }} load
 * @property {import('./resolver.mjs').ResolverSpeed} resolver
 * @property {import('../pageSizes.mjs').Sizes} sizes
 */

const speed = (/** @type {number} */ rate) => (rate === 1 ? 'CPU at full speed' : `CPU ${rate}x slower`);
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {string} name
 * @param {readonly string[]} values
 */
function row(name, ...values) {
  return `  ${name.padEnd(NAME_WIDTH)}${values.map((value) => value.padStart(VALUE_WIDTH)).join('')}`.trimEnd();
}

/**
 * @param {string} heading
 * @param {readonly import('./figures.mjs').Comparison[]} figures
 */
function section(heading, figures) {
  return [
    '',
    heading,
    row('', 'site', 'floor', 'ratio', 'target', 'reached'),
    ...figures.map(({ name, unit, site, floor, ratio, target = '', reached }) => {
      const show = (/** @type {number} */ value) => (unit === 'ms' ? `${value.toFixed(1)} ms` : String(value));
      const verdict = reached === undefined ? '' : reached ? 'yes' : 'no';
      return row(name, show(site), show(floor), ratio === undefined ? '' : `${ratio.toFixed(2)}x`, target, verdict);
    }),
  ];
}

/** @param {Result} result */
export function reportText({ machine, motions, load, resolver, sizes }) {
  const lines = [
    `${machine.processor}, ${machine.cores} cores (load ${machine.load.toFixed(2)} at the start), ` +
      `Node ${machine.node}, Chromium ${machine.browser}`,
    'The floor is a bare page that shows the same picture and the same motion: tools/bench/floor.html',
    ...motions.flatMap(({ rate, changes, figures }) =>
      section(`Two lanes join or part, ${speed(rate)}: medians of ${changes}`, figures),
    ),
    ...section(`Cold load, 1.6 Mbit/s, 150 ms latency, ${speed(load.rate)}: medians of ${load.loads}`, load.figures),
    '',
    `Resolver in Node, ${resolver.flagSets} flag sets x ${resolver.runtimes} runtimes`,
    row('Calls', `${(resolver.callsPerSecond / 1e6).toFixed(2)} million/s`),
    '',
    `Size of ${sizes.page}`,
    row('HTML with its style, gzip', kB(sizes.html)),
    row('JavaScript, gzip', kB(sizes.script)),
    row('CSS beside it, gzip', kB(sizes.style)),
    row('Fonts', kB(sizes.fonts)),
  ];
  return `${lines.join('\n')}\n`;
}
