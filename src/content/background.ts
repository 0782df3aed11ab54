import { githubSource, manPage, validationSource, type Source } from './source';

const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';
const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';

const USER_NAMESPACES: Source = {
  label: 'Kubernetes: User Namespaces',
  href: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
};

/** Facts for every case. */
export const EVERY_CASE_FACTS: readonly { readonly text: string; readonly sources: readonly Source[] }[] = [
  {
    text: 'The animation compares two pods. A running pod never changes its namespaces: these fields are read once, when the pod starts, and Kubernetes refuses to change them later.',
    sources: [validationSource('API server, Kubernetes v1.34.1', 5712)],
  },
  {
    text: 'Nothing is mixed together. With a host flag the runtime simply makes no new namespace for the pod. What was in the old pod’s namespace (its IP address, its IPC objects) does not move over.',
    sources: [
      githubSource(
        'containerd, sandbox_run_linux.go',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/server/podsandbox/sandbox_run_linux.go',
        '73-L117',
      ),
      githubSource('CRI-O, sandbox_run_linux.go', 'cri-o/cri-o', CRI_O, 'server/sandbox_run_linux.go', '937-L986'),
    ],
  },
  {
    text: 'Look for yourself. `kubectl exec POD -c app -- ls -l /proc/self/ns` prints the numbers of the app’s namespaces, with `-c sidecar` those of the sidecar’s, and on the node `sudo ls -l /proc/1/ns` those of the node’s. The same number on the same node means the same namespace.',
    sources: [manPage('namespaces', 7)],
  },
  {
    text: 'Privileged is another matter. `privileged: true` gives a container all capabilities and the node’s devices, and lifts other limits. It changes none of the six Linux namespaces drawn here. But what it may do is enough to take over the node: it can mount the node’s disk.',
    sources: [
      githubSource(
        'containerd, privileged',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/server/container_create.go',
        '803-L813',
      ),
      githubSource(
        'Bad Pods, privileged',
        'BishopFox/badPods',
        'fadd08c13a72ea57768969caf26af7667632d656',
        'manifests/priv/README.md',
      ),
    ],
  },
];

/** The rule behind every risk. The columns are those of the rows, in their order. */
export const SEE_IS_NOT_MAY = {
  title: 'To see is not to be allowed',
  rule: 'A namespace decides what a process can see and name. User ID, capabilities and security modules decide what it may do with it.',
  condition: 'You and the other process are in one pid namespace and one user namespace.',
  columns: {
    what: 'What you try on another process',
    anyUser: 'With another user ID',
    sameUser: 'With the same user and group ID (*)',
    containerRoot: 'As root in a container, default capabilities',
    needs: 'Needs more',
  },
  rows: [
    {
      what: 'see it in `ps`, read its command line',
      anyUser: 'yes',
      sameUser: 'yes',
      containerRoot: 'yes',
      needs: '–',
    },
    {
      what: 'send it a signal (`kill`)',
      anyUser: 'no',
      sameUser: 'yes',
      containerRoot: 'yes, any process (CAP_KILL)',
      needs: '–',
    },
    {
      what: 'read its environment, its files (`/proc/PID/root`) and its namespace links',
      anyUser: 'no',
      sameUser: 'yes',
      containerRoot:
        'only processes with UID 0 and no capability that you lack: usually other root containers, not the kubelet, containerd or systemd',
      needs: 'CAP_SYS_PTRACE or privileged',
    },
  ],
  notes: [
    '(*) To read, the other process must not have a capability that you lack. For a signal, the same user ID is enough, or CAP_KILL in the user namespace of the process.',
    'Where the node has AppArmor, containerd’s default profile lets a container signal only processes under the same profile. SELinux may refuse too.',
    'A container that does not run as root has none of the default capabilities in effect.',
    'Kubernetes’ page on shared process namespaces says that signals need SYS_PTRACE. That is imprecise, as the table shows: we measured it.',
  ],
  sources: [
    manPage('kill', 2),
    manPage('ptrace', 2),
    githubSource(
      'Kubernetes: Share Process Namespace',
      'kubernetes/website',
      '0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2',
      'content/en/docs/tasks/configure-pod-container/share-process-namespace.md',
    ),
    githubSource(
      'containerd, default capabilities',
      'containerd/containerd',
      CONTAINERD,
      'pkg/oci/spec.go',
      '118-L135',
    ),
    githubSource('CRI-O, default capabilities', 'cri-o/cri-o', CRI_O, 'docs/crio.conf.5.md', '200-L217'),
    githubSource(
      'containerd, AppArmor profile',
      'containerd/containerd',
      CONTAINERD,
      'contrib/apparmor/template.go',
      '50-L95',
    ),
  ],
} as const;

/** The notices of what the site is made of: the file below the base, and what leads to it. */
export const LICENSES = { file: 'licenses.txt', link: 'Licenses' } as const;

/** What the picture leaves out. */
export const MODEL_LIMITS: {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly text: string; readonly sources: readonly Source[] }[];
} = {
  title: 'What this model leaves out',
  items: [
    {
      name: 'Runtimes',
      text: 'The simplified model is the one that is taught first. Of the real runtimes, containerd and CRI-O differ from it in the user lane, containerd in uts with hostNetwork, and CRI-O in whether pause exists. Other runtimes differ further.',
      sources: [],
    },
    {
      name: 'User IDs',
      text: 'The simplified model draws a user namespace for the pod. A real pod must ask for one by `hostUsers: false`; you can set it on each page. The API server refuses it beside a host flag (from 1.35, a feature gate allows it beside hostNetwork). CRI-O also has an annotation.',
      sources: [USER_NAMESPACES],
    },
    {
      name: 'cgroup and time',
      text: 'Linux has two more kinds of namespace, cgroup and time. None of the four flags changes them. A cgroup itself is no namespace: it counts and limits CPU, memory and processes.',
      sources: [manPage('namespaces', 7)],
    },
    {
      name: 'Examples',
      text: 'PIDs, IP addresses and inode numbers are examples. On your node they are different.',
      sources: [],
    },
    {
      name: 'One node',
      text: 'You see one pod on one worker node. A pod with the same flags on another node is in the namespaces of that node.',
      sources: [],
    },
    {
      name: 'Sandboxed runtimes',
      text: 'The model follows runtimes such as runc, which use the node’s own kernel. Kata Containers and gVisor work in another way.',
      sources: [],
    },
    {
      name: 'Other containers',
      text: 'The pod has one app and one sidecar. Init containers and debug containers are left out: like the others, they share net and ipc and have their own mnt.',
      sources: [
        githubSource(
          'containerd, spec_opts.go',
          'containerd/containerd',
          CONTAINERD,
          'internal/cri/opts/spec_opts.go',
          '348-L371',
        ),
      ],
    },
    {
      name: 'Permissions and volumes',
      text: 'The picture shows what a process can see, not what it may do. It also leaves out volumes, which share files between containers without any shared namespace.',
      sources: [],
    },
    {
      name: 'kind and minikube',
      text: 'There the “node” is often itself a container. The numbers and the process list are then those of that container.',
      sources: [],
    },
  ],
};
