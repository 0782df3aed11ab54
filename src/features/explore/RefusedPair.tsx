import { validateFlags } from '../../domain/flags';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlags } from '../../store/selectors';
import { deferred } from '../../ui/deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../../ui/useDeferred';
import styles from './ExplorePage.module.css';

const NOTE = deferred(() => import('./RefusedPairNote').then(({ RefusedPairNote }) => RefusedPairNote));

/** At the switches, while hostPID and shareProcessNamespace are both on. No page is made of such a pod: the note comes later. */
export function RefusedPair() {
  const isRefused = !validateFlags(useAppStore(selectFlags)).ok;
  const { value: Note } = useDeferred(NOTE);
  useLoadOnInterest(NOTE);
  useLoadNow(NOTE, isRefused);
  return isRefused ? (
    <div className={styles.refused} data-refused>
      {Note && <Note />}
    </div>
  ) : null;
}
