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

/** Takes a field error; gives the line that the API server prints (field.Invalid). */
export function fieldErrorText({ field, value, detail }: FieldError): string {
  return `${field}: Invalid value: ${String(value)}: ${detail}`;
}
