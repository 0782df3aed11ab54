// What is reported of the site beside the floor, and what is aimed at. Nothing depends on whether it is reached.

/**
 * @template {string} Key
 * @typedef {object} Figure
 * @property {Key} key
 * @property {string} name
 * @property {'ms' | 'frames'} unit
 * @property {number} [mostTimes] aimed at: at most so many times the floor's
 * @property {number} [most] aimed at: at most so much, whatever the floor's
 */

/** @type {readonly Figure<Exclude<keyof import('./motions.mjs').Motion, 'changes'>>[]} */
export const MOTION_FIGURES = [
  { key: 'missedFrames', name: 'Missed frames, seen by the page', unit: 'frames', most: 0 },
  { key: 'frames', name: 'Frames that the page saw', unit: 'frames' },
  { key: 'droppedFrames', name: 'Missed frames, told by the compositor', unit: 'frames', most: 0 },
  { key: 'presentedFrames', name: 'Frames that the compositor showed', unit: 'frames' },
  { key: 'nextPaint', name: 'Input to next paint', unit: 'ms', mostTimes: 2 },
  { key: 'script', name: 'Script', unit: 'ms', mostTimes: 2 },
  { key: 'style', name: 'Style', unit: 'ms' },
  { key: 'layout', name: 'Layout', unit: 'ms' },
  { key: 'task', name: 'Main thread in all', unit: 'ms', mostTimes: 1.7 },
  { key: 'watchedScript', name: 'Script, while the page sees frames', unit: 'ms', mostTimes: 2 },
  { key: 'watchedTask', name: 'Main thread, while the page sees frames', unit: 'ms', mostTimes: 1.7 },
];

/** @type {readonly Figure<keyof import('./loads.mjs').Load>[]} */
export const LOAD_FIGURES = [
  { key: 'firstPaint', name: 'First paint', unit: 'ms', mostTimes: 1.6 },
  { key: 'usable', name: 'Answers to input', unit: 'ms', mostTimes: 3.5 },
];

/**
 * @typedef {object} Comparison
 * @property {string} name
 * @property {'ms' | 'frames'} unit
 * @property {number} site
 * @property {number} floor
 * @property {number} [ratio] site to floor; of frames it says nothing
 * @property {string} [target]
 * @property {boolean} [reached]
 */

/**
 * @template {string} Key
 * @param {readonly Figure<Key>[]} figures
 * @param {Readonly<Record<Key, number>>} site
 * @param {Readonly<Record<Key, number>>} floor
 * @returns {Comparison[]}
 */
export function compare(figures, site, floor) {
  return figures.map(({ key, name, unit, mostTimes, most }) => {
    const ratio = site[key] / floor[key];
    const compared = { name, unit, site: site[key], floor: floor[key], ...(unit === 'ms' && { ratio }) };
    if (mostTimes !== undefined) return { ...compared, target: `<= ${mostTimes}x`, reached: ratio <= mostTimes };
    if (most !== undefined) return { ...compared, target: `<= ${most}`, reached: site[key] <= most };
    return compared;
  });
}
