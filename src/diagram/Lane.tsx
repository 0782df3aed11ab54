import { memo, type CSSProperties, type ReactNode, type Ref } from 'react';
import type { MemberId } from '../domain/members';
import type { Target } from '../domain/pointed';
import { describeMembers } from './describe';
import { isOpen, MOST_THAT_SHRINK, type Box, type Column, type Run } from './layout';
import { lettersOf, type LanePicture, type ValueLabel } from './picture';
import { Token } from './Token';
import type { Pointing } from './usePointing';
import styles from './Lane.module.css';

interface LaneProps {
  /** What is drawn. */
  lane: LanePicture;
  /** What can be pointed at: already the new boxes while the old ones are still drawn. */
  boxes: readonly Box[];
  columns: readonly Column[];
  /** The boxes that are told of: while the lane moves, those of before. */
  shaded: readonly Box[];
  /** The members that can be reached from where one looks, with spaces between. */
  reached: string;
  trackRef: Ref<HTMLDivElement> | undefined;
  /** True where a real runtime does otherwise. */
  differs: boolean;
  /** The first member of the box whose details are open, or null. */
  openMember: MemberId | null;
  /** A member of the box that is pointed at elsewhere, or null. */
  litMember: MemberId | null;
  /** What is said of that box: right behind its button, so that Tab leads into it. */
  card: ReactNode;
  targetProps: Pointing['targetProps'];
}

/** Which columns something spans, as the style sheet reads it. */
function spanOf({ first, last }: Run): CSSProperties {
  return { '--first': first, '--last': last } as CSSProperties;
}

/** Takes a number of letters; gives the next of the numbers for which the style sheet knows the room that they take. */
function roomFor(letters: number): number | undefined {
  return [8, 9, 10, 13].find((room) => letters <= room);
}

/**
 * One kind of Linux namespace across all members, at rest: boxes, the walls between them, and what the members see there.
 * While it moves, LaneMotion.ts draws boxes and words in the two empty layers instead.
 */
export const Lane = memo(function Lane(props: LaneProps) {
  const { lane, boxes, columns, shaded, reached, trackRef, differs, openMember, litMember, card, targetProps } = props;
  const isEntered = lane.bridged[0] === true;
  const isReached = ({ members }: Box) => members.some((member) => reached.split(' ').includes(member));
  return (
    <div
      ref={trackRef}
      className={styles.track}
      data-track={lane.namespace}
      data-roomy={columns.length <= MOST_THAT_SHRINK || undefined}
      data-long={roomFor(lettersOf(lane, 'long'))}
      data-short={roomFor(lettersOf(lane, 'short'))}
    >
      <div className={styles.picture} aria-hidden="true">
        <div className={styles.layer} data-layer="boxes">
          {isOpen(lane) && (
            <div className={styles.doorway}>
              <i className={styles.cover} data-part="cover" />
              <i className={styles.upperJamb} data-part="jamb" />
              <i className={styles.lowerJamb} data-part="jamb" />
            </div>
          )}
          {lane.boxAt.map(
            (box, index) =>
              !box && (
                <b key={index} className={styles.seat} data-part="seat" style={spanOf({ first: index, last: index })} />
              ),
          )}
          {lane.boxes.map(({ paint, runs, owner }) =>
            runs.map((run) => (
              <div
                key={`${String(owner)} ${String(run.first)}`}
                className={styles.run}
                data-part="box"
                data-paint={paint}
                style={spanOf(run)}
              />
            )),
          )}
          <Bridges lane={lane} />
        </div>
        {differs && <div className={styles.ghost} />}
        <div className={styles.layer} data-layer="moving-boxes" translate="no" />
        <div className={styles.layer} data-layer="tokens">
          {columns.map(({ member, present }, index) => (
            <div key={member.id} className={styles.seatOfToken} style={spanOf({ first: index, last: index })}>
              {present && <Token member={member} />}
            </div>
          ))}
        </div>
        <div className={styles.layer} data-layer="shades">
          {shaded.flatMap((box) =>
            box.runs.map((run) => (
              <i
                key={`${String(run.first)} ${String(run.last)}`}
                className={styles.shade}
                data-paint={box.paint}
                data-lit={isReached(box)}
                style={spanOf(run)}
              />
            )),
          )}
        </div>
        <div
          className={styles.layer}
          data-layer="words"
          data-faded={shaded.some((box) => box.paint === 'node' && !isReached(box)) || undefined}
        >
          {columns.map(({ member, present }, index) => (
            <div
              key={member.id}
              className={styles.occupant}
              data-present={present}
              data-paint={lane.boxAt[index]?.paint}
              style={spanOf({ first: index, last: index })}
            >
              <Value value={lane.values[index] ?? null} />
              {lane.bridged[index] && <i className={styles.link} data-part="link" />}
            </div>
          ))}
          {isEntered && (
            <div className={styles.badge} data-part="badge">
              <svg viewBox="0 0 24 24">
                <circle cx="12" cy="12" r="10.8" />
                <path d="M6.2 12h11.6M9.2 8.8 6 12l3.2 3.2M14.8 8.8 18 12l-3.2 3.2" />
              </svg>
            </div>
          )}
          {lane.words.map(({ box, first, last, id, verb }) => (
            <div key={first} className={styles.words} data-paint={box.paint} style={spanOf({ first, last })}>
              {id !== null && (
                <span
                  className={styles.id}
                  data-part="id"
                  data-lit={isNamedBy(box, openMember) || isNamedBy(box, litMember) || undefined}
                  translate="no"
                >
                  {id}
                </span>
              )}
              {verb !== null && (
                <span className={styles.verb} data-part="verb">
                  {verb}
                </span>
              )}
            </div>
          ))}
        </div>
        <div className={styles.layer} data-layer="moving-words" translate="no" />
      </div>
      <div className={styles.controls}>
        {boxes.map((box) => (
          <div key={box.members[0]} className={styles.control} style={spanOf(wholeOf(box))}>
            <BoxButton
              box={box}
              columns={columns}
              isOpen={isNamedBy(box, openMember)}
              isLit={isNamedBy(box, litMember)}
              targetProps={targetProps}
            />
            {isNamedBy(box, openMember) && card}
          </div>
        ))}
      </div>
    </div>
  );
});

function isNamedBy({ members }: Box, member: MemberId | null): boolean {
  return member !== null && members.includes(member);
}

interface BoxButtonProps extends Pick<LaneProps, 'columns' | 'targetProps'> {
  box: Box;
  isOpen: boolean;
  isLit: boolean;
}

/** What lies over a box: it says what the box is, and can be pointed at. */
function BoxButton({ box, columns, isOpen, isLit, targetProps }: BoxButtonProps) {
  const { namespace, members, owner } = box;
  const target: Target = { kind: 'box', namespace, member: members[0] ?? '' };
  return (
    <button
      type="button"
      className={styles.box}
      data-namespace={namespace}
      data-members={members.join(' ')}
      data-owner={owner}
      data-lit={isLit || undefined}
      aria-label={describeMembers(box, { members: columns.map(({ member }) => member) })}
      aria-expanded={isOpen}
      {...targetProps(target)}
    />
  );
}

/** Where a box can be pointed at: all of it, or its widest run where others stand between. */
function wholeOf({ runs }: Box): Run {
  return [...runs].sort((one, other) => other.last - other.first - (one.last - one.first))[0] ?? { first: 0, last: 0 };
}

function Bridges({ lane }: { lane: LanePicture }) {
  const split = lane.boxes.filter(({ runs }) => runs.length > 1);
  return split.map(({ paint, runs }, place) =>
    runs.slice(1).map(({ first }, index) => (
      <div
        key={`${String(place)} ${String(first)}`}
        className={styles.bridge}
        data-paint={paint}
        data-side={place % 2 === 0 ? 'above' : 'below'}
        style={spanOf({ first: runs[index]?.last ?? 0, last: first })}
      >
        <i data-part="bridge" />
      </div>
    )),
  );
}

function Value({ value }: { value: ValueLabel | null }) {
  return (
    <span className={styles.value} data-part="value" translate="no">
      {value && (
        <>
          <span className={styles.long}>{value.long}</span>
          <span className={styles.short}>{value.short}</span>
        </>
      )}
    </span>
  );
}
