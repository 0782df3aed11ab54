import { use, useEffect, useEffectEvent } from 'react';
import { DEFAULT_FLAGS, POD_NAMESPACE_FLAGS } from '../domain/flags';
import { neighbour } from '../domain/cases';
import { AppStoreContext } from '../store/AppStoreContext';
import { THEMES } from '../store/createPreferenceStore';
import { PreferenceStoreContext } from '../store/PreferenceStoreContext';
import { selectCase } from '../store/selectors';

/** Where a key belongs to the control that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable]';
const USES_ARROWS = `${TYPING}, [role="table"], pre, [role="group"][tabindex]`;

/** Listens for the single-key shortcuts, unless they are switched off, a dialog is open, or somebody is typing. */
export function useShortcuts(openHelp: () => void): void {
  const store = use(AppStoreContext);
  const preferences = use(PreferenceStoreContext);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!store || !preferences || event.defaultPrevented) return;
    // On many keyboards `[` is typed with AltGr, which also sets Ctrl and Alt.
    const modified = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
    if (event.metaKey || modified || !preferences.getState().shortcuts) return;
    const focus = document.activeElement;
    if (focus?.closest(TYPING) || document.querySelector('dialog[open]')) return;
    const state = store.getState();
    const step = (by: 1 | -1) => {
      state.showCase(neighbour(selectCase(state), by));
    };
    const usesArrows = Boolean(focus?.closest(USES_ARROWS));
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      ...Object.fromEntries(
        POD_NAMESPACE_FLAGS.map((flag, index) => [
          String(index + 1),
          () => {
            state.toggleFlag(flag);
          },
        ]),
      ),
      '0': () => {
        state.showFlags(DEFAULT_FLAGS);
      },
      '[': () => {
        step(-1);
      },
      ']': () => {
        step(1);
      },
      ArrowLeft: usesArrows
        ? undefined
        : () => {
            step(-1);
          },
      ArrowRight: usesArrows
        ? undefined
        : () => {
            step(1);
          },
      u: state.undo,
      r: () => document.querySelector<HTMLElement>('[data-action="replay"]')?.click(),
      s: () => document.querySelector<HTMLElement>('[data-action="copy-link"]')?.click(),
      t: () => {
        const { theme, chooseTheme } = preferences.getState();
        chooseTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system');
      },
      '?': openHelp,
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}
