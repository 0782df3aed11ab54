// The data that scripts read at /cases.json.

import { flagsForCase, SHARING_CASES, type SharingCase } from '../domain/cases';
import type { PodNamespaceFlag } from '../domain/flags';
import type { MemberId } from '../domain/members';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import { resolveTopology } from '../domain/resolveTopology';
import { RUNTIME_PROFILES, type RuntimeProfile } from '../domain/runtimes';

type Partition = readonly (readonly MemberId[])[];

interface CaseRecord {
  readonly case: SharingCase;
  /** null: does not matter. */
  readonly flags: Readonly<Record<PodNamespaceFlag, boolean | null>>;
  readonly namespaces: Readonly<Record<RuntimeProfile, Readonly<Record<LinuxNamespace, Partition>>>>;
}

function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

/** Gives all twelve cases under every runtime, as the resolver answers. */
export function casesJson(): { readonly cases: readonly CaseRecord[] } {
  return {
    cases: SHARING_CASES.map((sharingCase) => {
      const flags = flagsForCase(sharingCase);
      return {
        case: sharingCase,
        flags: { ...flags, shareProcessNamespace: flags.hostPID ? null : flags.shareProcessNamespace },
        namespaces: record(RUNTIME_PROFILES, (runtime) => {
          const { instances } = resolveTopology(flags, runtime);
          return record(LINUX_NAMESPACES, (namespace) => instances[namespace].map(({ members }) => members));
        }),
      };
    }),
  };
}
