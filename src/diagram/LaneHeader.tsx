import { memo, type ReactNode } from 'react';
import { LANE_REMARKS, NAMESPACE_TEXTS } from '../content/namespaces';
import type { LinuxNamespace } from '../domain/namespaces';
import styles from './LaneHeader.module.css';
import type { Pointing } from './usePointing';

interface LaneHeaderProps {
  namespace: LinuxNamespace;
  /** What follows in the lane for the member from which one looks. */
  says: string;
  /** What is to be noted beside it: what a real runtime does otherwise. */
  notes: readonly string[];
  /** The switches that rule the lane, if any. */
  controls: (namespace: LinuxNamespace) => ReactNode;
  isOpen: boolean;
  targetProps: Pointing['targetProps'];
  /** What is said of the lane, while it is pointed at: right behind its button, so that Tab leads into it. */
  card: ReactNode;
}

/** A lane's name, what it holds, the switches that rule it, and what a real runtime does otherwise. */
export const LaneHeader = memo(function LaneHeader(props: LaneHeaderProps) {
  const { namespace, says, notes, controls, isOpen, targetProps, card } = props;
  const remark = notes.length === 0 ? LANE_REMARKS[namespace] : undefined;
  const switches = controls(namespace);
  // Where no flag rules a lane, what it remarks on takes the place.
  const isRuled = switches !== null;
  return (
    <div className={styles.header}>
      <button
        type="button"
        className={styles.kind}
        aria-expanded={isOpen}
        {...targetProps({ kind: 'lane', namespace })}
      >
        <b translate="no">{namespace}</b> <span className={styles.plain}>{NAMESPACE_TEXTS[namespace].plain}</span>
        <span className={styles.plainShort} aria-hidden="true">
          {NAMESPACE_TEXTS[namespace].plainShort}
        </span>
      </button>
      {card}
      {remark === undefined && (notes.length === 0 || isRuled) && <p className={styles.says}>{says}</p>}
      {switches}
      {notes.map((note) => (
        <p key={note} className={styles.note} data-note="">
          † {note}
        </p>
      ))}
      {remark !== undefined && <p className={styles.note}>{remark}</p>}
    </div>
  );
});
