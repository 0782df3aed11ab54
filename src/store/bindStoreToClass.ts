// Keeps the windows of one class equal, over a BroadcastChannel: no server knows of them.

import { formatAppUrl, parseAppUrl } from '../formats/appUrl';
import type { WindowRole } from '../formats/classWindow';
import { podKey, viewOf, type AppState, type AppStore, type View } from './createAppStore';
import type { ClassState, ClassStore } from './createClassStore';

type CaseView = Extract<View, { kind: 'case' }>;

/** What all windows of a class show alike. Views are addresses: every window reads them as it reads its own. */
interface Shared {
  readonly view: string;
  readonly previous: string | null;
  readonly lesson: CaseView['lesson'] | null;
  readonly pointed: AppState['pointed'];
  readonly unfolded: boolean;
  readonly held: number | null;
  readonly replays: number;
  readonly own: ClassState;
}

type Message =
  | { readonly kind: 'hello' | 'here' | 'bye'; readonly sender: string; readonly role: WindowRole }
  /** `clock` counts the acts of all windows, `by` is the window whose act is the last. */
  | { readonly kind: 'state'; readonly clock: number; readonly by: string; readonly state: Shared };

/** The part of a BroadcastChannel that the binding uses, so that a test can give its own. */
export interface ClassChannel {
  postMessage: (message: unknown) => void;
  onmessage: ((event: MessageEvent) => void) | null;
  close: () => void;
}

/** Takes a case's view; gives its address without what concerns one window alone. */
function addressOf({ flags, runtime, from, hostUsers }: CaseView): string {
  return formatAppUrl(flags, { runtime, from, ...(hostUsers === false ? { hostUsers } : {}) });
}

/** Takes such an address and the window's part of it; gives the view, or null where it is none of a case. */
function viewAt(address: unknown, present: string): CaseView | null {
  if (typeof address !== 'string') return null;
  const [path = '', search = ''] = address.split('?');
  const view = viewOf(parseAppUrl(path, search));
  return view.kind === 'case' ? { ...view, present, notices: [] } : null;
}

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'kind' in data;
}

/**
 * Takes the window's stores, a channel, a name that no other window has, its role, how to wait for what was set to be drawn, who
 * hears which other windows there are, and who hears that the channel takes nothing; keeps it equal to the others. The later act counts, by a clock that each act moves on;
 * a window that comes late, or again, asks for what is shown. Gives what ends it.
 */
export function bindStoreToClass(
  store: AppStore,
  own: ClassStore,
  channel: ClassChannel,
  {
    by,
    role,
    afterDrawn,
    onOthers,
    onFailed,
  }: {
    by: string;
    role: WindowRole;
    afterDrawn: (next: () => void) => void;
    onOthers: (roles: readonly WindowRole[]) => void;
    onFailed: () => void;
  },
): () => void {
  let clock = -1;
  let last = by;
  let applying = 0;
  const others = new Map<string, WindowRole>();

  const send = (message: Message) => {
    try {
      channel.postMessage(message);
    } catch {
      onFailed();
    }
  };
  const shared = (): Shared | null => {
    const { view, previous, pointed, unfolded, playing, replays } = store.getState();
    if (view.kind !== 'case') return null;
    return {
      view: addressOf(view),
      previous: previous?.kind === 'case' ? addressOf(previous) : null,
      lesson: view.lesson ?? null,
      pointed,
      unfolded,
      held: playing.held,
      replays,
      own: own.getState(),
    };
  };
  let known = JSON.stringify(shared());
  const tell = () => {
    const state = shared();
    if (state) send({ kind: 'state', by: last, clock, state });
  };
  const onChange = () => {
    if (applying > 0) return;
    const now = JSON.stringify(shared());
    if (now === known) return;
    known = now;
    clock += 1;
    last = by;
    tell();
  };
  const settle = () => {
    applying -= 1;
    known = JSON.stringify(shared());
  };
  const apply = ({ view, previous, lesson, pointed, unfolded, held, replays, own: ownState }: Shared) => {
    const state = store.getState();
    const present = state.view.kind === 'case' ? (state.view.present ?? '') : '';
    const found = viewAt(view, present);
    const next = found && { ...found, ...(lesson ? { lesson } : {}) };
    const before = viewAt(previous, present);
    if (!next) return;
    applying += 1;
    own.setState(ownState, true);
    const finish = () => {
      const { view: current, replays: shownAgain, playing } = store.getState();
      const isSame =
        current.kind === 'case' &&
        addressOf(current) === view &&
        JSON.stringify(current.lesson ?? null) === JSON.stringify(lesson);
      if (replays > shownAgain && isSame) store.getState().replay();
      store.setState({
        ...(isSame ? {} : { view: next }),
        previous: before,
        pointed,
        unfolded,
        replays,
        playing: { ...playing, held },
      });
      settle();
    };
    // A moment of a change that was not seen here: first what was before it.
    const knows = state.previous?.kind === 'case' && before && podKey(state.previous) === podKey(before);
    if (held === null || !before || knows) finish();
    else {
      store.setState({ view: before, previous: null, playing: { ...state.playing, held: null } });
      afterDrawn(finish);
    }
  };
  channel.onmessage = ({ data }: MessageEvent) => {
    if (!isMessage(data)) return;
    if (data.kind === 'state') {
      if (data.clock < clock || (data.clock === clock && data.by <= last)) return;
      ({ clock, by: last } = data);
      apply(data.state);
      return;
    }
    if (data.kind === 'bye') others.delete(data.sender);
    else others.set(data.sender, data.role);
    if (data.kind === 'hello') {
      clock = Math.max(0, clock);
      tell();
      send({ kind: 'here', sender: by, role });
    }
    onOthers([...others.values()]);
  };
  const unsubscribe = [store.subscribe(onChange), own.subscribe(onChange)];
  const leave = () => {
    send({ kind: 'bye', sender: by, role });
  };
  addEventListener('pagehide', leave);
  send({ kind: 'hello', sender: by, role });
  return () => {
    removeEventListener('pagehide', leave);
    leave();
    for (const stop of unsubscribe) stop();
    channel.close();
  };
}
