import { ActionLink } from '../ui/ActionLink';
import type { PodNamespaceFlag } from '../domain/flags';
import { FLAG_TEXTS } from '../content/flags';
import { selectFlags, selectFlipHref } from '../store/selectors';
import { useAppStore } from '../store/AppStoreContext';
import styles from './FlagSwitch.module.css';

/** One of the four switches: a link to the page that flipping it leads to, so that it works before any script. */
export function FlagSwitch({ flag }: { flag: PodNamespaceFlag }) {
  const flags = useAppStore(selectFlags);
  const href = useAppStore(selectFlipHref(flag));
  const toggleFlag = useAppStore((state) => state.toggleFlag);
  const ignored = flag === 'shareProcessNamespace' && flags.hostPID;
  const hint = `hint-${flag}`;
  return (
    <div className={styles.row}>
      <ActionLink
        className={styles.switch}
        role="switch"
        aria-checked={flags[flag]}
        aria-describedby={hint}
        data-ignored={ignored || undefined}
        href={href}
        onFollow={() => {
          toggleFlag(flag);
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          if (!event.repeat) toggleFlag(flag);
        }}
      >
        <span className={styles.track} aria-hidden="true">
          <i />
        </span>
        <span className={styles.name} translate="no">
          {flag}
        </span>
      </ActionLink>
      {/* Beside the switch, whose name stays the field's. */}
      {ignored && (
        <span className={styles.word} data-refused={flags[flag] || undefined} aria-hidden="true">
          {FLAG_TEXTS.shareProcessNamespace[flags[flag] ? 'refusedShort' : 'ignoredShort']}
        </span>
      )}
      <span id={hint} className="visually-hidden">
        {FLAG_TEXTS[flag].hint +
          (ignored ? ` ${FLAG_TEXTS.shareProcessNamespace[flags[flag] ? 'refused' : 'ignored']}` : '')}
      </span>
    </div>
  );
}
