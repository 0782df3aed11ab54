import { PAGE_TEXTS } from '../../content/pageTexts';
import { DEFAULT_FLAGS } from '../../domain/flags';
import type { ResolvedCase } from '../../parts/resolvedPod';
import { SavePicture } from '../../parts/SavePicture';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlagsHref, selectPresentHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import styles from './Actions.module.css';

/** The ways to see the last change again, to take it back, to start over, or to take the picture along. */
export function Actions({ pod, canReplay }: { pod: ResolvedCase; canReplay: boolean }) {
  const replay = useAppStore((state) => state.replay);
  const canUndo = useAppStore((state) => state.canUndo);
  const undo = useAppStore((state) => state.undo);
  const resetHref = useAppStore(selectFlagsHref(DEFAULT_FLAGS));
  const change = useAppStore((state) => state.change);
  const presentHref = useAppStore(selectPresentHref);
  const showFlags = useAppStore((state) => state.showFlags);
  return (
    <div className={styles.holder}>
      <div className={styles.row}>
        <div className={styles.actions}>
          <button type="button" className="button" data-action="replay" disabled={!canReplay} onClick={replay}>
            {PAGE_TEXTS.replay}
          </button>
          <button type="button" className="button" disabled={!canUndo} onClick={undo}>
            {PAGE_TEXTS.undo}
          </button>
          <ActionLink
            className="button"
            href={resetHref}
            onFollow={() => {
              showFlags(DEFAULT_FLAGS);
            }}
          >
            {PAGE_TEXTS.reset}
          </ActionLink>
          <ActionLink
            className="button"
            href={presentHref}
            data-action="present"
            onFollow={() => {
              change({ present: '' });
            }}
          >
            {PAGE_TEXTS.present}
          </ActionLink>
          <SavePicture shown={pod} />
        </div>
        <p>
          {PAGE_TEXTS.examples} <span className={styles.ids}>{PAGE_TEXTS.exampleIds}</span>
        </p>
      </div>
    </div>
  );
}
