/** What each shortcut does, in words. */
export const SHORTCUT_TEXTS = {
  flipShareProcessNamespace: 'Flip shareProcessNamespace',
  flipHostPID: 'Flip hostPID',
  flipHostNetwork: 'Flip hostNetwork',
  flipHostIPC: 'Flip hostIPC',
  step: 'Previous or next case',
  stepAnywhere: 'Previous or next case, also inside the table',
  present: 'Present this case in large: arrows step, B blanks, Q shows a QR code, Esc leaves',
  replay: 'Replay the last change',
  undo: 'Undo',
  reset: 'Reset to case 0',
  theme: 'Next theme: system, light, dark',
  copyLink: 'Copy the link',
  help: 'This help',
  close: 'Close help or details',
} as const;

export type ShortcutId = keyof typeof SHORTCUT_TEXTS;

export const HELP_TEXTS = {
  order:
    'Tab goes through the page in reading order: heads, switches, boxes, the table of cases, the panels. In the table the arrow keys move, Enter follows.',
  boxes:
    'Press a head to look from there. Point at, tap or press Enter on a box, a lane’s name or the i beside a head: it says what it is and who is in it.',
  wall: 'The wall stands between the node and the pod. It is open in a lane where a container of the pod is in the node’s own namespace. It stops no IP traffic, and the node sees the pod’s processes in any case.',
  questions: 'Show the five questions',
  shortcuts: 'Single-key shortcuts',
  allow: 'Use single-key shortcuts',
} as const;
