import type { SharingCase } from '../domain/cases';
import { githubSource, type Source } from './source';
import type { CaseProse } from './types';

const BAD_PODS = 'fadd08c13a72ea57768969caf26af7667632d656';
const CALICO = '87c15906f20c4ca1fda55af92295e7678b0cc0b2';
const CRUNCHY = '0fbac3062d649b2b5fadde4e00f17bad250c0052';
const FRR_K8S = '43dd6d6bbf4aa0fb23818bb9774a1c4c40a1ecfb';
const KUBE_PROMETHEUS = '4d719f1dea8853540b3823ab1fbe6be74a9953b3';
const METALLB = '7938d3f89b8bd808dae2e42d97d6ae7e18e9ed54';
const ROOK = 'd0c3b9ce6d64ff0c47074437aab7314b7adf7f2c';

const ROOK_KEY_ROTATION = githubSource(
  'Rook, key_rotation.go',
  'rook/rook',
  ROOK,
  'pkg/operator/ceph/cluster/osd/key_rotation.go',
  '196-L197',
);

function rookOsd(line: string): Source {
  return githubSource('Rook, osd/spec.go', 'rook/rook', ROOK, 'pkg/operator/ceph/cluster/osd/spec.go', line);
}

function badPods(label: string, path: string): Source {
  return githubSource(`Bad Pods, ${label}`, 'BishopFox/badPods', BAD_PODS, `manifests/${path}`);
}

const NETWORK_POLICIES: Source = {
  label: 'Kubernetes: Network Policies',
  href: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
};
const PTRACE: Source = { label: 'ptrace(2)', href: 'https://man7.org/linux/man-pages/man2/ptrace.2.html' };
const PID_NAMESPACES: Source = {
  label: 'pid_namespaces(7)',
  href: 'https://man7.org/linux/man-pages/man7/pid_namespaces.7.html',
};
const IPC_NAMESPACES: Source = {
  label: 'ipc_namespaces(7)',
  href: 'https://man7.org/linux/man-pages/man7/ipc_namespaces.7.html',
};
const SHARE_PROCESSES = githubSource(
  'Kubernetes: Share Process Namespace',
  'kubernetes/website',
  '0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2',
  'content/en/docs/tasks/configure-pod-container/share-process-namespace.md',
);

/** What is told of the twelve cases, at length. Which member is in which namespace is not said here: that comes from the resolver. */
export const CASE_PROSE: Readonly<Record<SharingCase, CaseProse>> = {
  0: {
    example:
      'In Kubernetes’ own sidecar example, an app writes a log file and a log shipper reads it. They share the file by a volume. No namespace is shared for it, and no flag is needed.',
    exampleSources: [
      githubSource(
        'deployment-sidecar.yaml',
        'kubernetes/website',
        '464022b3d8abdbc86f066d000e3c8679ccff9527',
        'content/en/examples/application/deployment-sidecar.yaml',
      ),
    ],
    risk: 'The flags add no risk. But any process in one container, whatever its user ID, can connect to what the other containers offer on 127.0.0.1.',
    riskDetail: null,
    riskSources: [
      {
        label: 'network_namespaces(7)',
        href: 'https://man7.org/linux/man-pages/man7/network_namespaces.7.html',
      },
    ],
    misconceptions: [
      {
        belief: 'Each container has its own localhost.',
        answer:
          'No: one net namespace means one 127.0.0.1, one IP address and one set of ports for the whole pod. So two containers cannot both listen on port 80.',
      },
      {
        belief: 'Pause is the parent of my app.',
        answer: 'No: the runtime starts both. Pause only holds namespaces.',
      },
    ],
  },
  1: {
    example:
      'Rook changes the keys of encrypted disks with a CronJob. In it, `cryptsetup` waits for the node’s udev by a System V semaphore, and a semaphore is found only inside its own ipc namespace. Rook’s operator writes this pod and makes it privileged.',
    exampleSources: [
      ROOK_KEY_ROTATION,
      { label: 'Why cryptsetup hangs', href: 'https://github.com/bootc-dev/bootc/issues/2089' },
      githubSource(
        'CUDA MPS, an unprivileged example',
        'nebuly-ai/nos',
        '1251ad3f2266d58a75e3141e5cd4b402c43378ea',
        'docs/en/docs/dynamic-gpu-partitioning/getting-started-mps.md',
      ),
    ],
    risk: 'Every user can list the node’s System V objects and use those whose permissions allow it. A root container can also read and change every file in the node’s /dev/shm. Other users’ private System V objects stay closed even to root without the capability IPC_OWNER.',
    riskDetail: null,
    riskSources: [IPC_NAMESPACES, badPods('hostIPC', 'hostipc/pod/hostipc-exec-pod.yaml')],
    misconceptions: [
      {
        belief: 'hostIPC shares the node’s memory.',
        answer:
          'No: it shares System V shared memory, semaphores and message queues, POSIX message queues and the node’s /dev/shm. The ordinary memory of a process stays private.',
      },
      {
        belief: 'I need hostIPC for a bigger /dev/shm.',
        answer: 'No: mount an `emptyDir` with `medium: Memory` at /dev/shm.',
      },
    ],
  },
  2: {
    example:
      'MetalLB’s speaker announces service addresses on the node’s real network cards. It drops all capabilities and adds only NET_RAW: hostNetwork without privileged. Its health check goes to 127.0.0.1, which kubelet and pod share.',
    exampleSources: [
      githubSource('MetalLB, speaker.yaml', 'metallb/metallb', METALLB, 'config/controllers/speaker.yaml', '66-L100'),
      githubSource(
        'kube-proxy',
        'kubernetes/kubernetes',
        '0e998fac8c71a46806f6fb81d415851775096a69',
        'cluster/addons/kube-proxy/kube-proxy-ds.yaml',
      ),
      githubSource('calico-node', 'projectcalico/calico', CALICO, 'manifests/calico.yaml', 12513),
    ],
    risk: 'Without any privilege, a process in the pod can use services that listen only on the node’s 127.0.0.1, and everything on the node can use the pod’s. NetworkPolicy is officially undefined here, and most network plugins do not apply it to the pod.',
    riskDetail:
      'Capturing traffic needs NET_RAW, changing routes NET_ADMIN. A real bug, fixed in containerd 1.3.9 and 1.4.3: root in a hostNetwork container could take over the node through a socket of containerd.',
    riskSources: [
      NETWORK_POLICIES,
      {
        label: 'CVE-2020-15257',
        href: 'https://research.nccgroup.com/2020/11/30/technical-advisory-containerd-containerd-shim-api-exposed-to-host-network-containers-cve-2020-15257/',
      },
    ],
    misconceptions: [
      {
        belief: 'The pod has no IP address any more.',
        answer:
          'It has: the node’s. `kubectl get pod -o wide` shows it, and a second pod with the same port cannot run on this node.',
      },
      {
        belief: 'Its DNS stays the same.',
        answer:
          'With the default dnsPolicy the pod silently uses the node’s resolv.conf. Write `dnsPolicy: ClusterFirstWithHostNet`.',
      },
    ],
  },
  3: {
    example:
      'The Rook CronJob of case 1 when the Ceph cluster has `network.provider: host`: hostIPC for the semaphore, hostNetwork because the whole Ceph cluster is on the node’s network. Rook’s operator writes this pod. SGLang’s example for several machines sets both flags too, but its file gives no reason for hostIPC.',
    exampleSources: [
      ROOK_KEY_ROTATION,
      githubSource(
        'SGLang, d.yaml',
        'sgl-project/sglang',
        '96fd6bf0cbbf0f41b825f74890fadadb0ff14712',
        'docs/references/multi_node_deployment/lws_pd/lws-examples/d.yaml',
      ),
    ],
    risk: 'The risks of case 1 and case 2 together. The node’s local services are open to every user in the pod, its IPC objects only as far as their permissions or /dev/shm allow.',
    riskDetail: null,
    riskSources: [IPC_NAMESPACES, NETWORK_POLICIES],
    misconceptions: [
      {
        belief: 'If I share network and IPC with a process, I can also see it in `ps`.',
        answer:
          'No: the lanes are independent. You can talk to a service and still not see its PID. `ipcs -m -p` even shows creator PID 0, because that process has no number in your pid namespace.',
      },
    ],
  },
  4: {
    example:
      'kube-bench checks how the kubelet, etcd and the API server were started: it reads their command lines with `ps`. It is not privileged. The Datadog agent uses hostPID too, “required for origin detection”.',
    exampleSources: [
      githubSource(
        'kube-bench, job.yaml',
        'aquasecurity/kube-bench',
        'a73ce378418c71c5861e6963753f50dec3badadf',
        'job.yaml',
        53,
      ),
      githubSource(
        'Datadog agent',
        'DataDog/helm-charts',
        '79f7c74fd2525288125d943f48b810431dbc8857',
        'charts/datadog/README.md',
        1049,
      ),
    ],
    risk: 'Every user in the pod can read the command lines of all processes on the node, passwords in them included. A root container can also send them signals, and read the environment and files of other root containers. It cannot read those of the kubelet and other node daemons: that needs SYS_PTRACE or privileged.',
    riskDetail: 'Where the node has AppArmor, containerd’s default profile refuses the signals to node daemons.',
    riskSources: [
      PTRACE,
      badPods('hostPID', 'hostpid/README.md'),
      githubSource(
        'containerd, AppArmor profile',
        'containerd/containerd',
        '301026e58c619e63d09c0ec411012e54c0124b03',
        'contrib/apparmor/template.go',
        '50-L95',
      ),
    ],
    misconceptions: [
      {
        belief: 'hostPID makes me root on the node.',
        answer: 'No: you see the processes. What you may do to them still depends on your user ID and capabilities.',
      },
      {
        belief: 'It opens the pod to the node, but other pods stay hidden.',
        answer: 'Their processes run on the same node, so they are in the list too.',
      },
    ],
  },
  5: {
    example:
      'This pair is rare. We found no maintained workload that says why it needs both. Kubescape’s host scanner (removed in February 2026) sets both and is privileged; a small test set-up gives a reason for hostIPC: “udev uses semaphores”.',
    exampleSources: [
      githubSource(
        'Kubescape, hostsensor.yaml',
        'kubescape/kubescape',
        '6ce0121a03697a6976656fe1f13dbb171a1610a9',
        'core/pkg/hostsensorutils/hostsensor.yaml',
        '73-L74',
      ),
      githubSource(
        'A test set-up with udevd',
        'gpu-ninja/virt-disk-operator',
        '060e4ecdc117f401963f17b744bea9ac36245316',
        'tests/config/daemonset-udevd.yaml',
      ),
    ],
    risk: 'The risks of case 1 and case 4 together. Reading the memory of a node daemon is still not possible without SYS_PTRACE.',
    riskDetail: null,
    riskSources: [IPC_NAMESPACES, PTRACE],
    misconceptions: [
      {
        belief: 'Seeing the process plus sharing IPC lets me read its memory.',
        answer:
          'No: reading another process’s memory is a ptrace right. hostIPC gives you only the IPC objects that processes created, and the node’s /dev/shm.',
      },
    ],
  },
  6: {
    example:
      'Prometheus node exporter measures the node’s network cards and processes. Its README asks for both host namespaces, so that it does not measure its own container. In kube-prometheus it listens on 127.0.0.1:9101, and a real sidecar, kube-rbac-proxy, guards port 9100 on the node’s IP.',
    exampleSources: [
      githubSource(
        'kube-prometheus, node exporter',
        'prometheus-operator/kube-prometheus',
        KUBE_PROMETHEUS,
        'manifests/nodeExporter-daemonset.yaml',
        '100-L101',
      ),
      githubSource(
        'node_exporter, README',
        'prometheus/node_exporter',
        '0361693d7b54d94f0e2b93fb03ed26b8f798f8e7',
        'README.md',
      ),
    ],
    risk: 'The risks of case 2 and case 4 together. A pod that runs as an ordinary user, as this one does, sees much but may signal or open almost nothing.',
    riskDetail: null,
    riskSources: [NETWORK_POLICIES, PTRACE],
    misconceptions: [
      {
        belief: '127.0.0.1 is private to my pod.',
        answer:
          'Not with hostNetwork: every process on the node, and every other hostNetwork pod, can call 127.0.0.1:9101 and go around the proxy.',
      },
    ],
  },
  7: {
    example:
      'By default, `kubectl debug node/NAME -it --image=busybox` sets all three, so that you can look at the whole node, and mounts the node’s files at /host. The pod is not privileged, so reading some process information may fail. kubectl-node-shell is the privileged variant.',
    exampleSources: [
      githubSource(
        'kubectl debug, profiles.go',
        'kubernetes/kubectl',
        'dee3483a3d6a64c07fdf746caf80af446dee99ac',
        'pkg/cmd/debug/profiles.go',
        '348-L352',
      ),
      githubSource(
        'Kubernetes: Debug Running Pods',
        'kubernetes/website',
        '3baeb67948f3ecd3cf1642f36269d56bf6018e14',
        'content/en/docs/tasks/debug/debug-application/debug-running-pod.md',
      ),
      githubSource(
        'kubectl-node-shell',
        'kvaps/kubectl-node-shell',
        'd9b636df31fd95cb7f346d1f0dfb6f0d7be0ebfb',
        'kubectl-node_shell',
        '216-L218',
      ),
    ],
    risk: 'The risks of cases 1, 2 and 4 together, and the step to full root is short: with `privileged`, SYS_PTRACE or the node’s / mounted as a volume (all common beside these flags), a root container controls the node.',
    riskDetail: null,
    riskSources: [
      badPods('everything allowed', 'everything-allowed/pod/everything-allowed-exec-pod.yaml'),
      NETWORK_POLICIES,
    ],
    misconceptions: [
      {
        belief: 'All three flags are the same as `privileged: true`.',
        answer:
          'No: capabilities, seccomp, AppArmor or SELinux, user ID, cgroup limits and the mnt namespace still apply. `privileged` removes the capability, seccomp and AppArmor or SELinux limits. (CRI-O alone also drops its SELinux labels with hostPID or hostIPC.)',
      },
    ],
  },
  8: {
    example:
      'In a pod of the Crunchy Postgres operator, a reload container copies new certificates. Then it signals the database in the other container: `pkill -HUP --exact --parent=1 postgres`. For that, both must be in one pid namespace.',
    exampleSources: [
      githubSource(
        'Crunchy operator, instance.go',
        'CrunchyData/postgres-operator',
        CRUNCHY,
        'internal/controller/postgrescluster/instance.go',
        '1363-L1366',
      ),
      githubSource('its pkill command', 'CrunchyData/postgres-operator', CRUNCHY, 'internal/postgres/config.go', 369),
      SHARE_PROCESSES,
    ],
    risk: 'Containers see each other’s command lines. With the same user and group ID they can also signal each other and read each other’s environment and files. A root container can signal all of them, but cannot read those of another user. Whoever may signal pause (root, or the same user) can end the whole pod with SIGTERM to PID 1.',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, PTRACE],
    misconceptions: [
      {
        belief: 'My app is still PID 1, so `kill -HUP 1` reloads it.',
        answer: 'PID 1 is now pause, which ignores HUP. Find your app by name: `pkill -HUP nginx`.',
      },
      {
        belief: 'The pod now sees the node.',
        answer: 'No: the node sees the pod’s processes, as always, but not the other way round.',
      },
    ],
  },
  9: {
    example:
      'Rook’s storage pod (OSD) with an encrypted disk and the log collector, on the pod network. shareProcessNamespace lets the log sidecar tell the storage daemon by signal to open its log again. hostIPC is for the semaphore that `luksOpen` waits for; Rook’s operator writes this pod and makes it privileged.',
    exampleSources: [
      rookOsd('547-L553'),
      githubSource('Rook, controller/spec.go', 'rook/rook', ROOK, 'pkg/operator/ceph/controller/spec.go', 126),
    ],
    risk: 'The risks of case 8 inside the pod and of case 1 towards the node. The node’s processes stay invisible.',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, IPC_NAMESPACES],
    misconceptions: [
      {
        belief: 'Shared processes plus the node’s IPC is nearly hostPID.',
        answer: 'No: the process list still ends at the pod. shareProcessNamespace never crosses to the node.',
      },
    ],
  },
  10: {
    example:
      'FRR-k8s runs a routing daemon on every node. It must speak BGP from the node’s network and write routes into it. Its controller reads a PID from a file on a shared volume and sends SIGHUP to it; that number is valid only inside one pid namespace.',
    exampleSources: [
      githubSource('FRR-k8s, frr-k8s.yaml', 'metallb/frr-k8s', FRR_K8S, 'config/frr-k8s/frr-k8s.yaml', '248-L249'),
      githubSource('FRR-k8s, config.go', 'metallb/frr-k8s', FRR_K8S, 'internal/frr/config.go', '347-L363'),
    ],
    risk: 'The risks of case 8 inside the pod and of case 2 towards the node.',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, NETWORK_POLICIES],
    misconceptions: [
      {
        belief: 'A PID file on a shared volume works in every pod.',
        answer:
          'The file is shared, the number is not: PID 7 means another process, or nobody, in another pid namespace.',
      },
    ],
  },
  11: {
    example:
      'Rook’s storage pod of case 9 when the Ceph cluster has `network.provider: host`. Then the operator also sets hostNetwork: `HostNetwork: c.spec.Network.IsHost()`.',
    exampleSources: [rookOsd('511-L512')],
    risk: 'The risks of cases 8, 1 and 2 together. The node’s process list stays out of sight, and so does its file tree (apart from /dev/shm).',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, IPC_NAMESPACES, NETWORK_POLICIES],
    misconceptions: [
      {
        belief: 'Case 11 is the same as case 7.',
        answer:
          'One lane differs. In 7 the process list is the node’s (PID 1 is the node’s init, for example systemd), in 11 it is the pod’s (PID 1 is pause).',
      },
    ],
  },
};
