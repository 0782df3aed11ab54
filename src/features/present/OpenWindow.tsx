import { useState, type ReactNode } from 'react';
import { WINDOW_TEXTS } from '../../content/present';
import { formatAppUrl } from '../../formats/appUrl';
import { formatClassWindow, type WindowRole } from '../../formats/classWindow';
import { useAppStore } from '../../store/AppStoreContext';
import { selectFlags, selectHostUsers } from '../../store/selectors';

interface OpenWindowProps {
  /** Of the window that is to be opened. */
  role: WindowRole;
  /** The class that it belongs to; empty for a new one. */
  name: string;
  className?: string | undefined;
  /** Hears the name of the class, so that this window can join it. */
  onOpen?: (name: string) => void;
  children: ReactNode;
}

/** A name that two classes on one machine hardly share. */
function newName(): string {
  return Math.random().toString(36).slice(2, 8);
}

/** Takes an address; opens it in a window beside this one, and gives whether the browser has let it. */
function opensPopup(href: string): boolean {
  try {
    return window.open(href, '_blank', 'popup,width=1200,height=800') !== null;
  } catch {
    return false;
  }
}

/** Opens another window of the class. Where the browser blocks it, a link does the same. */
export function OpenWindow({ role, name, className, onOpen, children }: OpenWindowProps) {
  const flags = useAppStore(selectFlags);
  const hostUsers = useAppStore(selectHostUsers);
  const { runtime, from } = useAppStore((state) => state.view);
  const base = useAppStore((state) => state.base);
  const [blocked, setBlocked] = useState<string | null>(null);
  const open = () => {
    const own = name === '' ? newName() : name;
    const present = formatClassWindow({ role, name: own });
    const href =
      base.slice(0, -1) + formatAppUrl(flags, { runtime, from, present, ...(hostUsers ? {} : { hostUsers }) });
    setBlocked(opensPopup(href) ? null : href);
    onOpen?.(own);
  };
  return (
    <>
      <button type="button" className={className} onClick={open}>
        {children}
      </button>
      {blocked !== null && (
        <span role="alert">
          {' '}
          {WINDOW_TEXTS.blocked}{' '}
          <a href={blocked} target="_blank" rel="opener">
            {children}
          </a>
        </span>
      )}
    </>
  );
}
