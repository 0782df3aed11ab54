// What is measured, and how it is told to move two lanes: net and ipc, from case 0 to case 3 and back.

/** On the picture while it moves. */
export const MOVING = '#diagram[data-moving], [data-diagram][data-moving]';
/** On a page that answers to input. */
export const USABLE = 'html[data-hydrated]';

/**
 * @typedef {object} Subject
 * @property {string} motionPath below the site's base: where the changes are made
 * @property {string} loadPath below the site's base: what is loaded cold
 * @property {string} there selector of what changes case 0 to case 3
 * @property {string} back selector of what changes case 3 to case 0
 */

/** @type {Subject} */
export const SITE = {
  motionPath: 'case/0/',
  loadPath: 'case/7/',
  there: '[role="grid"] [data-case="3"] a',
  back: '[role="grid"] [data-case="0"] a',
};

/** @type {Subject} */
export const FLOOR = {
  motionPath: 'floor/',
  loadPath: 'floor/',
  there: '[role="switch"][data-moves] >> nth=0',
  back: '[role="switch"][data-moves] >> nth=0',
};
