import type { HTMLAttributes, ReactNode } from 'react';
import type { Deferred } from './deferred';
import { useDeferred, useLoadNow } from './useDeferred';
import { useWrittenHtml } from './useWrittenHtml';

interface StandingTextProps<Text> extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  id: string;
  as: 'div' | 'section';
  /** What stands in it; fetched only where the page's HTML does not have it. */
  text: Deferred<Text>;
  children: (text: Text) => ReactNode;
}

/** A text that never changes: where the build wrote it into the page, it stays as it stands, without any script. */
export function StandingText<Text>({ as: Element, text, children, ...rest }: StandingTextProps<Text>) {
  const written = useWrittenHtml(rest.id);
  const { value } = useDeferred(text);
  useLoadNow(text, written === null);
  if (written) return <Element {...rest} suppressHydrationWarning dangerouslySetInnerHTML={written} />;
  return <Element {...rest}>{value && children(value)}</Element>;
}
