import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../src/app/App';
import { parseAppUrl } from '../../src/formats/appUrl';
import { bindStoreToUrl } from '../../src/store/bindStoreToUrl';
import { createAppStore, viewOf } from '../../src/store/createAppStore';
import { createPreferenceStore } from '../../src/store/createPreferenceStore';
import { loadAllDeferred } from '../../src/ui/deferred';
import { memoryStorage } from './memoryStorage';

// What the visitor would fetch meanwhile is there from the start.
await loadAllDeferred();

/** The visitor prefers reduced motion: jsdom moves nothing. */
function preferCalm(): void {
  const matchMedia = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(matchMedia(media), { matches: media === '(prefers-reduced-motion: reduce)' }),
  );
}

/** Takes an address and what an earlier visit left; opens the whole page there, calm, in jsdom's own window and history. */
export function renderApp(address: string, left: Readonly<Record<string, string>> = {}) {
  preferCalm();
  history.pushState(null, '', address);
  // As at build time: the page is made for the path alone.
  let goBack = () => {
    history.back();
  };
  const store = createAppStore(viewOf(parseAppUrl(location.pathname, '')), '/', () => {
    goBack();
  });
  const { storage, kept } = memoryStorage(left);
  const preferences = createPreferenceStore(
    () => storage,
    () => memoryStorage().storage,
  );
  const onArrive = () => {
    const binding = bindStoreToUrl(store, window);
    goBack = binding.back;
    onTestFinished(binding.unbind);
    preferences.getState().load();
  };
  const rendered = render(
    <App
      store={store}
      preferences={preferences}
      link={() => location.href}
      onArrive={onArrive}
      rescue={() => Promise.reject(new Error())}
    />,
  );
  onTestFinished(() => {
    delete document.documentElement.dataset.hydrated;
    delete document.documentElement.dataset.theme;
    document.title = '';
  });
  return {
    ...rendered,
    user: userEvent.setup(),
    kept,
    address: () => location.pathname + location.search,
    /** The browser's Back; jsdom, like a browser, goes there later. */
    back: async () => {
      await act(async () => {
        const arrived = new Promise((resolve) => {
          window.addEventListener('popstate', resolve, { once: true });
        });
        history.back();
        await arrived;
      });
    },
  };
}
