import { useEffect, useLayoutEffect, useState } from 'react';
import { describeSharing } from '../diagram/describe';
import {
  casePageDescription,
  casePageTitle,
  HOME_PAGE_DESCRIPTION,
  HOME_PAGE_TITLE,
  WRONG_ADDRESS_DESCRIPTION,
  WRONG_ADDRESS_TITLE,
} from '../content/page';
import { caseForFlags } from '../domain/cases';
import { resolveTopology } from '../domain/resolveTopology';
import { ExplorePage } from '../features/explore/ExplorePage';
import { WrongAddressPage } from '../features/wrong-address/WrongAddressPage';
import { AppStoreContext, useAppStore } from '../store/AppStoreContext';
import type { AppStore, View } from '../store/createAppStore';
import type { PreferenceStore } from '../store/createPreferenceStore';
import { PreferenceStoreContext, usePreferences } from '../store/PreferenceStoreContext';
import { AppHeader } from './AppHeader';
import { ErrorBoundary } from './ErrorBoundary';
import { HelpDialog } from './HelpDialog';
import { useShortcuts } from './useShortcuts';

interface AppProps {
  store: AppStore;
  preferences: PreferenceStore;
  /** The full link to what is shown. */
  link: () => string;
  /** Called before the first paint after hydration: brings address and preferences in. */
  onArrive: () => void;
}

/** What the head of the page says of a view. */
export function pageHead(view: View): { title: string; description: string } {
  if (view.kind === 'unknown') return { title: WRONG_ADDRESS_TITLE, description: WRONG_ADDRESS_DESCRIPTION };
  if (view.home) return { title: HOME_PAGE_TITLE, description: HOME_PAGE_DESCRIPTION };
  const sharingCase = caseForFlags(view.flags);
  const sentence = describeSharing(resolveTopology(view.flags, view.runtime));
  return { title: casePageTitle(sharingCase), description: casePageDescription(sharingCase, sentence) };
}

export function App({ store, preferences, link, onArrive }: AppProps) {
  return (
    <AppStoreContext value={store}>
      <PreferenceStoreContext value={preferences}>
        <ErrorBoundary>
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

  useEffect(() => {
    if (ready) document.title = pageHead(view).title;
  }, [ready, view]);

  useEffect(() => {
    if (!ready) return;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [ready, theme]);

  return (
    <>
      <AppHeader
        link={link}
        onHelp={() => {
          setHelpOpen(true);
        }}
      />
      {view.kind === 'case' ? <ExplorePage /> : <WrongAddressPage problem={view.problem} />}
      <HelpDialog
        open={helpOpen}
        onClose={() => {
          setHelpOpen(false);
        }}
      />
    </>
  );
}
