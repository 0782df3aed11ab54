// Mirrors namespaces(7) memberships after clone(2) and setns(2): for each kind, whose namespace each member is in.

import { assertNever } from './assertNever';
import { NODE, PAUSE, POD, type Member, type MemberId } from './members';
import type { NamespaceMode, OptionField } from './modes';
import { NAMESPACE_KINDS, type NamespaceInstance, type NamespaceKind, type NamespaceTopology } from './namespaces';
import type { ContainerRequest, PodRequest } from './podRequest';
import { RUNTIME_RULES, type RuntimeProfile } from './runtimes';

/** Whose namespace a member is in: a member's own, or POD for the pod's. */
type Place = MemberId;

/** What the node brings along: on cgroup v1 no container gets a cgroup namespace of its own. */
export interface NodeSetup {
  readonly cgroupVersion: 1 | 2;
}

interface Placing {
  readonly request: PodRequest;
  readonly runtime: RuntimeProfile;
  readonly setup: NodeSetup;
}

/** Where pause and each container stand in one kind. */
interface Places {
  readonly pause: Place;
  readonly container: (container: ContainerRequest) => Place;
}

const together = (place: Place): Places => ({ pause: place, container: () => place });

function byMode(field: OptionField, { sandbox, containers }: PodRequest): Places {
  const placeOfSandbox = (mode: NamespaceMode): Place => {
    switch (mode) {
      case 'NODE':
        return NODE.id;
      case 'POD':
        return POD;
      case 'CONTAINER':
      case 'TARGET':
        return PAUSE.id;
      default:
        return assertNever(mode);
    }
  };
  const pause = placeOfSandbox(sandbox[field]);
  const container = (request: ContainerRequest): Place => {
    const { member, option, target } = request;
    const mode = option[field];
    switch (mode) {
      case 'NODE':
        return NODE.id;
      case 'POD':
        return pause;
      case 'CONTAINER':
        return member.id;
      case 'TARGET': {
        // Only at one that was created before, so that nobody aims at each other.
        const earlier = containers.slice(0, containers.indexOf(request));
        const aim = earlier.find((other) => other.member.id === target);
        return aim ? container(aim) : member.id;
      }
      default:
        return assertNever(mode);
    }
  };
  return { pause, container };
}

/** One row a kind: what decides whose namespace a member is in. */
const KIND_RULES: Readonly<Record<NamespaceKind, (placing: Placing) => Places>> = {
  pid: ({ request }) => byMode('pid', request),
  net: ({ request }) => byMode('network', request),
  ipc: ({ request }) => byMode('ipc', request),
  uts: ({ request, runtime }) => together(RUNTIME_RULES[runtime].uts(request.sandbox) === 'node' ? NODE.id : POD),
  user: ({ request, runtime }) =>
    together(request.userns === 'POD' || RUNTIME_RULES[runtime].user === 'pod' ? POD : NODE.id),
  mnt: () => ({ pause: PAUSE.id, container: ({ member }) => member.id }),
  // containerd container_create.go:763-770, CRI-O container_create.go:1635-1643: on v2, unless privileged; pause never.
  cgroup: ({ setup }) => ({
    pause: NODE.id,
    container: ({ member, privileged = false }) => (setup.cgroupVersion === 2 && !privileged ? member.id : NODE.id),
  }),
};

/** The containers in the order of the picture: a debug container stands right behind the one that it aims at. */
function inOrder(containers: readonly ContainerRequest[]): readonly ContainerRequest[] {
  const ordered: ContainerRequest[] = [];
  for (const container of containers) {
    const place = ordered.findIndex(({ member }) => member.id === container.target);
    if (place < 0 || container.member.role !== 'debug') {
      ordered.push(container);
      continue;
    }
    const isBehind = (index: number) =>
      ordered[index]?.target === container.target && ordered[index]?.member.role === 'debug';
    let end = place + 1;
    while (isBehind(end)) end += 1;
    ordered.splice(end, 0, container);
  }
  return ordered;
}

function group<Kind extends NamespaceKind>(
  namespace: Kind,
  placed: readonly (readonly [Member, Place])[],
): readonly NamespaceInstance<Kind>[] {
  const instances = new Map<Place, MemberId[]>();
  for (const [{ id }, place] of placed) {
    const inside = instances.get(place) ?? [];
    inside.push(id);
    instances.set(place, inside);
  }
  return [...instances].map(([owner, members]) => ({ namespace, owner, members }));
}

/**
 * Takes an effective request, the runtime that answers it and the node's setup; gives the memberships in every kind.
 * Total; members of one instance need not be neighbours.
 */
export function topologyFor(
  request: PodRequest,
  runtime: RuntimeProfile,
  setup: NodeSetup = { cgroupVersion: 2 },
): NamespaceTopology {
  const containers = inOrder(request.containers);
  const hasPause = RUNTIME_RULES[runtime].hasPause(request.sandbox);
  const members = [NODE, ...(hasPause ? [PAUSE] : []), ...containers.map(({ member }) => member)];
  const instances = NAMESPACE_KINDS.map((namespace) => {
    const places = KIND_RULES[namespace]({ request, runtime, setup });
    const placed = [
      [NODE, NODE.id] as const,
      ...(hasPause ? [[PAUSE, places.pause] as const] : []),
      ...containers.map((container) => [container.member, places.container(container)] as const),
    ];
    return [namespace, group(namespace, placed)];
  });
  return { members, instances: Object.fromEntries(instances) as NamespaceTopology['instances'] };
}
