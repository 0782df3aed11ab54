import { PAGE_TEXTS } from '../../content/pageTexts';
import { useAppStore } from '../../store/AppStoreContext';
import { selectCase } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import { ArrowIcon } from '../../ui/ArrowIcon';
import { CaseLink } from '../../parts/CaseLink';
import { neighbour } from '../../domain/cases';
import { showAllCases } from './AllCases';
import styles from './FootBar.module.css';

/** On a phone: the way to the neighbours and to the table of cases, under the thumb. */
export function FootBar() {
  const sharingCase = useAppStore(selectCase);
  return (
    <nav className={styles.bar} aria-label={PAGE_TEXTS.cases}>
      <CaseLink sharingCase={neighbour(sharingCase, -1)} className={styles.item} label={PAGE_TEXTS.previousCase}>
        <ArrowIcon direction="left" />
      </CaseLink>
      <ActionLink className={styles.item} href="#all-cases" onFollow={showAllCases}>
        {PAGE_TEXTS.allCases}
      </ActionLink>
      <CaseLink sharingCase={neighbour(sharingCase, 1)} className={styles.item} label={PAGE_TEXTS.nextCase}>
        <ArrowIcon direction="right" />
      </CaseLink>
    </nav>
  );
}
