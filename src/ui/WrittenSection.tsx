import { useState, type ComponentType } from 'react';
import type { Deferred } from './deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from './useDeferred';
import { useWrittenHtml } from './useWrittenHtml';

interface WrittenSectionProps<Props extends object> {
  id: string;
  label: string;
  className: string | undefined;
  /** What stands in it; fetched at the visitor's first sign. */
  text: Deferred<ComponentType<Props>>;
  /** What it is told of. */
  of: Props;
  /** Said where the text cannot be had. */
  missing: string;
  /** True where nothing in it can be pressed: what is written stays while it is true, and with it the focus and a selection. */
  isStill?: boolean;
}

/**
 * A section that the page has in its HTML for what it opened with. Told of something else, it keeps its place, as `data-stale`,
 * until the code that writes it is there.
 */
export function WrittenSection<Props extends object>({
  id,
  label,
  className,
  text,
  of,
  missing,
  isStill = false,
}: WrittenSectionProps<Props>) {
  const key = JSON.stringify(of);
  const [writtenFor] = useState(key);
  const written = useWrittenHtml(id);
  const { value: Text, failed } = useDeferred(text);
  const isWritten = written !== null && key === writtenFor;
  useLoadOnInterest(text);
  useLoadNow(text, !isWritten, key);
  const section = { id, className, 'aria-label': label };
  if (written && !failed && (!Text || (isStill && isWritten))) {
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
      {/* Told of something else it is new elements: translated ones could not be changed. */}
      {Text && <Text key={key} {...of} />}
      {!Text && failed && <p>{missing}</p>}
    </section>
  );
}
