import { useAppStore } from '../store/AppStoreContext';
import { selectFlags, selectRuntime } from '../store/selectors';
import { resolvePod, type ResolvedPod } from './resolvedPod';

/** Gives the pod that the visitor chose. */
export function useShownPod(): ResolvedPod {
  const flags = useAppStore(selectFlags);
  const runtime = useAppStore(selectRuntime);
  return resolvePod(flags, runtime);
}
