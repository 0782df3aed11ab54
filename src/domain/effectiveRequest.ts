// Mirrors what a runtime makes of a CRI request: containerd WithPodNamespaces, CRI-O SpecAddNamespaces; api.proto for the textbook.

import type { FieldError } from './flags';
import { OPTION_FIELDS, type NamespaceMode, type NamespaceOption, type OptionField } from './modes';
import type { ContainerRequest, PodRequest } from './podRequest';
import type { Result } from './result';
import { RUNTIME_RULES, type RuntimeProfile } from './runtimes';

function eachField(mode: (field: OptionField) => NamespaceMode): NamespaceOption {
  return { network: mode('network'), pid: mode('pid'), ipc: mode('ipc') };
}

function fieldOf({ member }: ContainerRequest, field: OptionField | 'target_id' | ''): string {
  return `containers[${member.name}].linux.security_context.namespace_options.${field}`;
}

/**
 * Takes a request and a runtime; gives the same request with the modes that the runtime really follows, or what it refuses.
 * In the answer POD means the sandbox's, NODE the node's, whatever was asked. No request of the kubelet is refused.
 */
export function effectiveRequest(request: PodRequest, runtime: RuntimeProfile): Result<PodRequest, FieldError> {
  const rules = RUNTIME_RULES[runtime];
  const sandbox = eachField((field) => {
    const mode = request.sandbox[field];
    if (rules.sandbox[field].includes(mode)) return mode;
    return field === 'pid' ? 'CONTAINER' : 'POD';
  });
  const containers: ContainerRequest[] = [];
  for (const container of request.containers) {
    const { option, target = '' } = container;
    const follows = (field: OptionField) => rules.container[field].includes(option[field]);
    const aims = OPTION_FIELDS.some((field) => option[field] === 'TARGET' && follows(field));
    if (aims && !containers.some(({ member }) => member.id === target)) {
      const detail = rules.noSuchTarget(target);
      return { ok: false, problem: { field: fieldOf(container, 'target_id'), value: target, detail } };
    }
    // CRI-O alone goes without: SpecAddNamespaces, namespaces_linux.go.
    if (option.pid === 'POD' && !rules.hasPause(sandbox)) {
      const detail =
        'pod level PID namespace requested for the container, but pod sandbox was not similarly configured, and does not have an infra container';
      return { ok: false, problem: { field: fieldOf(container, 'pid'), value: 'POD', detail } };
    }
    const ofSandbox = (field: OptionField) => (sandbox[field] === 'NODE' ? 'NODE' : 'POD');
    containers.push({
      ...container,
      option: eachField((field) => (follows(field) ? option[field] : ofSandbox(field))),
    });
  }
  return { ok: true, value: { ...request, sandbox, containers } };
}

/** Takes the same; gives what the runtime follows, without the containers that it refuses to create, and what it says of the first. */
export function acceptedRequest(
  request: PodRequest,
  runtime: RuntimeProfile,
): { readonly request: PodRequest; readonly refused: FieldError | null } {
  const effective = effectiveRequest(request, runtime);
  if (effective.ok) return { request: effective.value, refused: null };
  const { problem } = effective;
  const containers = request.containers.filter((container) => !problem.field.startsWith(fieldOf(container, '')));
  return { ...acceptedRequest({ ...request, containers }, runtime), refused: problem };
}
