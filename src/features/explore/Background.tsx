import { memo } from 'react';
import { deferred } from '../../ui/deferred';
import { StandingText } from '../../ui/StandingText';
import styles from './Background.module.css';

const TEXT = deferred(() => import('./BackgroundText').then(({ BackgroundText }) => BackgroundText));

/** What holds in every case, at length; below everything else. */
export const Background = memo(function Background({ base }: { base: string }) {
  return (
    <StandingText as="div" id="background" className={styles.background} text={TEXT}>
      {(Text) => <Text base={base} />}
    </StandingText>
  );
});
