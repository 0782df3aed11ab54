import { useState } from 'react';

/**
 * Takes the id of an element; gives what the page's own HTML has in it, to be handed back to React as it stands. So a text needs
 * no script to stay where the build wrote it. Null where the page has no such element, as at build time.
 */
export function useWrittenHtml(id: string): { readonly __html: string } | null {
  // One object for good: a new one would make React write the text again.
  const [written] = useState(() => {
    const element = typeof document === 'undefined' ? null : document.getElementById(id);
    return element && { __html: element.innerHTML };
  });
  return written;
}
