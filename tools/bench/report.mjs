// The measurements as a table for a reader.

const NAME_WIDTH = 48;
const VALUE_WIDTH = 18;

/**
 * @typedef {object} Throttled
 * @property {number} rate how many times slower than this machine the page ran
 * @property {import('./flips.mjs').Flips} flips
 * @property {import('./loads.mjs').Load} load
 */

/**
 * @typedef {object} Result
 * @property {{ processor: string, cores: number, load: number, node: string, browser: string }} machine
 * @property {Throttled[]} throttled
 * @property {import('./resolver.mjs').ResolverSpeed} resolver
 * @property {import('../pageSizes.mjs').Sizes} sizes
 */

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const count = (/** @type {number} */ value) => value.toFixed(1);
const shift = (/** @type {number} */ value) => value.toFixed(4);
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {string} name
 * @param {readonly string[]} values
 */
function row(name, ...values) {
  return `  ${name.padEnd(NAME_WIDTH)}${values.map((value) => value.padStart(VALUE_WIDTH)).join('')}`;
}

/**
 * @template Measured
 * @param {string} heading
 * @param {readonly Measured[]} columns one a throttling rate
 * @param {Record<string, (measured: Measured) => string>} rows
 */
function section(heading, columns, rows) {
  return [
    '',
    heading,
    ...Object.entries(rows).map(([name, show]) => row(name, ...columns.map((column) => show(column)))),
  ];
}

/** @type {Record<string, (motion: import('./flips.mjs').Motion) => string>} */
const MOTION_ROWS = {
  Scripting: ({ script }) => ms(script),
  'Style (times, total)': ({ styles, style }) => `${count(styles)}x ${ms(style)}`,
  'Layout (times, total)': ({ layouts, layout }) => `${count(layouts)}x ${ms(layout)}`,
  'Paint, compositing and the rest': ({ other }) => ms(other),
  'Main thread in all': ({ task }) => ms(task),
  'Frames of the motion': ({ frames }) => count(frames),
  'Frames over 16.7 ms': ({ lateFrames }) => count(lateFrames),
  'Longest frame of any': ({ longestFrame }) => ms(longestFrame),
};

/** @param {Result} result */
export function reportText({ machine, throttled, resolver, sizes }) {
  const flips = throttled.map((column) => column.flips);
  const [first] = flips;
  const loads = throttled.map(({ load }) => load);
  /** @param {'on' | 'off' | 'three'} kind */
  const clicks = (kind) => `mean of ${first?.[kind].clicks ?? 0}`;
  const lines = [
    `${machine.processor}, ${machine.cores} cores (load ${machine.load.toFixed(2)} at the start), ` +
      `Node ${machine.node}, Chromium ${machine.browser}`,
    '',
    row('CPU throttling', ...throttled.map(({ rate }) => `${rate}x`)),
    ...section(
      `A switch on, one lane merges: ${clicks('on')}`,
      flips.map(({ on }) => on),
      MOTION_ROWS,
    ),
    ...section(
      `The switch off, the lane parts: ${clicks('off')}`,
      flips.map(({ off }) => off),
      MOTION_ROWS,
    ),
    ...section(
      `Case 0 to 7, three lanes merge: ${clicks('three')}`,
      flips.map(({ three }) => three),
      MOTION_ROWS,
    ),
    ...section(`Input to next paint: ${first?.inputToPaint.clicks ?? 0} flips`, flips, {
      'p50 (the median)': ({ inputToPaint }) => ms(inputToPaint.p50),
      p98: ({ inputToPaint }) => ms(inputToPaint.p98),
      'First flip after the load': ({ inputToPaint }) => ms(inputToPaint.first),
      'Layout shift of a flip, mean': ({ layoutShift }) => shift(layoutShift),
    }),
    ...section(`Cold load of ${sizes.page}, no network delay: median of ${loads[0]?.loads ?? 0}`, loads, {
      'First paint': ({ firstPaint }) => ms(firstPaint),
      'First contentful paint': ({ firstContentfulPaint }) => ms(firstContentfulPaint),
      'Largest contentful paint': ({ largestContentfulPaint }) => ms(largestContentfulPaint),
      'Answers to input (hydrated)': ({ answersInput }) => ms(answersInput),
      'Layout shift, largest sum of one load': ({ layoutShift }) => shift(layoutShift),
    }),
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
