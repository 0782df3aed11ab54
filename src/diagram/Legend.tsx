import { PICTURE_TEXTS } from '../content/picture';
import styles from './Legend.module.css';

const FILLS = ['own', 'pod', 'node'] as const;

/** What the fills of the boxes mean, and an open wall. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label={PICTURE_TEXTS.legend}>
      {FILLS.map((fill) => (
        <li key={fill}>
          <i className={styles.sample} data-fill={fill} />
          {PICTURE_TEXTS.fills[fill]}
        </li>
      ))}
      <li className={styles.wall}>{PICTURE_TEXTS.wall}</li>
    </ul>
  );
}
