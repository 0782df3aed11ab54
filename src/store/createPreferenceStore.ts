import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** How far a visitor is with the questions of the start page. */
export interface StripProgress {
  /** The question at hand, from 1. */
  readonly at: number;
  readonly answered: readonly number[];
  readonly open: boolean;
}

const NEW_STRIP: StripProgress = { at: 1, answered: [], open: true };

export interface Preferences {
  readonly theme: Theme;
  readonly shortcuts: boolean;
  readonly strip: StripProgress;
  chooseTheme: (theme: Theme) => void;
  allowShortcuts: (shortcuts: boolean) => void;
  goToQuestion: (at: number) => void;
  answerQuestion: (number: number) => void;
  closeStrip: () => void;
  /** Shows the questions again, from the one at hand or from the beginning. */
  openStrip: (fromBeginning: boolean) => void;
  /** Takes over what an earlier visit, or another tab, chose. */
  load: () => void;
}

export type PreferenceStore = StoreApi<Preferences>;
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Takes the progress; gives it as it is kept: `2 1 open`, the question at hand, those answered with commas between, `open` or `closed`. */
function stripText({ at, answered, open }: StripProgress): string {
  return [at, answered.join(','), open ? 'open' : 'closed'].join(' ');
}

/** Takes what was kept, by whatever version of the page; gives the progress, from the beginning where it cannot be read. */
function readStrip(text: string | null): StripProgress {
  const found = /^([1-5]) ([1-5,]*) (open|closed)$/.exec(text ?? '');
  if (!found) return NEW_STRIP;
  const [, at, answered = '', open] = found;
  return { at: Number(at), answered: answered === '' ? [] : answered.split(',').map(Number), open: open === 'open' };
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
  return createStore<Preferences>()((set, get) => {
    const keepStrip = (strip: StripProgress) => {
      write('strip', stripText(strip));
      set({ strip });
    };
    return {
      theme: 'system',
      shortcuts: true,
      strip: NEW_STRIP,
      goToQuestion: (at) => {
        keepStrip({ ...get().strip, at });
      },
      answerQuestion: (number) => {
        const { strip } = get();
        if (!strip.answered.includes(number)) keepStrip({ ...strip, answered: [...strip.answered, number].sort() });
      },
      closeStrip: () => {
        keepStrip({ ...get().strip, open: false });
      },
      openStrip: (fromBeginning) => {
        keepStrip(fromBeginning ? NEW_STRIP : { ...get().strip, open: true });
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
        set({ theme, shortcuts: read('shortcuts') !== 'off', strip: readStrip(read('strip')) });
      },
    };
  });
}
