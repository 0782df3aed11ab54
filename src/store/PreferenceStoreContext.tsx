import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Preferences, PreferenceStore } from './createPreferenceStore';

export const PreferenceStoreContext = createContext<PreferenceStore | null>(null);

/** Takes a selector; gives that part of the visitor's preferences. */
export function usePreferences<Selected>(select: (state: Preferences) => Selected): Selected {
  const store = use(PreferenceStoreContext);
  if (!store) throw new Error('No PreferenceStoreContext above this component');
  return useStore(store, select);
}
