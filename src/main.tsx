// First, because it says in which order the layers of all other styles apply.
import './styles/base.css';
import './styles/tokens.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App';
import { caseForFlags } from './domain/cases';
import { parseAppUrl } from './formats/appUrl';
import { bindStoreToUrl, readAddress } from './store/bindStoreToUrl';
import { createAppStore, viewOf } from './store/createAppStore';
import { createPreferenceStore } from './store/createPreferenceStore';
import { loadAllDeferred } from './ui/deferred';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');

// The page was made from this address, whatever the address line says; the query comes in after hydration.
const madeFrom = document.documentElement.dataset.page ?? '/';
const view = viewOf(parseAppUrl(madeFrom, ''));
const store = createAppStore(
  view.kind === 'unknown' ? { ...view, problem: { kind: 'unknown-yet' } } : view,
  import.meta.env.BASE_URL,
  () => {
    history.back();
  },
);
const preferences = createPreferenceStore(() => localStorage);

const app = (
  <App
    store={store}
    preferences={preferences}
    link={() => location.href.replace(/#.*/, '')}
    onArrive={() => {
      bindStoreToUrl(store, window);
      preferences.getState().load();
    }}
  />
);

function start(root: HTMLElement): void {
  if (root.firstElementChild) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

// The page has the text of its own case only; where the address asks for another, that text comes first.
const asked = readAddress(location, import.meta.env.BASE_URL);
const asksForAnother =
  asked.kind === 'case' && (view.kind !== 'case' || caseForFlags(asked.flags) !== caseForFlags(view.flags));
if (asksForAnother) {
  void loadAllDeferred()
    .catch(() => undefined)
    .then(() => {
      start(root);
    });
} else start(root);
