import { flushSync } from 'react-dom';
import { HELP_TEXTS, SHORTCUT_TEXTS, type ShortcutId } from '../content/help';
import { useAppStore } from '../store/AppStoreContext';
import { usePreferences } from '../store/PreferenceStoreContext';
import { keyCaps, SHORTCUTS } from './shortcuts';
import styles from './HelpDialog.module.css';

const SHORTCUT_IDS = Object.keys(SHORTCUTS) as ShortcutId[];

/** All keys, and the switch that turns single-key shortcuts off (WCAG 2.1.4). */
export function HelpText({ onClose }: { onClose: () => void }) {
  const strip = usePreferences((state) => state.strip);
  const changeStrip = usePreferences((state) => state.changeStrip);
  const hasDiagram = useAppStore((state) => state.view.kind === 'case');
  const shortcuts = usePreferences((state) => state.shortcuts);
  const isLab = useAppStore((state) => state.view.kind === 'lab');
  const allowShortcuts = usePreferences((state) => state.allowShortcuts);
  return (
    <div className={styles.help}>
      <p>{HELP_TEXTS.boxes}</p>
      <p>{HELP_TEXTS.wall}</p>
      <p>{HELP_TEXTS.order}</p>
      {hasDiagram && (
        <button
          type="button"
          className={`button ${styles.call ?? ''}`}
          onClick={() => {
            // All answered, they begin anew. First the help, which gives the focus back when it closes.
            flushSync(onClose);
            const again = strip.answered.length === 5 ? { at: 1, answered: '' } : {};
            changeStrip({ ...again, open: true, calls: strip.calls + 1 });
          }}
        >
          {HELP_TEXTS.questions}
        </button>
      )}
      <label className={styles.allow}>
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={({ target }) => {
            allowShortcuts(target.checked);
          }}
        />
        {HELP_TEXTS.allow}
      </label>
      <h3>{HELP_TEXTS.shortcuts}</h3>
      <dl className={styles.keys} data-off={!shortcuts || undefined}>
        {SHORTCUT_IDS.filter((id) => !isLab || !(SHORTCUTS[id].ofCases ?? SHORTCUTS[id].ofFlags)).map((id) => (
          <div key={id}>
            <dt>
              {keyCaps(id).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{SHORTCUT_TEXTS[id]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
