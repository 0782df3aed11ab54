import { PAGE_TEXTS } from '../content/pageTexts';
import { deferred } from '../ui/deferred';
import { Dialog } from '../ui/Dialog';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../ui/useDeferred';
import styles from './HelpDialog.module.css';

const HELP_TEXT = deferred(() => import('./HelpText').then(({ HelpText }) => HelpText));

/** The help, which no page needs before somebody is there. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { value: Text, failed } = useDeferred(HELP_TEXT);
  useLoadOnInterest(HELP_TEXT);
  useLoadNow(HELP_TEXT, open);
  return (
    <Dialog open={open} title={PAGE_TEXTS.helpTitle} onClose={onClose}>
      <div className={styles.help}>
        {Text && <Text onClose={onClose} />}
        {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
      </div>
    </Dialog>
  );
}
