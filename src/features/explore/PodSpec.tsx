import { PAGE_TEXTS } from '../../content/pageTexts';
import type { PodNamespaceFlags } from '../../domain/flags';
import { deferred } from '../../ui/deferred';
import { WrittenSection } from '../../ui/WrittenSection';
import styles from './PodSpec.module.css';

const TEXT = deferred(() => import('./PodSpecText').then(({ PodSpecText }) => PodSpecText));

/** The manifest of such a pod, to be copied. */
export function PodSpec({ flags, hostUsers }: { flags: PodNamespaceFlags; hostUsers: boolean }) {
  return (
    <WrittenSection
      id="manifest"
      label={PAGE_TEXTS.podSpec}
      className={styles.spec}
      text={TEXT}
      of={{ flags, hostUsers }}
      missing={PAGE_TEXTS.notLoaded}
    />
  );
}
