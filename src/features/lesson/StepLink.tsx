import type { ReactNode } from 'react';
import { flagsForCase } from '../../domain/cases';
import { APP } from '../../domain/members';
import { formatAppUrl } from '../../formats/appUrl';
import type { LessonState } from '../../parts/useLesson';
import { useAppStore } from '../../store/AppStoreContext';
import { lessonIn } from '../../store/createAppStore';
import { ActionLink } from '../../ui/ActionLink';

interface StepLinkProps {
  lesson: LessonState;
  /** The step, from 1; 0 for all of them. */
  to: number;
  children: ReactNode;
}

/** A link to a step of the lesson shown. */
export function StepLink({ lesson, to, children }: StepLinkProps) {
  const base = useAppStore((state) => state.base);
  const text = useAppStore((state) => lessonIn(state.view).lesson?.text ?? '');
  const href =
    base.slice(0, -1) +
    formatAppUrl(flagsForCase(0), { runtime: 'textbook', from: APP.id, lesson: { step: to, text } });
  return (
    <ActionLink
      href={href}
      onFollow={() => {
        lesson.goTo(to);
        scrollTo({ top: 0 });
      }}
    >
      {children}
    </ActionLink>
  );
}
