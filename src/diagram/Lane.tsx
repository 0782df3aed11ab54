import type { ReactNode, Ref } from 'react';
import { exampleLink } from './exampleValues';
import { COLUMN_INDEXES, GAP_INDEXES, type BoxPicture } from './layout';
import type { LaneModel } from './model';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { Token } from './Token';
import styles from './Lane.module.css';

interface LaneProps {
  lane: LaneModel;
  /** The lane as it was, while its words and values are still fading out; else null. */
  before: LaneModel | null;
  trackRef: Ref<HTMLDivElement>;
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
          <i />
          <i />
        </div>
        {COLUMN_INDEXES.map((index) => {
          const cell = lane.cells[index];
          return (
            <div
              key={index}
              className={styles.cell}
              data-column={index}
              data-fill={cell?.fill}
              data-painted={cell?.painted}
              data-left={lane.bridged[index - 1] ? 'bridged' : undefined}
              data-right={lane.bridged[index] ? 'bridged' : undefined}
            >
              <i className={styles.left} />
              <i className={styles.right} />
            </div>
          );
        })}
        {GAP_INDEXES.map((gap) => (
          <div
            key={gap}
            className={styles.seam}
            data-gap={gap}
            data-fill={lane.cells[gap]?.fill}
            data-bridged={lane.bridged[gap] || undefined}
          >
            <i className={styles.upper} />
            <i className={styles.lower} />
          </div>
        ))}
        {differs && <div className={styles.ghost} />}
        {COLUMN_INDEXES.map((index) => (
          <Occupant key={index} index={index} lane={lane} before={before} />
        ))}
        <div className={styles.badge} data-bridged={lane.bridged[0] || undefined}>
          <svg viewBox="0 0 24 24">
            <circle cx="12" cy="12" r="10.8" />
            <path d="M6.2 12h11.6M9.2 8.8 6 12l3.2 3.2M14.8 8.8 18 12l-3.2 3.2" />
          </svg>
        </div>
        {lane.boxes.map((box) => (
          <BoxWords key={box.first} box={box} age="now" />
        ))}
        {before?.boxes.map((box) => (
          <BoxWords key={`before ${String(box.first)}`} box={box} age="old" />
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

/** The columns that a box spans, as the style sheet reads them. */
function spanOf({ first, last }: Pick<BoxPicture, 'first' | 'last'>) {
  return { 'data-first': first, 'data-last': last };
}

function Occupant({ index, lane, before }: { index: 0 | 1 | 2 | 3; lane: LaneModel; before: LaneModel | null }) {
  const cell = lane.cells[index];
  const value = lane.values[index];
  const oldValue = before?.values[index];
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
        {value && <Value className={styles.value} fill={cell?.fill} {...value} />}
        {oldValue && <Value className={styles.oldValue} fill={before.cells[index]?.fill} {...oldValue} />}
      </span>
      <i className={styles.link} />
    </div>
  );
}

function Value({
  className,
  fill,
  long,
  short,
}: {
  className?: string | undefined;
  fill?: string | undefined;
  long: string;
  short: string;
}) {
  return (
    <span className={className} data-fill={fill}>
      <span className={styles.long}>{long}</span>
      <span className={styles.short}>{short}</span>
    </span>
  );
}

function BoxWords({ box, age }: { box: BoxPicture; age: 'now' | 'old' }) {
  return (
    <div className={styles.words} data-age={age} data-fill={box.fill} {...spanOf(box)}>
      <span className={styles.id}>{exampleLink(box.namespace, box.owner)}</span>
      {box.members.length > 1 && <span className={styles.verb}>{NAMESPACE_TEXTS[box.namespace].verb}</span>}
    </div>
  );
}
