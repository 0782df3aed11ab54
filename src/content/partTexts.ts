/** Headings and labels of what is fetched at the visitor's first sign. */
export const PART_TEXTS = {
  /** Before what the last change did, when it is shown again. */
  replayed: 'Again.',
  inCase: (number: number) => `Case ${String(number)}`,
  copyYaml: 'Copy YAML',
  yamlCopied: 'YAML copied',
  /** What the last change did, when shareProcessNamespace was flipped while hostPID is on. */
  nothingMoves: 'nothing moves, because with hostPID everybody is in the node’s pid namespace already.',
  tableAbout: 'The picture in words: for each Linux namespace, whose it is and with whom it is shared.',
  everyCase: 'True in every case',
  kind: 'Linux namespace',
  noPause: 'no process',
  modelLink: 'The model in full, for teachers',
} as const;
