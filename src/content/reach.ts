import type { Source } from './source';

/** The rows of what a member shares and can reach. */
export const REACH_TEXTS = {
  title: (member: string) => `What ${member} shares and can reach`,
  choose: 'Press another head to look from there; pale: out of reach.',
  localhost: 'Shares 127.0.0.1 with',
  connect: 'Can connect there to',
  sees: 'Sees the processes of',
  /** Beside the node's token: its process list holds more than this pod. */
  allPods: '(the node and all its pods)',
  signal: 'Can signal',
  signalIf: 'yes, with the same user ID or as root',
  signalOwn: 'no other process',
  seenBy: 'Is seen by',
  everyHostPid: 'and by every hostPID pod on this node',
  ipc: 'Shares IPC objects with',
  prints: 'prints',
  hostName: { node: 'the node’s name', pod: 'the pod’s name' },
  pidOne: 'PID 1 there is',
  /** For those who hear the lists. */
  itself: 'itself',
  nobodyElse: 'nobody else',
  nodesInit: 'the node’s init',
} as const;

/** Who may send a signal to whom. Spelled out: the first page has no other source in its code. */
export const KILL: Source = { label: 'kill(2)', href: 'https://man7.org/linux/man-pages/man2/kill.2.html' };
