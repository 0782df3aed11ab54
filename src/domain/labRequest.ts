// What the CRI lab asks a runtime for: api.proto's NamespaceOption in all its modes, also those that no kubelet sends.

import { flagsForCase, SHARING_CASES, type SharingCase } from './cases';
import type { PodNamespaceFlag } from './flags';
import { APP, DEBUGGER, SIDECAR, type MemberId } from './members';
import { namespacesForPod, OPTION_FIELDS, type NamespaceMode, type NamespaceOption, type OptionField } from './modes';
import { askingFor, type ContainerRequest, type PodRequest } from './podRequest';

/** The modes that a pod can be asked for. TARGET is for a debug container, and needs another. */
export const LAB_MODES = ['CONTAINER', 'POD', 'NODE'] as const satisfies readonly NamespaceMode[];
export type LabMode = (typeof LAB_MODES)[number];

/** One of the pod's own two containers. */
export const LAB_CONTAINERS = [APP.id, SIDECAR.id] as const;

export type LabOption = Readonly<Record<OptionField, LabMode>>;

/** One request of the lab. */
export interface LabRequest {
  /** For the sandbox, and for each container that is not asked for apart. */
  readonly option: LabOption;
  /** What one container alone is asked for, by its id. */
  readonly apart: Readonly<Partial<Record<MemberId, Partial<LabOption>>>>;
  /** The container that a debug container aims at, or null for no debug container. */
  readonly target: MemberId | null;
  /** v1.PodSpec hostUsers; false asks for a user namespace of the pod. */
  readonly hostUsers: boolean;
}

/** Takes a case; gives what the kubelet asks for in it. */
export function labOptionFor(sharingCase: SharingCase): LabOption {
  // The kubelet sends TARGET only for a debug container.
  return namespacesForPod(flagsForCase(sharingCase)) as LabOption;
}

/** Takes a case; gives the lab's request for it. */
export function labRequestFor(sharingCase: SharingCase): LabRequest {
  return { option: labOptionFor(sharingCase), apart: {}, target: null, hostUsers: true };
}

/** All 27 options: pid by pid, in it network by network, in it ipc by ipc. */
export const LAB_OPTIONS: readonly LabOption[] = LAB_MODES.flatMap((pid) =>
  LAB_MODES.flatMap((network) => LAB_MODES.map((ipc) => ({ network, pid, ipc }))),
);

export function isSameOption(one: NamespaceOption, other: NamespaceOption): boolean {
  return OPTION_FIELDS.every((field) => one[field] === other[field]);
}

/** Takes an option; gives the case whose pod spec makes the kubelet ask for it, or null where none does. */
export function caseForOption(option: NamespaceOption): SharingCase | null {
  return SHARING_CASES.find((candidate) => isSameOption(labOptionFor(candidate), option)) ?? null;
}

/** Takes a request; tells whether one container is asked for something else than the pod. */
export function hasApart({ apart }: LabRequest): boolean {
  return Object.keys(apart).length > 0;
}

/** Takes a request; gives the flags beside which the API server refuses hostUsers: false: none where it is not false. */
export function refusingFlags({ option, hostUsers }: LabRequest): readonly PodNamespaceFlag[] {
  if (hostUsers) return [];
  const hosts = { hostNetwork: option.network, hostPID: option.pid, hostIPC: option.ipc } as const;
  return (['hostNetwork', 'hostPID', 'hostIPC'] as const).filter((flag) => hosts[flag] === 'NODE');
}

/** Takes a request, a field and a mode; gives the request in which the whole pod asks for that. */
export function withOption(request: LabRequest, field: OptionField, mode: LabMode): LabRequest {
  return labRequest({ ...request, option: { ...request.option, [field]: mode } });
}

/** Takes a request, a container, a field and a mode; gives the request in which that container alone asks for that. */
export function withApart(request: LabRequest, member: MemberId, field: OptionField, mode: LabMode): LabRequest {
  return labRequest({
    ...request,
    apart: { ...request.apart, [member]: { ...request.apart[member], [field]: mode } },
  });
}

/** Takes a request; gives it in the one form that it has: what a container asks for as the whole pod does is not apart. */
export function labRequest({ option, apart, target, hostUsers }: LabRequest): LabRequest {
  const own = LAB_CONTAINERS.map((member) => {
    const fields = OPTION_FIELDS.map((field) => [field, apart[member]?.[field]] as const);
    return [member, fields.filter(([field, mode]) => mode !== undefined && mode !== option[field])] as const;
  });
  return {
    option,
    apart: Object.fromEntries(
      own.flatMap(([member, fields]) => (fields.length === 0 ? [] : [[member, Object.fromEntries(fields)]])),
    ),
    target,
    hostUsers,
  };
}

/**
 * Takes the lab's request; gives what the runtime is asked. A debug container gets the pod's option, but pid TARGET where that is
 * CONTAINER, as the kubelet does it (generateLinuxContainerConfig): elsewhere it sees its target anyway.
 */
export function requestForLab({ option, apart, target, hostUsers }: LabRequest): PodRequest {
  const containers: readonly ContainerRequest[] = [APP, SIDECAR].map((member) => ({
    member,
    option: { ...option, ...apart[member.id] },
  }));
  const debugging: readonly ContainerRequest[] =
    target === null
      ? []
      : [{ member: DEBUGGER, target, option: option.pid === 'CONTAINER' ? { ...option, pid: 'TARGET' } : option }];
  return { sandbox: option, ...askingFor(hostUsers), containers: [...containers, ...debugging] };
}
