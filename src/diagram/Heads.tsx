import type { ReactNode } from 'react';
import { memberText } from '../content/members';
import { PICTURE_TEXTS } from '../content/picture';
import { NOT_CREATED, PAUSE_ABSENT } from '../content/runtimes';
import type { MemberId } from '../domain/members';
import type { LinuxNamespace } from '../domain/namespaces';
import type { Target } from '../domain/pointed';
import { describeWall } from './describe';
import styles from './Heads.module.css';
import type { Picture } from './picture';
import { Token } from './Token';
import type { Pointing } from './usePointing';

interface HeadsProps {
  picture: Picture;
  /** The kinds in which the pod's wall is open. */
  open: readonly LinuxNamespace[];
  /** The member from which one looks. */
  from: MemberId;
  onLookFrom: (from: MemberId) => void;
  /** Whether the API server rejects the pod. */
  rejected: boolean | undefined;
  /** True where a name stands below its token at any width. */
  isMany: boolean;
  /** The member whose details are open, or null. */
  target: Extract<Target, { kind: 'member' }> | null;
  targetProps: Pointing['targetProps'];
  /** What is said of a member: right behind its button, so that Tab leads into it. */
  card: (target: Target) => ReactNode;
}

/** The frames' titles, whether the pod's wall is open, and the members above their columns: from each one can look. */
export function Heads(props: HeadsProps) {
  const { picture, open, from, onLookFrom, isMany, rejected, target, targetProps, card } = props;
  return (
    <>
      <div className={styles.frameTitles}>
        <strong className={styles.nodeTitle}>
          <span>{PICTURE_TEXTS.frames.node}</span>
          <span>{PICTURE_TEXTS.frames.nodeShort}</span>
        </strong>
        <strong className={styles.podTitle} data-rejected={rejected || undefined}>
          {PICTURE_TEXTS.frames[rejected ? 'rejected' : 'pod']}
        </strong>
        <span className={styles.wall} data-open={open.length > 0 || undefined}>
          {describeWall(open)}
        </span>
      </div>
      <div
        className={styles.members}
        data-many={isMany || undefined}
        role="group"
        aria-label={PICTURE_TEXTS.viewpoints}
      >
        {picture.columns.map(({ member, present }, index) => {
          const { name, nameShort, process } = memberText(member);
          const isOpen = target?.member === member.id;
          return (
            <div key={member.id} className={styles.head} style={{ gridColumn: 2 * index + 1 }}>
              <button
                type="button"
                className={styles.member}
                aria-pressed={member.id === from}
                disabled={!present}
                onClick={() => {
                  onLookFrom(member.id);
                }}
              >
                <Token member={member} missing={!present} />
                <span>
                  <b className={styles.memberName}>{nameShort}</b>{' '}
                  <small>{present ? process : member.role === 'pause' ? PAUSE_ABSENT : NOT_CREATED}</small>
                </span>
              </button>
              <button
                type="button"
                className={styles.about}
                aria-label={PICTURE_TEXTS.about(name)}
                aria-expanded={isOpen}
                {...targetProps({ kind: 'member', member: member.id })}
              >
                <svg viewBox="0 0 18 18" aria-hidden="true">
                  <circle cx="9" cy="9" r="7.75" />
                  <path d="M9 8.25v4.5M9 5v.5" />
                </svg>
              </button>
              {isOpen && card(target)}
            </div>
          );
        })}
      </div>
    </>
  );
}
