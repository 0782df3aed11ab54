// What a command prints: BusyBox's forms, in the standard pod's containers and on its node.

import { assertNever } from '../domain/assertNever';
import { consequencesFor } from '../domain/consequences';
import { interfacesSeenFrom, listenerReachedFrom } from '../domain/interfaces';
import { segmentsSeenFrom, sharedFilesSeenFrom } from '../domain/ipcObjects';
import { NODE, type MemberId } from '../domain/members';
import type { NamespaceOption } from '../domain/modes';
import {
  instanceOf,
  LINUX_NAMESPACES,
  shareNamespace,
  type LinuxNamespace,
  type NamespaceTopology,
} from '../domain/namespaces';
import { processesSeenFrom, type SeenProcess } from '../domain/processes';
import type { RuntimeProfile } from '../domain/runtimes';
import {
  FIRST_MAPPED_ID,
  KUBELET_PORT,
  namespaceLink,
  NODE_NAME,
  POD_USER,
  type LinkedKind,
} from '../domain/standardPod';
import { LINKED_KINDS, type TerminalCommand } from './terminalCommand';

/** The pod as far as one lane has told of it. */
export interface TerminalPod {
  readonly topology: NamespaceTopology;
  readonly sandbox: NamespaceOption;
  readonly runtime: RuntimeProfile;
  readonly podName: string;
  /** Whether a user namespace of the pod is asked for: by default the user lane is the model’s alone, and no ID is another. */
  readonly mapsUsers: boolean;
}

/** One line, and the namespace whose number stands in it: its kind, and a member inside it. */
export interface OutputLine {
  readonly text: string;
  readonly names: { readonly namespace: LinuxNamespace; readonly member: MemberId } | null;
}

export interface TerminalOutput {
  readonly lines: readonly OutputLine[];
  /** The kinds from which the output follows. */
  readonly follows: readonly LinuxNamespace[];
}

interface Seat {
  /** The pod as the lane of a kind has told of it. */
  readonly pod: (namespace: LinuxNamespace) => TerminalPod;
  /** Whose namespace of a kind one is in: another's, where it was entered. */
  readonly member: (namespace: LinuxNamespace) => MemberId;
}

const plain = (text: string): OutputLine => ({ text, names: null });

/**
 * Takes where one looks, a user ID as it is where a process runs, or root, and whose process it is; gives the user as he is named
 * where one looks, user_namespaces(7): from the node by the mapping of the example, from the pod nobody for whom is not mapped.
 */
function userSeen({ pod, member }: Seat, user: string, of: MemberId): string {
  const { topology, mapsUsers } = pod('user');
  const viewer = member('user');
  if (!mapsUsers || shareNamespace(topology, 'user', viewer, of)) return user;
  return shareNamespace(topology, 'user', viewer, NODE.id) ? String(FIRST_MAPPED_ID + Number(user)) : 'nobody';
}

function psLine(seat: Seat, { pid, user, command, member }: SeenProcess): string {
  return `${String(pid).padStart(5)} ${userSeen(seat, user, member).padEnd(8)}  0:00 ${command}`;
}

function seen({ pod, member }: Seat): readonly SeenProcess[] {
  const { topology, runtime } = pod('pid');
  return processesSeenFrom(topology, runtime, member('pid'), 'ps');
}

function ipAddr({ pod, member }: Seat): readonly OutputLine[] {
  return interfacesSeenFrom(pod('net').topology, member('net')).flatMap(({ index, name, flags, mtu, address }) => [
    plain(`${String(index)}: ${name}: <${flags}> mtu ${String(mtu)}`),
    ...(address === null
      ? []
      : [plain(`    inet ${address} scope ${name === 'lo' ? 'host' : 'global'} ${name.replace(/@.*/, '')}`)]),
  ]);
}

function ipcs({ pod, member }: Seat): readonly OutputLine[] {
  const segments = segmentsSeenFrom(pod('ipc').topology, member('ipc'));
  return [
    '------ Message Queues --------',
    'key        msqid      owner',
    '',
    '------ Shared Memory Segments --------',
    'key        shmid      owner      bytes',
    ...segments.map(({ id, user, bytes }) => `0x00000000 ${String(id).padEnd(10)} ${user.padEnd(10)} ${String(bytes)}`),
    '',
    '------ Semaphore Arrays --------',
    'key        semid      owner',
  ].map(plain);
}

function hostname({ pod, member }: Seat): readonly OutputLine[] {
  const { topology, sandbox, podName } = pod('net');
  const viewer = member('uts');
  return [plain(consequencesFor(viewer, topology, sandbox).hostName === 'node' ? NODE_NAME : podName)];
}

function wget({ pod, member }: Seat, { port, path }: { port: number; path: string }): readonly OutputLine[] {
  const listener = listenerReachedFrom(pod('net').topology, member('net'), port);
  if (!listener) return [plain(`wget: can't connect to remote host (127.0.0.1): Connection refused`)];
  const isRoot = path === '/' || path === '/index.html';
  if (port === KUBELET_PORT ? path === '/healthz' : isRoot) {
    return [plain(port === KUBELET_PORT ? 'ok' : listener.member)];
  }
  return [plain('wget: server returned error: HTTP/1.1 404 Not Found')];
}

/** Whose links a PID has, or what is printed instead. */
function linksOf(seat: Seat, pid: number | null): { member: MemberId } | { error: string; isThere: boolean } {
  const viewer = seat.member('pid');
  if (pid === null) return { member: viewer };
  const process = seen(seat).find((candidate) => candidate.pid === pid);
  if (!process) return { error: 'No such file or directory', isThere: false };
  // ptrace(2), access mode PTRACE_MODE_READ_FSCREDS: the same user, or root of the node.
  if (process.member === NODE.id && viewer !== NODE.id) return { error: 'Permission denied', isThere: true };
  return { member: process.member };
}

function isDrawn(kind: LinkedKind): kind is LinuxNamespace {
  return LINUX_NAMESPACES.some((namespace) => namespace === kind);
}

function linkOf({ pod }: Seat, kind: LinkedKind, member: MemberId): string {
  const { topology } = pod(isDrawn(kind) ? kind : 'pid');
  const owner = kind === 'time' ? NODE.id : (instanceOf(topology, kind, member)?.owner ?? null);
  return namespaceLink(topology, kind, owner) ?? '';
}

function linkLine(seat: Seat, kind: LinkedKind, member: MemberId, before: string): OutputLine {
  return {
    text: `${before}${linkOf(seat, kind, member)}`,
    names: isDrawn(kind) ? { namespace: kind, member } : null,
  };
}

function lsLinks(seat: Seat, pid: number | null, isLong: boolean): readonly OutputLine[] {
  const found = linksOf(seat, pid);
  const path = `/proc/${String(pid)}/ns`;
  // Who may not look into the folder is told so; a folder that is not there is no folder.
  if ('error' in found) return [plain(`ls: ${found.isThere ? `can't open '${path}'` : path}: ${found.error}`)];
  if (!isLong) return LINKED_KINDS.map(plain);
  const user = userSeen(seat, found.member === NODE.id ? 'root' : String(POD_USER), found.member);
  return LINKED_KINDS.map((kind) => linkLine(seat, kind, found.member, `lrwxrwxrwx ${user} ${kind} -> `));
}

function printed(command: TerminalCommand, seat: Seat): TerminalOutput {
  switch (command.kind) {
    case 'ps':
      return {
        lines: ['PID   USER     TIME  COMMAND', ...seen(seat).map((process) => psLine(seat, process))].map(plain),
        follows: ['pid', 'user'],
      };
    case 'hostname':
      return { lines: hostname(seat), follows: ['net', 'uts'] };
    case 'ip-addr':
      return { lines: ipAddr(seat), follows: ['net'] };
    case 'ipcs':
      return { lines: ipcs(seat), follows: ['ipc'] };
    // A mount: who enters an ipc namespace alone keeps his own.
    case 'ls-shm':
      return {
        lines: sharedFilesSeenFrom(seat.pod('ipc').topology, seat.member('mnt')).map((name) =>
          plain(command.isLong ? `-rw-r--r-- ${String(POD_USER)} ${name}` : name),
        ),
        follows: ['ipc'],
      };
    case 'ls-ns':
      return { lines: lsLinks(seat, command.pid, command.isLong), follows: LINUX_NAMESPACES };
    case 'readlink': {
      const { namespace, pid } = command;
      const found = linksOf(seat, pid);
      return {
        // BusyBox's readlink fails without a word.
        lines: 'error' in found ? [] : [linkLine(seat, namespace, found.member, '')],
        follows: isDrawn(namespace) ? [namespace] : [],
      };
    }
    case 'wget':
      return { lines: wget(seat, command), follows: ['net'] };
    case 'nsenter': {
      const found = linksOf(seat, command.pid);
      if ('error' in found) {
        return {
          lines: [plain(`nsenter: cannot open /proc/${String(command.pid)}/ns/net: ${found.error}`)],
          follows: ['pid'],
        };
      }
      const member = (namespace: LinuxNamespace) =>
        command.namespaces.includes(namespace) ? found.member : seat.member(namespace);
      return printed(command.command, { ...seat, member });
    }
    case 'help':
      return { lines: [], follows: [] };
    default:
      return assertNever(command);
  }
}

/**
 * Takes a command, the member in which it runs, and for each kind the pod as its lane has told of it; gives what is printed.
 * The viewer must exist in each of them.
 */
export function terminalOutput(
  command: TerminalCommand,
  viewer: MemberId,
  pod: (namespace: LinuxNamespace) => TerminalPod,
): TerminalOutput {
  return printed(command, { pod, member: () => viewer });
}
