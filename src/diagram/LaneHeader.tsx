import type { ReactNode } from 'react';
import { LANE_REMARKS, NAMESPACE_TEXTS } from '../content/namespaces';
import type { LinuxNamespace } from '../domain/namespaces';
import type { RuntimeDifference } from './describe';
import styles from './LaneHeader.module.css';
import { sameTarget, type DiagramTarget } from './target';
import type { TargetControl } from './useTarget';

interface LaneHeaderProps extends TargetControl {
  namespace: LinuxNamespace;
  differences: readonly RuntimeDifference[];
  /** The switches that rule the lane, if any. */
  controls: ReactNode;
}

/** A lane's name, what it holds, the switches that rule it, and what a real runtime does otherwise. */
export function LaneHeader({ namespace, differences, controls, target, targetProps }: LaneHeaderProps) {
  const laneTarget: DiagramTarget = { kind: 'lane', namespace };
  const remark = differences.length === 0 ? LANE_REMARKS[namespace] : undefined;
  return (
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
      {controls}
      {differences.map(({ note }) => (
        <p key={note} className={styles.note}>
          † {note}
        </p>
      ))}
      {remark !== undefined && <p className={styles.note}>{remark}</p>}
    </div>
  );
}
