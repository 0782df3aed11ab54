import { useState } from 'react';
import { memberText } from '../../content/members';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { PRESENT_TEXTS } from '../../content/present';
import { viewpointIn } from '../../domain/consequences';
import type { MemberId } from '../../domain/members';
import { listenForLines, TERMINAL } from '../../parts/Terminal';
import terminalStyles from '../../parts/Terminal.module.css';
import type { ToldPods } from '../../parts/toldPods';
import { useAppStore } from '../../store/AppStoreContext';
import { useClass, useClassStore } from '../../store/ClassStoreContext';
import { NO_TERMINAL } from '../../store/createClassStore';
import { useDeferred, useLoadNow } from '../../ui/useDeferred';
import styles from './ClassTerminal.module.css';

/**
 * In place of the picture: what a command prints, in the member that is chosen. `first` is what is run at the beginning, `types`
 * whether one can type here: a projected window leaves that to the presenter's.
 */
export function ClassTerminal({
  pods,
  from,
  first,
  types,
}: {
  pods: ToldPods;
  from: MemberId;
  first?: string | undefined;
  types: boolean;
}) {
  const own = useClassStore();
  const { lines } = useClass((state) => state.terminal);
  const lookFrom = useAppStore((state) => state.lookFrom);
  const previous = useAppStore((state) => state.previous);
  const [since] = useState(previous);
  const { value: Part, failed } = useDeferred(TERMINAL);
  useLoadNow(TERMINAL, true, true);
  const { topology } = pods.pid;
  const viewer = viewpointIn(topology, from);
  const run = (line: string) => {
    own.setState({ terminal: { open: true, lines: [...lines, line] } });
  };
  return (
    <section className={styles.screen} data-types={types || undefined} aria-label={PRESENT_TEXTS.terminal}>
      <div className={styles.tools}>
        <div className={styles.seats} role="group" aria-label={PRESENT_TEXTS.terminalIn}>
          <span aria-hidden="true">{PRESENT_TEXTS.terminalIn}</span>
          {topology.members.map((member) => (
            <button
              key={member.id}
              type="button"
              className="button"
              aria-pressed={member.id === viewer}
              onClick={() => {
                lookFrom(member.id);
              }}
            >
              {memberText(member).nameShort}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="button"
          onClick={() => {
            own.setState({ terminal: NO_TERMINAL });
          }}
        >
          {PRESENT_TEXTS.terminalClose}
        </button>
      </div>
      <div className={`${terminalStyles.terminal ?? ''} ${styles.terminal ?? ''}`} {...listenForLines(run)}>
        {Part && <Part pods={pods} from={from} lines={lines} first={first} since={since} />}
        {failed && !Part && <p>{PAGE_TEXTS.notLoaded}</p>}
      </div>
    </section>
  );
}
