/** Words of the presentation: what is projected, and the bar that shows while the pointer moves. */
export const PRESENT_TEXTS = {
  bar: 'For the presenter',
  previous: 'Previous case',
  next: 'Next case',
  pause: 'Pause',
  play: 'Play',
  moment: 'Moment of the change',
  noChange: 'There is no change yet: flip a switch or step.',
  slow: '0.25x',
  slowLong: 'Slow motion, 0.25x',
  blank: 'Blank',
  blanked: 'The screen is blank. Press B to go on.',
  spotlight: 'Spotlight',
  spotlightLong: 'Spotlight: hold',
  fullScreen: 'Full screen',
  fullScreenRefused: 'The browser does not allow full screen here. Everything else works; its own key may help (F11).',
  qr: 'QR code',
  terminal: 'Terminal',
  terminalClose: 'Back to the picture',
  terminalIn: 'Terminal in',
  leave: 'Leave',
  qrOf: (title: string) => `A QR code that opens “${title}” on a phone`,
  qrSize: 'Size of the code',
  qrClose: 'Back to the picture',
  qrHere: 'Only this computer can open this address: phones need one that is served to them.',
  qrFailed: 'The code could not be made: a part of the page could not be loaded. The address below works all the same.',
  qrTooLong: 'The address is too long for a QR code. Copy it instead.',
  keys: 'Arrows or PageUp and PageDown step. 1 to 4 flip, B blanks, hold L for the spotlight, O opens the slim lanes, Space pauses, F fills the screen, T runs commands, Q shows a QR code, Esc leaves.',
  rejected: 'The API server rejects this pod',
  /** What a dagger means where there is room for few words. */
  daggers: { user: 'really the node’s', uts: 'depends on runtime' },
  noScript: 'To flip, step and project, this page needs JavaScript. The case itself:',
} as const;

/** Words of the two windows of a class: what the presenter has beside the picture. */
export const WINDOW_TEXTS = {
  open: 'Presenter window',
  blocked: 'The browser has blocked the new window. Allow it for this page, or open it here:',
  openHere: 'Presenter window',
  noChannel: 'This browser does not connect windows: each works alone.',
  others: (count: number) =>
    count === 0
      ? 'No projected window is open.'
      : count === 1
        ? 'One projected window follows.'
        : `${String(count)} projected windows follow.`,
  openAudience: 'Open the projected window',
  timer: 'Time since the beginning',
  stepTime: (spent: string, planned: string) => `Step: ${spent} of ${planned}`,
  over: 'over time',
  start: 'Start the clock',
  restart: 'Start again at 0:00',
  next: 'Next',
  seesQuestion: 'The class sees the question. Let all vote first.',
  seesAnswer: 'The class sees the answer.',
  goTo: 'Go to step',
  notes: 'Notes',
  picture: 'What is projected',
} as const;
