import { useState } from 'react';

/** Takes a question and its answer; gives how often the answer has changed since that question was asked. */
export function useChanges(question: string, answer: string): number {
  const [known, setKnown] = useState({ question, answer, changes: 0 });
  if (known.question === question && known.answer === answer) return known.changes;
  const next = { question, answer, changes: known.question === question ? known.changes + 1 : 0 };
  setKnown(next);
  return next.changes;
}
