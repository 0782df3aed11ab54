import { useState } from 'react';
import { PAGE_TEXTS } from '../../content/pageTexts';
import type { PodNamespaceFlags } from '../../domain/flags';
import { deferred } from '../../ui/deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../../ui/useDeferred';
import { useWrittenHtml } from '../../ui/useWrittenHtml';
import styles from './PodSecurity.module.css';

const TEXT = deferred(() => import('./PodSecurityText').then(({ PodSecurityText }) => PodSecurityText));

const ID = 'security';

/** Which Pod Security level admits the pod, and why not a stricter one. As with CaseReading, a page has the text of its own pod. */
export function PodSecurity({ flags }: { flags: PodNamespaceFlags }) {
  const [writtenFor] = useState(flags);
  const written = useWrittenHtml(ID);
  const { value: Text, failed } = useDeferred(TEXT);
  const isWritten = written !== null && JSON.stringify(flags) === JSON.stringify(writtenFor);
  useLoadOnInterest(TEXT);
  useLoadNow(TEXT, !isWritten, flags);
  const section = { id: ID, className: styles.security, 'aria-label': PAGE_TEXTS.podSecurity };
  if (written && !Text && !failed) {
    return (
      <section
        key="written"
        {...section}
        data-stale={!isWritten || undefined}
        suppressHydrationWarning
        dangerouslySetInnerHTML={written}
      />
    );
  }
  return (
    <section key="own" {...section}>
      {/* A new pod's text is new elements: translated ones could not be changed. */}
      {Text && <Text key={JSON.stringify(flags)} flags={flags} />}
      {!Text && failed && <p>{PAGE_TEXTS.notLoaded}</p>}
    </section>
  );
}
