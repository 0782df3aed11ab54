import { flagsForCase } from '../domain/cases';
import type { PodNamespaceFlag, PodNamespaceFlags } from '../domain/flags';
import { githubSource, manPage, validationSource, type Source } from './source';

/**
 * A question that the visitor answers by making a pod: first asked, then explained. It is answered when the switches stand as
 * its goal says, whichever way one came there.
 */
export interface Question {
  readonly id: string;
  /** At most 42 characters: one line on a phone. */
  readonly ask: string;
  /** What to do. Like the answer at most two lines on a phone, which are 95 characters, sources included; backticks mark code. */
  readonly task: string;
  /** The pod that answers it. */
  readonly goal: PodNamespaceFlags;
  /** What is said of a switch that is on and is not to be, where it is more than that. */
  readonly inTheWay?: Readonly<Partial<Record<PodNamespaceFlag, string>>>;
  /** What happened, and why. */
  readonly answer: string;
  readonly sources: readonly Source[];
}

function podSpecSource(label: string, line: string): Source {
  return githubSource(label, 'kubernetes/api', '10b39a39bcee995dfe7cd5e8e7b922be5e46f1e2', 'core/v1/types.go', line);
}

/** The five questions of the first minute. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'shared-processes',
    ask: 'Can the sidecar see the app’s processes?',
    task: 'Flip `shareProcessNamespace` and look at the pid lane.',
    goal: flagsForCase(8),
    answer: 'Yes: the pod now has one process list, and PID 1 in it is pause.',
    sources: [
      githubSource(
        'Kubernetes docs',
        'kubernetes/website',
        '0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2',
        'content/en/docs/tasks/configure-pod-container/share-process-namespace.md',
      ),
    ],
  },
  {
    id: 'whose-localhost',
    ask: 'Whose 127.0.0.1 can the app be on?',
    task: 'Flip `hostNetwork` and look at the net lane.',
    goal: flagsForCase(2),
    answer: 'Now it is the node’s, with all its ports: the pod is in the node’s net namespace.',
    sources: [podSpecSource('Kubernetes API', '4459-L4465')],
  },
  {
    id: 'node-processes',
    ask: 'How far can the app see with hostPID?',
    task: 'Flip `hostPID` and look at the pid lane.',
    goal: flagsForCase(4),
    answer: 'To every process on the node. What it may do to them is another question.',
    sources: [podSpecSource('Kubernetes API', '4466-L4473'), manPage('kill', 2)],
  },
  {
    id: 'refused-pair',
    ask: 'What does shareProcessNamespace add?',
    task: 'Leave `hostPID` on and flip `shareProcessNamespace` too.',
    goal: { ...flagsForCase(4), shareProcessNamespace: true },
    answer: 'Nothing moves: all are in the node’s list already. The API server refuses such a pod.',
    sources: [validationSource('API server', '5405-L5431')],
  },
  {
    id: 'build',
    ask: 'Which switches make this pod?',
    task: 'The sidecar sees the app’s processes, not the node’s. Both use the node’s network, not its IPC.',
    goal: flagsForCase(10),
    inTheWay: {
      hostPID: 'hostPID shows it the node’s processes too.',
      hostIPC: 'hostIPC puts both on the node’s IPC.',
    },
    answer: 'Right: a process list of the pod’s own, on the node’s network.',
    sources: [
      githubSource(
        'FRR-k8s does the same',
        'metallb/frr-k8s',
        '43dd6d6bbf4aa0fb23818bb9774a1c4c40a1ecfb',
        'config/frr-k8s/frr-k8s.yaml',
        '248-L249',
      ),
    ],
  },
];

/** The words around them. */
export const QUESTION_TEXTS = {
  steps: 'Choose a question',
  step: (number: number, isAnswered: boolean) => `Question ${String(number)}${isAnswered ? ', answered' : ''}`,
  next: 'Next question',
  close: 'Close',
  /** Takes the switches that are on and are not to be, as a list in words. */
  inTheWay: (flags: string, isOne: boolean) =>
    `${flags} ${isOne ? 'is still on: turn it' : 'are still on: turn them'} off first.`,
  allDone: 'You have seen all three owners: container, pod, node. Go on with',
  allCases: 'the twelve cases',
} as const;
