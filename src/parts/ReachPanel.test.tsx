import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import { podAt } from '../../tests/support/modelAt';
import type { RuntimeProfile } from '../domain/runtimes';
import { ReachPanel } from './ReachPanel';

/** The panel as a reader hears it: each row's name and what it says. */
function rows(): Readonly<Record<string, string>> {
  const names = screen.getAllByRole('term').map((term) => term.textContent);
  const said = screen.getAllByRole('definition').map((definition) => definition.textContent);
  return Object.fromEntries(names.map((name, index) => [name, said[index] ?? '']));
}

const member = (name: string) => screen.getByRole('button', { name });
const pressed = () => screen.getByRole('button', { pressed: true }).textContent;

describe('what the app shares and can reach', () => {
  test.each<[string, Position, RuntimeProfile, Readonly<Record<string, string>>]>([
    [
      'case 0',
      '0000',
      'textbook',
      {
        'Shares 127.0.0.1 with': 'pause, app and sidecar',
        'Can connect there to': 'app and sidecar',
        'Sees the processes of': 'app',
        'Is seen by': 'worker node and app',
        'Shares IPC objects with': 'pause, app and sidecar',
        'hostname prints': 'the pod’s name case-0',
        'PID 1 there is': 'the app',
      },
    ],
    [
      'case 2',
      '0010',
      'textbook',
      {
        'Shares 127.0.0.1 with': 'worker node, pause, app and sidecar',
        'Can connect there to': 'worker node, app and sidecar',
        'Sees the processes of': 'app',
        'Is seen by': 'worker node and app',
        'Shares IPC objects with': 'pause, app and sidecar',
        'hostname prints': 'the node’s name worker-1',
        'PID 1 there is': 'the app',
      },
    ],
    [
      'case 5',
      '0101',
      'textbook',
      {
        'Shares 127.0.0.1 with': 'pause, app and sidecar',
        'Can connect there to': 'app and sidecar',
        'Sees the processes of (the node and all its pods)': 'worker node, pause, app and sidecar',
        'Is seen by': 'worker node, pause, app and sidecar',
        'Shares IPC objects with': 'worker node, pause, app and sidecar',
        'hostname prints': 'the pod’s name case-5',
        'PID 1 there is': 'the node’s init',
      },
    ],
    [
      'case 8',
      '1000',
      'textbook',
      {
        'Shares 127.0.0.1 with': 'pause, app and sidecar',
        'Can connect there to': 'app and sidecar',
        'Sees the processes of': 'pause, app and sidecar',
        'Is seen by': 'worker node, pause, app and sidecar',
        'Shares IPC objects with': 'pause, app and sidecar',
        'hostname prints': 'the pod’s name case-8',
        'PID 1 there is': 'pause',
      },
    ],
    [
      'case 0 on CRI-O, without pause',
      '0000',
      'cri-o',
      {
        'Shares 127.0.0.1 with': 'app and sidecar',
        'Can connect there to': 'app and sidecar',
        'Sees the processes of': 'app',
        'Is seen by': 'worker node and app',
        'Shares IPC objects with': 'app and sidecar',
        'hostname prints': 'the pod’s name case-0',
        'PID 1 there is': 'the app',
      },
    ],
  ])('%s', (_, position, runtime, expected) => {
    render(<ReachPanel pod={podAt(position, runtime)} />);
    expect(rows()).toEqual(expected);
  });
});

describe('seen from another', () => {
  test('it starts with the app', () => {
    render(<ReachPanel pod={podAt('0000')} />);
    expect(pressed()).toBe('app');
    expect(within(screen.getByRole('group', { name: 'Seen from' })).getAllByRole('button')).toHaveLength(4);
  });

  test('the worker node sees everybody’s processes in every case', async () => {
    render(<ReachPanel pod={podAt('0000')} />);
    await userEvent.click(member('node'));
    expect(pressed()).toBe('node');
    expect(rows()).toMatchObject({
      'Shares 127.0.0.1 with': 'worker node',
      'Sees the processes of (the node and all its pods)': 'worker node, pause, app and sidecar',
      'Is seen by': 'worker node',
      'PID 1 there is': 'the node’s init',
    });
  });

  test('who is chosen stays chosen when the case changes', async () => {
    const { rerender } = render(<ReachPanel pod={podAt('0000')} />);
    await userEvent.click(member('sidecar'));
    rerender(<ReachPanel pod={podAt('1000')} />);
    expect(pressed()).toBe('sidecar');
    expect(rows()).toMatchObject({ 'Sees the processes of': 'pause, app and sidecar' });
  });
});

describe('on CRI-O, where pause may not exist', () => {
  test('it cannot be chosen', () => {
    render(<ReachPanel pod={podAt('0000', 'cri-o')} />);
    expect(member('pause')).toBeDisabled();
    expect(member('sidecar')).toBeEnabled();
  });

  test('the app stands in for it as long as it is away', async () => {
    const { rerender } = render(<ReachPanel pod={podAt('1000', 'cri-o')} />);
    await userEvent.click(member('pause'));
    rerender(<ReachPanel pod={podAt('0000', 'cri-o')} />);
    expect(pressed()).toBe('app');
    rerender(<ReachPanel pod={podAt('1000', 'cri-o')} />);
    expect(pressed()).toBe('pause');
  });
});
