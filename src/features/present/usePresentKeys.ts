import { use, useEffect, useEffectEvent } from 'react';
import { neighbour } from '../../domain/cases';
import type { LessonState } from '../../parts/useLesson';
import { AppStoreContext } from '../../store/AppStoreContext';
import type { AppState } from '../../store/createAppStore';
import { NO_TERMINAL, type ClassStore } from '../../store/createClassStore';
import { PreferenceStoreContext } from '../../store/PreferenceStoreContext';
import { selectCase } from '../../store/selectors';
import { useClassStore } from '../../store/ClassStoreContext';
import { momentOf } from './momentOf';
import { presentAct, type PresentAct } from './presentKeys';

/** Where a key belongs to the control that has the focus. */
const TYPING = 'input:not([type="range"]), textarea, select, dialog[open]';

/** Keys for which a field of one line, a list of steps and a slider have no use that a clicker's does not outweigh. */
const CLICKS = /^Page(Up|Down)$/;

/** Takes the stores; plays on where the motion is held, or holds it where it is. */
export function togglePause(state: AppState, isPaused: boolean): void {
  const diagram = document.getElementById('diagram');
  const { speed } = state.playing;
  if (isPaused) state.play({ speed, held: null });
  else state.play({ speed, held: (diagram && momentOf(diagram)) ?? 1 });
}

/** Does what a key stands for. */
function perform(act: PresentAct, state: AppState, own: ClassStore, lesson: LessonState | null): void {
  switch (act) {
    case 'previous':
    case 'next':
      if (own.getState().qr.open) {
        own.setState(({ qr }) => ({ qr: { ...qr, open: false } }));
        return;
      }
      own.setState({ blanked: false });
      if (lesson) {
        if (act === 'next') lesson.forward();
        else lesson.backward();
        return;
      }
      state.showCase(neighbour(selectCase(state), act === 'next' ? 1 : -1));
      return;
    case 'blank':
      own.setState(({ blanked }) => ({ blanked: !blanked }));
      return;
    case 'pause':
      togglePause(state, state.playing.held !== null);
      return;
    case 'open':
      state.unfold(!state.unfolded);
      return;
    case 'fullScreen':
      // The bar says where the browser refuses it.
      document.querySelector<HTMLElement>('[data-action="full-screen"]')?.click();
      return;
    case 'qr':
      own.setState(({ qr }) => ({ qr: { ...qr, open: !qr.open } }));
      return;
    case 'terminal':
      own.setState(({ terminal }) => ({ terminal: { ...terminal, open: !terminal.open } }));
      return;
    case 'leave': {
      const { blanked, terminal, qr } = own.getState();
      if (blanked) own.setState({ blanked: false });
      else if (qr.open) own.setState({ qr: { ...qr, open: false } });
      else if (terminal.open) own.setState({ terminal: NO_TERMINAL });
      else if (state.playing.held !== null) state.play({ ...state.playing, held: null });
      else state.change({ present: undefined });
    }
  }
}

/** Takes the lesson that is presented, if one is; listens for the keys of who presents, before those of all pages are asked. */
export function usePresentKeys(lesson: LessonState | null): void {
  const store = use(AppStoreContext);
  const preferences = use(PreferenceStoreContext);
  const own = useClassStore();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!store || !preferences || event.metaKey || event.ctrlKey || event.altKey) return;
    const focus = event.target instanceof Element ? event.target : null;
    const act = presentAct(event, preferences.getState().shortcuts);
    // A clicker leads back from the code to the picture, too; and its own keys step wherever the focus is.
    const leavesCode = own.getState().qr.open && (act === 'next' || act === 'previous');
    const clicks = leavesCode || (CLICKS.test(event.key) && !focus?.closest('dialog[open]'));
    if (act === null || (focus?.closest(TYPING) && !clicks)) return;
    // A slider moves by arrows, a button is pressed by Space, and Escape first closes what is open.
    if (focus?.matches('input') && act !== 'leave' && !clicks) return;
    if (act === 'pause' && focus?.closest('a, button')) return;
    if (act === 'leave' && store.getState().pointed !== null) return;
    event.preventDefault();
    if (!event.repeat) perform(act, store.getState(), own, lesson);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    document.addEventListener('keydown', listener, true);
    return () => {
      document.removeEventListener('keydown', listener, true);
    };
  }, []);
}
