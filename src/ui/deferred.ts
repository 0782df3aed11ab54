/** Something that is fetched only when it is needed: code or text in a file of its own. */
export interface Deferred<Value> {
  /** What was fetched; null until then. */
  readonly get: () => Value | null;
  /** Whether the last attempt failed and no other is under way. */
  readonly failed: () => boolean;
  /** Fetches it once, and once more after a failure; rejects if that fails. */
  readonly load: () => Promise<void>;
  /** Takes what is to be called when it has come or failed; gives what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

const all = new Set<Deferred<unknown>>();

/** Takes how to fetch something; gives the one place that holds it. To be called at the top of a module only. */
export function deferred<Value>(fetchIt: () => Promise<Value>): Deferred<Value> {
  const listeners = new Set<() => void>();
  let value: Value | null = null;
  let failed = false;
  let loading: Promise<void> | null = null;
  const settle = (outcome: { value: Value } | null) => {
    failed = outcome === null;
    if (outcome) value = outcome.value;
    else loading = null;
    for (const listener of listeners) listener();
  };
  const made: Deferred<Value> = {
    get: () => value,
    failed: () => failed,
    load: () =>
      (loading ??= fetchIt().then(
        (fetched) => {
          settle({ value: fetched });
        },
        (error: unknown) => {
          settle(null);
          throw error;
        },
      )),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  all.add(made);
  return made;
}

/** Fetches all that there is to fetch, also what comes to light meanwhile; rejects if something cannot be had. */
export async function loadAllDeferred(): Promise<void> {
  for (const each of all) await each.load();
}
