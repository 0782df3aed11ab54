import { formatAddress, parseAppUrl, type Address } from '../formats/appUrl';
import { viewOf, type AppStore, type View } from './createAppStore';

/** The parts of a browser window that the binding uses, so that a test can give its own. */
export type UrlWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** Takes where a window is and the site's base; gives what that address asks for. */
export function readAddress({ pathname, search }: Pick<Location, 'pathname' | 'search'>, base: string): Address {
  return parseAppUrl(pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname, search);
}

/** Takes a view and the site's base; gives its own address, or null where it has none. */
function urlOf(view: View, base: string): string | null {
  const url = formatAddress(view);
  return url === null ? null : base.slice(0, -1) + url;
}

function entryIndex(state: unknown): number | null {
  const index = (state as { index?: unknown } | null)?.index;
  return typeof index === 'number' ? index : null;
}

/**
 * Takes a store and a window; keeps address and view equal both ways.
 * A choice pushes one entry, another spelling is replaced, no change does neither. Gives a function that unbinds.
 */
export function bindStoreToUrl(store: AppStore, target: UrlWindow): () => void {
  const { location, history } = target;
  const { base } = store.getState();
  // What came from the address, maybe later than asked for, is not written to it.
  let arrived: View | null = null;
  let current = entryIndex(history.state) ?? 0;
  const arrive = (moved: boolean) => {
    const address = readAddress(location, base);
    const view = viewOf(address);
    // A jump inside the page makes an entry without a number: it comes after the one that was shown. The entry that the page was
    // opened at is numbered on arrival, so that it is not taken for such a jump when Back leads to it.
    const known = entryIndex(history.state);
    const jumped = moved && location.hash !== '';
    current = known ?? (jumped ? current + 1 : 0);
    const url = urlOf(view, base);
    if (address.kind === 'case' && address.replace && url !== null)
      history.replaceState({ index: current }, '', url + location.hash);
    else if (known === null) history.replaceState({ index: current }, '');
    arrived = view;
    store.getState().arrive(view, current > 0);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view || state.view === arrived) return;
    const url = urlOf(state.view, base);
    if (url === null || url === location.pathname + location.search) return;
    current += 1;
    history.pushState({ index: current }, '', url);
    store.setState({ canUndo: true });
  });
  const onPopState = () => {
    arrive(true);
  };
  target.addEventListener('popstate', onPopState);
  arrive(false);
  return () => {
    unsubscribe();
    target.removeEventListener('popstate', onPopState);
  };
}
