import type { SharingCase } from '../domain/cases';
import { githubSource, manPage, type Source } from './source';
import type { CaseProse } from './types';

const BAD_PODS = 'fadd08c13a72ea57768969caf26af7667632d656';
const CALICO = '87c15906f20c4ca1fda55af92295e7678b0cc0b2';
const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';
const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';
const CRUNCHY = '0fbac3062d649b2b5fadde4e00f17bad250c0052';
const FRR_K8S = '43dd6d6bbf4aa0fb23818bb9774a1c4c40a1ecfb';
const KUBE_BENCH = 'a73ce378418c71c5861e6963753f50dec3badadf';
const KUBE_PROMETHEUS = '4d719f1dea8853540b3823ab1fbe6be74a9953b3';
const KUBECTL = 'dee3483a3d6a64c07fdf746caf80af446dee99ac';
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
const KILL = manPage('kill', 2);
const PTRACE = manPage('ptrace', 2);
const PID_NAMESPACES = manPage('pid_namespaces', 7);
const IPC_NAMESPACES = manPage('ipc_namespaces', 7);
const NEW_SANDBOX = githubSource(
  'kubelet, when it makes a new sandbox',
  'kubernetes/kubernetes',
  '2d3b10338c82b075461b312c9f279f846a61fefa',
  'pkg/kubelet/kuberuntime/util/util.go',
  '51-L54',
);
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
    verdict: 'No flag is on, so none adds a risk.',
    risk: 'But any process in one container, whatever its user ID, can connect to what the other containers offer on 127.0.0.1.',
    riskDetail: null,
    riskSources: [manPage('network_namespaces', 7)],
    misconceptions: [
      {
        belief: 'Each container has its own localhost.',
        answer:
          'No: one net namespace means one 127.0.0.1, one IP address and one set of ports for the whole pod. So two containers cannot both listen on port 80.',
      },
      {
        belief: 'Pause is the parent of my app.',
        answer:
          'No: the runtime starts both, and pause adopts none of the app’s processes: they are in another pid namespace.',
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
    verdict: 'Any process here can list the node’s System V IPC objects.',
    risk: 'It can use those whose permissions allow it. A root container can also read and change every file in the node’s /dev/shm. Other users’ private System V objects stay closed even to root without the capability IPC_OWNER.',
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
    verdict: 'Any process here can use what listens on the node’s 127.0.0.1.',
    risk: 'That needs no privilege, and everything on the node can use what the pod offers there. NetworkPolicy is officially undefined for such a pod; most network plugins do not apply it.',
    riskDetail:
      'Capturing traffic needs NET_RAW, which containerd gives to root containers by default and CRI-O does not; changing routes needs NET_ADMIN. A real bug, fixed in containerd 1.3.9 and 1.4.3: root in a hostNetwork container could take over the node through a socket of containerd.',
    riskSources: [
      NETWORK_POLICIES,
      githubSource(
        'containerd, default capabilities',
        'containerd/containerd',
        CONTAINERD,
        'pkg/oci/spec.go',
        '118-L135',
      ),
      githubSource('CRI-O, default capabilities', 'cri-o/cri-o', CRI_O, 'docs/crio.conf.5.md', '200-L217'),
      {
        label: 'CVE-2020-15257',
        href: 'https://research.nccgroup.com/2020/11/30/technical-advisory-containerd-containerd-shim-api-exposed-to-host-network-containers-cve-2020-15257/',
      },
    ],
    misconceptions: [
      {
        belief: 'The pod has no IP address any more.',
        answer:
          'It has: the node’s. `kubectl get pod -o wide` shows it. A second pod that declares the same port does not get this node, and stays Pending if no other fits. One that does not declare it can start here, and crashes when it binds.',
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
      'Rook’s CronJob that changes the keys of encrypted disks, when the Ceph cluster has `network.provider: host`: hostIPC for the semaphore by which `cryptsetup` waits for the node’s udev, hostNetwork because the whole Ceph cluster is on the node’s network. SGLang’s example for several machines sets both flags too, but its file gives no reason for hostIPC.',
    exampleSources: [
      ROOK_KEY_ROTATION,
      githubSource(
        'SGLang, d.yaml',
        'sgl-project/sglang',
        '96fd6bf0cbbf0f41b825f74890fadadb0ff14712',
        'docs/references/multi_node_deployment/lws_pd/lws-examples/d.yaml',
      ),
    ],
    verdict: 'Any process here reaches the node’s localhost and lists its IPC objects.',
    risk: 'Connecting to 127.0.0.1 needs no privilege, and NetworkPolicy is officially undefined for such a pod. System V objects are open as far as their permissions allow; the files in the node’s /dev/shm are open to every root container.',
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
      githubSource('kube-bench, job.yaml', 'aquasecurity/kube-bench', KUBE_BENCH, 'job.yaml', 53),
      githubSource('its ps command', 'aquasecurity/kube-bench', KUBE_BENCH, 'cfg/cis-1.9/node.yaml', 159),
      githubSource(
        'Datadog agent',
        'DataDog/helm-charts',
        '79f7c74fd2525288125d943f48b810431dbc8857',
        'charts/datadog/README.md',
        1049,
      ),
    ],
    verdict: 'Any process here can read every command line on the node.',
    risk: 'Passwords in them included, and those of all other pods. On the real runtimes, where the user namespace is the node’s, a root container can also send signals to all of them, and read the environment and files of other root containers. It cannot read those of the kubelet and other node daemons: that needs SYS_PTRACE or privileged.',
    riskDetail: 'Where the node has AppArmor, containerd’s default profile refuses the signals to node daemons.',
    riskSources: [
      KILL,
      PTRACE,
      badPods('hostPID', 'hostpid/README.md'),
      githubSource(
        'containerd, AppArmor profile',
        'containerd/containerd',
        CONTAINERD,
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
      {
        label: 'its removal',
        href: 'https://github.com/kubescape/kubescape/commit/25bd51e8b48d6fd29e34ed471ca145f85feb49b6',
      },
      githubSource(
        'A test set-up with udevd',
        'gpu-ninja/virt-disk-operator',
        '060e4ecdc117f401963f17b744bea9ac36245316',
        'tests/config/daemonset-udevd.yaml',
      ),
    ],
    verdict: 'Any process here sees the node’s command lines and IPC objects.',
    risk: 'Passwords in command lines included. System V objects are open as far as their permissions allow, the node’s /dev/shm to every root container. On the real runtimes, where the user namespace is the node’s, root can also send signals to all processes. Reading the memory of a node daemon still needs SYS_PTRACE.',
    riskDetail: null,
    riskSources: [IPC_NAMESPACES, KILL, PTRACE],
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
    verdict: 'Any process here sees the node’s command lines and uses its localhost.',
    risk: 'Passwords in command lines included. 127.0.0.1 needs no privilege, and NetworkPolicy is officially undefined for such a pod. A pod that runs as an ordinary user, as the node exporter does, sees much but may signal or open almost nothing.',
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
      'By default, `kubectl debug node/NAME -it --image=docker.io/library/busybox:1.37` sets all three, so that you can look at the whole node, and mounts the node’s files at /host. The pod is not privileged, so reading some process information may fail; `--profile=sysadmin` makes it so, and so does the third-party tool kubectl-node-shell.',
    exampleSources: [
      githubSource(
        'kubectl debug, profiles.go',
        'kubernetes/kubectl',
        KUBECTL,
        'pkg/cmd/debug/profiles.go',
        '348-L352',
      ),
      githubSource('its profile sysadmin', 'kubernetes/kubectl', KUBECTL, 'pkg/cmd/debug/profiles.go', '297-L308'),
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
    verdict: 'With one more privilege, a root container here controls the node.',
    risk: 'That is `privileged`, SYS_PTRACE or the node’s / mounted as a volume, all common beside these flags. Without it, any process still reads the node’s command lines, lists its IPC objects and uses what listens on its 127.0.0.1.',
    riskDetail: null,
    riskSources: [
      badPods('everything allowed', 'everything-allowed/pod/everything-allowed-exec-pod.yaml'),
      NETWORK_POLICIES,
      githubSource('CRI-O, SELinux labels', 'cri-o/cri-o', CRI_O, 'server/container_create.go', '1202-L1205'),
      githubSource(
        'Docker, SELinux labels',
        'moby/moby',
        'b985e2313a8676e18072b442911fc8f64f17d440',
        'daemon/create.go',
        '304-L309',
      ),
    ],
    misconceptions: [
      {
        belief: 'All three flags are the same as `privileged: true`.',
        answer:
          'No: capabilities, seccomp, AppArmor or SELinux, user ID, cgroup limits and the mnt namespace still apply. `privileged` removes the capability, seccomp and AppArmor or SELinux limits. (Unlike containerd, CRI-O and Docker also drop SELinux labels with hostPID or hostIPC.)',
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
    ],
    verdict: 'Every container can read the others’ command lines, passwords in them included.',
    risk: 'With the same user ID they can also signal each other; with the same user and group ID, read each other’s environment and files. Root can signal all, but cannot read those of another user. Who may signal pause can end it with SIGTERM: then the kernel kills all containers. The pod stays; the kubelet makes a new sandbox and restarts them, usually with a new IP.',
    riskDetail: 'Pause gets the pod’s runAsUser, so “the same user” is common: the pod below is such.',
    riskSources: [PID_NAMESPACES, KILL, PTRACE, NEW_SANDBOX, SHARE_PROCESSES],
    misconceptions: [
      {
        belief: 'My app is still PID 1, so `kill -HUP 1` reloads it.',
        answer: 'PID 1 is now pause, which ignores HUP. Find your app by its name, for example with `pkill`.',
      },
      {
        belief: 'The pod now sees the node.',
        answer: 'No: the node sees the pod’s processes, as always, but not the other way round.',
      },
    ],
  },
  9: {
    example:
      'Rook’s storage pod (OSD) with an encrypted disk and the log collector, on the pod network. shareProcessNamespace lets the log sidecar tell the storage daemon by a signal to open its log again. hostIPC is for the semaphore that `luksOpen` waits for; Rook’s operator writes this pod and makes it privileged.',
    exampleSources: [
      rookOsd('547-L553'),
      githubSource('Rook, its log sidecar', 'rook/rook', ROOK, 'pkg/operator/ceph/controller/spec.go', '100-L126'),
      githubSource(
        'Ceph, the signal',
        'ceph/ceph',
        'ec031f135c4c97712665dcd73422e1d690da3851',
        'src/logrotate.conf',
        8,
      ),
    ],
    verdict: 'Containers see each other’s command lines, and the node’s IPC objects.',
    risk: 'With the same user ID they can also signal each other; who may signal pause can end all containers. System V objects of the node are open as far as their permissions allow, its /dev/shm to every root container. The node’s processes stay invisible.',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, KILL, IPC_NAMESPACES],
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
    verdict: 'Containers see each other’s command lines and use the node’s localhost.',
    risk: 'With the same user ID they can also signal each other; who may signal pause can end all containers. The node’s 127.0.0.1 needs no privilege, and NetworkPolicy is officially undefined for such a pod.',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, KILL, NETWORK_POLICIES],
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
      'Rook’s storage pod (OSD) with an encrypted disk and the log collector, when the Ceph cluster has `network.provider: host`: then the operator also sets hostNetwork. The log sidecar signals the storage daemon, `luksOpen` waits for a semaphore of the node, and the cluster is on the node’s network.',
    exampleSources: [rookOsd('511-L512'), rookOsd('547-L553')],
    verdict: 'Containers see each other’s command lines; localhost and IPC are the node’s.',
    risk: 'With the same user ID they can also signal each other; who may signal pause can end all containers. The node’s 127.0.0.1 needs no privilege, its System V objects the right permissions, its /dev/shm root. The node’s process list stays out of sight, and so does its file tree.',
    riskDetail: null,
    riskSources: [PID_NAMESPACES, KILL, IPC_NAMESPACES, NETWORK_POLICIES],
    misconceptions: [
      {
        belief: 'Case 11 is the same as case 7.',
        answer:
          'One lane differs. In 7 the process list is the node’s (PID 1 is the node’s init, for example systemd), in 11 it is the pod’s (PID 1 is pause).',
      },
    ],
  },
};
