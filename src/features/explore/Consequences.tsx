import { memo } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { caseForFlags } from '../../domain/cases';
import { ReachPanel } from '../../parts/ReachPanel';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { CaseReading } from './CaseReading';
import { PodSecurity } from './PodSecurity';
import { PodSpec } from './PodSpec';
import { RefusedPair } from './RefusedPair';

/** What follows in a case: who reaches what, why one does it, the risk, Pod Security, the manifest. */
export const Consequences = memo(function Consequences({
  pod,
  className,
}: {
  pod: ResolvedPod;
  className?: string | undefined;
}) {
  const { flags } = pod;
  return (
    <aside className={className} aria-label={PAGE_TEXTS.aside}>
      <RefusedPair flags={flags} />
      <ReachPanel pod={pod} />
      <CaseReading sharingCase={caseForFlags(flags)} />
      <PodSecurity flags={flags} />
      <PodSpec flags={flags} />
    </aside>
  );
});
