// Mirrors v1.PodSpec (kubernetes/api core/v1/types.go) and validatePodSpecSecurityContext (pkg/apis/core/validation).

import type { Result } from './result';

/** The four pod-spec fields, in the order of the table of cases. */
export const POD_NAMESPACE_FLAGS = ['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC'] as const;
export type PodNamespaceFlag = (typeof POD_NAMESPACE_FLAGS)[number];
export type PodNamespaceFlags = Readonly<Record<PodNamespaceFlag, boolean>>;

export const DEFAULT_FLAGS: PodNamespaceFlags = {
  shareProcessNamespace: false,
  hostPID: false,
  hostNetwork: false,
  hostIPC: false,
};

/** apimachinery field.Error: where somebody objects, to which value, and why. */
export interface FieldError {
  readonly field: string;
  readonly value: boolean | string;
  readonly detail: string;
}

/**
 * Takes four flags; gives them back if the API server admits them, else its field error.
 * Follows validatePodSpecSecurityContext, Kubernetes v1.34.1; the field is the internal path, as the server prints it.
 */
export function validateFlags(flags: PodNamespaceFlags): Result<PodNamespaceFlags, FieldError> {
  if (flags.shareProcessNamespace && flags.hostPID) {
    return {
      ok: false,
      problem: {
        field: 'spec.securityContext.shareProcessNamespace',
        value: true,
        detail: 'ShareProcessNamespace and HostPID cannot both be enabled',
      },
    };
  }
  return { ok: true, value: flags };
}

/**
 * Takes flags; gives what the API server says of them beside `hostUsers: false`: nothing where it admits that.
 * Follows validateHostUsers, Kubernetes v1.34.1, whose paths are written like this; from 1.35 the feature gate
 * UserNamespacesHostNetworkSupport, off by default, lifts the first.
 */
function hostUsersErrors({ hostNetwork, hostPID, hostIPC }: PodNamespaceFlags): readonly FieldError[] {
  const fields = [
    ...(hostNetwork ? ['spec.hostNetwork'] : []),
    ...(hostPID ? ['spec.HostPID'] : []),
    ...(hostIPC ? ['spec.HostIPC'] : []),
  ];
  return fields.map((field) => ({ field, value: true, detail: 'when `hostUsers` is false' }));
}

/** Takes a field error of something forbidden; gives the line that the API server prints (field.Forbidden). */
function forbiddenText({ field, detail }: FieldError): string {
  return `${field}: Forbidden: ${detail}`;
}

/** Takes a field error; gives the line that the API server prints (field.Invalid). */
export function fieldErrorText({ field, value, detail }: FieldError): string {
  return `${field}: Invalid value: ${String(value)}: ${detail}`;
}

/** Takes a pod's flags and hostUsers; gives the lines with which the API server refuses it: none where it admits it. */
export function refusalLines(flags: PodNamespaceFlags, hostUsers = true): readonly string[] {
  const verdict = validateFlags(flags);
  return [
    ...(verdict.ok ? [] : [fieldErrorText(verdict.problem)]),
    ...(hostUsers ? [] : hostUsersErrors(flags).map(forbiddenText)),
  ];
}
