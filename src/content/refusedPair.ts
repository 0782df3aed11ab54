/** What is said at once of hostPID and shareProcessNamespace both on; lessons.ts has the rest. */
export const REFUSED_PAIR = {
  title: 'hostPID with shareProcessNamespace',
  short: 'Refused by the API server; hostPID would win.',
  /** The way out. */
  action: 'Turn hostPID off',
  why: 'Why',
} as const;
