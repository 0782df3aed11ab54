// The twelve cases: 4 x (pid own, node's, pod's) + 2 x hostNetwork + hostIPC.

import { DEFAULT_FLAGS, type PodNamespaceFlags } from './flags';

export const SHARING_CASES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export type SharingCase = (typeof SHARING_CASES)[number];

/** Takes the flags; gives the case they make. Under hostPID shareProcessNamespace does not matter. */
export function caseForFlags(flags: PodNamespaceFlags): SharingCase {
  const pidRow = flags.hostPID ? 1 : flags.shareProcessNamespace ? 2 : 0;
  return (4 * pidRow + 2 * Number(flags.hostNetwork) + Number(flags.hostIPC)) as SharingCase;
}

/** Takes a case; gives its flags, with shareProcessNamespace off where it does not matter. */
export function flagsForCase(sharingCase: SharingCase): PodNamespaceFlags {
  const pidRow = Math.floor(sharingCase / 4);
  return {
    ...DEFAULT_FLAGS,
    hostPID: pidRow === 1,
    shareProcessNamespace: pidRow === 2,
    hostNetwork: (sharingCase & 2) !== 0,
    hostIPC: (sharingCase & 1) !== 0,
  };
}

/** Takes any number; gives the case of that number, or undefined. */
export function sharingCase(number: number): SharingCase | undefined {
  return SHARING_CASES.find((candidate) => candidate === number);
}

/** Takes a case; gives what its pod is called, in its manifest and by `hostname` inside it. */
export function podName(sharingCase: SharingCase): string {
  return `case-${String(sharingCase)}`;
}

/** Takes a case and a step; gives the next case in that direction, around the end. */
export function neighbour(from: SharingCase, step: 1 | -1): SharingCase {
  return SHARING_CASES[(from + step + SHARING_CASES.length) % SHARING_CASES.length] ?? 0;
}
