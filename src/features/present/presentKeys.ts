// What a key means while a case is presented. Clickers send keys of a keyboard, and not all the same ones.

export type PresentAct = 'previous' | 'next' | 'blank' | 'pause' | 'open' | 'fullScreen' | 'qr' | 'terminal' | 'leave';

/** Those that are single letters or signs: they can be switched off. */
const LETTERS: Readonly<Record<string, PresentAct>> = {
  b: 'blank',
  '.': 'blank',
  ',': 'blank',
  ' ': 'pause',
  o: 'open',
  f: 'fullScreen',
  q: 'qr',
  t: 'terminal',
};

const NAMED: Readonly<Record<string, PresentAct>> = {
  PageUp: 'previous',
  PageDown: 'next',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  BrowserBack: 'previous',
  BrowserForward: 'next',
  Escape: 'leave',
};

/** What some clickers send without a name: the old number of the key. */
const NUMBERED: Readonly<Record<number, PresentAct>> = {
  27: 'leave',
  33: 'previous',
  34: 'next',
  66: 'blank',
  190: 'blank',
  188: 'blank',
};

/** A key press, as KeyboardEvent has it. */
export interface PressedKey {
  readonly key: string;
  readonly keyCode: number;
}

/** Takes a key, and whether single letters are listened to; gives what it does, or null. */
export function presentAct({ key, keyCode }: PressedKey, letters: boolean): PresentAct | null {
  const named = NAMED[key];
  if (named) return named;
  if (key.length === 1) return letters ? (LETTERS[key.toLowerCase()] ?? null) : null;
  return key === 'Unidentified' || key === '' ? (NUMBERED[keyCode] ?? null) : null;
}
