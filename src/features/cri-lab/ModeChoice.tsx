import { LAB_TEXTS } from '../../content/lab';
import { LAB_MODES, withOption } from '../../domain/labRequest';
import type { OptionField } from '../../domain/modes';
import { useAppStore } from '../../store/AppStoreContext';
import { useLab } from './useLab';
import styles from './ModeChoice.module.css';

/** The three modes of one field of the request, for the whole pod. */
export function ModeChoice({ field }: { field: OptionField }) {
  const { lab, showLab } = useLab();
  const ready = useAppStore((state) => state.ready);
  return (
    <div className={styles.modes} role="radiogroup" aria-label={field}>
      {LAB_MODES.map((mode) => (
        <label key={mode} className={styles.mode} title={LAB_TEXTS.modes[mode]} translate="no">
          <input
            type="radio"
            name={field}
            value={mode}
            checked={lab.option[field] === mode}
            disabled={!ready}
            onChange={() => {
              showLab(withOption(lab, field, mode));
            }}
          />
          <span>{mode}</span>
        </label>
      ))}
    </div>
  );
}
