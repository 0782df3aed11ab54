import { use, useEffect, useState } from 'react';
import { parseClassWindow, type ClassWindow, type WindowRole } from '../../formats/classWindow';
import { AppStoreContext, useAppStore } from '../../store/AppStoreContext';
import { bindStoreToClass, type ClassChannel } from '../../store/bindStoreToClass';
import { useClassStore } from '../../store/ClassStoreContext';
import { presentIn } from '../../store/createAppStore';

/** What all windows of all classes of this site listen to begins so. */
const CHANNEL = 'who-shares-what-in-a-pod';

/** A channel for a class, or null where the browser has none, or forbids it. */
function openChannel(name: string): ClassChannel | null {
  try {
    return new BroadcastChannel(`${CHANNEL} ${name}`);
  } catch {
    return null;
  }
}

export interface ClassWindowState {
  readonly window: ClassWindow;
  /** The roles of the other windows of this class. */
  readonly others: readonly WindowRole[];
  /** Whether this window should be connected and cannot be. */
  readonly isCut: boolean;
}

/** Connects this window with those of its class, where its address says that it is one of several. */
export function useClassWindow(): ClassWindowState {
  const store = use(AppStoreContext);
  const own = useClassStore();
  const base = useAppStore((state) => state.base);
  const query = useAppStore((state) => presentIn(state.view).present ?? '');
  const ready = useAppStore((state) => state.ready);
  const { role, name } = parseClassWindow(query);
  const [others, setOthers] = useState<readonly WindowRole[]>([]);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    if (!store || role === null || !ready) return;
    const channel = openChannel(`${base} ${name}`);
    // Said at once, and not while it is being drawn.
    queueMicrotask(() => {
      setCut(channel === null);
    });
    if (!channel) return;
    return bindStoreToClass(store, own, channel, {
      by: `${String(Date.now())} ${String(Math.random())}`,
      role,
      afterDrawn: (next) => {
        requestAnimationFrame(() => requestAnimationFrame(next));
      },
      onOthers: setOthers,
      onFailed: () => {
        queueMicrotask(() => {
          setCut(true);
        });
      },
    });
  }, [store, own, base, role, name, ready]);
  return { window: { role, name }, others, isCut };
}
