import { useState, type MouseEvent, type SubmitEvent } from 'react';
import { memberText } from '../content/members';
import { PAGE_TEXTS } from '../content/pageTexts';
import { viewpointIn } from '../domain/consequences';
import { NODE, PAUSE, type MemberId } from '../domain/members';
import { useAppStore } from '../store/AppStoreContext';
import { deferred } from '../ui/deferred';
import { FoldingSection } from '../ui/FoldingSection';
import { useWrittenPart } from '../ui/useWrittenPart';
import styles from './Terminal.module.css';
import type { ToldPods } from './toldPods';

/** What runs the commands. */
export const TERMINAL = deferred(() => import('./TerminalText').then(({ TerminalText }) => TerminalText));

const ID = 'screen';

/** Takes what runs a line; gives what hears it from the buttons and the field of a terminal. */
export function listenForLines(run: (line: string) => void) {
  const runText = (line: unknown) => {
    if (typeof line === 'string') run(line);
  };
  return {
    onClick: ({ target }: MouseEvent) => {
      runText((target as Element).closest<HTMLElement>('[data-run]')?.dataset.run);
    },
    onSubmit: (event: SubmitEvent) => {
      event.preventDefault();
      runText(new FormData(event.target).get('line'));
    },
  };
}

/**
 * What commands print in the member from which one looks. The page has the first of them in its HTML; what runs the others comes at
 * the visitor's first sign. `first` is what is run at the beginning, where it can be. Buttons name what they run, so that those of the HTML act as well.
 */
export function Terminal({ pods, from, first }: { pods: ToldPods; from: MemberId; first?: string | undefined }) {
  const [lines, setLines] = useState<readonly string[]>([]);
  const previous = useAppStore((state) => state.previous);
  const [since] = useState(previous);
  const { Part, written, isStale, failed } = useWrittenPart(ID, TERMINAL, pods, from);

  const run = (line: string) => {
    setLines((before) => [...before, line]);
  };
  const { topology } = pods.pid;
  const viewer = topology.members.find(({ id }) => id === viewpointIn(topology, from));
  const title =
    !viewer || viewer.id === NODE.id || viewer.id === PAUSE.id
      ? PAGE_TEXTS.terminalOnNode
      : PAGE_TEXTS.terminal(memberText(viewer).inSentence);
  const whole = { id: ID, className: styles.terminal, ...listenForLines(run) };
  return (
    <FoldingSection id="terminal" title={title} about={PAGE_TEXTS.terminalAbout} startsOpen className={styles.section}>
      {written ? (
        <div
          key="written"
          {...whole}
          data-stale={isStale || undefined}
          suppressHydrationWarning
          dangerouslySetInnerHTML={written}
        />
      ) : (
        <div key="own" {...whole}>
          {Part && <Part pods={pods} from={from} lines={lines} first={first} since={since} />}
          {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
        </div>
      )}
    </FoldingSection>
  );
}
