import { useRef, useState, type RefObject, type ToggleEvent } from 'react';
import { PAGE_TEXTS } from '../content/pageTexts';
import { SAVED_PICTURE } from '../content/savedPicture';
import { useAppStore } from '../store/AppStoreContext';
import type { AppState } from '../store/createAppStore';
import { selectFlags, selectFlagsHref, selectHostUsers, selectLabHref } from '../store/selectors';
import type { ResolvedCase } from './resolvedPod';
import type { SavedSubject } from './savedSubject';
import type { SavedFormat } from './savePicture';
import { mediaMatches } from '../diagram/mediaMatches';
import styles from './SavePicture.module.css';

const FORMATS = ['svg', 'png', 'markdown'] as const satisfies readonly SavedFormat[];
/** Below this many px from the window's upper edge the menu opens below its button. */
const ROOM_ABOVE = 200;

const load = () => import('./savePicture');

/** The theme that is on screen. */
function themeShown() {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (colorScheme === 'dark' || colorScheme === 'light') return colorScheme;
  return mediaMatches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** The full address of a page, where the site has one that others can follow. */
function fullAddress(href: string): string {
  const { protocol, href: full } = new URL(href, document.baseURI);
  return protocol.startsWith('http') ? full : href;
}

/** Puts the menu beside its button, where the page scrolls along with it. */
function placeMenu(menu: HTMLElement, button: HTMLElement) {
  const { left, top, bottom } = button.getBoundingClientRect();
  const above = top > ROOM_ABOVE;
  menu.style.setProperty('--left', `${String(left + scrollX)}px`);
  menu.style.setProperty('--top', `${String((above ? top : bottom) + scrollY)}px`);
  menu.dataset.side = above ? 'above' : 'below';
}

interface SavePictureMenuProps {
  /** What is on screen: a case's pod, or what else is shown. */
  shown: ResolvedCase | SavedSubject;
  button: RefObject<HTMLButtonElement | null>;
}

/** The link to what is shown. */
function selectShownHref(state: AppState): string {
  const { view } = state;
  if (view.kind === 'lab') return selectLabHref(view.query)(state);
  return selectFlagsHref(selectFlags(state), selectHostUsers(state))(state);
}

/** The menu of what can be saved of the picture on screen. The code that saves comes when it is wanted. */
export function SavePictureMenu({ shown, button }: SavePictureMenuProps) {
  const href = useAppStore(selectShownHref);
  const menu = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ kind: 'idle' | 'saving' | 'saved' | 'failed'; text: string }>({
    kind: 'idle',
    text: '',
  });

  const save = async (format: SavedFormat) => {
    if (state.kind === 'saving') return;
    setState({ kind: 'saving', text: SAVED_PICTURE.saving });
    try {
      const { savePicture } = await load();
      const name = await savePicture(format, shown, themeShown(), fullAddress(href));
      setState({ kind: 'saved', text: SAVED_PICTURE.saved(name) });
      menu.current?.hidePopover();
      button.current?.focus();
    } catch (error) {
      const reason = error instanceof TypeError ? 'offline' : 'canvas';
      setState({ kind: 'failed', text: PAGE_TEXTS.notSaved(SAVED_PICTURE.reasons[reason]) });
    }
  };
  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    placeMenu(event.currentTarget, button.current);
    setState({ kind: 'idle', text: '' });
  };
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open') return;
    // What cannot be loaded now is asked for again, and told of, when it is pressed.
    load().catch(() => undefined);
    event.currentTarget.querySelector('button')?.focus();
  };
  return (
    <>
      <div
        ref={menu}
        id="save-picture"
        popover="auto"
        role="group"
        aria-label={PAGE_TEXTS.savePicture}
        className={styles.menu}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        <div className={styles.formats}>
          {FORMATS.map((format) => (
            <button key={format} type="button" className="button" onClick={() => void save(format)}>
              {SAVED_PICTURE.formats[format]}
            </button>
          ))}
        </div>
        <p data-failed={state.kind === 'failed' || undefined}>
          {state.kind === 'failed' || state.kind === 'saving' ? state.text : SAVED_PICTURE.about}
        </p>
      </div>
      <span aria-live="polite" className="visually-hidden">
        {state.kind === 'saved' || state.kind === 'failed' ? state.text : ''}
      </span>
    </>
  );
}
