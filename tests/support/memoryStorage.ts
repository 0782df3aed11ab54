import type { PreferenceStorage } from '../../src/store/createPreferenceStore';

/** Takes what an earlier visit left; gives a storage that holds it, and the map behind it. */
export function memoryStorage(left: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(left));
  const storage: PreferenceStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
  return { storage, kept };
}
