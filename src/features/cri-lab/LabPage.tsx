import { useMemo } from 'react';
import { LAB_TEXTS } from '../../content/lab';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { MOST_THAT_SHRINK } from '../../diagram/layout';
import { labRequestFor } from '../../domain/labRequest';
import { NODE, POD, SIDECAR } from '../../domain/members';
import type { OptionField } from '../../domain/modes';
import type { LinuxNamespace } from '../../domain/namespaces';
import { ShownDiagram } from '../../parts/ShownDiagram';
import { FlagToKernel } from '../../parts/FlagToKernel';
import { MembershipTable } from '../../parts/MembershipTable';
import tableStyles from '../../parts/MembershipTable.module.css';
import { ReachPanel } from '../../parts/ReachPanel';
import { SavePicture } from '../../parts/SavePicture';
import { resolveChosen, resolveLab } from '../../parts/resolvedLab';
import { Terminal } from '../../parts/Terminal';
import { tellingOfPods, toldPods } from '../../parts/toldPods';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFrom, selectRuntime } from '../../store/selectors';
import { CgroupPicture } from './CgroupPicture';
import { ContainerChoices } from './ContainerChoices';
import { CrictlRequest } from './CrictlRequest';
import { labSubject } from './describeLab';
import { LabHeadline } from './LabHeadline';
import { ModeChoice } from './ModeChoice';
import { RequestMap } from './RequestMap';
import { RuntimeAnswers } from './RuntimeAnswers';
import { useLab } from './useLab';
import { Verdict } from './Verdict';
import styles from './LabPage.module.css';

/** What the lab is about: whether a container reaches its neighbour over localhost. */
const NEIGHBOUR = 'wget -qO- 127.0.0.1:18081';

/** The field of the request that rules a lane. */
const RULED: Partial<Readonly<Record<LinuxNamespace, OptionField>>> = { pid: 'pid', net: 'network', ipc: 'ipc' };

function laneControls(namespace: LinuxNamespace) {
  const field = RULED[namespace];
  return field ? <ModeChoice field={field} /> : null;
}

/** The CRI lab: what a runtime is asked, in all the modes that the CRI has, and what becomes of it. */
export function LabPage() {
  const { lab, showLab } = useLab();
  const runtime = useAppStore(selectRuntime);
  const previous = useAppStore((state) => state.previous);
  const told = useAppStore((state) => state.told);
  const from = useAppStore(selectFrom);
  const replay = useAppStore((state) => state.replay);
  const undo = useAppStore((state) => state.undo);
  const canUndo = useAppStore((state) => state.canUndo);
  const pod = resolveLab(lab, runtime);
  const { columns } = pod.picture;
  const hasOwnNet = pod.topology.instances.net.some(({ owner }) => owner !== NODE.id && owner !== POD);
  const isSplit = pod.picture.lanes.some(({ boxes }) => boxes.some(({ runs }) => runs.length > 1));
  const isMany = columns.length > MOST_THAT_SHRINK;
  const seats = useMemo(() => columns.map(({ member }) => member), [columns]);
  const pods = useMemo(() => toldPods(told, resolveChosen), [told]);
  return (
    <div className={styles.page}>
      <main className={styles.main} id="main">
        <p className={styles.noScript}>{LAB_TEXTS.noScript}</p>
        <LabHeadline pod={pod} />
        <ShownDiagram
          // Another number of columns is another picture.
          key={columns.length}
          pod={pod}
          telling={useMemo(() => tellingOfPods(pods, from), [pods, from])}
          laneControls={laneControls}
        />
        {isMany && <p className={styles.sideways}>{LAB_TEXTS.sideways}</p>}
        <div className={styles.actions}>
          <button type="button" className="button" data-action="replay" disabled={previous === null} onClick={replay}>
            {PAGE_TEXTS.replay}
          </button>
          <button type="button" className="button" disabled={!canUndo} onClick={undo}>
            {PAGE_TEXTS.undo}
          </button>
          <button
            type="button"
            className="button"
            data-action="reset"
            onClick={() => {
              showLab(labRequestFor(0));
            }}
          >
            {PAGE_TEXTS.reset}
          </button>
          <SavePicture shown={useMemo(() => labSubject({ lab, runtime }), [lab, runtime])} />
          <p>
            {PAGE_TEXTS.examples} {isSplit && LAB_TEXTS.split} {hasOwnNet && LAB_TEXTS.assumption}
          </p>
        </div>
      </main>
      <aside className={styles.side} aria-label={PAGE_TEXTS.aside}>
        <Verdict lab={lab} />
        <RequestMap lab={lab} />
        <RuntimeAnswers asked={pod.asked} runtime={runtime} />
        <ReachPanel pods={pods} from={from} />
      </aside>
      <div className={styles.below}>
        <ContainerChoices pod={pod} />
        <div className={styles.pair}>
          <Terminal pods={pods} from={from} first={from === SIDECAR.id ? undefined : NEIGHBOUR} />
          <CrictlRequest asked={pod.asked} name={pod.name} />
        </div>
        <CgroupPicture pod={pod} />
        <FlagToKernel pods={pods} from={from} />
        <section className={tableStyles.section} aria-labelledby="membership">
          <MembershipTable topology={pod.topology} seats={seats} />
        </section>
      </div>
    </div>
  );
}
