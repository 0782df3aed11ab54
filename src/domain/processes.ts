// Mirrors pid_namespaces(7): a process has a PID in its own pid namespace and in each above it, and is seen from these alone.

import { NODE, PAUSE, type MemberId } from './members';
import { instanceOf, shareNamespace, type NamespaceTopology } from './namespaces';
import type { RuntimeProfile } from './runtimes';
import { CONTAINER_PORTS, listenerCommand, ownPid, pidOnNode, POD_USER } from './standardPod';

/** One process, as one member sees it. */
export interface SeenProcess {
  readonly pid: number;
  readonly user: string;
  /** As BusyBox prints it: the kernel's own in brackets, a name that differs from the file's before it in braces. */
  readonly command: string;
  /** Whose process it is: one outside the pod's containers is the node's. */
  readonly member: MemberId;
}

type NodeProcess = readonly [pid: number, user: string, command: string];

/** What runs on the node beside the pod, in part: the pod's own watchdog and another pod among it. */
function nodeProcesses(topology: NamespaceTopology, runtime: RuntimeProfile): readonly NodeProcess[] {
  const isCrio = runtime === 'cri-o';
  const watchdogs: readonly NodeProcess[] = isCrio
    ? topology.members.flatMap(({ id }): readonly NodeProcess[] =>
        id === NODE.id ? [] : [[pidOnNode(topology, id) - 3, 'root', '/usr/bin/conmon']],
      )
    : [[pidOnNode(topology, PAUSE.id) - 22, 'root', 'containerd-shim']];
  return [
    [1, 'root', '{systemd} /sbin/init'],
    [2, 'root', '[kthreadd]'],
    [604, 'root', isCrio ? '/usr/bin/crio' : '/usr/bin/containerd'],
    [731, 'root', '/usr/bin/kubelet'],
    [1853, 'root', '/coredns'],
    ...watchdogs,
  ];
}

function commandOf(member: MemberId): string {
  if (member === PAUSE.id) return '/pause';
  const listener = CONTAINER_PORTS.find((candidate) => candidate.member === member);
  // A debug container listens on nothing.
  return listener ? listenerCommand(listener.port) : 'sh';
}

/** The command that looks, itself a process: it gets the next number where it runs. */
const LOOKING_PID = { onNode: 5207, after: 7 } as const;

/**
 * Takes a topology, the runtime that made it, the member from which one looks and the command that looks; gives the processes
 * seen, by PID: those in the viewer's pid namespace and below it, the command itself among them.
 */
export function processesSeenFrom(
  topology: NamespaceTopology,
  runtime: RuntimeProfile,
  viewer: MemberId,
  looking: string,
): readonly SeenProcess[] {
  const seesNode = shareNamespace(topology, 'pid', viewer, NODE.id);
  const inside = instanceOf(topology, 'pid', viewer)?.members ?? [];
  const ofPod = topology.members
    .filter(({ id }) => id !== NODE.id && (seesNode || inside.includes(id)))
    .map(({ id }) => ({
      pid: seesNode ? pidOnNode(topology, id) : ownPid(topology, id),
      user: String(POD_USER),
      command: commandOf(id),
      member: id,
    }));
  const ofNode = seesNode
    ? nodeProcesses(topology, runtime).map(([pid, user, command]) => ({ pid, user, command, member: NODE.id }))
    : [];
  const seen = [...ofNode, ...ofPod].sort((one, other) => one.pid - other.pid);
  const itself = {
    pid: seesNode ? LOOKING_PID.onNode : (seen.at(-1)?.pid ?? 0) + LOOKING_PID.after,
    user: viewer === NODE.id ? 'root' : String(POD_USER),
    command: looking,
    member: viewer,
  };
  return [...seen, itself];
}
