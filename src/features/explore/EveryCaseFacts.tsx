import { memo } from 'react';
import { deferred } from '../../ui/deferred';
import { StandingText } from '../../ui/StandingText';
import styles from './EveryCaseFacts.module.css';

const TEXT = deferred(() => import('./EveryCaseFactsText').then(({ EveryCaseFactsText }) => EveryCaseFactsText));

/** Facts that the picture cannot show. */
export const EveryCaseFacts = memo(function EveryCaseFacts() {
  return (
    <StandingText as="section" id="facts" aria-labelledby="every-case" className={styles.facts} text={TEXT}>
      {(Text) => <Text />}
    </StandingText>
  );
});
