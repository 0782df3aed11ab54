// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../../tests/support/memoryStorage';
import { createPreferenceStore, type PreferenceStorage } from './createPreferenceStore';

/** The store of a new visit. */
const open = (storage: PreferenceStorage, ofVisit = memoryStorage().storage) =>
  createPreferenceStore(
    () => storage,
    () => ofVisit,
  );

describe('preferences', () => {
  test('start with the system’s theme and with shortcuts, whatever an earlier visit left, until they are loaded', () => {
    const { storage } = memoryStorage({ theme: 'dark', shortcuts: 'off' });
    const store = open(storage);
    expect(store.getState()).toMatchObject({ theme: 'system', shortcuts: true });
    store.getState().load();
    expect(store.getState()).toMatchObject({ theme: 'dark', shortcuts: false });
  });

  test('are there again at the next visit', () => {
    const { storage } = memoryStorage();
    const visit = open(storage);
    visit.getState().chooseTheme('light');
    visit.getState().allowShortcuts(false);
    const next = open(storage);
    next.getState().load();
    expect(next.getState()).toMatchObject({ theme: 'light', shortcuts: false });
  });

  test('that are the defaults leave nothing behind', () => {
    const { storage, kept } = memoryStorage({ theme: 'dark', shortcuts: 'off' });
    const store = open(storage);
    store.getState().chooseTheme('system');
    store.getState().allowShortcuts(true);
    expect([...kept]).toEqual([]);
    expect(store.getState()).toMatchObject({ theme: 'system', shortcuts: true });
  });

  test('that nobody can read are the defaults', () => {
    const { storage } = memoryStorage({ theme: 'purple', shortcuts: 'maybe' });
    const store = open(storage);
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
    const store = createPreferenceStore(storage, storage);
    store.getState().load();
    store.getState().chooseTheme('dark');
    store.getState().allowShortcuts(false);
    expect(store.getState()).toMatchObject({ theme: 'dark', shortcuts: false });
    store.getState().chooseTheme('system');
    expect(store.getState().theme).toBe('system');
  });
});

test('where the storage is full, a choice holds for the visit and undoes what an earlier one left', () => {
  const { storage, kept } = memoryStorage({ theme: 'dark' });
  const ofVisit = memoryStorage();
  const full = { ...storage, setItem: refuse };
  const store = open(full, ofVisit.storage);
  store.getState().load();
  store.getState().chooseTheme('light');
  expect([...kept]).toEqual([]);
  const nextPage = open(full, ofVisit.storage);
  nextPage.getState().load();
  expect(nextPage.getState().theme).toBe('light');
  const room = open(storage, ofVisit.storage);
  room.getState().load();
  room.getState().chooseTheme('system');
  expect([[...kept], [...ofVisit.kept]]).toEqual([[], []]);
});

test('what another tab chose is taken over, what this page alone remembers stays', () => {
  const { storage, kept } = memoryStorage();
  const store = open(storage);
  kept.set('theme', 'dark');
  store.getState().load();
  expect(store.getState().theme).toBe('dark');
  const blocked = createPreferenceStore(refuse, refuse);
  blocked.getState().chooseTheme('light');
  blocked.getState().load();
  expect(blocked.getState().theme).toBe('light');
});

describe('the questions of the start page', () => {
  const strip = (store: ReturnType<typeof open>) => store.getState().strip;

  test('leave nothing behind until they have begun', () => {
    const { storage, kept } = memoryStorage();
    const store = open(storage);
    store.getState().load();
    expect(strip(store)).toMatchObject({ at: 1, answered: '', open: true, begun: false });
    expect([...kept]).toEqual([]);
  });

  test('are at the next visit where one was', () => {
    const { storage, kept } = memoryStorage();
    open(storage).getState().changeStrip({ at: 3, answered: '12', calls: 1 });
    expect([...kept]).toEqual([['strip', '3 12 open']]);
    const next = open(storage);
    next.getState().load();
    expect(strip(next)).toEqual({ at: 3, answered: '12', open: true, begun: true, calls: 0 });
    next.getState().changeStrip({ open: false });
    const third = open(storage);
    third.getState().load();
    expect(strip(third)).toMatchObject({ at: 3, answered: '12', open: false });
  });

  test.each(['', '6 12 open', '3 17 open', '3 12 ajar', '3', 'null'])('begin anew where “%s” was kept', (text) => {
    const store = open(memoryStorage({ strip: text }).storage);
    store.getState().load();
    expect(strip(store)).toMatchObject({ at: 1, answered: '', open: true, begun: false });
  });

  test('hold for the visit where storage is blocked', () => {
    const store = createPreferenceStore(refuse, refuse);
    store.getState().changeStrip({ at: 2, answered: '1' });
    store.getState().load();
    expect(strip(store)).toMatchObject({ at: 2, answered: '1', open: true, begun: true });
  });
});
