import { use, useEffect, useEffectEvent } from 'react';
import { PreferenceStoreContext } from '../../store/PreferenceStoreContext';
import { useClass, useClassStore } from '../../store/ClassStoreContext';
import { placeOfSpot, spotAt } from './spotAt';
import styles from './Spotlight.module.css';

const KEY = 'l';
/** The last place of the pointer, in px. */
let last = { x: 0, y: 0 };

/** While its key is held, all but a large round around the pointer lies in the dark. */
export function Spotlight() {
  const own = useClassStore();
  const spot = useClass((state) => state.spot);
  const preferences = use(PreferenceStoreContext);
  const onKey = useEffectEvent(({ type, key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (key.toLowerCase() !== KEY || ctrlKey || metaKey || altKey || !preferences?.getState().shortcuts) return;
    if (target instanceof Element && target.closest('input:not([type="range"]), textarea, select')) return;
    own.setState({ spot: type === 'keydown' ? spotAt(last.x, last.y) : null });
  });
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const keys = (event: KeyboardEvent) => {
      onKey(event);
    };
    document.addEventListener('keydown', keys, options);
    document.addEventListener('keyup', keys, options);
    document.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        last = { x: clientX, y: clientY };
        if (own.getState().spot) own.setState({ spot: spotAt(clientX, clientY) });
      },
      { ...options, passive: true },
    );
    // Who leaves the window holds nothing any more.
    window.addEventListener(
      'blur',
      () => {
        own.setState({ spot: null });
      },
      options,
    );
    return () => {
      stop.abort();
    };
  }, [own]);
  const place = spot && placeOfSpot(spot);
  if (!place) return null;
  return (
    <div className={styles.dark} aria-hidden="true" data-spotlight>
      <i style={{ transform: `translate(${String(place.x)}px, ${String(place.y)}px)` }} />
    </div>
  );
}
