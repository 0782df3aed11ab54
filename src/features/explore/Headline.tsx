import { useMemo } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { neighbour } from '../../domain/cases';
import type { NamespaceTopology } from '../../domain/namespaces';
import { describeSharing } from '../../diagram/describe';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCase } from '../../store/selectors';
import { ArrowIcon } from '../../ui/ArrowIcon';
import { noticesText } from '../../content/address';
import { IsolatedText } from '../../ui/IsolatedText';
import { noticeText } from './addressNotices';
import { CaseLink } from '../../parts/CaseLink';
import { describeLastChange } from './describeLastChange';
import styles from './Headline.module.css';

/** The case's number and name, what the last change did or what is shared, and the way to the neighbours. */
export function Headline({ topology }: { topology: NamespaceTopology }) {
  const sharingCase = useAppStore(selectCase);
  const view = useAppStore((state) => state.view);
  const previous = useAppStore((state) => state.previous);
  const sharing = useMemo(() => describeSharing(topology), [topology]);
  const change = describeLastChange(previous, view);
  const notices = view.kind === 'case' ? view.notices.map(noticeText) : [];
  const kind = notices.length > 0 ? 'notice' : change === '' ? 'sharing' : 'change';
  return (
    <header className={styles.headline}>
      <p className={styles.number}>
        <span className={styles.numberLabel}>{PAGE_TEXTS.caseNumber}</span> <b>{sharingCase}</b>
      </p>
      <h1 className={styles.title}>{CASE_TEXTS[sharingCase].title}</h1>
      <nav className={styles.steps} aria-label={PAGE_TEXTS.steps}>
        <CaseLink sharingCase={neighbour(sharingCase, -1)} className={styles.step} label={PAGE_TEXTS.previousCase}>
          <ArrowIcon direction="left" />
        </CaseLink>
        <CaseLink sharingCase={neighbour(sharingCase, 1)} className={styles.step} label={PAGE_TEXTS.nextCase}>
          <ArrowIcon direction="right" />
        </CaseLink>
      </nav>
      <p role="status" className={styles.sentence} data-kind={kind} data-sharing={sharing}>
        {kind === 'notice' ? <IsolatedText>{noticesText(notices)}</IsolatedText> : kind === 'change' ? change : sharing}
      </p>
    </header>
  );
}
