import { Fragment, useState } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import type { SharingCase } from '../../domain/cases';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../../ui/useDeferred';
import { useWrittenHtml } from '../../ui/useWrittenHtml';
import { CASE_PROSE } from '../../parts/caseProse';
import { CaseText } from '../../parts/CaseText';
import styles from './CaseReading.module.css';

const ID = 'reading';

/**
 * Why one would do this, the risk, and what many people believe wrongly. The page has the text of its own case; that of the
 * others is fetched at the visitor's first sign. A flip never waits for it: until it is there, its place is kept empty.
 */
export function CaseReading({ sharingCase }: { sharingCase: SharingCase }) {
  const [writtenFor] = useState(sharingCase);
  const written = useWrittenHtml(ID);
  const { value: prose, failed } = useDeferred(CASE_PROSE);
  const isWritten = written !== null && sharingCase === writtenFor;
  useLoadOnInterest(CASE_PROSE);
  useLoadNow(CASE_PROSE, !isWritten, sharingCase);
  const section = { id: ID, className: styles.reading, 'aria-label': PAGE_TEXTS.reading };
  if (written && (isWritten || (!prose && !failed))) {
    return (
      <section
        key="written"
        {...section}
        data-stale={!isWritten || undefined}
        suppressHydrationWarning
        dangerouslySetInnerHTML={written}
      />
    );
  }
  return (
    <section key="own" {...section}>
      {prose ? <CaseText key={sharingCase} prose={prose[sharingCase]} /> : <CaseTextMissing failed={failed} />}
    </section>
  );
}

/** The headings alone; a text that cannot be had is said to be missing, so that nobody reads "no risk". */
function CaseTextMissing({ failed }: { failed: boolean }) {
  return [PAGE_TEXTS.why, PAGE_TEXTS.risk, PAGE_TEXTS.misconception].map((heading) => (
    <Fragment key={heading}>
      <h2>{heading}</h2>
      {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
    </Fragment>
  ));
}
