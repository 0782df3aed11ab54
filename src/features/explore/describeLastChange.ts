import { POD_NAMESPACE_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../../domain/flags';
import { caseForFlags } from '../../domain/cases';
import { REFUSED_PAIR_LESSON } from '../../content/lessons';
import { RUNTIME_TEXTS } from '../../content/runtimes';
import { describeChange } from '../../diagram/describe';
import { resolvePod } from '../../parts/resolvedPod';
import type { View } from '../../store/createAppStore';

function flippedFlag(from: PodNamespaceFlags, to: PodNamespaceFlags): PodNamespaceFlag | null {
  const flipped = POD_NAMESPACE_FLAGS.filter((flag) => from[flag] !== to[flag]);
  return flipped.length === 1 ? (flipped[0] ?? null) : null;
}

/** Takes the view before and now; says in one sentence what the change between them joined or parted, or nothing. */
export function describeLastChange(before: View | null, now: View): string {
  if (before?.kind !== 'case' || now.kind !== 'case') return '';
  const flipped = flippedFlag(before.flags, now.flags);
  const lead = flipped
    ? `${flipped} ${now.flags[flipped] ? 'on' : 'off'}`
    : before.runtime === now.runtime
      ? `Case ${String(caseForFlags(now.flags))}`
      : RUNTIME_TEXTS[now.runtime].name;
  if (flipped === 'shareProcessNamespace' && now.flags.hostPID) return `${lead}: ${REFUSED_PAIR_LESSON.nothingMoves}`;
  const change = describeChange(
    resolvePod(before.flags, before.runtime).topology,
    resolvePod(now.flags, now.runtime).topology,
  );
  return `${lead}: ${change.charAt(0).toLowerCase()}${change.slice(1)}`;
}
