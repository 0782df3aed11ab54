// What a saved picture or table is about: a case, or a request of the lab.

import type { LinuxNamespace } from '../domain/namespaces';
import type { SharingCase } from '../domain/cases';
import type { ResolvedPod } from './resolvedPod';

export interface SavedSubject {
  readonly pod: ResolvedPod;
  /** The case's number, or null where it is none. */
  readonly number: SharingCase | null;
  readonly title: string;
  /** What is asked for, a field each: `hostPID: true`. */
  readonly asked: readonly string[];
  /** The same, as far as it rules a lane. */
  readonly rules: Readonly<Partial<Record<LinuxNamespace, readonly string[]>>>;
  /** Whose answer is drawn, by name. */
  readonly answerer: string;
  /** The file's name, without its ending. */
  readonly file: string;
}
