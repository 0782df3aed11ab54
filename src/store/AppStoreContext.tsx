import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './createAppStore';

export const AppStoreContext = createContext<AppStore | null>(null);

/** Takes a selector that gives the same value for the same state; gives that part of the store around the component. */
export function useAppStore<Selected>(select: (state: AppState) => Selected): Selected {
  const store = use(AppStoreContext);
  if (!store) throw new Error('No AppStoreContext above this component');
  return useStore(store, select);
}
