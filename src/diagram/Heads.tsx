import { MEMBER_TEXTS } from '../content/members';
import { PICTURE_TEXTS } from '../content/picture';
import { PAUSE_ABSENT } from '../content/runtimes';
import { describeWall } from './describe';
import styles from './Heads.module.css';
import { COLUMNS, openLanes } from './layout';
import type { DiagramModel } from './model';
import { sameTarget, type DiagramTarget } from './target';
import { Token } from './Token';
import type { TargetControl } from './useTarget';

/** The frames' titles, whether the pod's wall is open, and the members above their columns. */
export function Heads({ model, target, targetProps }: { model: DiagramModel } & TargetControl) {
  const open = openLanes(model.lanes);
  return (
    <>
      <div className={styles.frameTitles}>
        <strong className={styles.nodeTitle}>
          <span>{PICTURE_TEXTS.frames.node}</span>
          <span>{PICTURE_TEXTS.frames.nodeShort}</span>
        </strong>
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
    </>
  );
}
