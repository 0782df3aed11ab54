import { POD_NAMESPACE_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import { caseForFlags } from '../domain/cases';
import { PART_TEXTS } from '../content/partTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { capitalised, describeWall } from '../diagram/describe';
import { describeChange } from '../diagram/describeChange';
import { openLanes } from '../diagram/picture';
import { resolvePod } from './resolvedPod';
import type { View } from '../store/createAppStore';

function flippedFlag(from: PodNamespaceFlags, to: PodNamespaceFlags): PodNamespaceFlag | null {
  const flipped = POD_NAMESPACE_FLAGS.filter((flag) => from[flag] !== to[flag]);
  return flipped.length === 1 ? (flipped[0] ?? null) : null;
}

/** Takes the view before and now; says in one sentence what the change between them joined or parted, or nothing. */
export function describeLastChange(before: View | null, now: View): string {
  if (before?.kind !== 'case' || now.kind !== 'case') return '';
  const flipped = flippedFlag(before.flags, now.flags);
  const isUsers =
    flipped === null && before.hostUsers !== now.hostUsers && caseForFlags(before.flags) === caseForFlags(now.flags);
  const lead = isUsers
    ? `hostUsers ${now.hostUsers === false ? 'false' : 'true'}`
    : flipped
      ? `${flipped} ${now.flags[flipped] ? 'on' : 'off'}`
      : before.runtime === now.runtime
        ? PART_TEXTS.inCase(caseForFlags(now.flags))
        : RUNTIME_TEXTS[now.runtime].name;
  if (flipped === 'shareProcessNamespace' && now.flags.hostPID) return `${lead}: ${PART_TEXTS.nothingMoves}`;
  const change = describeChange(
    resolvePod(before.flags, before.runtime, before.hostUsers).topology,
    resolvePod(now.flags, now.runtime, now.hostUsers).topology,
  );
  return `${lead}: ${change.charAt(0).toLowerCase()}${change.slice(1)}`;
}

/**
 * Takes the view before and now, and whether the change between them is shown again; says all of it to somebody who does not see
 * the picture: the case, what joined or parted, and where the pod's wall is open.
 */
export function announcement(before: View | null, now: View, isReplay: boolean): string {
  const change = describeLastChange(before, now);
  if (change === '' || now.kind !== 'case') return '';
  const { picture } = resolvePod(now.flags, now.runtime, now.hostUsers);
  const named = PART_TEXTS.inCase(caseForFlags(now.flags));
  return [
    ...(isReplay ? [PART_TEXTS.replayed] : []),
    change.startsWith(`${named}:`) ? change : `${named}, ${change}`,
    `${capitalised(describeWall(openLanes(picture)))}.`,
  ].join(' ');
}
