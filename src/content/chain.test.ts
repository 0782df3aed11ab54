// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { effectiveRequest } from '../domain/effectiveRequest';
import { PAUSE } from '../domain/members';
import { namespacesForPod } from '../domain/modes';
import { NAMESPACE_KINDS, shareNamespace } from '../domain/namespaces';
import { ociEntry, ociOrigin } from '../domain/ociNamespaces';
import { requestForPod } from '../domain/podRequest';
import { resolveTopology } from '../domain/resolveTopology';
import { REAL_RUNTIMES, type RealRuntime } from '../domain/runtimes';
import { chainOf, type ChainFacts } from './chain';

type Fields = readonly [position: (typeof POSITIONS)[number], runtime: RealRuntime];

function factsOf([position, runtime]: Fields, namespace: ChainFacts['namespace'], member: string): ChainFacts {
  const flags = flagsAt(position);
  const effective = effectiveRequest(requestForPod(flags), runtime);
  if (!effective.ok) expect.fail(effective.problem.detail);
  const origin = ociOrigin(effective.value, runtime, namespace, member);
  const originOfPause = ociOrigin(effective.value, runtime, namespace, PAUSE.id);
  const written = (entry: unknown) => (entry === null ? null : JSON.stringify(entry));
  return {
    namespace,
    flags,
    sandbox: namespacesForPod(flags),
    option: namespacesForPod(flags),
    followed: namespacesForPod(flags),
    target: null,
    asksForUsers: false,
    runtime,
    inSentence: member === 'pause' ? 'pause' : `the ${member}`,
    isPause: member === 'pause',
    origin,
    originOfPause,
    entry: written(ociEntry(namespace, origin)),
    entryOfPause: written(ociEntry(namespace, originOfPause)),
    parts: false,
  };
}

const PODS: readonly Fields[] = POSITIONS.flatMap((position) =>
  REAL_RUNTIMES.map((runtime) => [position, runtime] as const),
);

describe.each(PODS)('at %s on %s', (position, runtime) => {
  const topology = resolveTopology(flagsAt(position), runtime);
  const members = topology.members.map(({ id }) => id).filter((id) => id !== 'node');

  test('each chain ends at the node exactly where the member is in the node’s namespace', () => {
    for (const kind of NAMESPACE_KINDS) {
      for (const member of members) {
        const end = chainOf(factsOf([position, runtime], kind, member)).at(-1)?.text ?? '';
        const endsAtNode = /in the node’s|a process of the node|holds the node’s/.test(end);
        expect(`${kind} of ${member}, ${String(endsAtNode)}: ${end}`).toBe(
          `${kind} of ${member}, ${String(shareNamespace(topology, kind, member, 'node'))}: ${end}`,
        );
      }
    }
  });

  test('each link says something, and where it can be checked', () => {
    for (const kind of NAMESPACE_KINDS) {
      for (const member of members) {
        for (const { by, text, sources } of chainOf(factsOf([position, runtime], kind, member))) {
          expect(text, by).toMatch(/\.( |$)|\)$/);
          const isBare = by === 'The file' || (by === 'Pod spec' && (kind === 'mnt' || kind === 'cgroup'));
          expect(sources.length > 0, `${by}: ${text}`).toBe(!isBare);
        }
      }
    }
  });
});

test('on containerd the app under hostPID joins pause, and pause is the hinge', () => {
  const texts = chainOf(factsOf(['0100', 'containerd'], 'pid', 'app')).map(({ by, text }) => `${by}: ${text}`);
  expect(texts).toEqual([
    'Pod spec: `hostPID: true`.',
    'Kubelet: `PidNamespaceForPod` asks the runtime for `NODE`.',
    'containerd: It writes `{"type":"pid","path":"/proc/PAUSE/ns/pid"}` into the app’s config.json: the path leads to the pid namespace that pause is in, whosever that is.',
    'Kernel: A path: runc has the kernel put the app into that namespace (`setns`). Nothing new is made.',
    'Pause: Pause is the hinge: its own array has no entry for pid, so it stayed in the node’s, and whoever joins pause is there too.',
  ]);
});
