import { useEffect, useState } from 'react';
import { LESSON } from '../content/lesson';
import type { Lesson, LessonStep } from '../domain/lesson';
import { parseAppUrl } from '../formats/appUrl';
import type { LessonProblem } from '../formats/lessonFile';
import { useAppStore } from '../store/AppStoreContext';
import { useClass, useClassStore } from '../store/ClassStoreContext';
import { lessonIn, type CaseChanges } from '../store/createAppStore';
import { NO_TERMINAL } from '../store/createClassStore';

/** Takes an address of a case below the base; gives how a case is shown as it says. */
function changesFor(address: string): CaseChanges {
  const [path = '', search = ''] = address.split('?');
  const found = parseAppUrl(path, search);
  if (found.kind !== 'case') return {};
  const { flags, runtime, from, hostUsers } = found;
  return { flags, runtime, from, hostUsers };
}

/** Reads a lesson's own text; null while it is being read. */
function useLessonOf(text: string): { lesson: Lesson; problem: LessonProblem | null } | null {
  const [read, setRead] = useState<{ text: string; lesson: Lesson; problem: LessonProblem | null } | null>(null);
  useEffect(() => {
    if (text === '') return;
    let isWanted = true;
    void import('../formats/lessonLink')
      .then(({ parseLessonLink }) => parseLessonLink(text))
      .then((parsed) => {
        if (!isWanted) return;
        const lesson = parsed?.ok ? parsed.value : LESSON;
        setRead({ text, lesson, problem: parsed && !parsed.ok ? parsed.problem : null });
      });
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (text === '') return { lesson: LESSON, problem: null };
  return read?.text === text ? read : null;
}

export interface LessonState {
  readonly lesson: Lesson;
  readonly problem: LessonProblem | null;
  /** The step shown, from 1; 0 for all of them, or where there is none with the number asked for. */
  readonly number: number;
  /** The number asked for. */
  readonly asked: number;
  readonly step: LessonStep | null;
  readonly next: LessonStep | null;
  readonly isRevealed: boolean;
  readonly reveal: (revealed: boolean) => void;
  readonly goTo: (number: number) => void;
  /** Reveals, then runs the step's command where it has one, then goes to the next step; and the way back. */
  readonly forward: () => void;
  readonly backward: () => void;
}

const NO_LESSON = { step: 0, text: '' };

/** Gives the lesson that is shown, its step, and how to go on; null while a lesson of one's own is being read, or where none is shown. */
export function useLesson(): LessonState | null {
  const shown = useAppStore((state) => lessonIn(state.view).lesson);
  const { step: asked, text } = shown ?? NO_LESSON;
  const change = useAppStore((state) => state.change);
  const ready = useAppStore((state) => state.ready);
  const own = useClassStore();
  const revealed = useClass((state) => state.revealed);
  const terminal = useClass((state) => state.terminal);
  const read = useLessonOf(text);
  const steps = read?.lesson.steps ?? [];
  const step = steps[asked - 1] ?? null;
  const arrivedAt = useClass((state) => state.arrivedAt);
  // Who comes to a step by its address finds what it shows.
  const shows = step?.shows;
  useEffect(() => {
    if (!ready || shows === undefined || arrivedAt === asked) return;
    own.setState({ arrivedAt: asked });
    change(changesFor(shows), true);
  }, [ready, shows, asked, arrivedAt, own, change]);
  if (!shown || !read) return null;

  const reveal = (isRevealed: boolean) => {
    if (!step) return;
    own.setState({ revealed: isRevealed ? asked : null, terminal: NO_TERMINAL });
    if (step.reveals !== step.shows) change(changesFor(isRevealed ? step.reveals : step.shows), true);
  };
  const goTo = (number: number) => {
    const next = steps[number - 1];
    const now = Date.now();
    // The clock of the class begins with its first step.
    own.setState(({ began }) => ({
      revealed: null,
      terminal: NO_TERMINAL,
      arrivedAt: number,
      blanked: false,
      stepBegan: now,
      began: began ?? now,
    }));
    change({ lesson: { step: next ? number : 0, text }, ...(next ? changesFor(next.shows) : {}) });
  };
  const isRevealed = revealed === asked;
  return {
    ...read,
    asked,
    number: step ? asked : 0,
    step,
    next: steps[asked] ?? null,
    isRevealed,
    reveal,
    goTo,
    forward: () => {
      if (asked > steps.length) goTo(1);
      else if (step && !isRevealed) reveal(true);
      else if (step?.command !== undefined && !terminal.open) own.setState({ terminal: { open: true, lines: [] } });
      else if (asked < steps.length) goTo(asked + 1);
    },
    backward: () => {
      if (terminal.open) own.setState({ terminal: NO_TERMINAL });
      else if (isRevealed) reveal(false);
      else if (asked > 1) goTo(asked - 1);
    },
  };
}
