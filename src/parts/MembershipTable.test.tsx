import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { flagsAt, type Position } from '../../tests/support/flagsAt';
import { resolveTopology } from '../domain/resolveTopology';
import type { RuntimeProfile } from '../domain/runtimes';
import { MembershipTable } from './MembershipTable';

/** The table as rows of text. */
function tableOf(position: Position, runtime: RuntimeProfile): readonly (readonly string[])[] {
  render(<MembershipTable topology={resolveTopology(flagsAt(position), runtime)} />);
  const table = screen.getByRole('table', { name: 'Who is in which Linux namespace' });
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}

test('case 2 in words, kind by kind', () => {
  const others = 'pause, the app and the sidecar';
  const pod = [
    'the node’s, alone',
    'the pod’s, with the app and the sidecar',
    'the pod’s, with pause and the sidecar',
    'the pod’s, with pause and the app',
  ];
  const own = ['the node’s, alone', 'its own, alone', 'its own, alone', 'its own, alone'];
  expect(tableOf('0010', 'textbook')).toEqual([
    ['Linux namespace', 'worker node', 'pause', 'app', 'sidecar'],
    ['pid processes', ...own],
    [
      'net network',
      `the node’s, with ${others}`,
      'the node’s, with the worker node, the app and the sidecar',
      'the node’s, with the worker node, pause and the sidecar',
      'the node’s, with the worker node, pause and the app',
    ],
    ['ipc IPC objects', ...pod],
    ['uts host name', ...pod],
    ['user user and group IDs', ...pod],
    ['mnt mounts (file tree)', ...own],
  ]);
});

test('case 0 on CRI-O: pause has no process, and is with nobody', () => {
  const rows = tableOf('0000', 'cri-o').slice(1);
  expect(rows.map((row) => row[2])).toEqual(Array(6).fill('no process'));
  expect(rows[1]?.slice(1)).toEqual([
    'the node’s, alone',
    'no process',
    'the pod’s, with the sidecar',
    'the pod’s, with the app',
  ]);
});
