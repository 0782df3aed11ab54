import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly theme: Theme;
  readonly shortcuts: boolean;
  chooseTheme: (theme: Theme) => void;
  allowShortcuts: (shortcuts: boolean) => void;
  /** Takes over what an earlier visit chose. */
  load: () => void;
}

export type PreferenceStore = StoreApi<Preferences>;
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Takes how to reach the storage, which may throw where it is blocked; gives a store that then only forgets. */
export function createPreferenceStore(storage: () => PreferenceStorage): PreferenceStore {
  const write = (key: string, value: string | null) => {
    try {
      if (value === null) storage().removeItem(key);
      else storage().setItem(key, value);
    } catch {
      // Blocked storage costs nothing but memory.
    }
  };
  const read = (key: string): string | null => {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  };
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
