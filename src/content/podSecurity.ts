import type { PodSecurityVerdict } from '../domain/podSecurity';
import { listInWords } from './listInWords';
import { githubSource } from './source';

const POD_SECURITY_CHECK = githubSource(
  'Pod Security, check_hostNamespaces.go',
  'kubernetes/pod-security-admission',
  '8f84a87c7f617f64a4ddc1aea24aeeb7a2e07cb8',
  'policy/check_hostNamespaces.go',
);

const HOST_PORTS_CHECK = githubSource(
  'check_hostPorts.go',
  'kubernetes/pod-security-admission',
  '8f84a87c7f617f64a4ddc1aea24aeeb7a2e07cb8',
  'policy/check_hostPorts.go',
);

/** The Pod Security badge: what it says, and what is behind it. */
export const POD_SECURITY_TEXT = {
  badge: ({ passesBaseline }: PodSecurityVerdict): string =>
    `Host namespaces: ${passesBaseline ? 'passes' : 'fails'} Baseline`,
  why: ({ passesBaseline, forbidden, hasHostPorts, isRefused }: PodSecurityVerdict): string =>
    passesBaseline
      ? 'This pod passes Baseline and Restricted, as it is written below.'
      : [
          isRefused ? 'The API server refuses this pod at every level.' : 'Only the Privileged level admits this pod.',
          `${listInWords(forbidden)} ${forbidden.length === 1 ? 'is' : 'are'} forbidden from Baseline on.`,
          ...(hasHostPorts ? ['So are host ports, and with hostNetwork every containerPort is one.'] : []),
        ].join(' '),
  /** Where it passes. */
  otherFields:
    'Both levels ask for more than these flags. Restricted wants its `securityContext` too: without it, the same pod fails.',
  /** Where it fails. */
  flagsAlone: 'The flags alone are to blame: without them, the pod below passes Restricted.',
  notChecked: 'Pod Security does not check shareProcessNamespace at any level. Passing is not the same as harmless.',
  sources: [
    {
      label: 'Kubernetes: Pod Security Standards',
      href: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    },
    POD_SECURITY_CHECK,
    HOST_PORTS_CHECK,
  ],
} as const;
