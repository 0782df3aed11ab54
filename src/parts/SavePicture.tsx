import { useEffect, useRef, useState } from 'react';
import { PAGE_TEXTS } from '../content/pageTexts';
import { useAppStore } from '../store/AppStoreContext';
import { deferred } from '../ui/deferred';
import { useDeferred, useLoadOnInterest } from '../ui/useDeferred';
import type { ResolvedCase } from './resolvedPod';
import type { SavedSubject } from './savedSubject';
import styles from './SavePicture.module.css';

const MENU = deferred(() => import('./SavePictureMenu').then(({ SavePictureMenu }) => SavePictureMenu));

/** A button that opens the menu of what can be saved of what is on screen. The menu comes at the visitor's first sign. */
export function SavePicture({ shown }: { shown: ResolvedCase | SavedSubject }) {
  const { value: Menu, failed } = useDeferred(MENU);
  const button = useRef<HTMLButtonElement>(null);
  // Not in the page's HTML: the build has the menu at hand.
  const ready = useAppStore((state) => state.ready);
  const [isWaitedFor, waitFor] = useState(false);
  useLoadOnInterest(MENU);
  useEffect(() => {
    if (Menu && isWaitedFor) document.getElementById('save-picture')?.showPopover();
  }, [Menu, isWaitedFor]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${styles.button ?? ''}`}
        popoverTarget="save-picture"
        onClick={() => {
          if (Menu) return;
          waitFor(true);
          MENU.load().catch(() => undefined);
        }}
      >
        {PAGE_TEXTS.savePicture}
      </button>
      {ready && Menu && <Menu shown={shown} button={button} />}
      {failed && isWaitedFor && (
        <span role="alert" className={styles.failed}>
          {PAGE_TEXTS.notSaved(PAGE_TEXTS.partMissing)}
        </span>
      )}
    </>
  );
}
