/** The line that says what the start page is, and the words around its five questions. */
export const STRIP_TEXTS = {
  intro:
    'Containers in a pod share some Linux namespaces and keep others apart. Flip a switch and watch which boxes join.',
  title: 'Five questions',
  step: (number: number, isAnswered: boolean) => `Question ${String(number)}${isAnswered ? ', answered' : ''}`,
  next: 'Next question',
  close: 'Close',
  /** Before the switches that stand otherwise than the question asks for. */
  missing: (flips: string) => `Still to do: ${flips}.`,
  on: (flag: string) => `${flag} on`,
  off: (flag: string) => `${flag} off`,
  allDone: 'That was all five. The table below has the twelve cases.',
  call: 'Show the five questions',
} as const;

/** How many questions there are; questions.ts has them. */
export const QUESTION_COUNT = 5;
