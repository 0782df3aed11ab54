import { createStore, type StoreApi } from 'zustand/vanilla';
import { flagsForCase, type SharingCase } from '../domain/cases';
import { DEFAULT_FLAGS, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import type { MemberId } from '../domain/members';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import { sameTarget, type Pointed, type Target } from '../domain/pointed';
import type { RuntimeProfile } from '../domain/runtimes';
import type { Address } from '../formats/appUrl';

/** What is shown, as the address says it. */
export type View =
  | Omit<Extract<Address, { kind: 'case' }>, 'replace'>
  | Omit<Extract<Address, { kind: 'lab' }>, 'replace'>
  | Extract<Address, { kind: 'unknown' }>;

type CaseView = Extract<View, { kind: 'case' }>;

/** What can differ in how a case is shown; undefined for what is no longer so. */
export type CaseChanges = {
  readonly [Key in 'flags' | 'hostUsers' | 'runtime' | 'from' | 'present' | 'lesson']?: CaseView[Key] | undefined;
};

/** A pod that was chosen, on a runtime: by the flags of its spec, or by what the lab asks the runtime for (labUrl.ts). */
export type ChosenPod = { readonly runtime: RuntimeProfile } & (
  | { readonly flags: PodNamespaceFlags; readonly hostUsers?: false; readonly query?: undefined }
  | { readonly query: string; readonly flags?: undefined }
);

/** What has been told of the picture so far: while a lane still moves towards the view, what was true before. */
export interface Told {
  readonly lanes: Readonly<Record<LinuxNamespace, ChosenPod>>;
  /** The last change of which all lanes have told. */
  readonly change: { readonly previous: View | null; readonly view: View };
}

export interface AppState {
  /** The site's base, such as `/` or `/x/`. */
  readonly base: string;
  /** What the visitor chose to see: the one thing that has an address. */
  readonly view: View;
  /** The view that takes the place of the one before it in the history, or null. */
  readonly replacing: View | null;
  /** The view before the last choice; null until there was one, and after opening a link cold. */
  readonly previous: View | null;
  readonly told: Told;
  /** Whether the visit came by the start page, which says what this is. */
  readonly beganAtHome: boolean;
  /** False until the page shows its address's state: nothing moves before. */
  readonly ready: boolean;
  readonly canUndo: boolean;
  /** What is pointed at in the picture, or null. */
  readonly pointed: Pointed | null;
  /** What of the picture is pointed at elsewhere, where the same thing is written, or null. */
  readonly marked: Target | null;
  /** The box of which it was asked why it is so, or null. */
  readonly explained: { readonly namespace: LinuxNamespace; readonly member: MemberId } | null;
  /** Whether the lanes that a phone folds away are open. */
  readonly unfolded: boolean;
  /** How the picture's motion is played: its speed, and the share of it, 0 to 1, at which it is held, or null where it runs. */
  readonly playing: { readonly speed: number; readonly held: number | null };
  /** Counts how often the last change was asked for again. */
  readonly replays: number;
  toggleFlag: (flag: PodNamespaceFlag) => void;
  showCase: (sharingCase: SharingCase) => void;
  showFlags: (flags: PodNamespaceFlags, hostUsers?: boolean) => void;
  /** Takes what the lab asks a runtime for, as labUrl.ts writes it. */
  showLab: (query: string) => void;
  /** Shows the case otherwise: takes what is to differ, and whether that takes the place of what was shown in the history. */
  change: (changes: CaseChanges, replaces?: boolean) => void;
  chooseRuntime: (runtime: RuntimeProfile) => void;
  /** Takes a member of the standard pod: from there one looks. No choice of a pod: Undo does not count it. */
  lookFrom: (from: MemberId) => void;
  /** Goes back one entry of ours, if there is one. */
  undo: () => void;
  /** For what is bound to the address: shows what it asks for. */
  arrive: (view: View, canUndo: boolean) => void;
  becomeReady: () => void;
  point: (pointed: Pointed | null) => void;
  mark: (marked: Target | null) => void;
  /** Takes what is pointed at elsewhere no longer: another thing stays marked. */
  unmark: (target: Target) => void;
  explain: (box: NonNullable<AppState['explained']>) => void;
  unfold: (unfolded: boolean) => void;
  /** Takes the lanes in which it is not yet time to say what follows from the view. */
  tell: (untold: readonly LinuxNamespace[]) => void;
  play: (playing: AppState['playing']) => void;
  replay: () => void;
}

export type AppStore = StoreApi<AppState>;

/** Takes an address's meaning; gives the view, without what is only of use to the address itself. */
export function viewOf(address: Address): View {
  if (address.kind === 'unknown') return address;
  const { replace: _, ...view } = address;
  return view;
}

/** Takes a view; gives what tells its pod and runtime from others. */
export function podKey(view: View): string {
  return JSON.stringify(chosenPod(view));
}

function isSamePod(one: View, other: View): boolean {
  return one.kind === other.kind && podKey(one) === podKey(other);
}

/** Whether a change leads from one view to the other, which can be shown: none leads to another kind of view, or step of a lesson. */
function leadsTo(one: View, other: View): boolean {
  return one.kind === other.kind && lessonIn(one).lesson?.step === lessonIn(other).lesson?.step;
}

/** Takes a view; gives its hostUsers where that is not true. */
function hostUsersIn(view: View): { hostUsers?: false } {
  return view.kind === 'case' && view.hostUsers === false ? { hostUsers: false } : {};
}

/** Takes a view; gives how it is presented, if it is. */
export function presentIn(view: View): Pick<CaseView, 'present'> {
  return view.kind === 'case' && view.present !== undefined ? { present: view.present } : {};
}

/** Takes a view; gives the lesson that it is a step of, if it is one. */
export function lessonIn(view: View): Pick<CaseView, 'lesson'> {
  return view.kind === 'case' && view.lesson ? { lesson: view.lesson } : {};
}

/** Takes a view; gives the pod in it: without flags where the address shows none. */
export function chosenPod(view: View): ChosenPod {
  if (view.kind === 'lab') return { query: view.query, runtime: view.runtime };
  if (view.kind === 'unknown') return { flags: DEFAULT_FLAGS, runtime: view.runtime };
  return { flags: view.flags, ...hostUsersIn(view), runtime: view.runtime };
}

/** All that follows from a view, told at once. */
function toldOf(view: View, previous: View | null): Told {
  const pod = chosenPod(view);
  const lanes = Object.fromEntries(LINUX_NAMESPACES.map((namespace) => [namespace, pod])) as Told['lanes'];
  return { lanes, change: { previous, view } };
}

/** Takes what is to be shown; gives null where all is there to show it, else what comes true once it is. */
export type Prepare = (view: View) => Promise<void> | null;

/**
 * Takes the first view, the site's base, how to go back in the history and how to get ready for a view; gives a store of its
 * own. Until a view can be shown, the one before stays; of several that are waited for, the last wins.
 */
export function createAppStore(view: View, base: string, goBack: () => void, prepare: Prepare = () => null): AppStore {
  return createStore<AppState>()((set, get) => {
    let turn = 0;
    const whenPrepared = (next: View, change: () => void) => {
      turn += 1;
      const own = turn;
      const preparing = prepare(next);
      if (!preparing) change();
      else
        void preparing.then(() => {
          if (own === turn) change();
        });
    };
    /** What follows from showing another view. */
    const shown = ({ view: current, previous, playing }: AppState, next: View): Partial<AppState> => {
      const isSame = isSamePod(current, next);
      // A change that is held gives way to the next one, which plays.
      const more = isSame || playing.held === null ? {} : { playing: { ...playing, held: null } };
      if (!leadsTo(current, next)) return { view: next, previous: null, told: toldOf(next, null), ...more };
      return { view: next, previous: isSame ? previous : current, ...more };
    };
    const show = (next: View, replaces = false) => {
      whenPrepared(next, () => {
        set((state) => ({ ...shown(state, next), replacing: replaces ? next : null }));
      });
    };
    const showFlags = (flags: PodNamespaceFlags, more: Partial<CaseView> = {}) => {
      const current = get().view;
      const { runtime, from } = current;
      show({ kind: 'case', flags, runtime, from, home: false, notices: [], ...presentIn(current), ...more });
    };
    const showLab = (query: string, runtime: RuntimeProfile = get().view.runtime) => {
      show({ kind: 'lab', query, runtime, from: get().view.from, notices: [] });
    };
    const currentFlags = () => {
      const current = get().view;
      return current.kind === 'case' ? current.flags : DEFAULT_FLAGS;
    };
    return {
      base,
      view,
      replacing: null,
      previous: null,
      told: toldOf(view, null),
      beganAtHome: view.kind === 'case' && view.home,
      ready: false,
      canUndo: false,
      pointed: null,
      marked: null,
      explained: null,
      unfolded: false,
      playing: { speed: 1, held: null },
      replays: 0,
      toggleFlag: (flag) => {
        const flags = currentFlags();
        showFlags({ ...flags, [flag]: !flags[flag] }, { ...hostUsersIn(get().view), ...lessonIn(get().view) });
      },
      showCase: (sharingCase) => {
        showFlags(flagsForCase(sharingCase));
      },
      showFlags: (flags, hostUsers = true) => {
        showFlags(flags, hostUsers ? {} : { hostUsers });
      },
      showLab: (query) => {
        showLab(query);
      },
      change: (changes, replaces) => {
        const current = get().view;
        if (current.kind === 'case') show({ ...current, home: false, notices: [], ...changes } as View, replaces);
      },
      chooseRuntime: (runtime) => {
        const current = get().view;
        if (current.kind === 'case')
          showFlags(current.flags, { runtime, ...hostUsersIn(current), ...lessonIn(current) });
        else if (current.kind === 'lab') showLab(current.query, runtime);
        else set({ view: { ...current, runtime } });
      },
      lookFrom: (from) => {
        set(({ view: current }) => {
          if (current.kind === 'unknown') return { view: { ...current, from } };
          const notices = current.notices.filter(({ kind }) => kind !== 'unknown-viewpoint');
          return { view: { ...current, from, notices } };
        });
      },
      undo: () => {
        if (!get().canUndo) return;
        // Until the history answers, so that two presses do not leave the site.
        set({ canUndo: false });
        goBack();
      },
      arrive: (next, canUndo) => {
        set({ canUndo });
        whenPrepared(next, () => {
          // A jump inside the page is an entry too; it changes nothing that is shown.
          if (JSON.stringify(get().view) === JSON.stringify(next)) return;
          set((state) =>
            state.ready
              ? { ...shown(state, next), ...(leadsTo(state.view, next) && { previous: state.view }) }
              : {
                  view: next,
                  told: toldOf(next, state.previous),
                  beganAtHome: next.kind === 'case' && next.home,
                },
          );
        });
      },
      becomeReady: () => {
        set({ ready: true });
      },
      point: (pointed) => {
        set({ pointed });
      },
      mark: (marked) => {
        set({ marked });
      },
      unmark: (target) => {
        if (sameTarget(get().marked, target)) set({ marked: null });
      },
      explain: (explained) => {
        set({ explained });
      },
      unfold: (unfolded) => {
        set({ unfolded });
      },
      tell: (untold) => {
        const { view: current, previous, told } = get();
        const all = toldOf(current, previous);
        const lanes = { ...all.lanes };
        for (const namespace of untold) lanes[namespace] = told.lanes[namespace];
        const change = untold.length === 0 ? all.change : told.change;
        const next = { lanes, change };
        if (JSON.stringify(next) !== JSON.stringify(told)) set({ told: next });
      },
      play: (playing) => {
        set({ playing });
      },
      replay: () => {
        // What the change tells is told again, lane by lane.
        set(({ replays, previous, told }) => ({
          replays: replays + 1,
          told: { ...told, lanes: previous ? toldOf(previous, null).lanes : told.lanes },
        }));
      },
    };
  });
}
