import type { MemberId } from '../domain/members';
import type { LinuxNamespace } from '../domain/namespaces';
import type { Target } from '../domain/pointed';
import { useAppStore } from '../store/AppStoreContext';

/**
 * Gives, for a place where a namespace is written (its kind, and a member inside it; null where it is none of the picture's), what
 * lights up its box while the place is pointed at or has the focus.
 */
export function useMarking() {
  const mark = useAppStore((state) => state.mark);
  const unmark = useAppStore((state) => state.unmark);
  return (names: { readonly namespace: LinuxNamespace; readonly member: MemberId } | null) => {
    if (names === null) return {};
    const target: Target = { kind: 'box', ...names };
    const begin = () => {
      mark(target);
    };
    const end = () => {
      unmark(target);
    };
    return { onPointerEnter: begin, onPointerLeave: end, onFocus: begin, onBlur: end };
  };
}
