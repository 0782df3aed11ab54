import { githubSource, manPage } from './source';

/** Words of the lab's seventh kind, and of the pod's cgroup beside its Linux namespaces. */
export const CGROUP_TEXTS = {
  title: 'cgroup: a seventh kind, and what limits the pod',
  about: 'A namespace hides, a cgroup counts and limits. A pod has both.',
  version: 'cgroup version of the node',
  versions: { 1: 'cgroup v1', 2: 'cgroup v2' },
  namespaces: 'Who is in which cgroup namespace',
  tree: 'Who is in which cgroup',
  node: 'the node’s root cgroup',
  system: 'system services',
  kubelet: 'kubelet, runtime',
  pods: 'all pods',
  pod: 'this pod’s cgroup',
  limits: 'limits and counts all inside it together',
  child: 'its own cgroup',
  ownNamespace: 'its own cgroup namespace',
  nodeNamespace: 'the node’s cgroup namespace',
  absent: 'no process',
  both: 'In terms of namespaces and cgroups a pod is this: processes that share some Linux namespaces, each container in a cgroup of its own, all of them in one cgroup of the pod.',
  seen: {
    2: 'In the app `cat /proc/self/cgroup` prints `0::/`: its own cgroup looks like the root of all. On the node the same process is far down the tree.',
    1: 'In the app `cat /proc/self/cgroup` prints the full path from the node’s root, once for each hierarchy: nothing is hidden.',
  },
  unruled:
    'No flag and no mode changes it: on cgroup v2 the runtime gives each container a cgroup namespace of its own, unless it is privileged; pause, where there is one, stays in the node’s.',
  measured:
    'Measured with containerd 1.6.20 on both versions; the terminal here does not know `cat`. It is the kubelet that makes the pod’s cgroup and names it to the runtime (cgroup_parent).',
  sources: [
    manPage('cgroup_namespaces', 7),
    manPage('cgroups', 7),
    githubSource(
      'containerd, container_create.go',
      'containerd/containerd',
      '301026e58c619e63d09c0ec411012e54c0124b03',
      'internal/cri/server/container_create.go',
      '763-L770',
    ),
  ],
} as const;
