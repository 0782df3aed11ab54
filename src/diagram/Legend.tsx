import type { Fill } from './layout';
import styles from './Legend.module.css';

const ENTRIES: readonly { fill: Fill; text: string }[] = [
  { fill: 'own', text: 'a container’s own' },
  { fill: 'pod', text: 'the pod’s' },
  { fill: 'node', text: 'the node’s' },
];

/** What the fills of the boxes mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Whose Linux namespace a box is">
      {ENTRIES.map(({ fill, text }) => (
        <li key={fill}>
          <i className={styles.sample} data-fill={fill} />
          {text}
        </li>
      ))}
    </ul>
  );
}
