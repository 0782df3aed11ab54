import type { LinuxNamespace } from '../domain/namespaces';
import type { MemberRole } from '../domain/members';
import { LISTENERS } from '../domain/standardPod';
import { listInWords } from './listInWords';
import type { LaneOwner } from './runtimes';
import type { Source } from './source';

/** Who listens, in words and on which port. */
function listenersAmong(members: readonly string[]): readonly string[] {
  return LISTENERS.filter(({ member }) => members.includes(member)).map(({ member, port }) =>
    member === 'node' ? `the kubelet (port ${String(port)})` : `the ${member} (${String(port)})`,
  );
}

/** Of the kubelet's port. */
export const KUBELET_PORT: Source = {
  label: 'kubelet, healthzPort',
  href: 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/',
};

/** Of the card itself. */
export const CARD_TEXTS = {
  close: 'Close',
  /** Leads to the chain from the flag to the kernel. */
  why: 'Why is it so?',
  /** Leads into the CRI lab. */
  whatIf: 'What if each container had a 127.0.0.1 of its own? Build it in the CRI lab',
  /** In what opens under a mouse at rest. */
  pin: 'Click to keep this open.',
} as const;

/** What is known of a box when something concrete is said of it. */
export interface BoxFacts {
  readonly namespace: LinuxNamespace;
  readonly owner: LaneOwner;
  /** Ids of its members. */
  readonly members: readonly string[];
  /** Whether pause is the only one in it: it has no shell and no commands. */
  readonly onlyPause: boolean;
  /** What `hostname` prints in it. */
  readonly hostName: string;
  /** Who is PID 1 in it, in words. */
  readonly pidOne: string;
  /** Its members in words. */
  readonly inWords: string;
}

/** Takes how many; gives "1 process", "3 processes". */
function processes(count: number): string {
  return `${String(count)} process${count === 1 ? '' : 'es'}`;
}

function pidFact({ owner, members, onlyPause, pidOne }: BoxFacts): string {
  if (owner === 'node') {
    return '`ps` in here lists every process on the node, those of all pods included. PID 1 is the node’s init.';
  }
  if (onlyPause) return 'In here is 1 process, pause, as PID 1. Its image has no `ps`.';
  return `\`ps\` in here lists ${processes(members.length)}, and itself. PID 1 is ${pidOne}.`;
}

function netFact({ members, onlyPause }: BoxFacts): string {
  const listening = listenersAmong(members);
  if (onlyPause || listening.length === 0) return 'Nothing listens in here.';
  const port = LISTENERS.find(({ member }) => member === 'app' && members.includes(member))?.port;
  const answer = port === undefined ? '' : ` \`wget -qO- 127.0.0.1:${String(port)}\` in here prints \`app\`.`;
  return `On 127.0.0.1 in here you reach ${listInWords(listening)}.${answer}`;
}

function mntFact({ owner, onlyPause, inWords }: BoxFacts): string {
  if (owner === 'node') return '`ls /` in here lists the node’s files.';
  if (onlyPause) return 'In here is little more than one file, `/pause`.';
  return `\`ls /\` in here lists the files of ${inWords}’s image and its volumes.`;
}

/** Takes what is known of a box; says something that can be checked in it. */
export function boxFact(facts: BoxFacts): string {
  switch (facts.namespace) {
    case 'pid':
      return pidFact(facts);
    case 'net':
      return netFact(facts);
    case 'ipc':
      return facts.members.length > 1
        ? 'What one of them creates, all of them find: `cat /proc/sysvipc/shm` lists the same segments for each.'
        : '`cat /proc/sysvipc/shm` in here prints only what was created in here.';
    case 'uts':
      return `\`hostname\` in here prints \`${facts.hostName}\`.`;
    case 'user':
      return facts.owner === 'node'
        ? '`cat /proc/self/uid_map` in here prints `0 0 4294967295`: the kernel’s first user namespace, where no ID is translated. A node can itself be in another one, as with a rootless kind: then the numbers differ.'
        : 'With `0 65536 65536` in `/proc/self/uid_map`, an example, user 1000 in here is 66536 on the node.';
    case 'mnt':
      return mntFact(facts);
  }
}

const selfCommand = (namespace: LinuxNamespace) => `readlink /proc/self/ns/${namespace}`;

/** How a namespace is told from another one. `link` is an example of what the command prints. */
export const PROOF = {
  inside: 'For example',
  prints: 'prints',
  onNode: 'on the node',
  compare: 'The same number on one node means the same namespace. Compare with',
  insideCommand: (podName: string, container: string, namespace: LinuxNamespace) =>
    `kubectl exec ${podName} -c ${container} -- ${selfCommand(namespace)}`,
  /** In a pod that no kubelet made. */
  crictlCommand: (container: string, namespace: LinuxNamespace) =>
    `crictl exec ID-OF-${container.toUpperCase()} ${selfCommand(namespace)}`,
  selfCommand,
  nodeCommand: (namespace: LinuxNamespace) => `sudo readlink /proc/1/ns/${namespace}`,
  /** Pause has no commands of its own. */
  pauseCommand: (namespace: LinuxNamespace) => `sudo readlink /proc/PID/ns/${namespace}`,
  pauseOnNode: 'on the node, with pause’s PID there,',
  lookWith: 'Look with',
  /** In a lane's card: what to run in each container, and on the node. */
  inEach: 'To see who shares it, run',
  andOnNode: 'in each container and',
} as const;

/** What is known of a member's process when something concrete is said of it. */
export interface ProcessFacts {
  readonly role: MemberRole;
  /** The member inside a sentence. */
  readonly inSentence: string;
  /** In whose pid namespace it is. */
  readonly owner: LaneOwner;
  /** Who is PID 1 there, in words, and whether that is this process. */
  readonly pidOne: string;
  readonly isPidOne: boolean;
  /** How many members' processes it sees. */
  readonly sees: number;
  /** Those whom the kernel kills when it ends, in words; empty if there are none. */
  readonly takesAlong: string;
}

function pauseFact({ owner, takesAlong }: ProcessFacts): string {
  const then = 'Then the kubelet kills what is left of the pod, makes a new sandbox and starts the containers again.';
  const alone = 'When it ends, no other process ends with it.';
  if (owner === 'node') {
    return `In this case pause is one of the node’s processes, and PID 1 of nobody. ${alone} ${then}`;
  }
  return takesAlong === ''
    ? `In this case pause is PID 1 of a pid namespace of its own, and alone there. ${alone} ${then}`
    : `In this case pause is PID 1 of the pid namespace that it shares with ${takesAlong}. When it ends, the kernel kills ${takesAlong} at once. ${then}`;
}

function containerFact({ owner, inSentence, pidOne, isPidOne, sees }: ProcessFacts): string {
  const ends = `A SIGTERM ends ${inSentence} at once, if it has no handler for it.`;
  if (owner === 'node') {
    return `In this case \`ps\` in ${inSentence} lists every process on the node, and PID 1 is the node’s init. ${ends}`;
  }
  const lists = `In this case \`ps\` in ${inSentence} lists ${processes(sees)}, and itself.`;
  return isPidOne
    ? `${lists} ${inSentence.charAt(0).toUpperCase()}${inSentence.slice(1)} is PID 1: it must clean up orphaned processes, and a SIGTERM that it has no handler for is ignored. Such a pod takes the full 30 seconds to delete.`
    : `${lists} PID 1 is ${pidOne}: it gets the orphaned processes. ${ends}`;
}

/** Takes what is known of a member's process; says what it means to be PID 1, or not to be. */
export function processFact(facts: ProcessFacts): string {
  if (facts.role === 'node') {
    return `\`ps\` on the node lists the processes of all its pods, in every case: here ${processes(facts.sees - 1)} of this pod.`;
  }
  return facts.role === 'pause' ? pauseFact(facts) : containerFact(facts);
}
