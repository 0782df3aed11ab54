import { apiType } from './chainSources';
import { validationSource, type Source } from './source';

/** Where the API server refuses it beside a host flag. */
export const VALIDATE_HOST_USERS = validationSource('validateHostUsers, v1.34.1', '3830-L3866');

/** Words of the field hostUsers: a switch apart from the four, because it makes no case of its own. */
export const HOST_USERS_TEXTS = {
  title: 'hostUsers: the pod’s own user namespace',
  field: 'hostUsers',
  about:
    'A field of its own, true by default. False asks for a user namespace of the pod: then UID 0 in a container is an ordinary user on the node.',
  isTrue:
    'true: everybody is in the node’s user namespace on a real runtime. The simplified model draws one of the pod all the same.',
  /** Where the API server admits it. `sixth` is said where pause exists and has all others of its own. */
  isFalse: 'false: everybody in the pod shares a user namespace of the pod.',
  literal:
    'Many pages say: “pause has all six namespaces, the others share net, ipc, uts and user with it”. By default that is not so: with hostUsers: false it is true to the letter. Here pause has all six Linux namespaces.',
  refused: 'The API server refuses the pod, with these lines:',
  onlyTwo: 'So of the twelve cases only 0 and 8 can have it.',
  gate: 'From Kubernetes 1.35 the feature gate UserNamespacesHostNetworkSupport, off by default, admits hostNetwork beside it.',
  needs:
    'It needs Kubernetes 1.33 (there on by default; 1.25 to 1.32 behind a feature gate; stable since 1.36), containerd 2.0 or CRI-O 1.25, runc 1.2 or crun 1.9, and Linux 6.3. containerd 1.6 ignores it without a word.',
  sources: [
    {
      label: 'Kubernetes: User Namespaces',
      href: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
    },
    apiType('hostUsers', '4629-L4638'),
    VALIDATE_HOST_USERS,
  ] satisfies readonly Source[],
} as const;
