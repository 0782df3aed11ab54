import { memo } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import type { NamespaceTopology } from '../../domain/namespaces';
import { WrittenSection } from '../../ui/WrittenSection';
import { MEMBERSHIP_TABLE } from './membershipTable';
// Of what it has in its HTML.
import styles from '../../parts/MembershipTable.module.css';

/** The picture's twin in words. */
export const Membership = memo(function Membership({ topology }: { topology: NamespaceTopology }) {
  return (
    <WrittenSection
      id="in-words"
      label={PAGE_TEXTS.table}
      className={styles.section}
      text={MEMBERSHIP_TABLE}
      of={{ topology }}
      missing={PAGE_TEXTS.notLoaded}
      isStill
    />
  );
});
