// @vitest-environment node

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { namespacesForPod } from '../domain/modes';
import { resolveTopology } from '../domain/resolveTopology';
import { LONGEST_LINE, parseTerminalCommand } from './terminalCommand';
import { terminalOutput, type TerminalPod } from './terminalOutput';

const POD: TerminalPod = {
  topology: resolveTopology(flagsAt('0100'), 'containerd'),
  sandbox: namespacesForPod(flagsAt('0100')),
  runtime: 'containerd',
  podName: 'case-4',
  mapsUsers: false,
};

test.each([
  ['ps', { kind: 'ps' }],
  ['  ps   aux ', { kind: 'ps' }],
  ['ps -ef', { kind: 'ps' }],
  ['hostname', { kind: 'hostname' }],
  ['ip addr', { kind: 'ip-addr' }],
  ['ip a', { kind: 'ip-addr' }],
  ['ip addr show', { kind: 'ip-addr' }],
  ['ipcs', { kind: 'ipcs' }],
  ['ls /dev/shm', { kind: 'ls-shm', isLong: false }],
  ['ls -la /dev/shm', { kind: 'ls-shm', isLong: true }],
  ['ls /proc/self/ns', { kind: 'ls-ns', pid: null, isLong: false }],
  ['ls -l /proc/self/ns', { kind: 'ls-ns', pid: null, isLong: true }],
  ['ls -l /proc/4711/ns/', { kind: 'ls-ns', pid: 4711, isLong: true }],
  ['readlink /proc/self/ns/pid', { kind: 'readlink', pid: null, namespace: 'pid' }],
  ['readlink /proc/1/ns/time', { kind: 'readlink', pid: 1, namespace: 'time' }],
  ['wget -qO- 127.0.0.1:18080', { kind: 'wget', port: 18080, path: '/' }],
  ['wget -q -O- http://localhost:10248/healthz', { kind: 'wget', port: 10248, path: '/healthz' }],
  ['wget -O- 127.0.0.1', { kind: 'wget', port: 80, path: '/' }],
  [
    'sudo nsenter -t 4711 -n -u ip addr',
    { kind: 'nsenter', pid: 4711, namespaces: ['net', 'uts'], command: { kind: 'ip-addr' } },
  ],
  [
    'nsenter --target 4711 --ipc -- ipcs',
    { kind: 'nsenter', pid: 4711, namespaces: ['ipc'], command: { kind: 'ipcs' } },
  ],
  ['help', { kind: 'help' }],
])('%s is a command', (line, command) => {
  expect(parseTerminalCommand(line)).toEqual({ ok: true, value: command });
});

test.each([
  ['', 'empty', ''],
  ['   ', 'empty', ''],
  ['sudo', 'empty', ''],
  ['rm -rf /', 'unknown', 'rm'],
  ['PS', 'unknown', 'PS'],
  ['curl 127.0.0.1', 'unknown', 'curl'],
  ['ps --forest', 'option', '--forest'],
  ['ps 1', 'argument', '1'],
  ['hostname -f', 'option', '-f'],
  ['hostname other', 'argument', 'other'],
  ['ls', 'missing', '/proc/self/ns'],
  ['ls /', 'argument', '/'],
  ['ls -R /proc/self/ns', 'option', '-R'],
  ['readlink /proc/self/exe', 'argument', '/proc/self/exe'],
  ['readlink /proc/self/ns/pidx', 'argument', '/proc/self/ns/pidx'],
  ['wget', 'missing', '-qO- 127.0.0.1:18080'],
  ['wget 127.0.0.1:18080', 'missing', '-qO- 127.0.0.1:18080'],
  ['wget -qO- example.com', 'address', 'example.com'],
  ['wget -qO- 127.0.0.1:99999', 'port', '99999'],
  ['wget -qO- 127.0.0.1:0', 'port', '0'],
  ['wget -qO- 127.0.0.1:', 'port', ''],
  ['wget --post-data=x 127.0.0.1', 'option', '--post-data=x'],
  ['ip link', 'argument', 'link'],
  ['ip', 'missing', 'addr'],
  ['nsenter ps', 'missing', '-t PID'],
  ['nsenter -t x ps', 'argument', 'x'],
  ['nsenter -t 4711', 'missing', 'ip addr'],
  ['nsenter -t 1 -m ls', 'option', '-m'],
  ['nsenter -t 1 -n nsenter -t 1 ps', 'argument', 'nsenter'],
  ['ps | grep httpd', 'shell', '|'],
  ['echo "a"', 'shell', '"'],
  ["ps 'a", 'shell', "'"],
  ['ps > file', 'shell', '>'],
  ['$(reboot)', 'shell', '$'],
  ['ps\u0007', 'control', ''],
  ['ps\nhostname', 'control', ''],
  ['a'.repeat(10_000), 'long', '10000'],
])('%j is none: %s', (line, reason, what) => {
  expect(parseTerminalCommand(line)).toEqual({ ok: false, problem: { reason, what } });
});

test('any text gets a command or a reason, and never an exception', () => {
  const words = fc.constantFrom(
    'ps',
    'ip',
    'addr',
    'ls',
    '-l',
    '/proc/self/ns',
    'wget',
    '127.0.0.1:1',
    'nsenter',
    '-t',
    '1',
    '-n',
    'sudo',
    '--',
  );
  const lines = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 9 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(lines, fc.constantFrom('node', 'app'), (line, viewer) => {
      const parsed = parseTerminalCommand(line);
      if (parsed.ok) terminalOutput(parsed.value, viewer, () => POD);
      else expect(parsed.problem.what.length).toBeLessThanOrEqual(LONGEST_LINE);
    }),
    { numRuns: 1000 },
  );
});
