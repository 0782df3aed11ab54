/**
 * Takes the steps of the tests that ran, all that there are, and the sums; gives the last line of a run. That of a part must not
 * be taken for that of the whole.
 * @param {readonly string[]} ran
 * @param {readonly string[]} all
 * @param {number} passed
 * @param {number} failed
 */
export function lastLine(ran, all, passed, failed) {
  if (all.every((step) => ran.includes(step))) return `${String(passed)} passed, ${String(failed)} failed`;
  return `Not the whole of the tests, only ${ran.join(', ')}: ${String(passed)} good and ${String(failed)} bad.`;
}
