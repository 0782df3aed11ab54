import { memo } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { caseForFlags } from '../../domain/cases';
import type { MemberId } from '../../domain/members';
import { ReachPanel } from '../../parts/ReachPanel';
import { Terminal } from '../../parts/Terminal';
import type { ResolvedCase } from '../../parts/resolvedPod';
import type { ToldPods } from '../../parts/toldPods';
import { CaseReading } from './CaseReading';
import { PodSecurity } from './PodSecurity';
import { PodSpec } from './PodSpec';

/** What follows in a case: who reaches what, why one does it, the risk, Pod Security, the manifest. */
export const Consequences = memo(function Consequences({
  pod,
  pods,
  from,
  className,
}: {
  pod: ResolvedCase;
  pods: ToldPods;
  from: MemberId;
  className?: string | undefined;
}) {
  const { flags } = pod;
  const hostUsers = pod.asked.userns !== 'POD';
  return (
    <aside className={className} aria-label={PAGE_TEXTS.aside}>
      <ReachPanel pods={pods} from={from} />
      <Terminal pods={pods} from={from} />
      <CaseReading sharingCase={caseForFlags(flags)} />
      <PodSecurity flags={flags} hostUsers={hostUsers} />
      <PodSpec flags={flags} hostUsers={hostUsers} />
    </aside>
  );
});
