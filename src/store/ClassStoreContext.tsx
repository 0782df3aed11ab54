import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { ClassState, ClassStore } from './createClassStore';

export const ClassStoreContext = createContext<ClassStore | null>(null);

/** Gives the store of what a class sees beside the picture. */
export function useClassStore(): ClassStore {
  const store = use(ClassStoreContext);
  if (!store) throw new Error('There is no class store above this component');
  return store;
}

/** Takes a selector; gives what it selects, and draws again when that changes. */
export function useClass<Value>(selector: (state: ClassState) => Value): Value {
  return useStore(useClassStore(), selector);
}
