// From what is asked to the picture, one way: what the runtime makes of it, who is in which namespace, and what is drawn.

import { runtimeDifferences, type RuntimeDifference, type RuntimeTopologies } from '../diagram/describe';
import { exampleValues } from '../diagram/exampleValues';
import { pictureOf, type Picture } from '../diagram/picture';
import { caseForFlags, podName } from '../domain/cases';
import { acceptedRequest } from '../domain/effectiveRequest';
import { refusalLines, type FieldError, type PodNamespaceFlags } from '../domain/flags';
import { STANDARD_MEMBERS, type Member } from '../domain/members';
import type { NamespaceOption } from '../domain/modes';
import { LINUX_NAMESPACES, type LinuxNamespace, type NamespaceTopology } from '../domain/namespaces';
import { requestForPod, type PodRequest } from '../domain/podRequest';
import type { RuntimeProfile } from '../domain/runtimes';
import { topologyFor } from '../domain/topologyFor';

/** A pod on a runtime: all that is shown and said of it follows from this. */
export interface ResolvedPod {
  /** The flags whose pod it is, or null where no pod spec asks for it. */
  readonly flags: PodNamespaceFlags | null;
  readonly runtime: RuntimeProfile;
  /** Whether the API server rejects it, so that no kubelet comes to ask for it. */
  readonly rejected: boolean;
  /** What it is called in its manifest, and by `hostname` inside it. */
  readonly name: string;
  /** What the runtime is asked. */
  readonly asked: PodRequest;
  /** What the runtime refuses of it, or null. A container that is refused does not exist. */
  readonly refused: FieldError | null;
  /** What the sandbox is asked for. */
  readonly sandbox: NamespaceOption;
  readonly topology: NamespaceTopology;
  /** What the real runtimes make of the same. */
  readonly real: RuntimeTopologies;
  readonly picture: Picture;
  /** For each kind, what the real runtimes do otherwise than drawn. */
  readonly differences: Readonly<Record<LinuxNamespace, readonly RuntimeDifference[]>>;
  /** The same, as it is noted beside a lane. */
  readonly notes: Readonly<Record<LinuxNamespace, readonly string[]>>;
}

/** One that a pod spec asks for. */
export interface ResolvedCase extends ResolvedPod {
  readonly flags: PodNamespaceFlags;
}

function eachKind<Value>(value: (namespace: LinuxNamespace) => Value): Record<LinuxNamespace, Value> {
  return Object.fromEntries(LINUX_NAMESPACES.map((namespace) => [namespace, value(namespace)])) as Record<
    LinuxNamespace,
    Value
  >;
}

const resolved = new Map<string, ResolvedPod>();
const shared = new Map<string, unknown>();

/** Takes a value; gives the first one that was equal to it: what does not change between two pods is the same object in both. */
function share<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  const known = shared.get(key);
  if (known !== undefined) return known as Value;
  shared.set(key, value);
  return value;
}

/**
 * Takes what a runtime is asked, the runtime, the pod's name, and who has a column, also where he does not exist; gives all that
 * follows.
 */
export function resolveRequest(
  asked: PodRequest,
  runtime: RuntimeProfile,
  name: string,
  seats: readonly Member[],
): Omit<ResolvedPod, 'flags' | 'rejected'> {
  const { sandbox } = asked;
  const on = (each: RuntimeProfile) => {
    const { request, refused } = acceptedRequest(asked, each);
    return { topology: topologyFor(request, each), refused };
  };
  const { topology, refused } = on(runtime);
  const real: RuntimeTopologies = {
    containerd: on('containerd').topology,
    'cri-o': on('cri-o').topology,
  };
  const picture = pictureOf(topology, exampleValues(topology, sandbox, name, asked.userns === 'POD'), seats);
  const differences = eachKind((namespace) => runtimeDifferences(topology, real, namespace));
  return {
    runtime,
    name,
    asked,
    refused,
    sandbox,
    topology,
    real,
    picture: { columns: share(picture.columns), lanes: picture.lanes.map(share) },
    differences,
    notes: eachKind((namespace) => share(differences[namespace].map(({ note }) => note))),
  };
}

/** Takes what names a choice and how it is resolved; gives the same pod for the same choice: nothing is resolved or drawn twice. */
export function resolveOnce<Pod extends ResolvedPod>(choice: unknown, resolveIt: () => Pod): Pod {
  const key = JSON.stringify(choice);
  const known = resolved.get(key);
  if (known) return known as Pod;
  const pod = resolveIt();
  resolved.set(key, pod);
  return pod;
}

/** Takes flags, a runtime and hostUsers; gives the standard pod. */
export function resolvePod(flags: PodNamespaceFlags, runtime: RuntimeProfile, hostUsers = true): ResolvedCase {
  const { shareProcessNamespace, hostPID, hostNetwork, hostIPC } = flags;
  return resolveOnce([runtime, shareProcessNamespace, hostPID, hostNetwork, hostIPC, hostUsers], () => ({
    ...resolveRequest(
      requestForPod(flags, undefined, hostUsers),
      runtime,
      podName(caseForFlags(flags)),
      STANDARD_MEMBERS,
    ),
    flags,
    rejected: refusalLines(flags, hostUsers).length > 0,
  }));
}
