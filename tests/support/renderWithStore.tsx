import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import { parseAppUrl } from '../../src/formats/appUrl';
import { AppStoreContext } from '../../src/store/AppStoreContext';
import { createAppStore, viewOf } from '../../src/store/createAppStore';
import { createPreferenceStore } from '../../src/store/createPreferenceStore';
import { PreferenceStoreContext } from '../../src/store/PreferenceStoreContext';

/** Takes an element, and the address that it is to be seen at; renders it above a store of its own, ready for input. */
export function renderWithStore(element: ReactElement, path: string, search = '') {
  const goBack = vi.fn();
  const store = createAppStore(viewOf(parseAppUrl(path, search)), '/', goBack);
  store.getState().becomeReady();
  const preferences = createPreferenceStore(
    () => sessionStorage,
    () => sessionStorage,
  );
  const rendered = render(element, {
    wrapper: ({ children }) => (
      <AppStoreContext value={store}>
        <PreferenceStoreContext value={preferences}>{children}</PreferenceStoreContext>
      </AppStoreContext>
    ),
  });
  return { store, preferences, goBack, user: userEvent.setup(), ...rendered };
}
