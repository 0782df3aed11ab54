import type { Member } from '../domain/members';
import { githubSource, manPage, type Source } from './source';
import type { MemberProse } from './types';

const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';

const PID_NAMESPACES = manPage('pid_namespaces', 7);
const TERMINATION: Source = {
  label: 'Kubernetes: Termination of Pods',
  href: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
};

/** The worker node, the three processes of the standard pod, and a debug container. */
const STANDARD_PROSE = {
  node: {
    about:
      'The worker node is the machine. This column stands for any process outside all containers, such as the kubelet or systemd. A host flag means: do not make a new namespace for the pod, use this one. So all pods with the same host flag on a node meet in the same namespace.',
    misconception: {
      belief: 'A host flag opens my pod to the node only.',
      answer:
        'No: all pods on the node with the same flag meet there. With hostPID you also see the processes of pods without any flag.',
    },
    sources: [manPage('namespaces', 7)],
  },
  pause: {
    about:
      'Pause is a tiny program that the runtime starts first in the pod and that then sleeps. Its job is to keep the pod’s shared namespaces alive while containers stop and restart. With shareProcessNamespace it gets a second job: it is PID 1 of all the pod’s containers and cleans up orphaned processes.',
    misconception: {
      belief: 'Traffic between containers goes through pause.',
      answer:
        'No: pause listens on no port. On containerd the runtime itself makes the net namespace, and pause only joins it.',
    },
    sources: [
      githubSource(
        'pause.c',
        'kubernetes/kubernetes',
        '0b426b0b50c2f43a0d59a6bac5f70c5424b9e25a',
        'build/pause/linux/pause.c',
      ),
      PID_NAMESPACES,
      githubSource(
        'kubelet, when it makes a new sandbox',
        'kubernetes/kubernetes',
        '2d3b10338c82b075461b312c9f279f846a61fefa',
        'pkg/kubelet/kuberuntime/util/util.go',
        '51-L54',
      ),
      githubSource(
        'containerd, sandbox_run.go',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/server/sandbox_run.go',
        '196-L218',
      ),
    ],
  },
  app: {
    about:
      'The app is the pod’s main container. It has its own mnt namespace in every case. By default it has its own pid namespace too, and joins the net, ipc and uts namespaces that all containers of the pod use.',
    misconception: {
      belief: 'Pause is the parent of my app.',
      answer:
        'No: the runtime starts both. Only where the pod shares its process list does pause adopt processes: the orphans.',
    },
    sources: [
      githubSource(
        'containerd, spec_opts.go',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/opts/spec_opts.go',
        '348-L371',
      ),
      PID_NAMESPACES,
      TERMINATION,
    ],
  },
  sidecar: {
    about:
      'A sidecar is a second container that helps the app: it ships logs, checks requests, reloads configuration. For the kernel it is a container like any other; no namespace knows the word. In Kubernetes, a native sidecar is an init container with `restartPolicy: Always`, with the same namespaces.',
    misconception: {
      belief: 'A sidecar sees the app’s files and processes.',
      answer: 'It sees neither, unless you mount a volume into both or share the process list.',
    },
    sources: [
      {
        label: 'Kubernetes: Sidecar Containers',
        href: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
      },
      PID_NAMESPACES,
      TERMINATION,
    ],
  },
  debug: {
    about:
      'A debug container is an ephemeral container: `kubectl debug` adds it to a pod that already runs, with a shell and tools that the app’s image lacks. With `--target` it joins the pid namespace of one container; net, ipc and uts it has in common with the pod anyway, and its files are its own.',
    misconception: {
      belief: 'A debug container stands in the app’s files.',
      answer:
        'No: it has its own image in a mnt namespace of its own. Where it sees the app’s processes and has the rights, `/proc/PID/root` leads to the app’s files.',
    },
    sources: [
      {
        label: 'Kubernetes: Ephemeral Containers',
        href: 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
      },
      manPage('proc_pid_root', 5),
    ],
  },
} as const satisfies Record<string, MemberProse>;

/** Takes a member; gives what is told of it at length. A container of a pod is told of as the sidecar is. */
export function memberProse({ id, role }: Pick<Member, 'id' | 'role'>): MemberProse {
  if (role !== 'container') return STANDARD_PROSE[role];
  return STANDARD_PROSE[id === 'app' ? 'app' : 'sidecar'];
}
