// First, because it says in which order the layers of all other styles apply.
import './styles/base.css';
import './styles/tokens.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App';
import { parseAppUrl } from './formats/appUrl';
import { bindStoreToUrl } from './store/bindStoreToUrl';
import { createAppStore, viewOf } from './store/createAppStore';
import { createPreferenceStore } from './store/createPreferenceStore';

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
if (root.firstElementChild) hydrateRoot(root, app);
else createRoot(root).render(app);
