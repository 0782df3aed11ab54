import { useCallback, useMemo } from 'react';
import { FLAG_TEXTS } from '../../content/flags';
import { PRODUCT_NAME } from '../../content/page';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { Diagram } from '../../diagram/Diagram';
import { diagramModel } from '../../diagram/model';
import type { DiagramTarget } from '../../diagram/target';
import { POD_NAMESPACE_FLAGS } from '../../domain/flags';
import { namespacesForPod } from '../../domain/modes';
import type { LinuxNamespace } from '../../domain/namespaces';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlags, selectFlagsHref, selectRuntime } from '../../store/selectors';
import { Actions } from './Actions';
import { Background } from './Background';
import { CaseReading } from './CaseReading';
import { EveryCaseFacts } from './EveryCaseFacts';
import { FlagSwitch } from './FlagSwitch';
import { FootBar } from './FootBar';
import { Headline } from './Headline';
import { MembershipTable } from './MembershipTable';
import { PodSecurity } from './PodSecurity';
import { PodSpec } from './PodSpec';
import { ReachPanel } from './ReachPanel';
import { RefusedPair } from './RefusedPair';
import { TargetDetails } from './TargetDetails';
import { TruthTable } from './TruthTable';
import styles from './ExplorePage.module.css';

/** The explorer: one case, its picture, its switches and what follows from it. */
export function ExplorePage() {
  const flags = useAppStore(selectFlags);
  const runtime = useAppStore(selectRuntime);
  const previous = useAppStore((state) => state.previous);
  const href = useAppStore(selectFlagsHref(flags));
  const base = useAppStore((state) => state.base);
  const model = useMemo(() => diagramModel(namespacesForPod(flags), runtime), [flags, runtime]);
  const laneControls = useCallback((namespace: LinuxNamespace) => {
    const ruling = POD_NAMESPACE_FLAGS.filter((flag) => FLAG_TEXTS[flag].rules === namespace);
    return ruling.length === 0 ? null : (
      <div className={styles.switches}>
        {ruling.map((flag) => (
          <FlagSwitch key={flag} flag={flag} />
        ))}
      </div>
    );
  }, []);
  const details = useCallback((target: DiagramTarget) => <TargetDetails target={target} model={model} />, [model]);
  return (
    <>
      <div className={styles.page}>
        <main className={styles.main} id="main">
          <Headline topology={model.topology} />
          <Diagram
            model={model}
            still={previous === null}
            laneControls={laneControls}
            details={details}
            actions={(replay) => <Actions replay={replay} />}
          />
          <TruthTable />
        </main>
        <aside className={styles.side} aria-label={PAGE_TEXTS.aside}>
          <RefusedPair />
          <ReachPanel model={model} />
          <CaseReading />
          <PodSecurity />
          <PodSpec />
        </aside>
        <p className={styles.address}>
          {PRODUCT_NAME}: {href}
        </p>
        <div className={styles.words}>
          <MembershipTable topology={model.topology} />
          <EveryCaseFacts />
        </div>
        <Background base={base} />
      </div>
      <FootBar />
    </>
  );
}
