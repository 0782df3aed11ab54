// @vitest-environment node

import { describe, expect, test, vi } from 'vitest';
import { deferred, loadAllDeferred, type Deferred } from './deferred';

describe('something deferred', () => {
  test('is fetched once, however often it is asked for, and tells who waits', async () => {
    const fetchIt = vi.fn(() => Promise.resolve('text'));
    const part = deferred(fetchIt);
    const told = vi.fn();
    const stop = part.subscribe(told);
    expect(fetchIt).not.toHaveBeenCalled();
    expect(part.get()).toBeNull();
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect(fetchIt).toHaveBeenCalledTimes(1);
    expect(part.get()).toBe('text');
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });

  test('that cannot be had says so, and is tried again when it is asked for again', async () => {
    const fetchIt = vi.fn(() => Promise.resolve('text')).mockRejectedValueOnce(new Error('offline'));
    const part = deferred(fetchIt);
    await expect(part.load()).rejects.toThrow('offline');
    expect([part.get(), part.failed()]).toEqual([null, true]);
    await part.load();
    expect([part.get(), part.failed()]).toEqual(['text', false]);
  });

  test('that comes to light while all is fetched is fetched too', async () => {
    const inner: Deferred<string>[] = [];
    deferred(() => {
      inner.push(deferred(() => Promise.resolve('inner')));
      return Promise.resolve('outer');
    });
    await loadAllDeferred();
    expect(inner.map((part) => part.get())).toEqual(['inner']);
  });
});
