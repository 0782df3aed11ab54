import { PAGE_TEXTS } from '../../content/pageTexts';
import type { Target } from '../../domain/pointed';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { deferred } from '../../ui/deferred';
import { useDeferred, useLoadNow } from '../../ui/useDeferred';
import styles from './TargetDetails.module.css';

/** The text of all details, which no page needs before somebody is there to point at something. */
export const TARGET_DETAILS = deferred(() =>
  import('./TargetDetailsText').then(({ TargetDetailsText }) => TargetDetailsText),
);

/** What is said of the thing pointed at in the picture. */
export function TargetDetails({ target, pod }: { target: Target; pod: ResolvedPod }) {
  const { value: Text, failed } = useDeferred(TARGET_DETAILS);
  useLoadNow(TARGET_DETAILS, Text === null, target);
  return (
    <div className={styles.details}>
      {Text && <Text target={target} pod={pod} />}
      {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
    </div>
  );
}
