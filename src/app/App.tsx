import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { AppStoreContext, useAppStore } from '../store/AppStoreContext';
import type { AppStore } from '../store/createAppStore';
import type { PreferenceStore } from '../store/createPreferenceStore';
import { PreferenceStoreContext, usePreferences } from '../store/PreferenceStoreContext';
import { AppHeader } from './AppHeader';
import { ErrorBoundary } from './ErrorBoundary';
import { HelpDialog } from './HelpDialog';
import { routeName, routeOf } from './routes';
import { useShortcuts } from './useShortcuts';

interface AppProps {
  store: AppStore;
  preferences: PreferenceStore;
  /** The full link to what is shown. */
  link: () => string;
  /** Called before the first paint after hydration: brings address and preferences in. */
  onArrive: () => void;
  /** Called after a failure; gives the HTML of the page at hand as the build made it, and rejects if it cannot be had. */
  rescue: () => Promise<string>;
}

export function App({ store, preferences, link, onArrive, rescue }: AppProps) {
  return (
    <AppStoreContext value={store}>
      <PreferenceStoreContext value={preferences}>
        <ErrorBoundary rescue={rescue}>
          <Page link={link} onArrive={onArrive} />
        </ErrorBoundary>
      </PreferenceStoreContext>
    </AppStoreContext>
  );
}

function Page({ link, onArrive }: Pick<AppProps, 'link' | 'onArrive'>) {
  const view = useAppStore((state) => state.view);
  const ready = useAppStore((state) => state.ready);
  const becomeReady = useAppStore((state) => state.becomeReady);
  const theme = usePreferences((state) => state.theme);
  // The same element for the same view, so that the page around it does not draw it again.
  const shown = useMemo(() => routeOf(view).show.get()?.(view), [view]);
  const [helpOpen, setHelpOpen] = useState(false);
  useShortcuts(() => {
    setHelpOpen(true);
  });

  useLayoutEffect(() => {
    onArrive();
    becomeReady();
  }, [onArrive, becomeReady]);

  useEffect(() => {
    if (!ready) return;
    document.documentElement.dataset.hydrated = 'true';
  }, [ready]);

  // Before the picture is measured: styles of the whole page depend on it.
  useLayoutEffect(() => {
    document.documentElement.dataset.view = routeName(view);
  }, [view]);

  useEffect(() => {
    if (ready) document.title = routeOf(view).title(view);
  }, [ready, view]);

  useEffect(() => {
    if (!ready) return;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [ready, theme]);

  return (
    <>
      {!routeOf(view).alone && (
        <AppHeader
          link={link}
          onHelp={() => {
            setHelpOpen(true);
          }}
        />
      )}
      {shown}
      <HelpDialog
        open={helpOpen}
        onClose={() => {
          setHelpOpen(false);
        }}
      />
    </>
  );
}
