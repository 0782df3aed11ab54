import type { Lesson, LessonStep } from '../domain/lesson';
import { apiType, kubelet, NAMESPACE_OPTION, writerSources } from './chainSources';
import { githubSource, manPage, validationSource, type Source } from './source';

const STEP = 90;

const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';
const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';

const PAUSE = githubSource(
  'pause.c',
  'kubernetes/kubernetes',
  '0b426b0b50c2f43a0d59a6bac5f70c5424b9e25a',
  'build/pause/linux/pause.c',
);
const CRI_O_PAUSE = githubSource(
  'CRI-O, when pause exists',
  'cri-o/cri-o',
  CRI_O,
  'internal/lib/sandbox/sandbox_linux.go',
  '34-L39',
);
const SHARE_PROCESSES = githubSource(
  'Kubernetes: Share Process Namespace',
  'kubernetes/website',
  '0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2',
  'content/en/docs/tasks/configure-pod-container/share-process-namespace.md',
);
const POD_NETWORKING: Source = {
  label: 'Kubernetes: Pod networking',
  href: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
};
const VOLUMES: Source = {
  label: 'Kubernetes: Volumes',
  href: 'https://kubernetes.io/docs/concepts/storage/volumes/',
};
const NODE_HOST_IPS: Source = {
  label: 'kubelet, GetNodeHostIPs',
  href: 'https://pkg.go.dev/k8s.io/kubernetes/pkg/util/node#GetNodeHostIPs',
};
const HOST_NAME: readonly Source[] = [
  githubSource(
    'containerd with hostNetwork',
    'containerd/containerd',
    CONTAINERD,
    'internal/cri/server/podsandbox/sandbox_run_linux.go',
    '78-L97',
  ),
  githubSource('CRI-O with hostNetwork', 'cri-o/cri-o', CRI_O, 'server/sandbox_run_linux.go', '937-L986'),
];
const APP_ARMOR = githubSource(
  'containerd, AppArmor profile',
  'containerd/containerd',
  CONTAINERD,
  'contrib/apparmor/template.go',
  '50-L95',
);
const KUBELET_ASKS: readonly Source[] = [
  kubelet('PidNamespaceForPod', '91-L102'),
  kubelet('NetworkNamespaceForPod', '82-L87'),
  kubelet('IpcNamespaceForPod', '73-L78'),
];
const NODE_EXPORTER = githubSource(
  'kube-prometheus, node exporter',
  'prometheus-operator/kube-prometheus',
  '4d719f1dea8853540b3823ab1fbe6be74a9953b3',
  'manifests/nodeExporter-daemonset.yaml',
  '100-L101',
);
const FRR_K8S: readonly Source[] = [
  githubSource(
    'FRR-k8s, frr-k8s.yaml',
    'metallb/frr-k8s',
    '43dd6d6bbf4aa0fb23818bb9774a1c4c40a1ecfb',
    'config/frr-k8s/frr-k8s.yaml',
    '248-L249',
  ),
  githubSource(
    'FRR-k8s, config.go',
    'metallb/frr-k8s',
    '43dd6d6bbf4aa0fb23818bb9774a1c4c40a1ecfb',
    'internal/frr/config.go',
    '347-L363',
  ),
];
const POD_SECURITY: Source = {
  label: 'Kubernetes: Pod Security Standards',
  href: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
};

const USER_NAMESPACES: Source = {
  label: 'Kubernetes: User Namespaces',
  href: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
};

/** A step, and where what it says can be checked. */
interface SourcedStep extends LessonStep {
  readonly sources: readonly Source[];
}

/** Twenty steps, 30 minutes: ask 20 s, vote 20 s, reveal 20 s, say 30 s. */
export const SOURCED_STEPS: readonly SourcedStep[] = [
  {
    shows: '/case/0/',
    reveals: '/case/0/',
    ask: 'Two processes on one kernel run `hostname` and get two answers. How?',
    answer: 'They are in two uts namespaces: each has a host name of its own.',
    say: 'A Linux namespace decides what a process sees. It does not decide what it may do.',
    seconds: STEP,
    sources: [manPage('uts_namespaces', 7), manPage('namespaces', 7), manPage('capabilities', 7)],
    command: 'hostname',
  },
  {
    shows: '/case/0/',
    reveals: '/case/0/',
    ask: 'How do you prove that two containers share a Linux namespace?',
    answer: 'By equal numbers from `ls -l /proc/self/ns` in both.',
    say: 'Look from the sidecar too, and compare: the same number on the same node means the same namespace. Names and values prove nothing.',
    seconds: STEP,
    sources: [manPage('namespaces', 7)],
    command: 'ls -l /proc/self/ns',
  },
  {
    shows: '/case/0/',
    reveals: '/case/0/',
    ask: 'Your pod has two containers. How many processes does the runtime start?',
    answer: 'Usually three: pause as well.',
    say: 'Pause holds the pod’s Linux namespaces and does nearly nothing else. CRI-O often starts none.',
    seconds: STEP,
    sources: [PAUSE, CRI_O_PAUSE],
  },
  {
    shows: '/case/0/?from=sidecar',
    reveals: '/case/0/?from=sidecar',
    ask: 'A server in the app listens on port 18080. Who can connect to it at 127.0.0.1?',
    answer: 'App and sidecar can; the node cannot, and no other pod.',
    say: 'One net namespace, one 127.0.0.1.',
    seconds: STEP,
    sources: [POD_NETWORKING, manPage('network_namespaces', 7)],
    command: 'wget -qO- 127.0.0.1:18080',
  },
  {
    shows: '/case/0/?from=sidecar',
    reveals: '/case/0/?from=sidecar',
    ask: 'What does `ps` in the sidecar show? Who is PID 1?',
    answer: 'Only its own processes, and PID 1 is the sidecar’s own.',
    say: 'Three boxes, three processes called PID 1. The same number, three different processes.',
    seconds: STEP,
    sources: [manPage('pid_namespaces', 7), apiType('shareProcessNamespace', '4474-L4480')],
    command: 'ps',
  },
  {
    shows: '/case/0/?from=node',
    reveals: '/case/0/?from=node',
    ask: 'Does the node see the app’s process?',
    answer: 'Yes, under another number.',
    say: 'A pid namespace hides in one direction: downwards one sees, upwards one does not.',
    seconds: STEP,
    sources: [manPage('pid_namespaces', 7)],
    command: 'ps',
  },
  {
    shows: '/case/0/?from=sidecar',
    reveals: '/case/0/?from=sidecar',
    ask: 'The sidecar reads the app’s log file. Which Linux namespace do they share for that?',
    answer: 'None: they mount the same volume.',
    say: 'Volumes share files. The mnt namespaces stay apart in every case.',
    seconds: STEP,
    sources: [VOLUMES, manPage('mount_namespaces', 7)],
  },
  {
    shows: '/case/0/',
    reveals: '/case/8/',
    ask: 'Turn shareProcessNamespace on: which boxes become one, and who is PID 1?',
    answer: 'The pid boxes of pause, app and sidecar; PID 1 is pause.',
    say: 'A signal to PID 1 now goes to pause, and no longer to the app.',
    seconds: STEP,
    sources: [SHARE_PROCESSES, PAUSE],
    command: 'ps',
  },
  {
    shows: '/case/8/?from=sidecar',
    reveals: '/case/8/?from=sidecar',
    ask: 'The sidecar runs as user 1000, the app as root. Can it see the app? Kill it? Read its files?',
    answer: 'See: yes. Kill: no. Read its files: no.',
    say: 'See is not may: a signal needs the same user ID or a capability.',
    seconds: STEP,
    sources: [manPage('kill', 2), manPage('ptrace', 2)],
  },
  {
    shows: '/case/2/',
    reveals: '/case/2/',
    ask: 'hostNetwork is on. Which IP does `kubectl get pod -o wide` show?',
    answer: 'The node’s.',
    say: 'It is not “no IP”: it is the node’s IP, its ports and its 127.0.0.1, in both directions.',
    seconds: STEP,
    sources: [NODE_HOST_IPS, apiType('hostNetwork', '4459-L4465')],
    command: 'ip addr',
  },
  {
    shows: '/case/2/?runtime=containerd',
    reveals: '/case/2/?runtime=cri-o',
    ask: '`hostname` in the pod prints worker-1. Is the uts namespace the node’s?',
    answer: 'That depends on the runtime: on containerd yes, on CRI-O no.',
    say: 'The same name does not prove the same namespace.',
    seconds: STEP,
    sources: [...HOST_NAME, manPage('uts_namespaces', 7)],
    command: 'hostname',
  },
  {
    shows: '/case/0/',
    reveals: '/case/1/',
    ask: 'Does hostIPC give the pod the node’s memory?',
    answer: 'No: it gives the node’s IPC objects and their list.',
    say: 'IPC objects and /dev/shm. Permissions still count.',
    seconds: STEP,
    sources: [apiType('hostIPC', '4470-L4473'), manPage('ipc_namespaces', 7), manPage('sysvipc', 7)],
    command: 'ipcs',
  },
  {
    shows: '/case/0/',
    reveals: '/case/4/',
    ask: 'Turn hostPID on. Whose processes does the app see?',
    answer: 'Those of the node and of all its pods.',
    say: 'The node’s list contains every pod.',
    seconds: STEP,
    sources: [apiType('hostPID', '4466-L4469'), manPage('pid_namespaces', 7)],
    command: 'ps',
  },
  {
    shows: '/case/4/',
    reveals: '/case/4/',
    ask: 'A container with hostPID runs as root. Can it kill the kubelet? Read its environment?',
    answer: 'Kill: yes, where AppArmor does not forbid it. Read: no.',
    say: 'For a signal the same user ID is enough. To read a process that has capabilities which you lack, you need SYS_PTRACE.',
    seconds: STEP,
    sources: [manPage('kill', 2), manPage('ptrace', 2), APP_ARMOR],
  },
  {
    shows: '/case/4/',
    reveals: '/case/4/?shareProcessNamespace=true',
    ask: 'hostPID is on. What if shareProcessNamespace is turned on too?',
    answer: 'Nothing moves: the API server rejects the pod.',
    say: 'Four switches have 16 positions. Four of them are refused: twelve cases are left.',
    seconds: STEP,
    sources: [validationSource('API server, Kubernetes v1.34.1', '5405-L5431')],
  },
  {
    shows: '/case/0/',
    reveals: '/case/6/',
    ask: 'hostPID and hostNetwork both on: which lanes move?',
    answer: 'pid and net. ipc stays as it was.',
    say: 'Each flag moves its lane, whatever the others do. (On containerd, uts goes along with net.) Try cases 3 and 5 the same way.',
    seconds: STEP,
    sources: KUBELET_ASKS,
  },
  {
    shows: '/case/6/',
    reveals: '/case/6/',
    ask: 'An exporter listens on 127.0.0.1:9101, behind a proxy with a password. Who gets around it?',
    answer: 'Every process in the node’s net namespace.',
    say: 'Localhost is only as private as its net namespace.',
    seconds: STEP,
    sources: [NODE_EXPORTER, manPage('network_namespaces', 7)],
  },
  {
    shows: '/case/0/',
    reveals: '/case/10/',
    ask: 'A sidecar must write the node’s routes, and signal a PID that the app left in a file. Which flags?',
    answer: 'Of the four, only hostNetwork and shareProcessNamespace.',
    say: 'A PID means something only inside its pid namespace. Flags are no rights: routes need the capability NET_ADMIN as well.',
    seconds: STEP,
    sources: [...FRR_K8S, manPage('capabilities', 7)],
  },
  {
    shows: '/case/7/',
    reveals: '/case/7/',
    ask: 'Is this pod root on the node? Which cases does Pod Security’s level Baseline admit?',
    answer: 'Not by the flags. Baseline admits cases 0 and 8.',
    say: 'Baseline forbids every host flag. Root in the container is root on the node as long as they share the user namespace, as they do unless hostUsers is false; capabilities hold it back.',
    seconds: STEP,
    sources: [POD_SECURITY, USER_NAMESPACES, manPage('user_namespaces', 7), manPage('capabilities', 7)],
  },
  {
    shows: '/case/0/',
    reveals: '/case/0/',
    ask: 'Can any YAML ask for a pod whose containers have no common localhost?',
    answer: 'No. The CRI could; but containerd treats CONTAINER as POD.',
    say: 'The CRI is how the kubelet asks the runtime. The CRI lab has all 27 requests: real runtimes make 12 results of them. To end: draw case 9 blind.',
    seconds: STEP,
    sources: [NAMESPACE_OPTION, ...writerSources('net', 'containerd', false)],
  },
];

/** The lesson of twenty steps. */
export const LESSON: Lesson = {
  title: 'Who shares what in a pod: twenty questions',
  steps: SOURCED_STEPS.map(({ sources: _, ...step }) => step),
};

/** Takes a step of any lesson; gives where its answer can be checked: nowhere, where a teacher has reworded it. */
export function sourcesOfStep({ answer, say }: LessonStep): readonly Source[] {
  return SOURCED_STEPS.find((step) => step.answer === answer && step.say === say)?.sources ?? [];
}

/** Words of the lesson's pages. */
export const LESSON_TEXTS = {
  view: 'Lesson',
  all: 'All steps',
  about: (steps: number, minutes: string) =>
    `${String(steps)} steps, ${minutes}. Alone, or before a class: ask, let all vote, then reveal.`,
  minutes: (seconds: number) => {
    const half = Math.round(seconds / 30) / 2;
    return `${String(half)} minute${half === 1 ? '' : 's'}`;
  },
  step: (step: number, of: number) => `Step ${String(step)} of ${String(of)}`,
  stepNumber: (step: number) => `Step ${String(step)}`,
  reading: 'The lesson is being read.',
  begin: 'Begin with step 1',
  present: 'Present this lesson',
  reveal: 'Reveal',
  hide: 'Hide the answer',
  answer: 'Answer',
  say: 'What to say',
  previous: 'Previous step',
  next: 'Next step',
  end: 'This was the last step.',
  theCase: 'The case on its own page',
  lab: 'Open the CRI lab',
  noStep: (step: number, of: number) => `The lesson has ${String(of)} steps, and none with the number ${String(step)}.`,
  own: 'Make your own lesson',
  ownAbout:
    'Choose, order and reword the steps. Nothing leaves this browser: the link itself holds the lesson, and a draft stays here.',
  title: 'Title',
  ask: 'Question',
  shows: 'Shows, while you ask',
  reveals: 'Shows, after the reveal',
  from: 'Looked at, and run, from',
  time: 'Minutes',
  command: 'Command in the terminal',
  add: 'Add a step',
  addAfter: 'Add a step below',
  remove: 'Remove',
  up: 'Move up',
  down: 'Move down',
  start: 'Start from nothing',
  startDefault: 'Start from the twenty steps',
  draft: (title: string) => (title === '' ? 'Back to your draft' : `Back to your draft “${title}”`),
  tooLong: (letters: number, most: number) =>
    `${String(letters)} letters: before a class no more than ${String(most)} can be read.`,
  link: 'Copy the link to this lesson',
  linkCopied: 'Link copied',
  file: 'Save as a file',
  openFile: 'Open a file',
  open: 'Open this lesson',
  noQuestion: (step: number) => `Step ${String(step)} has no question yet. Then the link and the file are made.`,
  problems: {
    cut: 'The link to this lesson is cut short or altered, so its steps cannot be read. The lesson of twenty steps is shown.',
    newer: (version: string) =>
      `This lesson was made by a newer version of this page (${version}). Load the page again; until then the lesson of twenty steps is shown.`,
    long: 'The link to this lesson is longer than any browser carries. Ask for the lesson as a file; the lesson of twenty steps is shown.',
    notOurs: 'The file is no lesson: it is no JSON with a list of steps.',
    step: (step: number, what: string) => `Step ${String(step)} of the lesson cannot be read: ${what}`,
    noAsk: 'it has no question.',
    noCase: (address: string) => `“${address}” is the address of no case.`,
    tooMany: (most: number) => `A lesson has at most ${String(most)} steps.`,
  },
} as const;
