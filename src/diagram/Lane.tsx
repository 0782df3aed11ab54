import type { ReactNode, Ref } from 'react';
import { exampleLink } from './exampleValues';
import { COLUMN_INDEXES, GAP_INDEXES, type BoxPicture, type Fill } from './layout';
import type { LaneModel, ValueLabel } from './model';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { Token } from './Token';
import styles from './Lane.module.css';

interface LaneProps {
  lane: LaneModel;
  /** The lane as it was, while its words and values are still fading out; else null. */
  before: LaneModel | null;
  trackRef: Ref<HTMLDivElement> | undefined;
  /** True where a real runtime does otherwise. */
  differs: boolean;
  /** What stands over each box to point at. */
  boxControl: (box: BoxPicture) => ReactNode;
}

/** One kind of namespace across all members: boxes, the walls between them, and what the members see there. */
export function Lane({ lane, before, trackRef, differs, boxControl }: LaneProps) {
  return (
    <div ref={trackRef} className={styles.track} data-lane={lane.namespace}>
      <div className={styles.picture} aria-hidden="true">
        <div className={styles.doorway} data-bridged={lane.bridged[0] || undefined}>
          <i className={styles.cover} data-part="cover" />
          <i className={styles.upperJamb} data-part="upperJamb" />
          <i className={styles.lowerJamb} data-part="lowerJamb" />
        </div>
        {COLUMN_INDEXES.map((index) => {
          const cell = lane.cells[index];
          return (
            <div
              key={index}
              className={styles.cell}
              data-part={`cell${index}`}
              data-column={index}
              data-fill={cell?.fill}
              data-painted={cell?.painted}
              data-left={lane.bridged[index - 1] ? 'bridged' : undefined}
              data-right={lane.bridged[index] ? 'bridged' : undefined}
            >
              <b className={styles.seat} data-part={`seat${index}`} />
              <i className={styles.left} data-part={`left${index}`} />
              <i className={styles.right} data-part={`right${index}`} />
            </div>
          );
        })}
        {GAP_INDEXES.map((gap) => (
          <div
            key={gap}
            className={styles.seam}
            data-part={`seam${gap}`}
            data-gap={gap}
            data-fill={lane.cells[gap]?.fill}
            data-bridged={lane.bridged[gap] || undefined}
          >
            <i className={styles.upper} data-part={`wall${gap}`} />
            <i className={styles.lower} data-part={`wall${gap}`} />
          </div>
        ))}
        {differs && <div className={styles.ghost} />}
        {COLUMN_INDEXES.map((index) => (
          <Occupant key={index} index={index} lane={lane} before={before} />
        ))}
        <div className={styles.badge} data-part="badge" data-bridged={lane.bridged[0] || undefined}>
          <svg viewBox="0 0 24 24">
            <circle cx="12" cy="12" r="10.8" />
            <path d="M6.2 12h11.6M9.2 8.8 6 12l3.2 3.2M14.8 8.8 18 12l-3.2 3.2" />
          </svg>
        </div>
        {lane.boxes.map((box) => (
          <BoxWords key={box.first} box={box} age={before && !has(before, box) ? 'new' : 'kept'} />
        ))}
        {before?.boxes
          .filter((box) => !has(lane, box))
          .map((box) => (
            <BoxWords key={`old ${String(box.first)}`} box={box} age="old" />
          ))}
      </div>
      <div className={styles.controls}>
        {lane.boxes.map((box) => (
          <div key={box.first} className={styles.control} {...spanOf(box)}>
            {boxControl(box)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Whether a lane has a box with the same words at the same place. */
function has(lane: LaneModel, { first, last, owner }: BoxPicture): boolean {
  return lane.boxes.some((box) => box.first === first && box.last === last && box.owner === owner);
}

/** The columns that a box spans, as the style sheet reads them. */
function spanOf({ first, last }: Pick<BoxPicture, 'first' | 'last'>) {
  return { 'data-first': first, 'data-last': last };
}

function Occupant({ index, lane, before }: { index: 0 | 1 | 2 | 3; lane: LaneModel; before: LaneModel | null }) {
  const cell = lane.cells[index];
  const value = lane.values[index];
  const oldCell = before?.cells[index];
  const oldValue = before?.values[index];
  const changes = before !== null && (oldValue?.long !== value?.long || oldCell?.fill !== cell?.fill);
  return (
    <div
      className={styles.occupant}
      data-column={index}
      data-fill={cell?.fill}
      data-present={cell?.present}
      data-right={lane.bridged[index] ? 'bridged' : undefined}
    >
      {cell && <Token member={cell.member} missing={!cell.present} />}
      <span className={styles.values}>
        {value && <Value age={changes ? 'new' : 'kept'} part={`value${index}`} fill={cell?.fill} {...value} />}
        {changes && oldValue && <Value age="old" part={`oldValue${index}`} fill={oldCell?.fill} {...oldValue} />}
      </span>
      <i className={styles.link} data-part={`link${index}`} />
    </div>
  );
}

interface ValueProps extends ValueLabel {
  age: 'new' | 'old' | 'kept';
  part: string;
  fill: Fill | undefined;
}

function Value({ age, part, fill, long, short }: ValueProps) {
  return (
    <span className={styles.value} data-age={age} data-part={age === 'kept' ? undefined : part} data-fill={fill}>
      <span className={styles.long}>{long}</span>
      <span className={styles.short}>{short}</span>
    </span>
  );
}

function BoxWords({ box, age }: { box: BoxPicture; age: 'new' | 'old' | 'kept' }) {
  return (
    <div
      className={styles.words}
      data-age={age}
      data-part={age === 'kept' ? undefined : `${age}Words`}
      data-fill={box.fill}
      {...spanOf(box)}
    >
      <span className={styles.id}>{exampleLink(box.namespace, box.owner)}</span>
      {box.members.length > 1 && <span className={styles.verb}>{NAMESPACE_TEXTS[box.namespace].verb}</span>}
    </div>
  );
}
