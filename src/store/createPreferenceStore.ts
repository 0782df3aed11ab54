import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** How far a visitor is with the questions of the start page. */
interface StripProgress {
  /** The question at hand, from 1. */
  readonly at: number;
  /** The numbers of those that are answered, one digit each. */
  readonly answered: string;
  readonly open: boolean;
  /** Whether there is something to remember. */
  readonly begun: boolean;
  /** Counts how often this page was asked to show them; not kept. */
  readonly calls: number;
}

const NEW_STRIP: StripProgress = { at: 1, answered: '', open: true, begun: false, calls: 0 };

export interface Preferences {
  readonly theme: Theme;
  readonly shortcuts: boolean;
  readonly strip: StripProgress;
  chooseTheme: (theme: Theme) => void;
  allowShortcuts: (shortcuts: boolean) => void;
  /** Takes what is new; from then on there is something to remember. */
  changeStrip: (change: Partial<StripProgress>) => void;
  /** Takes over what an earlier visit, or another tab, chose. */
  load: () => void;
}

export type PreferenceStore = StoreApi<Preferences>;
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Takes what was kept, such as `3 12 open`; gives the progress, from the beginning where it cannot be read. */
function readStrip(text: string | null): StripProgress {
  const [, at, answered = '', state] = /^([1-5]) ([1-5]*) (open|closed)$/.exec(text ?? '') ?? [];
  return at === undefined ? NEW_STRIP : { ...NEW_STRIP, at: Number(at), answered, open: state === 'open', begun: true };
}

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
  return createStore<Preferences>()((set, get) => ({
    theme: 'system',
    shortcuts: true,
    strip: NEW_STRIP,
    changeStrip: (change) => {
      const strip = { ...get().strip, ...change, begun: true };
      write('strip', `${String(strip.at)} ${strip.answered} ${strip.open ? 'open' : 'closed'}`);
      set({ strip });
    },
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
      set({
        theme,
        shortcuts: read('shortcuts') !== 'off',
        strip: { ...readStrip(read('strip')), calls: get().strip.calls },
      });
    },
  }));
}
