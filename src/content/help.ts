import { POD_NAMESPACE_FLAGS } from '../domain/flags';

/** The keyboard shortcuts, as the help dialog lists them. */
export const SHORTCUT_TEXTS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  ...POD_NAMESPACE_FLAGS.map((flag, index) => ({ keys: [String(index + 1)], does: `Flip ${flag}` })),
  { keys: ['←', '→'], does: 'Previous or next case' },
  { keys: ['[', ']'], does: 'Previous or next case, also inside the table' },
  { keys: ['R'], does: 'Replay the last change' },
  { keys: ['U'], does: 'Undo' },
  { keys: ['0'], does: 'Reset to case 0' },
  { keys: ['T'], does: 'Next theme: system, light, dark' },
  { keys: ['S'], does: 'Copy the link' },
  { keys: ['?'], does: 'This help' },
  { keys: ['Esc'], does: 'Close help or details' },
];

export const HELP_TEXTS = {
  title: 'Keyboard and help',
  order:
    'Tab goes through the page in reading order: switches, boxes, the table of cases, the panels. In the table the arrow keys move, Enter follows.',
  boxes: 'Point at, focus or tap a box, a lane’s name or a head: it says what it is and who is in it.',
  shortcuts: 'Single-key shortcuts',
  allow: 'Use single-key shortcuts',
} as const;
