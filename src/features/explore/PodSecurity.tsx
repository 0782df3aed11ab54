import { PAGE_TEXTS } from '../../content/pageTexts';
import type { PodNamespaceFlags } from '../../domain/flags';
import { deferred } from '../../ui/deferred';
import { WrittenSection } from '../../ui/WrittenSection';
import styles from './PodSecurity.module.css';

const TEXT = deferred(() => import('./PodSecurityText').then(({ PodSecurityText }) => PodSecurityText));

/** Which Pod Security level admits the pod, and why not a stricter one. */
export function PodSecurity({ flags, hostUsers }: { flags: PodNamespaceFlags; hostUsers: boolean }) {
  return (
    <WrittenSection
      id="security"
      label={PAGE_TEXTS.podSecurity}
      className={styles.security}
      text={TEXT}
      of={{ flags, hostUsers }}
      missing={PAGE_TEXTS.notLoaded}
    />
  );
}
