import { useEffect, useSyncExternalStore } from 'react';
import type { Deferred } from './deferred';

/** Takes something deferred; gives it, or null until it is there, and whether it could not be had. */
export function useDeferred<Value>(part: Deferred<Value>): { value: Value | null; failed: boolean } {
  return {
    value: useSyncExternalStore(part.subscribe, part.get, part.get),
    failed: useSyncExternalStore(part.subscribe, part.failed, part.failed),
  };
}

/** Fetches something deferred when the visitor gives the first sign of being there: a move, a press, a key, the focus. */
export function useLoadOnInterest(part: Deferred<unknown>): void {
  useEffect(() => {
    const stop = new AbortController();
    const load = () => {
      stop.abort();
      part.load().catch(() => undefined);
    };
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'touchstart'])
      document.addEventListener(sign, load, { signal: stop.signal, passive: true, capture: true });
    return () => {
      stop.abort();
    };
  }, [part]);
}

/** Fetches something deferred while it is needed and not there. Each new reason, by its key, is a new attempt. */
export function useLoadNow(part: Deferred<unknown>, needed: boolean, reason: unknown = null): void {
  useEffect(() => {
    if (needed) part.load().catch(() => undefined);
  }, [part, needed, reason]);
}
