// Flags to picture, one way: the request, what the runtime makes of it, who is in which namespace, and what is drawn.

import { runtimeDifferences, type RuntimeDifference, type RuntimeTopologies } from '../diagram/describe';
import { exampleValues } from '../diagram/exampleValues';
import { pictureOf, type Picture } from '../diagram/picture';
import { caseForFlags, podName } from '../domain/cases';
import { POD_NAMESPACE_FLAGS, type PodNamespaceFlags } from '../domain/flags';
import { STANDARD_MEMBERS } from '../domain/members';
import { namespacesForPod, type NamespaceOption } from '../domain/modes';
import { LINUX_NAMESPACES, type LinuxNamespace, type NamespaceTopology } from '../domain/namespaces';
import { resolveTopology } from '../domain/resolveTopology';
import type { RuntimeProfile } from '../domain/runtimes';

/** The standard pod with its flags on a runtime: all that is shown and said of it follows from this. */
export interface ResolvedPod {
  readonly flags: PodNamespaceFlags;
  readonly runtime: RuntimeProfile;
  /** What the sandbox is asked for. */
  readonly sandbox: NamespaceOption;
  readonly topology: NamespaceTopology;
  readonly picture: Picture;
  /** For each kind, what the real runtimes do otherwise than drawn. */
  readonly differences: Readonly<Record<LinuxNamespace, readonly RuntimeDifference[]>>;
  /** The same, as it is noted beside a lane. */
  readonly notes: Readonly<Record<LinuxNamespace, readonly string[]>>;
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

function resolve(flags: PodNamespaceFlags, runtime: RuntimeProfile): ResolvedPod {
  const sandbox = namespacesForPod(flags);
  const topology = resolveTopology(flags, runtime);
  const real: RuntimeTopologies = {
    containerd: resolveTopology(flags, 'containerd'),
    'cri-o': resolveTopology(flags, 'cri-o'),
  };
  const picture = pictureOf(topology, exampleValues(topology, sandbox, podName(caseForFlags(flags))), STANDARD_MEMBERS);
  const differences = eachKind((namespace) => runtimeDifferences(topology, real, namespace));
  return {
    flags,
    runtime,
    sandbox,
    topology,
    picture: { columns: share(picture.columns), lanes: picture.lanes.map(share) },
    differences,
    notes: eachKind((namespace) => share(differences[namespace].map(({ note }) => note))),
  };
}

/** Takes flags and a runtime; gives the pod, the same object for the same choice, so that nothing is resolved or drawn twice. */
export function resolvePod(flags: PodNamespaceFlags, runtime: RuntimeProfile): ResolvedPod {
  const key = [runtime, ...POD_NAMESPACE_FLAGS.map((flag) => flags[flag])].join(' ');
  const known = resolved.get(key);
  if (known) return known;
  const pod = resolve(flags, runtime);
  resolved.set(key, pod);
  return pod;
}
