import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { PICTURE_TEXTS } from '../content/picture';
import type { LinuxNamespace, NamespaceMember } from '../domain/namespaces';
import { describeMembers, listInWords, runtimeDifferences } from './describe';
import type { DiagramTarget } from './target';
import { sameTarget } from './target';
import { Heads } from './Heads';
import { Lane } from './Lane';
import { LaneHeader } from './LaneHeader';
import { COLUMNS, type BoxPicture } from './layout';
import { Legend } from './Legend';
import type { DiagramModel } from './model';
import { useDiagramMotion } from './useDiagramMotion';
import { useTarget } from './useTarget';
import styles from './Diagram.module.css';

interface DiagramProps {
  model: DiagramModel;
  /** True while the page is only arriving at its state: nothing moves. */
  still: boolean;
  /** What stands beside the lanes that a flag rules. */
  laneControls: (namespace: LinuxNamespace) => ReactNode;
  /** What is said of the thing pointed at. */
  details: (target: DiagramTarget) => ReactNode;
  /** What stands below the picture; it gets the replay of the last change, or null where there is none. */
  actions: (replay: (() => void) | null) => ReactNode;
}

const FOLDABLE: readonly LinuxNamespace[] = ['uts', 'user', 'mnt'];

/** The worker node, the pod inside it, one column a member, one lane a namespace. */
export function Diagram({ model, still, laneControls, details, actions }: DiagramProps) {
  const { state, laneRefs, replay } = useDiagramMotion(model, still);
  const { target, targetProps, close, keepOpen } = useTarget();
  const [unfolded, setUnfolded] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const lastBox = useRef<{ namespace: LinuxNamespace; members: readonly NamespaceMember[] } | null>(null);

  // A box that had the focus may be part of another now: the focus stays with its first member.
  useLayoutEffect(() => {
    const lost = lastBox.current;
    if (!lost || document.activeElement !== document.body) return;
    const next = stage.current?.querySelectorAll<HTMLElement>(`[data-namespace="${lost.namespace}"]`) ?? [];
    const holder = [...next].find((box) =>
      lost.members.some((member) => box.dataset.members?.split(' ').includes(member)),
    );
    holder?.focus({ preventScroll: true });
  }, [model]);

  // A change that concerns folded lanes opens them, and they stay open.
  const [seen, setSeen] = useState(state.marked);
  if (seen !== state.marked) {
    setSeen(state.marked);
    if (state.marked.some((namespace) => FOLDABLE.includes(namespace))) setUnfolded(true);
  }
  const boxControl = (box: BoxPicture) => {
    const boxTarget: DiagramTarget = { kind: 'box', namespace: box.namespace, member: box.members[0] ?? 'node' };
    return (
      <button
        type="button"
        className={styles.box}
        data-namespace={box.namespace}
        data-members={box.members.join(' ')}
        data-owner={box.owner}
        aria-label={describeMembers(box)}
        aria-expanded={sameTarget(target, boxTarget)}
        {...targetProps(boxTarget)}
        onFocus={() => {
          lastBox.current = box;
          targetProps(boxTarget).onFocus();
        }}
        onBlur={() => {
          if (document.activeElement !== document.body) lastBox.current = null;
          targetProps(boxTarget).onBlur();
        }}
      />
    );
  };

  return (
    <div className={styles.diagram}>
      <div
        ref={stage}
        className={styles.stage}
        data-moving={state.moving || undefined}
        data-calm={state.calm || undefined}
        id="diagram"
        tabIndex={-1}
      >
        <div className={styles.nodeFrame} />
        <div className={styles.podFrame} />
        <div className={styles.stems} aria-hidden="true">
          {COLUMNS.map((member) => (
            <i key={member} data-present={model.topology.members.includes(member)} />
          ))}
        </div>
        <div className={styles.heads}>
          <Legend />
          <Heads model={model} target={target} targetProps={targetProps} />
        </div>
        {model.lanes.map((lane, index) => {
          const { namespace } = lane;
          const differences = runtimeDifferences(model, namespace);
          const marked = state.marked.includes(namespace);
          return (
            <div
              key={namespace}
              className={styles.lane}
              data-lane={namespace}
              data-marked={marked || undefined}
              data-folded={(FOLDABLE.includes(namespace) && !unfolded) || undefined}
            >
              <LaneHeader
                namespace={namespace}
                differences={differences}
                controls={laneControls(namespace)}
                target={target}
                targetProps={targetProps}
              />
              <Lane
                lane={lane}
                before={marked ? (state.before?.lanes[index] ?? null) : null}
                trackRef={laneRefs.get(namespace)}
                differs={differences.length > 0}
                boxControl={boxControl}
              />
              {target && target.kind !== 'member' && target.namespace === namespace && (
                <div className={styles.card} {...keepOpen}>
                  {details(target)}
                </div>
              )}
            </div>
          );
        })}
        {target?.kind === 'member' && (
          <div className={styles.card} data-top {...keepOpen}>
            {details(target)}
          </div>
        )}
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={unfolded}
          onClick={() => {
            setUnfolded(!unfolded);
            close();
          }}
        >
          {PICTURE_TEXTS[unfolded ? 'fold' : 'unfold'](listInWords(FOLDABLE))}
        </button>
      </div>
      {actions(state.canReplay ? replay : null)}
    </div>
  );
}
