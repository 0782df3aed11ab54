// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../../tests/support/memoryStorage';
import { createPreferenceStore } from './createPreferenceStore';

describe('preferences', () => {
  test('start with the system’s theme and with shortcuts, whatever an earlier visit left, until they are loaded', () => {
    const { storage } = memoryStorage({ theme: 'dark', shortcuts: 'off' });
    const store = createPreferenceStore(() => storage);
    expect(store.getState()).toMatchObject({ theme: 'system', shortcuts: true });
    store.getState().load();
    expect(store.getState()).toMatchObject({ theme: 'dark', shortcuts: false });
  });

  test('are there again at the next visit', () => {
    const { storage } = memoryStorage();
    const visit = createPreferenceStore(() => storage);
    visit.getState().chooseTheme('light');
    visit.getState().allowShortcuts(false);
    const next = createPreferenceStore(() => storage);
    next.getState().load();
    expect(next.getState()).toMatchObject({ theme: 'light', shortcuts: false });
  });

  test('that are the defaults leave nothing behind', () => {
    const { storage, kept } = memoryStorage({ theme: 'dark', shortcuts: 'off' });
    const store = createPreferenceStore(() => storage);
    store.getState().chooseTheme('system');
    store.getState().allowShortcuts(true);
    expect([...kept]).toEqual([]);
    expect(store.getState()).toMatchObject({ theme: 'system', shortcuts: true });
  });

  test('that nobody can read are the defaults', () => {
    const { storage } = memoryStorage({ theme: 'purple', shortcuts: 'maybe' });
    const store = createPreferenceStore(() => storage);
    store.getState().load();
    expect(store.getState()).toMatchObject({ theme: 'system', shortcuts: true });
  });
});

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe.each([
  ['reaching it throws', refuse],
  ['using it throws', () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })],
])('where storage is blocked (%s)', (_, storage) => {
  test('a choice holds for the visit', () => {
    const store = createPreferenceStore(storage);
    store.getState().load();
    store.getState().chooseTheme('dark');
    store.getState().allowShortcuts(false);
    expect(store.getState()).toMatchObject({ theme: 'dark', shortcuts: false });
    store.getState().chooseTheme('system');
    expect(store.getState().theme).toBe('system');
  });
});
