import type { ReactNode } from 'react';
import type { SharingCase } from '../domain/cases';
import { useAppStore } from '../store/AppStoreContext';
import { selectCaseHref } from '../store/selectors';
import { ActionLink } from '../ui/ActionLink';

interface CaseLinkProps {
  sharingCase: SharingCase;
  className?: string | undefined;
  /** The accessible name, where the content is a sign. */
  label?: string;
  /** Whether this is the case shown, where that is to be marked. */
  current?: boolean;
  tabIndex?: number | undefined;
  children: ReactNode;
}

/** A link to a case under the runtime shown. */
export function CaseLink({ sharingCase, className, label, current = false, tabIndex, children }: CaseLinkProps) {
  const href = useAppStore(selectCaseHref(sharingCase));
  const showCase = useAppStore((state) => state.showCase);
  return (
    <ActionLink
      className={className}
      href={href}
      aria-label={label}
      title={label}
      aria-current={current ? 'page' : undefined}
      tabIndex={tabIndex}
      onFollow={() => {
        showCase(sharingCase);
      }}
    >
      {children}
    </ActionLink>
  );
}
