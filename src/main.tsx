// First, because it says in which order the layers of all other styles apply.
import './styles/base.css';
import './styles/tokens.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App';
import { routeName, routeOf, viewOfPage } from './app/routes';
import { caseForFlags } from './domain/cases';
import { formatAddress } from './formats/appUrl';
import { bindStoreToUrl, readAddress } from './store/bindStoreToUrl';
import { createAppStore, podKey, viewOf, type View } from './store/createAppStore';
import { createPreferenceStore } from './store/createPreferenceStore';

const base = import.meta.env.BASE_URL;
/** Milliseconds that the page at hand waits for a text that another case needs; later it comes into its kept place. */
const LONGEST_WAIT = 1000;

/** Fetches a view's code. Where it cannot be had, the browser goes to the view's page instead. */
function prepare(view: View): Promise<void> | null {
  const { show } = routeOf(view);
  if (show.get()) return null;
  return show.load().catch(() => {
    const address = formatAddress(view);
    if (address === null) location.reload();
    else location.assign(base.slice(0, -1) + address);
    return new Promise<void>(() => undefined);
  });
}

const { dataset } = document.documentElement;
// For early.js, which shows the page as it is where nothing begins.
if (dataset.arriving === 'hidden') dataset.arriving = 'begun';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');

// The page was made from this address, whatever the address line says; the query comes in after hydration.
const view = viewOfPage(dataset.page ?? '/');
let back = () => {
  history.back();
};
const store = createAppStore(
  view,
  base,
  () => {
    back();
  },
  prepare,
);
const preferences = createPreferenceStore(
  () => localStorage,
  () => sessionStorage,
);

// Kept for a failure: the page as the build made it, and where it stands.
const built = root.innerHTML;
const builtAt = location.pathname;

/** Gives the HTML to be shown after a failure. */
async function rescue(): Promise<string> {
  if (location.pathname === builtAt) return built;
  const { builtPage } = await import('./app/builtPage');
  return builtPage(location.pathname);
}

/** From here on early.js, which hears of the error, has the page. */
function onCaughtError(error: unknown): void {
  delete dataset.hydrated;
  dataset.crashed = 'true';
  reportError(error);
}

const app = (
  <App
    store={store}
    preferences={preferences}
    link={() => location.href.replace(/#.*/, '')}
    onArrive={() => {
      // For early.js, before the address's state comes in.
      dispatchEvent(new Event('arrive'));
      ({ back } = bindStoreToUrl(store, window));
      preferences.getState().load();
      // Another tab has chosen.
      addEventListener('storage', () => {
        preferences.getState().load();
      });
    }}
    rescue={rescue}
  />
);

/** Gets what the address shows and the page at hand does not have: another view's code, another case's text, notices. */
async function prepareForAddress(): Promise<void> {
  const asked = viewOf(readAddress(location, base));
  if (asked.kind === 'unknown') return;
  const sameCase =
    routeName(asked) === routeName(view) &&
    (asked.kind !== 'case' || view.kind !== 'case' || caseForFlags(asked.flags) === caseForFlags(view.flags));
  const { show, texts, ofPod, notices } = routeOf(asked);
  const parts = [
    ...(sameCase ? [] : [show, ...texts]),
    ...(podKey(asked) === podKey(view) ? [] : ofPod),
    ...(notices && asked.notices.length > 0 ? [notices] : []),
  ];
  if (parts.length === 0) return;
  const wanted = Promise.allSettled(parts.map((part) => part.load()));
  await Promise.race([wanted, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
}

// If the view's own code cannot be had, the page stays as the build made it, and its links work: early.js hears of the error.
void Promise.all([routeOf(view).show.load(), prepareForAddress()]).then(() => {
  // A page that the browser has translated by now is no longer what React expects to find.
  if (root.firstElementChild && !root.querySelector(':scope font')) hydrateRoot(root, app, { onCaughtError });
  else createRoot(root, { onCaughtError }).render(app);
}, reportError);
