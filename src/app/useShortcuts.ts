import { use, useEffect, useEffectEvent, useRef } from 'react';
import { AppStoreContext } from '../store/AppStoreContext';
import { lessonIn } from '../store/createAppStore';
import { PreferenceStoreContext } from '../store/PreferenceStoreContext';
import { actionOf } from './shortcuts';

/** Where a key belongs to the control that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable]';
const USES_ARROWS = `${TYPING}, [role="grid"], pre, [role="group"][tabindex]`;

/** Milliseconds from one act of a held key to the next: as fast as one can see. */
const REPEAT_AFTER = 400;

/** Listens for the single-key shortcuts, unless they are switched off, a dialog is open, or somebody is typing. */
export function useShortcuts(openHelp: () => void): void {
  const store = use(AppStoreContext);
  const preferences = use(PreferenceStoreContext);
  const acted = useRef(-Infinity);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!store || !preferences || event.defaultPrevented) return;
    const focus = document.activeElement;
    // A held Enter would follow a link many times a second.
    if (event.repeat && event.key === 'Enter' && focus?.closest('a, button')) event.preventDefault();
    // On many keyboards `[` is typed with AltGr, which also sets Ctrl and Alt.
    const modified = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
    if (event.metaKey || modified || !preferences.getState().shortcuts) return;
    if (focus?.closest(TYPING) || document.querySelector('dialog[open]')) return;
    const { view } = store.getState();
    const hasFlags = view.kind !== 'lab';
    const hasCases = hasFlags && !lessonIn(view).lesson;
    const action = actionOf(event.key, Boolean(focus?.closest(USES_ARROWS)), hasCases, hasFlags);
    if (!action) return;
    event.preventDefault();
    if (event.repeat && !(action.repeats && event.timeStamp - acted.current >= REPEAT_AFTER)) return;
    acted.current = event.timeStamp;
    action.act({ state: store.getState(), preferences: preferences.getState(), openHelp });
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
