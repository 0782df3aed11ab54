import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { MEMBER_TEXTS } from '../content/members';
import { LANE_REMARKS, NAMESPACE_TEXTS } from '../content/namespaces';
import { PICTURE_TEXTS } from '../content/picture';
import { PAUSE_ABSENT } from '../content/runtimes';
import type { LinuxNamespace, NamespaceMember } from '../domain/namespaces';
import { describeMembers, describeWall, listInWords, runtimeDifferences } from './describe';
import type { DiagramTarget } from './target';
import { sameTarget } from './target';
import { Lane } from './Lane';
import { COLUMNS, openLanes, type BoxPicture } from './layout';
import { Legend } from './Legend';
import type { DiagramModel } from './model';
import { Token } from './Token';
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
  const { state, laneRef, replay } = useDiagramMotion(model, still);
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

  const open = openLanes(model.lanes);
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
          <div className={styles.frameTitles}>
            <strong className={styles.nodeTitle}>{PICTURE_TEXTS.frames.node}</strong>
            <strong className={styles.podTitle}>{PICTURE_TEXTS.frames.pod}</strong>
            <span className={styles.wall} data-open={open.length > 0 || undefined}>
              {describeWall(open)}
            </span>
          </div>
          <div className={styles.members}>
            {COLUMNS.map((member) => {
              const present = model.topology.members.includes(member);
              const memberTarget: DiagramTarget = { kind: 'member', member };
              return (
                <button
                  key={member}
                  type="button"
                  className={styles.member}
                  data-column={member}
                  data-present={present}
                  aria-expanded={sameTarget(target, memberTarget)}
                  {...targetProps(memberTarget)}
                >
                  <Token member={member} missing={!present} />
                  <span>
                    <b className={styles.memberName}>{MEMBER_TEXTS[member].name}</b>
                    <b className={styles.memberShort}>{MEMBER_TEXTS[member].nameShort}</b>{' '}
                    <small>{present ? MEMBER_TEXTS[member].process : PAUSE_ABSENT.short}</small>
                  </span>
                </button>
              );
            })}
          </div>
        </div>
        {model.lanes.map((lane, index) => {
          const { namespace } = lane;
          const laneTarget: DiagramTarget = { kind: 'lane', namespace };
          const differences = runtimeDifferences(model, namespace);
          return (
            <div
              key={namespace}
              className={styles.lane}
              data-lane={namespace}
              data-marked={state.marked.includes(namespace) || undefined}
              data-folded={(FOLDABLE.includes(namespace) && !unfolded) || undefined}
            >
              <div className={styles.header}>
                <button
                  type="button"
                  className={styles.kind}
                  aria-expanded={sameTarget(target, laneTarget)}
                  {...targetProps(laneTarget)}
                >
                  <b>{namespace}</b> <span className={styles.plain}>{NAMESPACE_TEXTS[namespace].plain}</span>
                  <span className={styles.plainShort} aria-hidden="true">
                    {NAMESPACE_TEXTS[namespace].plainShort}
                  </span>
                </button>
                {laneControls(namespace)}
                {differences.map(({ note }) => (
                  <p key={note} className={styles.note}>
                    † {note}
                  </p>
                ))}
                {differences.length === 0 && LANE_REMARKS[namespace] && (
                  <p className={styles.note}>{LANE_REMARKS[namespace]}</p>
                )}
              </div>
              <Lane
                lane={lane}
                before={state.before?.lanes[index] ?? null}
                trackRef={laneRef(namespace)}
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
