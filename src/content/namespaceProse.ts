import type { LinuxNamespace } from '../domain/namespaces';
import { githubSource, manPage, validationSource } from './source';
import type { NamespaceProse } from './types';

const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';
const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';
const CONTAINERD_SANDBOX = 'internal/cri/server/podsandbox/sandbox_run_linux.go';

/** The six kinds of Linux namespace, at length. */
export const NAMESPACE_PROSE: Readonly<Record<LinuxNamespace, NamespaceProse>> = {
  pid: {
    about:
      'A pid namespace is a list of processes with its own numbers, starting at PID 1. It works in one direction: the node sees every process in every container, under another number, but a container does not see out. When PID 1 ends, the kernel kills all others in that namespace.',
    command: 'ps',
    misconception: {
      belief: 'A container’s process has only one PID.',
      answer:
        'It has one in its own namespace and one in each namespace above it: `grep NSpid /proc/PID/status` on the node.',
    },
    sources: [manPage('pid_namespaces', 7)],
  },
  net: {
    about:
      'A net namespace has its own network cards, IP addresses, routes, firewall rules, ports and its own 127.0.0.1. It also has its own abstract UNIX sockets.',
    command: 'ip addr',
    misconception: {
      belief: 'Separate net namespaces cannot talk to each other.',
      answer: 'They can, over IP, like two computers. What they do not share is 127.0.0.1 and the ports.',
    },
    sources: [manPage('network_namespaces', 7)],
  },
  ipc: {
    about:
      'An ipc namespace holds System V shared memory, semaphores and message queues, and POSIX message queues. It is often empty. But PostgreSQL keeps a little System V memory, and cryptsetup and LVM wait for the node’s udev by semaphores. The container runtime gives the containers of a pod one common /dev/shm, or the node’s with hostIPC, so in practice both follow the same flag.',
    // ipcs leaves out what you may not read; this file does not.
    command: 'cat /proc/sysvipc/shm',
    misconception: {
      belief: 'All shared memory belongs to the ipc namespace.',
      answer:
        'POSIX shared memory (`shm_open`) is a file in /dev/shm, which is a mount. A volume that the pod mounts at /dev/shm replaces the common one.',
    },
    sources: [
      manPage('ipc_namespaces', 7),
      githubSource(
        'containerd, /dev/shm of a pod',
        'containerd/containerd',
        CONTAINERD,
        CONTAINERD_SANDBOX,
        '128-L140',
      ),
      {
        label: 'PostgreSQL: Kernel Resources',
        href: 'https://www.postgresql.org/docs/current/kernel-resources.html',
      },
      { label: 'dmsetup(8), udevcookies', href: 'https://man7.org/linux/man-pages/man8/dmsetup.8.html' },
    ],
  },
  uts: {
    about:
      'A uts namespace holds two names: the host name and the NIS domain name. It has no flag of its own. With hostNetwork the pod gets the node’s host name; whether it also gets the node’s uts namespace depends on the runtime.',
    command: 'hostname',
    misconception: {
      belief: 'The same host name means the same uts namespace.',
      answer: 'No: a name can be a copy. And the domain name here is not DNS, which is set in /etc/resolv.conf.',
    },
    sources: [
      manPage('uts_namespaces', 7),
      githubSource('containerd with hostNetwork', 'containerd/containerd', CONTAINERD, CONTAINERD_SANDBOX, '78-L97'),
      githubSource('CRI-O with hostNetwork', 'cri-o/cri-o', CRI_O, 'server/sandbox_run_linux.go', '937-L986'),
    ],
  },
  user: {
    about:
      'A user namespace maps user and group IDs, and capabilities belong to it. In most pods UID 0 in the container is UID 0 on the node.',
    command: 'cat /proc/self/uid_map',
    misconception: {
      belief: 'Containers have their own users.',
      answer: 'They only have their own /etc/passwd, a file with names for the same numbers.',
    },
    sources: [
      manPage('user_namespaces', 7),
      {
        label: 'Kubernetes',
        href: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/#limitations',
      },
      validationSource('API server, Kubernetes v1.34.1', '3830-L3866'),
      githubSource('containerd', 'containerd/containerd', CONTAINERD, 'docs/user-namespaces/README.md', '29-L52'),
      githubSource('CRI-O', 'cri-o/cri-o', CRI_O, 'pkg/annotations/v2/annotations.go', '66-L114'),
    ],
  },
  mnt: {
    about:
      'A mnt namespace is a list of mounts, and so decides which file tree a process sees. Every container has its own, and no pod field changes that. Volumes can still be shared, and with `mountPropagation` a mount that is made in one appears in others.',
    command: 'cat /proc/self/mounts',
    misconception: {
      belief: 'So containers share no files.',
      answer:
        'They can: a volume can be mounted into several of them, and a hostPath volume is the node’s own directory. And who may open `/proc/PID/root` walks into another container’s files.',
    },
    sources: [
      manPage('mount_namespaces', 7),
      {
        label: 'Kubernetes: Mount Propagation',
        href: 'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
      },
    ],
  },
};
