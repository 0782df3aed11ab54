/** The rows of what a member shares and can reach. */
export const REACH_TEXTS = {
  title: (member: string) => `What ${member} shares and can reach`,
  choose: 'Seen from',
  localhost: 'Shares 127.0.0.1 with',
  connect: 'Can connect there to',
  sees: 'Sees the processes of',
  /** Beside the node's token: its process list holds more than this pod. */
  allPods: '(the node and all its pods)',
  seenBy: 'Is seen by',
  ipc: 'Shares IPC objects with',
  prints: 'prints',
  hostName: { node: 'the node’s name', pod: 'the pod’s name' },
  pidOne: 'PID 1 there is',
  nodesInit: 'the node’s init',
} as const;
