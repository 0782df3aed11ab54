import { Fragment, type ReactNode } from 'react';
import { memberText } from '../content/members';
import { PICTURE_TEXTS } from '../content/picture';
import { PAUSE_ABSENT } from '../content/runtimes';
import type { Target } from '../domain/pointed';
import { describeWall } from './describe';
import styles from './Heads.module.css';
import { openLanes, type Picture } from './picture';
import { Token } from './Token';
import type { Pointing } from './usePointing';

interface HeadsProps {
  picture: Picture;
  /** True where a name stands below its token at any width. */
  isMany: boolean;
  /** The member whose details are open, or null. */
  target: Extract<Target, { kind: 'member' }> | null;
  targetProps: Pointing['targetProps'];
  /** What is said of a member: right behind its button, so that Tab leads into it. */
  card: (target: Target, isTop: boolean) => ReactNode;
}

/** The frames' titles, whether the pod's wall is open, and the members above their columns. */
export function Heads({ picture, isMany, target, targetProps, card }: HeadsProps) {
  const open = openLanes(picture);
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
      <div className={styles.members} data-many={isMany || undefined}>
        {picture.columns.map(({ member, present }, index) => {
          const { name, nameShort, process } = memberText(member);
          const isOpen = target?.member === member.id;
          return (
            <Fragment key={member.id}>
              <button
                type="button"
                className={styles.member}
                style={{ gridColumn: 2 * index + 1 }}
                aria-expanded={isOpen}
                {...targetProps({ kind: 'member', member: member.id })}
              >
                <Token member={member} missing={!present} />
                <span>
                  <b className={styles.memberName}>{name}</b>
                  <b className={styles.memberShort}>{nameShort}</b> <small>{present ? process : PAUSE_ABSENT}</small>
                </span>
              </button>
              {isOpen && card(target, true)}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}
