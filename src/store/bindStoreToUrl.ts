import { formatAddress, parseAppUrl, type Address } from '../formats/appUrl';
import { viewOf, type AppStore, type View } from './createAppStore';

/** The parts of a browser window that the binding uses, so that a test can give its own. */
export type UrlWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** Takes where a window is and the site's base; gives what that address asks for. */
export function readAddress(
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  base: string,
): Address {
  return parseAppUrl(pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname, search, hash);
}

/** Takes a view and the site's base; gives its own address, or null where it has none. */
function urlOf(view: View, base: string): string | null {
  const url = formatAddress(view);
  return url === null ? null : base.slice(0, -1) + url;
}

/** Whether two views show the same pod, looked at from another member. */
function isOnlyStandpoint(one: View, other: View): boolean {
  if (one.from === other.from || one.kind === 'unknown' || other.kind === 'unknown') return false;
  return formatAddress({ ...one, from: other.from }) === formatAddress(other);
}

function entryIndex(state: unknown): number | null {
  const index = (state as { index?: unknown } | null)?.index;
  return typeof index === 'number' ? index : null;
}

/** Milliseconds until what the browser has refused is tried again: the first time, and at most. Each time it is twice as long. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 4000;

/** What keeps a store and an address equal. */
export interface UrlBinding {
  /** Goes back one entry of ours, or one choice that has none. */
  readonly back: () => void;
  readonly unbind: () => void;
}

/**
 * Takes a store and a window; keeps address and view equal both ways.
 * A choice of a pod pushes one entry; another spelling, who one looks from, or a view that says that it does, replaces the
 * entry; no change does neither. A browser refuses entries that come too fast (Safari throws after 100 in 10 s, Chromium says
 * nothing), and in some frames all: then the page goes on, and the address catches up with one entry once it is let.
 */
export function bindStoreToUrl(store: AppStore, target: UrlWindow): UrlBinding {
  const { location, history } = target;
  const { base } = store.getState();
  // What came from the address, maybe later than asked for, is not written to it.
  let arrived: View | null = null;
  let current = entryIndex(history.state) ?? 0;
  /** What was shown before each choice that has no entry yet. */
  const unrecorded: View[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;

  /** Where the window is; what stands behind # only where that is part of the view. */
  const here = (url: string) => location.pathname + location.search + (url.includes('#') ? location.hash : '');
  /** Gives whether the browser has let it. */
  const write = (how: 'pushState' | 'replaceState', index: number, url?: string): boolean => {
    try {
      history[how]({ index }, '', url);
    } catch {
      return false;
    }
    return url === undefined || url === location.pathname + location.search + location.hash;
  };
  /** Does it now, or later if the browser refuses. */
  const persist = (attempt: () => boolean) => {
    clearTimeout(timer);
    if (attempt()) wait = FIRST_WAIT;
    else {
      timer = setTimeout(() => {
        wait = Math.min(2 * wait, LONGEST_WAIT);
        persist(attempt);
      }, wait);
    }
  };
  const record = (): boolean => {
    const url = urlOf(store.getState().view, base);
    if (url !== null && url !== here(url)) {
      if (!write('pushState', current + 1, url)) return false;
      current += 1;
    }
    unrecorded.length = 0;
    return true;
  };

  const arrive = (moved: boolean) => {
    clearTimeout(timer);
    unrecorded.length = 0;
    const address = readAddress(location, base);
    const view = viewOf(address);
    // A jump inside the page makes an entry without a number: it comes after the one that was shown. The entry that the page was
    // opened at is numbered on arrival, so that it is not taken for such a jump when Back leads to it.
    const known = entryIndex(history.state);
    const jumped = moved && location.hash !== '';
    const index = known ?? (jumped ? current + 1 : 0);
    current = index;
    const { hash } = location;
    const url = urlOf(view, base);
    if (address.kind !== 'unknown' && address.replace && url !== null)
      persist(() => write('replaceState', index, url + hash));
    else if (known === null) write('replaceState', index);
    arrived = view;
    store.getState().arrive(view, current > 0);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view || state.view === arrived) return;
    const url = urlOf(state.view, base);
    if (url !== null && (state.view === state.replacing || isOnlyStandpoint(before.view, state.view))) {
      if (unrecorded.length === 0)
        persist(() => write('replaceState', current, url.includes('#') ? url : url + location.hash));
      return;
    }
    if (url === null || (url === here(url) && unrecorded.length === 0)) return;
    unrecorded.push(before.view);
    persist(record);
    store.setState({ canUndo: current > 0 || unrecorded.length > 0 });
  });
  const back = () => {
    const view = unrecorded.pop();
    if (!view) {
      history.back();
      return;
    }
    arrived = view;
    store.getState().arrive(view, current > 0 || unrecorded.length > 0);
  };
  const onPopState = () => {
    arrive(true);
  };
  target.addEventListener('popstate', onPopState);
  arrive(false);
  return {
    back,
    unbind: () => {
      clearTimeout(timer);
      unsubscribe();
      target.removeEventListener('popstate', onPopState);
    },
  };
}
