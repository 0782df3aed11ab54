// The lab's pod, and any pod as it was chosen. Apart from resolvedPod.ts: the pages of the cases do without.

import { flagsForCase, podName } from '../domain/cases';
import { caseForOption, hasApart, refusingFlags, requestForLab, type LabRequest } from '../domain/labRequest';
import type { RuntimeProfile } from '../domain/runtimes';
import { topologyFor } from '../domain/topologyFor';
import { parseLabQuery } from '../formats/labUrl';
import type { ChosenPod } from '../store/createAppStore';
import { resolveOnce, resolvePod, resolveRequest, type ResolvedPod } from './resolvedPod';

/** What a pod is called that no pod spec asks for. */
const LAB_POD = 'lab';

/** Takes what a runtime is asked in the lab; gives that pod. */
export function resolveLab(lab: LabRequest, runtime: RuntimeProfile): ResolvedPod {
  return resolveOnce([runtime, lab], () => {
    const asked = requestForLab(lab);
    const sharingCase = hasApart(lab) ? null : caseForOption(lab.option);
    // A container that is refused keeps its seat, and so does a pause that is not started.
    const { members } = topologyFor(asked, 'textbook');
    const name = sharingCase === null ? LAB_POD : podName(sharingCase);
    return {
      ...resolveRequest(asked, runtime, name, members),
      rejected: refusingFlags(lab).length > 0,
      flags: sharingCase === null ? null : flagsForCase(sharingCase),
    };
  });
}

/** Takes a pod as it was chosen; gives all of it. */
export function resolveChosen(chosen: ChosenPod): ResolvedPod {
  return chosen.query === undefined
    ? resolvePod(chosen.flags, chosen.runtime, chosen.hostUsers)
    : resolveLab(parseLabQuery(chosen.query).lab, chosen.runtime);
}
