import { PAGE_TEXTS } from '../content/pageTexts';
import type { CardHandle } from '../diagram/Card';
import type { Target } from '../domain/pointed';
import type { ResolvedPod } from './resolvedPod';
import { deferred } from '../ui/deferred';
import { useDeferred, useLoadNow } from '../ui/useDeferred';
import styles from './TargetDetails.module.css';

/** The cards and all that they say, which no page needs before somebody is there to point at something. */
export const TARGET_DETAILS = deferred(() =>
  import('./TargetDetailsText').then(({ TargetDetailsText }) => TargetDetailsText),
);

interface TargetDetailsProps {
  target: Target;
  card: CardHandle;
  pod: ResolvedPod;
}

/** What is said of the thing pointed at in the picture. */
export function TargetDetails({ target, card, pod }: TargetDetailsProps) {
  const { value: Text, failed } = useDeferred(TARGET_DETAILS);
  useLoadNow(TARGET_DETAILS, Text === null, target);
  if (Text) return <Text target={target} card={card} pod={pod} />;
  return failed ? (
    <p className={styles.failed} {...card.keepOpen}>
      {PAGE_TEXTS.notLoaded}
    </p>
  ) : null;
}
