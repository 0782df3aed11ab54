import type { ShortcutId } from '../content/help';
import { neighbour } from '../domain/cases';
import { DEFAULT_FLAGS, type PodNamespaceFlag } from '../domain/flags';
import type { AppState } from '../store/createAppStore';
import { THEMES, type Preferences } from '../store/createPreferenceStore';
import { selectCase } from '../store/selectors';

/** What a shortcut can do something with. */
interface ShortcutScope {
  readonly state: AppState;
  readonly preferences: Preferences;
  readonly openHelp: () => void;
}

type Action = (scope: ShortcutScope) => void;

interface Shortcut {
  /** Each key as KeyboardEvent.key names it, letters small, and what it does; null where others answer to it. */
  readonly keys: Readonly<Record<string, Action | null>>;
  /** Whether a key that is held acts again and again. */
  readonly repeats?: true;
  /** Whether it is left alone where the focus is in something that moves by arrow keys. */
  readonly yieldsToArrows?: true;
  /** Whether it steps through the twelve cases: in the lab and in a lesson it does nothing. */
  readonly ofCases?: true;
  /** Whether it flips a flag: in the lab it does nothing. */
  readonly ofFlags?: true;
}

const flip =
  (flag: PodNamespaceFlag): Action =>
  ({ state }) => {
    state.toggleFlag(flag);
  };

const step =
  (by: 1 | -1): Action =>
  ({ state }) => {
    state.showCase(neighbour(selectCase(state), by));
  };

/** Presses a control of the page, where there is one and it can be pressed. */
const press =
  (action: string): Action =>
  () => {
    document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
  };

/** All single-key shortcuts, in the order of the help. What each does is said in content/help.ts. */
export const SHORTCUTS: Readonly<Record<ShortcutId, Shortcut>> = {
  flipShareProcessNamespace: { keys: { '1': flip('shareProcessNamespace') }, ofFlags: true },
  flipHostPID: { keys: { '2': flip('hostPID') }, ofFlags: true },
  flipHostNetwork: { keys: { '3': flip('hostNetwork') }, ofFlags: true },
  flipHostIPC: { keys: { '4': flip('hostIPC') }, ofFlags: true },
  step: { keys: { ArrowLeft: step(-1), ArrowRight: step(1) }, repeats: true, yieldsToArrows: true, ofCases: true },
  stepAnywhere: { keys: { '[': step(-1), ']': step(1) }, repeats: true, ofCases: true },
  present: { keys: { p: press('present') } },
  replay: { keys: { r: press('replay') } },
  undo: {
    keys: {
      u: ({ state }) => {
        state.undo();
      },
    },
  },
  reset: {
    keys: {
      '0': (scope) => {
        if (scope.state.view.kind === 'lab') press('reset')(scope);
        else scope.state.showFlags(DEFAULT_FLAGS);
      },
    },
  },
  theme: {
    keys: {
      t: ({ preferences: { theme, chooseTheme } }) => {
        chooseTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system');
      },
    },
  },
  copyLink: { keys: { s: press('copy-link') } },
  help: {
    keys: {
      '?': ({ openHelp }) => {
        openHelp();
      },
    },
  },
  close: { keys: { Escape: null } },
};

/**
 * Takes a key as the browser names it, whether the focus is in something that moves by arrow keys, and whether one of the twelve
 * cases can be meant; gives its action, and whether that acts again while the key is held.
 */
export function actionOf(
  key: string,
  usesArrows: boolean,
  hasCases = true,
  hasFlags = true,
): { readonly act: Action; readonly repeats: boolean } | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const found = Object.values(SHORTCUTS).find(({ keys }) => Object.hasOwn(keys, name));
  const act = found?.keys[name];
  if (!found || !act || (found.yieldsToArrows && usesArrows)) return null;
  if ((found.ofCases && !hasCases) || (found.ofFlags && !hasFlags)) return null;
  return { act, repeats: found.repeats ?? false };
}

const KEY_CAPS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** Takes a shortcut; gives its keys as they are written on a keyboard. */
export function keyCaps(id: ShortcutId): readonly string[] {
  return Object.keys(SHORTCUTS[id].keys).map((key) => KEY_CAPS[key] ?? key.toUpperCase());
}
