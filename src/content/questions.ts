import { flagsForCase } from '../domain/cases';
import type { PodNamespaceFlags } from '../domain/flags';
import { githubSource, validationSource, type Source } from './source';

/** A question that the visitor answers by making a pod: asked first, then explained. */
export interface Question {
  /** What is asked, and what to do. In it a pair of backticks marks code. */
  readonly ask: string;
  /** The pod that answers it. */
  readonly goal: PodNamespaceFlags;
  /** The case whose page stands in for the answer where no script runs. */
  readonly page: number;
  /** What happened, and why. */
  readonly answer: string;
  readonly sources: readonly Source[];
}

/** The five questions of the first minute. */
export const QUESTIONS: readonly Question[] = [
  {
    ask: 'Can the sidecar see the app’s processes? Flip `shareProcessNamespace` and look.',
    goal: flagsForCase(8),
    page: 8,
    answer:
      'Now it can: the pod has one process list, and PID 1 in it is pause. Before, each container saw only its own processes.',
    sources: [{ label: 'pid_namespaces(7)', href: 'https://man7.org/linux/man-pages/man7/pid_namespaces.7.html' }],
  },
  {
    ask: 'Is 127.0.0.1 always the pod’s own? Turn `shareProcessNamespace` off, flip `hostNetwork` and look.',
    goal: flagsForCase(2),
    page: 2,
    answer:
      'No: with hostNetwork it is the node’s. App, sidecar and every process of the node meet at one 127.0.0.1, on one set of ports.',
    sources: [
      { label: 'network_namespaces(7)', href: 'https://man7.org/linux/man-pages/man7/network_namespaces.7.html' },
    ],
  },
  {
    ask: 'How far can the app see with `hostPID`? Turn `hostNetwork` off, flip `hostPID` and look.',
    goal: flagsForCase(4),
    page: 4,
    answer:
      'It sees every process on the node, those of other pods too. What it may do to them still depends on its user ID and capabilities.',
    sources: [
      { label: 'pid_namespaces(7)', href: 'https://man7.org/linux/man-pages/man7/pid_namespaces.7.html' },
      { label: 'ptrace(2)', href: 'https://man7.org/linux/man-pages/man2/ptrace.2.html' },
    ],
  },
  {
    ask: 'What moves if you now flip `shareProcessNamespace` as well?',
    goal: { ...flagsForCase(4), shareProcessNamespace: true },
    page: 4,
    answer:
      'Nothing: a process is in one pid namespace only, and it is in the node’s already. A real cluster refuses such a pod.',
    sources: [validationSource('API server, Kubernetes v1.34.1', '5405-L5431')],
  },
  {
    ask: 'Build a pod in which the sidecar can signal the app, both use the node’s network, and the node’s processes stay hidden.',
    goal: flagsForCase(10),
    page: 10,
    answer:
      'You built case 10: shareProcessNamespace and hostNetwork. FRR-k8s, a routing daemon with a helper that signals it, runs like this.',
    sources: [
      githubSource(
        'FRR-k8s, frr-k8s.yaml',
        'metallb/frr-k8s',
        '43dd6d6bbf4aa0fb23818bb9774a1c4c40a1ecfb',
        'config/frr-k8s/frr-k8s.yaml',
        '248-L249',
      ),
    ],
  },
];
