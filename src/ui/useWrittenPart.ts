import type { Deferred } from './deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from './useDeferred';
import { useWrittenHtml } from './useWrittenHtml';

/**
 * Takes the id of an element and what draws its content, fetched at the visitor's first sign; gives what draws it once it is there,
 * until then what the page has written in it, and whether it could not be had.
 */
export function useWrittenPart<Part>(id: string, part: Deferred<Part>) {
  const written = useWrittenHtml(id);
  const { value, failed } = useDeferred(part);
  useLoadOnInterest(part);
  useLoadNow(part, written === null);
  return { Part: value, written: value ? null : written, failed };
}
