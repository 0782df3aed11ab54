import { useState } from 'react';
import type { Deferred } from './deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from './useDeferred';
import { useWrittenHtml } from './useWrittenHtml';

/**
 * Takes the id of an element, what draws its content, fetched at the visitor's first sign, and what it is told of, the same as long
 * as that is the same; gives what draws it once it is there, until then what the page has written in it and whether that is of
 * something else (then the rest is fetched at once), and whether it could not be had.
 */
export function useWrittenPart<Part>(id: string, part: Deferred<Part>, ...of: readonly unknown[]) {
  const [writtenFor] = useState(of);
  const isStale = of.some((each, index) => each !== writtenFor[index]);
  const written = useWrittenHtml(id);
  const { value, failed } = useDeferred(part);
  useLoadOnInterest(part);
  useLoadNow(part, written === null || isStale);
  return { Part: value, written: value || failed ? null : written, isStale, failed };
}
