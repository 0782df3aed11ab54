// What can be typed into the simulated terminal: a line is one command, never a script.

import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import type { Result } from '../domain/result';
import type { LinkedKind } from '../domain/standardPod';

/** A command that the simulation knows. */
export type TerminalCommand =
  | { readonly kind: 'ps' }
  | { readonly kind: 'hostname' }
  | { readonly kind: 'ip-addr' }
  | { readonly kind: 'ipcs' }
  | { readonly kind: 'ls-shm'; readonly isLong: boolean }
  /** The links of the process that asks, or of a PID. */
  | { readonly kind: 'ls-ns'; readonly pid: number | null; readonly isLong: boolean }
  | { readonly kind: 'readlink'; readonly pid: number | null; readonly namespace: LinkedKind }
  | { readonly kind: 'wget'; readonly port: number; readonly path: string }
  /** Runs another command in namespaces of a process, nsenter(1). */
  | {
      readonly kind: 'nsenter';
      readonly pid: number;
      readonly namespaces: readonly LinuxNamespace[];
      readonly command: TerminalCommand;
    }
  | { readonly kind: 'help' };

/** Why a line is no command of the simulation: `what` is the part of it that is meant. */
interface NotACommand {
  readonly reason:
    'empty' | 'long' | 'control' | 'shell' | 'unknown' | 'option' | 'argument' | 'missing' | 'port' | 'address';
  readonly what: string;
}

type Parsed = Result<TerminalCommand, NotACommand>;

/** The longest line that is looked at, in UTF-16 units. */
export const LONGEST_LINE = 200;

/** The kinds that have a link, in the order of `ls`. */
export const LINKED_KINDS = [
  'cgroup',
  'ipc',
  'mnt',
  'net',
  'pid',
  'time',
  'user',
  'uts',
] as const satisfies readonly LinkedKind[];

const known = (command: TerminalCommand): Parsed => ({ ok: true, value: command });
const not = (reason: NotACommand['reason'], what = ''): Parsed => ({ ok: false, problem: { reason, what } });

type CommandParser = (words: readonly string[]) => Parsed;

/** A command without arguments, but for options that change nothing in what is listed. */
const alone =
  (command: TerminalCommand, ignored: readonly string[] = []): CommandParser =>
  (words) => {
    const other = words.find((word) => !ignored.includes(word));
    if (other === undefined) return known(command);
    return not(other.startsWith('-') ? 'option' : 'argument', other);
  };

const NS_LINKS = /^\/proc\/(self|\d{1,7})\/ns\/?$/;
const NS_LINK = /^\/proc\/(self|\d{1,7})\/ns\/([a-z]+)$/;
const pidOf = (text = ''): number | null => (text === 'self' ? null : Number(text));

const ls: CommandParser = (words) => {
  const options = words.filter((word) => word.startsWith('-'));
  const paths = words.filter((word) => !word.startsWith('-'));
  const strange = options.find((option) => !/^-[1al]+$/.test(option));
  if (strange !== undefined) return not('option', strange);
  const isLong = options.some((option) => option.includes('l'));
  const [path, more] = paths;
  if (path === undefined) return not('missing', '/proc/self/ns');
  if (more !== undefined) return not('argument', more);
  if (/^\/dev\/shm\/?$/.test(path)) return known({ kind: 'ls-shm', isLong });
  const links = NS_LINKS.exec(path);
  return links ? known({ kind: 'ls-ns', pid: pidOf(links[1]), isLong }) : not('argument', path);
};

const readlink: CommandParser = ([path, more]) => {
  if (path === undefined) return not('missing', '/proc/self/ns/pid');
  if (more !== undefined) return not('argument', more);
  const [, pid, kind] = NS_LINK.exec(path) ?? [];
  const namespace = LINKED_KINDS.find((candidate) => candidate === kind);
  return namespace ? known({ kind: 'readlink', pid: pidOf(pid), namespace }) : not('argument', path);
};

const wget: CommandParser = (words) => {
  const options = words.filter((word) => word.startsWith('-'));
  const strange = options.find((option) => !['-qO-', '-q', '-O-'].includes(option));
  if (strange !== undefined) return not('option', strange);
  const [address, more] = words.filter((word) => !word.startsWith('-'));
  // Without -O- it would save a file.
  const prints = options.some((option) => option.endsWith('O-'));
  if (address === undefined || !prints) return not('missing', '-qO- 127.0.0.1:18080');
  if (more !== undefined) return not('argument', more);
  const [, host, port, path = '/'] = /^(?:http:\/\/)?([^/:]+)(?::([^/]*))?(\/.*)?$/i.exec(address) ?? [];
  if (host !== '127.0.0.1' && host !== 'localhost') return not('address', address);
  const number = Number(port ?? '80');
  if (!/^\d{1,5}$/.test(port ?? '80') || number < 1 || number > 65535) return not('port', port);
  return known({ kind: 'wget', port: number, path });
};

const ip: CommandParser = ([object, action, ...rest]) => {
  if (object === undefined) return not('missing', 'addr');
  if (!/^a(ddr(ess)?)?$/.test(object)) return not(object.startsWith('-') ? 'option' : 'argument', object);
  if (action !== undefined && !['show', 'list'].includes(action)) return not('argument', action);
  return rest[0] === undefined ? known({ kind: 'ip-addr' }) : not('argument', rest[0]);
};

const ENTERED: Readonly<Record<string, LinuxNamespace>> = {
  '-n': 'net',
  '--net': 'net',
  '-u': 'uts',
  '--uts': 'uts',
  '-i': 'ipc',
  '--ipc': 'ipc',
};

const nsenter: CommandParser = (words) => {
  const namespaces: LinuxNamespace[] = [];
  let pid: number | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const kind = ENTERED[word];
    if (kind) namespaces.push(kind);
    else if (word === '-t' || word === '--target') {
      index += 1;
      if (!/^\d{1,7}$/.test(words[index] ?? '')) return not('argument', words[index] ?? word);
      pid = Number(words[index]);
    } else if (word.startsWith('-') && word !== '--') return not('option', word);
    else {
      if (pid === null) return not('missing', '-t PID');
      const inner = parseWords(words.slice(word === '--' ? index + 1 : index));
      if (!inner.ok) return inner;
      if (inner.value.kind === 'nsenter' || inner.value.kind === 'help') return not('argument', inner.value.kind);
      const entered = LINUX_NAMESPACES.filter((namespace) => namespaces.includes(namespace));
      return known({ kind: 'nsenter', pid, namespaces: entered, command: inner.value });
    }
  }
  return pid === null ? not('missing', '-t PID') : not('missing', 'ip addr');
};

const PARSERS: ReadonlyMap<string, CommandParser> = new Map([
  ['ps', alone({ kind: 'ps' }, ['-e', '-ef', 'aux', 'ax'])],
  ['hostname', alone({ kind: 'hostname' })],
  ['ip', ip],
  ['ipcs', alone({ kind: 'ipcs' }, ['-a'])],
  ['ls', ls],
  ['readlink', readlink],
  ['wget', wget],
  ['nsenter', nsenter],
  ['help', alone({ kind: 'help' })],
]);

function parseWords(words: readonly string[]): Parsed {
  const [name, ...rest] = words;
  if (name === undefined) return not('empty');
  if (name === 'sudo') return parseWords(rest);
  const parser = PARSERS.get(name);
  return parser ? parser(rest) : not('unknown', name);
}

/** Takes a line as typed; gives the command, or why it is none. Nothing is ever executed. */
export function parseTerminalCommand(line: string): Parsed {
  if (line.length > LONGEST_LINE) return not('long', String(line.length));

  if (/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/.test(line)) return not('control');
  const shell = /["'`\\|<>;&$(){}*?~#!]|\[|\]/.exec(line);
  if (shell) return not('shell', shell[0]);
  return parseWords(line.trim().split(/\s+/).filter(Boolean));
}
