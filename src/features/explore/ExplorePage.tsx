import { useDeferredValue, useMemo, type FocusEvent, type PointerEvent } from 'react';
import { FLAG_TEXTS } from '../../content/flags';
import { PRODUCT_NAME } from '../../content/page';
import { laneDiffers } from '../../diagram/picture';
import { POD_NAMESPACE_FLAGS } from '../../domain/flags';
import type { LinuxNamespace } from '../../domain/namespaces';
import { FlagToKernel } from '../../parts/FlagToKernel';
import { FlagSwitch } from '../../parts/FlagSwitch';
import { ShownDiagram } from '../../parts/ShownDiagram';
import { resolvePod } from '../../parts/resolvedPod';
import { tellingOfPods, toldPods } from '../../parts/toldPods';
import { resolveCase, useShownPod } from '../../parts/useShownPod';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlags, selectFlagsHref, selectFrom, selectHostUsers } from '../../store/selectors';
import { Actions } from './Actions';
import { AllCases } from './AllCases';
import { Background } from './Background';
import { Consequences } from './Consequences';
import { EveryCaseFacts } from './EveryCaseFacts';
import { FootBar } from './FootBar';
import { Headline } from './Headline';
import { HostUsers } from './HostUsers';
import { Membership } from './Membership';
import { RefusedPair } from './RefusedPair';
import { Strip } from './Strip';
import styles from './ExplorePage.module.css';

/** The switches that rule a lane. */
function laneControls(namespace: LinuxNamespace) {
  const ruling = POD_NAMESPACE_FLAGS.filter((flag) => FLAG_TEXTS[flag].rules === namespace);
  return ruling.length === 0 ? null : (
    <div className={styles.switches}>
      {namespace === 'pid' && <RefusedPair />}
      {ruling.map((flag) => (
        <FlagSwitch key={flag} flag={flag} />
      ))}
    </div>
  );
}

/**
 * Notes on the page near what the pointer or the focus is, for a lane and the rows that follow from it to light up together.
 * An attribute, and not :has() in the style sheet: that costs at every change of the page.
 */
function noteNear(page: HTMLElement, at: EventTarget | null) {
  const near = at instanceof Element ? at.closest<HTMLElement>('[data-lane], [data-follows]') : null;
  const { lane, follows } = near?.dataset ?? {};
  if (lane) page.dataset.near = `lane ${lane}`;
  else if (follows) page.dataset.near = `row ${follows}`;
  else delete page.dataset.near;
}
const noteTarget = ({ currentTarget, target }: FocusEvent<HTMLElement> | PointerEvent<HTMLElement>) => {
  noteNear(currentTarget, target);
};
const noteNext = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement> | PointerEvent<HTMLElement>) => {
  noteNear(currentTarget, relatedTarget);
};

/** The explorer: one case, its picture, its switches and what follows from it. */
export function ExplorePage() {
  const flags = useAppStore(selectFlags);
  const pod = useShownPod();
  const previous = useAppStore((state) => state.previous);
  const href = useAppStore(selectFlagsHref(flags, useAppStore(selectHostUsers)));
  const base = useAppStore((state) => state.base);
  const before = previous?.kind === 'case' ? resolvePod(previous.flags, previous.runtime, previous.hostUsers) : null;
  const canReplay =
    before !== null && pod.picture.lanes.some((lane, index) => laneDiffers(before.picture.lanes[index] ?? lane, lane));
  // The picture answers first, what stands beside and below it right after; a page that opens comes whole.
  const later = useDeferredValue(pod);
  const shown = previous === null ? pod : later;
  const told = useAppStore((state) => state.told);
  const pods = useMemo(() => toldPods(told, resolveCase), [told]);
  const from = useAppStore(selectFrom);
  return (
    <>
      <Strip />
      <div
        className={styles.page}
        onPointerOver={noteTarget}
        onPointerOut={noteNext}
        onFocus={noteTarget}
        onBlur={noteNext}
      >
        <main className={styles.main} id="main">
          <Headline pod={pod} />
          <ShownDiagram
            pod={pod}
            telling={useMemo(() => tellingOfPods(pods, from), [pods, from])}
            laneControls={laneControls}
          />
          <Actions pod={pod} canReplay={canReplay} />
        </main>
        <Consequences pod={shown} pods={pods} from={from} className={styles.side} />
        <FlagToKernel pods={pods} from={from} />
        <AllCases />
        <p className={styles.address}>{`${PRODUCT_NAME}: ${href}`}</p>
        <div className={styles.words}>
          <Membership topology={shown.topology} />
          {/* A choice answers at once, as the picture does: what it shows later it would take back first. */}
          <HostUsers pod={pod} />
          <EveryCaseFacts />
        </div>
        <Background base={base} />
      </div>
      <FootBar />
    </>
  );
}
