import { createStore, type StoreApi } from 'zustand/vanilla';

/** A place in the picture: the lane that is nearest, and shares of its boxes' width and height, 0 to 1 within them. */
export interface Spot {
  readonly lane: string;
  readonly x: number;
  readonly y: number;
}

/** What a class sees beside the picture: nothing of it has an address. */
export interface ClassState {
  readonly blanked: boolean;
  /** Whether the QR code stands in place of the picture, and how large: its share of the window, 0 to 1. */
  readonly qr: { readonly open: boolean; readonly size: number };
  /** Whether a terminal stands in place of the picture, and what was run in it, the last of it on screen. */
  readonly terminal: { readonly open: boolean; readonly lines: readonly string[] };
  /** Where the spotlight is, or null while it is off. */
  readonly spot: Spot | null;
  /** Whether motion is slowed down further. */
  readonly slow: boolean;
  /** When the lesson began, in ms since 1970, or null before. */
  readonly began: number | null;
  /** When its step did. */
  readonly stepBegan: number | null;
  /** The step of the lesson that is revealed, or null. */
  readonly revealed: number | null;
  /** The step whose pod was brought up last: what was flipped since then stays. */
  readonly arrivedAt: number | null;
}

export type ClassStore = StoreApi<ClassState>;

/** No terminal, and nothing run. */
export const NO_TERMINAL: ClassState['terminal'] = { open: false, lines: [] };

const QUIET: ClassState = {
  blanked: false,
  qr: { open: false, size: 1 },
  terminal: NO_TERMINAL,
  spot: null,
  slow: false,
  began: null,
  stepBegan: null,
  revealed: null,
  arrivedAt: null,
};

/** Gives a store of what a class sees beside the picture. */
export function createClassStore(): ClassStore {
  return createStore<ClassState>()(() => QUIET);
}
