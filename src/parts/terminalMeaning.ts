// What an output of the terminal means, said in one sentence from the same pod.

import { listInWords } from '../content/listInWords';
import { memberText } from '../content/members';
import { TERMINAL_MEANINGS } from '../content/terminal';
import { memberList } from '../diagram/describe';
import { consequencesFor } from '../domain/consequences';
import { listenerReachedFrom } from '../domain/interfaces';
import { segmentsSeenFrom, sharedFilesSeenFrom } from '../domain/ipcObjects';
import { containerMember, NODE, POD, type MemberId } from '../domain/members';
import {
  hasMember,
  instanceOf,
  LINUX_NAMESPACES,
  type LinuxNamespace,
  type NamespaceOwner,
  type NamespaceTopology,
} from '../domain/namespaces';
import { processesSeenFrom } from '../domain/processes';
import { KUBELET_PORT, LISTENERS } from '../domain/standardPod';
import type { TerminalCommand } from '../formats/terminalCommand';
import type { TerminalPod } from '../formats/terminalOutput';

function inSentence({ members }: NamespaceTopology, id: MemberId): string {
  const member = members.find((candidate) => candidate.id === id);
  return member ? memberText(member).inSentence : id;
}

function psMeaning({ topology, runtime, sandbox }: TerminalPod, viewer: MemberId): string {
  const count = processesSeenFrom(topology, runtime, viewer, 'ps').length;
  const sees = consequencesFor(viewer, topology, sandbox).seesProcessesOf;
  const name = inSentence(topology, viewer);
  if (sees.includes(NODE.id)) return TERMINAL_MEANINGS.psNode(name, count);
  const others = sees.filter((other) => other !== viewer);
  if (others.length === 0) return TERMINAL_MEANINGS.psAlone(name, count);
  return TERMINAL_MEANINGS.psShared(name, memberList(topology, others), count);
}

function wgetMeaning({ topology }: TerminalPod, viewer: MemberId, port: number, path: string): string {
  const listener = LISTENERS.find((candidate) => candidate.port === port);
  const name = (member: MemberId) => (member === NODE.id ? 'the kubelet' : inSentence(topology, member));
  const reached = listenerReachedFrom(topology, viewer, port);
  if (!reached && listener && !hasMember(topology, listener.member)) {
    const absent = memberText(containerMember(listener.member)).inSentence;
    return TERMINAL_MEANINGS.notCreated(port, absent);
  }
  if (!reached) return TERMINAL_MEANINGS.refused(port, listener ? name(listener.member) : null);
  if (port === KUBELET_PORT)
    return path === '/healthz' ? TERMINAL_MEANINGS.answers(name(NODE.id)) : TERMINAL_MEANINGS.kubelet;
  return path === '/' || path === '/index.html'
    ? TERMINAL_MEANINGS.answers(name(reached.member))
    : TERMINAL_MEANINGS.notFound;
}

/** Whose the namespaces of a process are that one asks for, or why one does not learn it. */
function linksMeaning(
  pod: (namespace: LinuxNamespace) => TerminalPod,
  viewer: MemberId,
  pid: number | null,
  kinds: readonly LinuxNamespace[],
): string {
  const { topology, runtime } = pod('pid');
  const process = processesSeenFrom(topology, runtime, viewer, 'ps').find((candidate) => candidate.pid === pid);
  if (pid !== null && !process) return TERMINAL_MEANINGS.noProcess(pid);
  if (pid !== null && process?.member === NODE.id && viewer !== NODE.id) return TERMINAL_MEANINGS.denied(pid);
  const member = process?.member ?? viewer;
  const ownedBy = (isOwner: (owner: NamespaceOwner) => boolean) =>
    kinds.filter((kind) => isOwner(instanceOf(pod(kind).topology, kind, member)?.owner ?? null));
  const groups = [
    [TERMINAL_MEANINGS.nodes, ownedBy((owner) => owner === NODE.id)],
    [TERMINAL_MEANINGS.pods, ownedBy((owner) => owner === POD)],
    [TERMINAL_MEANINGS.own, ownedBy((owner) => owner === member && owner !== NODE.id)],
  ] as const;
  const ofOthers = kinds.flatMap((kind) => {
    const owner = instanceOf(pod(kind).topology, kind, member)?.owner ?? null;
    const isOther = owner !== null && owner !== NODE.id && owner !== POD && owner !== member;
    return isOther ? [TERMINAL_MEANINGS.others(kind, inSentence(pod(kind).topology, owner))] : [];
  });
  const said = groups.flatMap(([say, found]) => (found.length > 0 ? [say(listInWords(found))] : [])).concat(ofOthers);
  return said.length === 0 ? '' : TERMINAL_MEANINGS.numbers(said);
}

/** The kind that a command tells of, where it can be entered. */
const ABOUT: Partial<Readonly<Record<TerminalCommand['kind'], LinuxNamespace>>> = {
  hostname: 'uts',
  'ip-addr': 'net',
  wget: 'net',
  ipcs: 'ipc',
};

/** Takes a command, where it runs and for each kind the pod as its lane has told of it; gives what its output means. */
export function terminalMeaning(
  command: TerminalCommand,
  viewer: MemberId,
  pod: (namespace: LinuxNamespace) => TerminalPod,
): string {
  switch (command.kind) {
    case 'ps':
      return psMeaning(pod('pid'), viewer);
    case 'hostname': {
      const { topology, sandbox } = pod('net');
      const { hostName } = consequencesFor(viewer, topology, sandbox);
      return hostName === 'node' ? TERMINAL_MEANINGS.hostNode : TERMINAL_MEANINGS.hostPod;
    }
    case 'ip-addr':
      switch (instanceOf(pod('net').topology, 'net', viewer)?.owner) {
        case NODE.id:
          return TERMINAL_MEANINGS.ipNode;
        case POD:
          return TERMINAL_MEANINGS.ipPod;
        default:
          return TERMINAL_MEANINGS.ipOwn(inSentence(pod('net').topology, viewer));
      }
    case 'ipcs':
      return segmentsSeenFrom(pod('ipc').topology, viewer).length > 0
        ? TERMINAL_MEANINGS.ipcNode
        : TERMINAL_MEANINGS.ipcNone;
    case 'ls-shm': {
      const { topology } = pod('ipc');
      const writers = sharedFilesSeenFrom(topology, viewer);
      return writers.length === 0
        ? TERMINAL_MEANINGS.shmNone
        : TERMINAL_MEANINGS.shmSome(memberList(topology, writers));
    }
    case 'ls-ns':
      return command.isLong || command.pid !== null ? linksMeaning(pod, viewer, command.pid, LINUX_NAMESPACES) : '';
    case 'readlink':
      return linksMeaning(
        pod,
        viewer,
        command.pid,
        LINUX_NAMESPACES.filter((namespace) => namespace === command.namespace),
      );
    case 'wget':
      return wgetMeaning(pod('net'), viewer, command.port, command.path);
    case 'nsenter': {
      const { topology, runtime } = pod('pid');
      const entered = processesSeenFrom(topology, runtime, viewer, 'ps').find(({ pid }) => pid === command.pid);
      const isInside = command.namespaces.some((namespace) => namespace === ABOUT[command.command.kind]);
      return entered ? terminalMeaning(command.command, isInside ? entered.member : viewer, pod) : '';
    }
    case 'help':
      return '';
  }
}
