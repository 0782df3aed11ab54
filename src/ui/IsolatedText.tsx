import { Fragment } from 'react';

/** Text in which U+2068 and U+2069 stand around what came from elsewhere and may run in the other direction. */
export function IsolatedText({ children }: { children: string }) {
  return (
    // A new text is a new element: a translated one could not be changed.
    <span key={children}>
      {children.split(/[\u2068\u2069]/).map((part, index) =>
        index % 2 === 1 ? (
          <bdi key={index} translate="no">
            {part}
          </bdi>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </span>
  );
}
