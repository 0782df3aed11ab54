import { useState } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { REFUSED_PAIR } from '../../content/refusedPair';
import { validateFlags } from '../../domain/flags';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlags, selectFlipHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import { deferred } from '../../ui/deferred';
import { Dialog } from '../../ui/Dialog';
import { useDeferred, useLoadNow } from '../../ui/useDeferred';
import styles from './RefusedPair.module.css';

const LESSON = deferred(() => import('./RefusedPairText').then(({ RefusedPairText }) => RefusedPairText));

/** At the switches, while hostPID and shareProcessNamespace are both on: who refuses it, the way out, and why. */
export function RefusedPairNote() {
  const flags = useAppStore(selectFlags);
  const verdict = validateFlags(flags);
  const href = useAppStore(selectFlipHref('hostPID'));
  const toggleFlag = useAppStore((state) => state.toggleFlag);
  const [open, setOpen] = useState(false);
  const { value: Text, failed } = useDeferred(LESSON);
  useLoadNow(LESSON, !verdict.ok, open);
  if (verdict.ok) return null;
  return (
    <>
      <p className={styles.note}>
        {REFUSED_PAIR.short}{' '}
        <ActionLink
          href={href}
          onFollow={() => {
            // The link goes with the pair: the focus goes to what it flips.
            document.querySelector<HTMLElement>('[aria-describedby="hint-hostPID"]')?.focus({ preventScroll: true });
            toggleFlag('hostPID');
          }}
        >
          {REFUSED_PAIR.action}
        </ActionLink>{' '}
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(true);
          }}
        >
          {REFUSED_PAIR.why}
        </button>
      </p>
      <Dialog
        open={open}
        title={REFUSED_PAIR.title}
        onClose={() => {
          setOpen(false);
        }}
      >
        {Text && <Text problem={verdict.problem} />}
        {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
      </Dialog>
    </>
  );
}
