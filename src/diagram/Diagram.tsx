import { Fragment, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { PICTURE_TEXTS } from '../content/picture';
import type { LinuxNamespace } from '../domain/namespaces';
import type { MemberId } from '../domain/members';
import type { Pointed, Target } from '../domain/pointed';
import { listInWords } from '../content/listInWords';
import { describeWall } from './describe';
import type { CardHandle } from './Card';
import styles from './Diagram.module.css';
import { Heads } from './Heads';
import { KeepBoxFocus } from './KeepBoxFocus';
import { Lane } from './Lane';
import { LaneHeader } from './LaneHeader';
import { MOST_THAT_SHRINK } from './layout';
import { Legend } from './Legend';
import type { DiagramMover, Playing } from './motionState';
import type { Picture } from './picture';
import { prefersCalm, useDiagramMotion } from './useDiagramMotion';
import type { Telling } from './telling';
import { useDrawnPicture } from './useDrawnPicture';
import { usePointing } from './usePointing';

export interface DiagramProps {
  /** Names the diagram on its page, in `data-diagram` and in its ids. */
  name: string;
  picture: Picture;
  /** What is said beside it. */
  telling: Telling;
  onLookFrom: (from: MemberId) => void;
  /** Hears in which lanes it is not yet time to tell of the picture. */
  onTell: (untold: readonly LinuxNamespace[]) => void;
  /** For each lane, what is to be noted beside it: what a real runtime does otherwise. */
  notes: Readonly<Record<LinuxNamespace, readonly string[]>>;
  /** Whether it is to be read from afar. */
  large?: boolean;
  /** Whether the API server rejects the pod: it stands in its frame. */
  rejected?: boolean;
  /** True while the page is only arriving at its state: nothing moves. */
  still: boolean;
  /** True where the last change is none of the pod, such as another runtime: it is shown at once. */
  calm: boolean;
  playing: Playing;
  /** The code that moves, or null until it is there: then a change is shown at once. */
  mover: DiagramMover | null;
  /** Counts how often the last change is to be shown again. */
  replays: number;
  /** What is pointed at where the same thing is written, or null. */
  lit?: Target | null;
  pointed: Pointed | null;
  onPoint: (pointed: Pointed | null) => void;
  unfolded: boolean;
  onUnfold: (unfolded: boolean) => void;
  /** What stands beside the lanes that a flag rules. The same function for every render. */
  laneControls: (namespace: LinuxNamespace) => ReactNode;
  /** What is said of the thing pointed at: a Card, with what it is handed. */
  details: (target: Target, card: CardHandle) => ReactNode;
}

const FOLDABLE: readonly LinuxNamespace[] = ['uts', 'user', 'mnt'];

/** The worker node, the pod inside it, one column a member, one lane a Linux namespace. It holds nothing that it shows itself. */
export function Diagram(props: DiagramProps) {
  const { name, picture, telling, notes, lit, pointed, onPoint, unfolded, onUnfold, laneControls, details } = props;
  const stage = useRef<HTMLDivElement>(null);
  const { mover, still, calm } = props;
  const drawn = useDrawnPicture(picture, mover === null && !still && !calm && !prefersCalm());
  const { state, laneRefs } = useDiagramMotion({ ...props, picture: drawn }, stage);
  const { targetProps, keepOpen, pointerX, close } = usePointing(pointed, onPoint);
  const target = pointed?.target ?? null;
  const { columns } = picture;
  const isMany = columns.length > MOST_THAT_SHRINK;
  const openFolded = telling.open.filter((namespace) => FOLDABLE.includes(namespace));

  // A change that concerns folded lanes opens them, and they stay open.
  const { marked } = state;
  useLayoutEffect(() => {
    if (marked.some((namespace) => FOLDABLE.includes(namespace))) onUnfold(true);
  }, [marked, onUnfold]);

  const card = (shown: Target) => (
    <Fragment key={JSON.stringify(shown)}>
      {details(shown, { pinned: pointed?.pinned ?? false, pointerX, keepOpen, onClose: close })}
    </Fragment>
  );
  return (
    <div className={styles.diagram} data-many={isMany || undefined}>
      <div
        ref={stage}
        className={styles.stage}
        data-diagram={name}
        // A change that waits for the code that moves it is on its way.
        data-moving={state.moving || drawn !== picture || undefined}
        data-calm={state.calm || undefined}
        data-many={isMany || undefined}
        data-roomy={!isMany || undefined}
        data-large={props.large}
        id={name === 'main' ? 'diagram' : `diagram-${name}`}
        tabIndex={-1}
        style={{ '--pods': Math.max(1, columns.length - 1) } as CSSProperties}
      >
        <KeepBoxFocus stage={stage}>
          <div className={styles.nodeFrame} />
          <div className={styles.podFrame} />
          <div className={styles.stems} aria-hidden="true">
            {columns.map(({ member, present }, index) => (
              <i
                key={member.id}
                data-present={present}
                data-viewpoint={member.id === telling.from || undefined}
                style={{ gridColumn: 2 * index + 1 }}
              />
            ))}
          </div>
          <div className={styles.heads}>
            <Legend />
            <Heads
              picture={picture}
              open={telling.open}
              from={telling.from}
              onLookFrom={props.onLookFrom}
              isMany={isMany}
              rejected={props.rejected}
              target={target?.kind === 'member' ? target : null}
              targetProps={targetProps}
              card={card}
            />
          </div>
          {picture.lanes.map((lane, index) => {
            const { namespace, boxes } = lane;
            const shown = target !== null && target.kind !== 'member' && target.namespace === namespace ? target : null;
            return (
              <div
                key={namespace}
                className={styles.lane}
                data-lane={namespace}
                data-marked={marked.includes(namespace) || undefined}
                data-folded={
                  (FOLDABLE.includes(namespace) && !unfolded && !(props.large && telling.open.includes(namespace))) ||
                  undefined
                }
              >
                <LaneHeader
                  namespace={namespace}
                  says={telling.says[namespace]}
                  notes={notes[namespace]}
                  controls={laneControls}
                  isOpen={shown?.kind === 'lane'}
                  targetProps={targetProps}
                  card={shown?.kind === 'lane' ? card(shown) : null}
                />
                <Lane
                  lane={drawn.lanes[index] ?? lane}
                  boxes={boxes}
                  columns={columns}
                  shaded={telling.boxes[namespace]}
                  reached={telling.reached[namespace]}
                  trackRef={laneRefs.get(namespace)}
                  differs={notes[namespace].length > 0}
                  openMember={shown?.kind === 'box' ? shown.member : null}
                  litMember={lit?.kind === 'box' && lit.namespace === namespace ? lit.member : null}
                  card={shown?.kind === 'box' ? card(shown) : null}
                  targetProps={targetProps}
                />
              </div>
            );
          })}
        </KeepBoxFocus>
      </div>
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={unfolded}
        onClick={() => {
          onUnfold(!unfolded);
          close();
        }}
      >
        {PICTURE_TEXTS[unfolded ? 'fold' : 'unfold'](listInWords(FOLDABLE)) +
          (!unfolded && openFolded.length > 0 ? ` (${describeWall(openFolded)})` : '')}
      </button>
    </div>
  );
}
