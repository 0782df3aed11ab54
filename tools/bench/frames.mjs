// How many frames of a motion the display got, by the compositor's own account in a trace.

/** What the compositor tells of each frame. */
export const FRAME_CATEGORIES = ['cc', 'benchmark', 'disabled-by-default-devtools.timeline.frame'];

/**
 * @typedef {object} FrameReport
 * @property {number} frame_sequence
 * @property {string} state
 * @property {boolean} affects_smoothness
 * @property {boolean} has_compositor_animation
 * @property {boolean} has_main_animation
 */

/** @typedef {{ name: string, ph: string, pid: number, args: { frame_reporter?: FrameReport } }} TraceEvent */

/**
 * Takes a trace of one motion; gives how many of its frames were presented in full, and how many came too late with what
 * the compositor or the main thread was to animate in them.
 * @param {Buffer} trace
 */
export function countFrames(trace) {
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  /** @type {Map<number, { presented: Set<number>, dropped: Set<number> }>} */
  const processes = new Map();
  for (const { name, ph, pid, args } of traceEvents) {
    const report = args.frame_reporter;
    if (name !== 'PipelineReporter' || ph !== 'b' || !report) continue;
    if (!report.has_compositor_animation && !report.has_main_animation) continue;
    const frames = processes.get(pid) ?? { presented: new Set(), dropped: new Set() };
    processes.set(pid, frames);
    // A frame has two reports where the compositor did not wait for the main thread.
    if (report.state.startsWith('STATE_PRESENTED')) frames.presented.add(report.frame_sequence);
    else if (report.state === 'STATE_DROPPED' && report.affects_smoothness) frames.dropped.add(report.frame_sequence);
  }
  const counts = [...processes.values()].map(({ presented, dropped }) => ({
    presented: [...presented].filter((frame) => !dropped.has(frame)).length,
    dropped: dropped.size,
  }));
  // The page that moves; the others hardly animate.
  counts.sort((one, other) => other.presented + other.dropped - one.presented - one.dropped);
  return counts[0] ?? { presented: 0, dropped: 0 };
}
