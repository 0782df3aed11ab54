import { useState, type MouseEvent, type SubmitEvent } from 'react';
import { memberText } from '../content/members';
import { PAGE_TEXTS } from '../content/pageTexts';
import { viewpointIn } from '../domain/consequences';
import { NODE, PAUSE, type MemberId } from '../domain/members';
import { deferred } from '../ui/deferred';
import { FoldingSection } from '../ui/FoldingSection';
import { useWrittenPart } from '../ui/useWrittenPart';
import styles from './Terminal.module.css';
import type { ToldPods } from './toldPods';

const TERMINAL = deferred(() => import('./TerminalText').then(({ TerminalText }) => TerminalText));

const ID = 'screen';

/**
 * What commands print in the member from which one looks. The page has the first of them in its HTML; what runs the others comes at
 * the visitor's first sign. `first` is what is run at the beginning, where it is among what can be tried. Buttons name what they run, so that those of the HTML act as well.
 */
export function Terminal({ pods, from, first }: { pods: ToldPods; from: MemberId; first?: string }) {
  const [lines, setLines] = useState<readonly string[]>([]);
  const { Part, written, isStale, failed } = useWrittenPart(ID, TERMINAL, pods, from);

  const run = (line: unknown) => {
    if (typeof line === 'string') setLines((before) => [...before, line]);
  };
  const { topology } = pods.pid;
  const viewer = topology.members.find(({ id }) => id === viewpointIn(topology, from));
  const title =
    !viewer || viewer.id === NODE.id || viewer.id === PAUSE.id
      ? PAGE_TEXTS.terminalOnNode
      : PAGE_TEXTS.terminal(memberText(viewer).inSentence);
  const whole = {
    id: ID,
    className: styles.terminal,
    onClick: ({ target }: MouseEvent) => {
      run((target as Element).closest<HTMLElement>('[data-run]')?.dataset.run);
    },
    onSubmit: (event: SubmitEvent) => {
      event.preventDefault();
      run(new FormData(event.target).get('line'));
    },
  };
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
          {Part && <Part pods={pods} from={from} lines={lines} first={first} />}
          {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
        </div>
      )}
    </FoldingSection>
  );
}
