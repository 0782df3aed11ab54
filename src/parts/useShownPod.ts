import { useAppStore } from '../store/AppStoreContext';
import type { ChosenPod } from '../store/createAppStore';
import { DEFAULT_FLAGS } from '../domain/flags';
import { selectFlags, selectHostUsers, selectRuntime } from '../store/selectors';
import { resolvePod, type ResolvedCase } from './resolvedPod';

/** Gives the pod that the visitor chose. */
export function useShownPod(): ResolvedCase {
  const flags = useAppStore(selectFlags);
  const runtime = useAppStore(selectRuntime);
  return resolvePod(flags, runtime, useAppStore(selectHostUsers));
}

/** Takes a case's pod as it was chosen; gives all of it. */
export function resolveCase({ flags = DEFAULT_FLAGS, runtime, ...pod }: ChosenPod): ResolvedCase {
  return resolvePod(flags, runtime, 'hostUsers' in pod ? pod.hostUsers : true);
}
