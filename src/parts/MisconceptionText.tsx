import type { Misconception } from '../content/types';
import { Prose } from '../ui/Prose';
import styles from './MisconceptionText.module.css';

/** A wrong belief and what is so. */
export function MisconceptionText({ misconception: { belief, answer } }: { misconception: Misconception }) {
  return (
    <p className={styles.misconception}>
      <q>
        <Prose>{belief}</Prose>
      </q>{' '}
      <Prose>{answer}</Prose>
    </p>
  );
}
