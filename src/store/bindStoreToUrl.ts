import { formatAppUrl, formatHomeUrl, parseAppUrl } from '../formats/appUrl';
import { viewOf, type AppStore, type View } from './createAppStore';

/** The parts of a browser window that the binding uses, so that a test can give its own. */
export type UrlWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

function pathBelow(base: string, pathname: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
}

function urlOf(view: View, base: string): string | null {
  if (view.kind === 'unknown') return null;
  const url = view.home ? formatHomeUrl(view.runtime) : formatAppUrl(view.flags, view.runtime);
  return base.slice(0, -1) + url;
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
  let arriving = false;
  let current = entryIndex(history.state) ?? 0;
  const arrive = (moved: boolean) => {
    const address = parseAppUrl(pathBelow(base, location.pathname), location.search);
    const view = viewOf(address);
    // A jump inside the page makes an entry without an index: it comes after the one that was shown.
    const jumped = moved && entryIndex(history.state) === null && location.hash !== '';
    current = jumped ? current + 1 : (entryIndex(history.state) ?? 0);
    if (jumped) history.replaceState({ index: current }, '');
    const url = urlOf(view, base);
    if (address.kind === 'case' && address.replace && url !== null)
      history.replaceState({ index: current }, '', url + location.hash);
    arriving = true;
    store.getState().arrive(view, current > 0);
    arriving = false;
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (arriving || state.view === before.view) return;
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
