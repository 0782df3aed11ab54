import { REFUSED_PAIR_LESSON } from '../../content/lessons';
import { fieldErrorText, type FieldError } from '../../domain/flags';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { MisconceptionText } from '../../parts/MisconceptionText';
import styles from './RefusedPair.module.css';

/** The lesson of hostPID with shareProcessNamespace: ignored by the kubelet, refused by the API server. */
export function RefusedPairText({ problem }: { problem: FieldError }) {
  return (
    <div className={styles.lesson}>
      {REFUSED_PAIR_LESSON.before.map((text) => (
        <p key={text}>
          <Prose>{text}</Prose>
        </p>
      ))}
      <pre translate="no">{fieldErrorText(problem)}</pre>
      {REFUSED_PAIR_LESSON.after.map((text) => (
        <p key={text}>
          <Prose>{text}</Prose>
        </p>
      ))}
      <MisconceptionText misconception={REFUSED_PAIR_LESSON.misconception} />
      <SourceLinks sources={REFUSED_PAIR_LESSON.sources} />
    </div>
  );
}
