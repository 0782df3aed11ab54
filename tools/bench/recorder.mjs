/**
 * @typedef {object} Recording
 * @property {number} nextPaint milliseconds from the input to the next paint
 * @property {number[]} frames milliseconds between the frames of the motion; none unless they were watched
 */

/**
 * Runs in the page. Waits for the next click; gives what it led to, once the picture is at rest again. Watching the frames
 * asks the page for each of them, which costs it something; without, a click costs what it costs a visitor.
 * It must not refer to anything outside itself.
 * @param {{ moving: string, watched: boolean, limit: number }} options how to know that the picture moves, and the
 *   milliseconds within which it must have moved and come to rest
 * @returns {Promise<Recording>}
 */
export function recordNextClick({ moving, watched, limit }) {
  return new Promise((settle, fail) => {
    const moves = () => document.querySelector(moving) !== null;
    /** @param {MouseEvent} click */
    const onClick = ({ timeStamp }) => {
      // Input to next paint: from the moment at which the browser got the click to the end of the first frame after it.
      // A task of the highest priority, asked for in that frame's animation callbacks, runs when its style, layout and
      // paint are done and handed to the compositor; to 0.1 ms. Event Timing also counts raster and the wait for the
      // display, but in steps of 8 ms.
      let nextPaint = 0;
      const afterPaint = () => {
        nextPaint = performance.now() - timeStamp;
      };
      /** @type {number[]} */
      const times = [];
      /** @param {number} time */
      const onFrame = (time) => {
        if (nextPaint === 0) void scheduler.postTask(afterPaint, { priority: 'user-blocking' });
        if (!watched) return;
        if (times.length === 0 || moves()) times.push(time);
        requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);

      let moved = false;
      const observer = new MutationObserver(() => {
        if (moves()) moved = true;
        else if (moved) {
          observer.disconnect();
          clearTimeout(timer);
          settle({ nextPaint, frames: times.slice(1).map((end, index) => end - (times[index] ?? end)) });
          watched = false;
        }
      });
      observer.observe(document, { subtree: true, attributeFilter: ['data-moving'] });
      const timer = setTimeout(() => {
        fail(new Error('A click moved nothing, or the motion did not end.'));
      }, limit);
    };
    window.addEventListener('click', onClick, { capture: true, once: true });
  });
}
