/** Words of the simulated terminal. Its outputs are no prose: they come from the model of the pod. */
export const TERMINAL_TEXTS = {
  commands: 'Commands to try',
  field: 'Command',
  run: 'Run',
  keys: 'Tab completes, the up and down arrows recall.',
  output: (command: string) => `Output of ${command}`,
  lost: 'No longer printed:',
  noOutput: 'It prints nothing.',
  help: (commands: readonly string[]) => `This simulation knows: ${commands.join(', ')}.`,
  pause: (pid: number) =>
    `Pause has no shell and no commands: its image holds little more than one file, \`/pause\`. Look at it as root on the node: pause is process ${String(pid)} there, and on a real node \`crictl inspectp\` prints what it was started with.`,
} as const;

/** Why a line is not run; `what` is the part of it that is meant. */
export const NOT_A_COMMAND = {
  empty: () => 'Type a command, or press one of the buttons above.',
  long: (what: string) => `This line has ${what} letters; the simulation reads up to 200. Nothing was run.`,
  control: () => 'This line has a control character in it. Nothing was run.',
  shell: (what: string) =>
    `This is no real shell: ${what} means nothing here, nor do pipes, quotes and variables. One command at a time. Nothing was run.`,
  unknown: (what: string) => `${what}: not in this picture. Nothing was run. Type help for what is.`,
  option: (what: string) => `The simulation does not know the option ${what}. Nothing was run.`,
  argument: (what: string) => `${what}: not in this picture. Nothing was run.`,
  missing: (what: string) => `In this simulation it needs more. Try it with ${what}`,
  port: (what: string) => `${what === '' ? 'Nothing' : what} is no port: ports go from 1 to 65535.`,
  address: (what: string) => `${what}: this picture knows 127.0.0.1 only.`,
  /** In a container. */
  root: (what: string) => `${what}: only root on the node can do this. Choose the head “node”.`,
  /** In pause. */
  pause: (what: string) =>
    `${what}: pause has no such program, and no shell. Put sudo before it to run it on the node.`,
} as const;

/** What an output means, in one sentence. `member` is inside a sentence, with its article. */
export const TERMINAL_MEANINGS = {
  psNode: (member: string, count: number) => `${count} processes: ${member} sees the node and all its pods.`,
  psShared: (member: string, others: string, count: number) =>
    `${count} processes: ${member} sees ${others}, itself and ps.`,
  psAlone: (member: string, count: number) => `${count} processes: ${member} sees itself and ps, nobody else.`,
  hostNode: 'This is the node’s name.',
  hostPod: 'This is the pod’s name.',
  ipNode: 'These are the node’s interfaces.',
  ipPod: 'These are the pod’s own interfaces.',
  ipOwn: (member: string) => `This is ${member}’s own loopback: nobody else is on it.`,
  ipcNode: 'The node’s shared memory segment is listed: an example.',
  ipcNone: 'No IPC object: the containers of this pod create none.',
  shmNone: 'No file of this pod is in this /dev/shm.',
  shmSome: (writers: string) =>
    `Written by ${writers}: the runtime gives one /dev/shm to all that share the ipc namespace.`,
  /** Whose the namespaces are, each with a list of kinds; the same number is the same namespace. */
  numbers: (whose: readonly string[]) => `By their numbers: ${whose.join('; ')}.`,
  nodes: (kinds: string) => `${kinds} the node’s`,
  pods: (kinds: string) => `${kinds} the pod’s`,
  own: (kinds: string) => `${kinds} its own`,
  others: (kinds: string, member: string) => `${kinds} that of ${member}`,
  noProcess: (pid: number) => `From here no process ${pid} is seen.`,
  denied: (pid: number) => `To see is not to be allowed: process ${pid} belongs to another user.`,
  answers: (listener: string) => `Reached: ${listener} answers on this 127.0.0.1.`,
  kubelet: 'Reached: the kubelet answers, though it has no page of this name. Try /healthz.',
  refused: (port: number, listener: string | null) =>
    listener === null
      ? `Nobody in this picture listens on ${port}.`
      : `Refused: ${listener} listens on ${port} on another 127.0.0.1.`,
  notCreated: (port: number, listener: string) => `Nobody listens on ${port}: ${listener} was not created.`,
  notFound: 'Reached, but there is no page of this name.',
} as const;
