import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly theme: Theme;
  readonly shortcuts: boolean;
  chooseTheme: (theme: Theme) => void;
  allowShortcuts: (shortcuts: boolean) => void;
  /** Takes over what an earlier visit, or another tab, chose. */
  load: () => void;
}

export type PreferenceStore = StoreApi<Preferences>;
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Takes something that may throw; gives its result, or null if it did. */
function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/**
 * Takes how to reach the storages, the lasting one and that of this visit. Each may be blocked or full and then throw: what the
 * first does not take, the second keeps for the visit; what neither takes, the page alone remembers.
 */
export function createPreferenceStore(
  lasting: () => PreferenceStorage,
  ofVisit: () => PreferenceStorage,
): PreferenceStore {
  const kept = new Map<string, string | null>();
  const write = (key: string, value: string | null) => {
    kept.delete(key);
    const put = (storage: PreferenceStorage) => {
      if (value === null) storage.removeItem(key);
      else storage.setItem(key, value);
      return true;
    };
    attempt(() => {
      ofVisit().removeItem(key);
    });
    if (attempt(() => put(lasting()))) return;
    // What an earlier visit chose counts no more.
    attempt(() => {
      lasting().removeItem(key);
    });
    if (!attempt(() => put(ofVisit()))) kept.set(key, value);
  };
  const read = (key: string): string | null =>
    kept.get(key) ?? attempt(() => ofVisit().getItem(key)) ?? attempt(() => lasting().getItem(key));
  return createStore<Preferences>()((set) => ({
    theme: 'system',
    shortcuts: true,
    chooseTheme: (theme) => {
      write('theme', theme === 'system' ? null : theme);
      set({ theme });
    },
    allowShortcuts: (shortcuts) => {
      write('shortcuts', shortcuts ? null : 'off');
      set({ shortcuts });
    },
    load: () => {
      const theme = THEMES.find((candidate) => candidate === read('theme')) ?? 'system';
      set({ theme, shortcuts: read('shortcuts') !== 'off' });
    },
  }));
}
