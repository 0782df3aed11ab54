import { CASE_TEXTS } from '../../content/cases';
import { PAGE_TEXTS } from '../../content/pageTexts';
import type { Misconception } from '../../content/types';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCase } from '../../store/selectors';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import styles from './CaseReading.module.css';

/** Why one would do this, the risk, and what many people believe wrongly. */
export function CaseReading() {
  const { example, exampleSources, risk, riskDetail, riskSources, misconceptions } =
    CASE_TEXTS[useAppStore(selectCase)];
  return (
    <section className={styles.reading} aria-label={PAGE_TEXTS.reading}>
      <h2>{PAGE_TEXTS.why}</h2>
      <p>
        <Prose>{example}</Prose>
      </p>
      <SourceLinks sources={exampleSources} />
      <h2>{PAGE_TEXTS.risk}</h2>
      <p>
        <Prose>{risk}</Prose>
        {riskDetail !== null && (
          <>
            {' '}
            <Prose>{riskDetail}</Prose>
          </>
        )}
      </p>
      <SourceLinks sources={riskSources} />
      <h2>{PAGE_TEXTS.misconception}</h2>
      {misconceptions.map((misconception) => (
        <MisconceptionText key={misconception.belief} misconception={misconception} />
      ))}
    </section>
  );
}

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
