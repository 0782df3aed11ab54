import { CASE_TEXTS } from '../../content/cases';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { PRESENT_TEXTS } from '../../content/present';
import { caseForFlags } from '../../domain/cases';
import type { PodNamespaceFlags } from '../../domain/flags';
import { formatAppUrl } from '../../formats/appUrl';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlagsHref } from '../../store/selectors';
import styles from './PresentPage.module.css';

interface NoScriptLinksProps {
  flags: PodNamespaceFlags;
  previous: PodNamespaceFlags;
  next: PodNamespaceFlags;
}

/** Without the script there are no keys and no bar: links lead on. */
export function NoScriptLinks({ flags, previous, next }: NoScriptLinksProps) {
  const base = useAppStore((state) => state.base);
  const view = useAppStore((state) => state.view);
  const sharingCase = caseForFlags(flags);
  return (
    <p className={styles.noScript}>
      <a href={useAppStore(selectFlagsHref(previous))}>{PRESENT_TEXTS.previous}</a>{' '}
      <a href={useAppStore(selectFlagsHref(next))}>{PRESENT_TEXTS.next}</a> {PRESENT_TEXTS.noScript}{' '}
      <a href={base.slice(0, -1) + formatAppUrl(flags, { runtime: view.runtime, from: view.from })}>
        {PAGE_TEXTS.caseLink(sharingCase, CASE_TEXTS[sharingCase].title)}
      </a>
    </p>
  );
}
