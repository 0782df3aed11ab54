/**
 * @typedef {object} Recording
 * @property {number} inputToPaint milliseconds
 * @property {number[]} frames milliseconds between the frames of the motion
 */

/**
 * Runs in the page. Waits for the next click; gives what it led to, once the picture is at rest again.
 * It must not refer to anything outside itself.
 * @returns {Promise<Recording>}
 */
export function recordNextClick() {
  return new Promise((settle) => {
    /** @param {MouseEvent} click */
    const onClick = ({ timeStamp }) => {
      // Input to next paint: from the moment at which the browser got the click to the end of the first frame after it.
      // A task of the highest priority, asked for in that frame's animation callbacks, runs when its style, layout and
      // paint are done and handed to the compositor; to 0.1 ms. Event Timing also counts raster and the wait for the
      // display, but in steps of 8 ms.
      let inputToPaint = 0;
      const afterPaint = () => {
        inputToPaint = performance.now() - timeStamp;
      };
      /** @type {number[]} */
      const times = [];
      /** @param {number} time */
      const onFrame = (time) => {
        const moves = document.querySelector('#diagram[data-moving]') !== null;
        if (times.length === 0) void scheduler.postTask(afterPaint, { priority: 'user-blocking' });
        if (moves || times.length === 0) {
          times.push(time);
          requestAnimationFrame(onFrame);
        } else {
          settle({ inputToPaint, frames: times.slice(1).map((end, index) => end - (times[index] ?? end)) });
        }
      };
      requestAnimationFrame(onFrame);
    };
    window.addEventListener('click', onClick, { capture: true, once: true });
  });
}
