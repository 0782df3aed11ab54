import { PAGE_TEXTS } from '../content/pageTexts';
import type { CaseProse } from '../content/types';
import { Prose } from '../ui/Prose';
import { SourceLinks } from '../ui/SourceLinks';
import styles from './CaseText.module.css';
import { MisconceptionText } from './MisconceptionText';

/** What is told of a case: an example, the risk, and what many believe. */
export function CaseText({
  prose: { example, exampleSources, verdict, risk, riskDetail, riskSources, misconceptions },
}: {
  prose: CaseProse;
}) {
  return (
    <>
      <h2>{PAGE_TEXTS.why}</h2>
      <p>
        <Prose>{example}</Prose>
      </p>
      <SourceLinks sources={exampleSources} />
      <h2>{PAGE_TEXTS.risk}</h2>
      <p>
        <b className={styles.verdict}>{verdict}</b> <Prose>{risk}</Prose>
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
    </>
  );
}
