import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { POSITIONS, type Position } from '../../tests/support/flagsAt';
import { podsAt } from '../../tests/support/modelAt';
import { RUNTIME_PROFILES } from '../domain/runtimes';
import { ReachPanel } from './ReachPanel';

const VIEWPOINTS = ['node', 'pause', 'app', 'sidecar'] as const;
type Viewpoint = (typeof VIEWPOINTS)[number];
type ByViewpoint<Value> = Readonly<Record<Viewpoint, Value>>;

// The twelve cases, and the four positions that are refused: whose the namespaces of the pod are.
const CASES: Readonly<Record<Position, readonly ['own' | 'pod' | 'node', 'pod' | 'node', 'pod' | 'node']>> = {
  // position: pid, net, ipc
  '0000': ['own', 'pod', 'pod'],
  '0001': ['own', 'pod', 'node'],
  '0010': ['own', 'node', 'pod'],
  '0011': ['own', 'node', 'node'],
  '0100': ['node', 'pod', 'pod'],
  '0101': ['node', 'pod', 'node'],
  '0110': ['node', 'node', 'pod'],
  '0111': ['node', 'node', 'node'],
  '1000': ['pod', 'pod', 'pod'],
  '1001': ['pod', 'pod', 'node'],
  '1010': ['pod', 'node', 'pod'],
  '1011': ['pod', 'node', 'node'],
  '1100': ['node', 'pod', 'pod'],
  '1101': ['node', 'pod', 'node'],
  '1110': ['node', 'node', 'pod'],
  '1111': ['node', 'node', 'node'],
};

// By initials: N node, P pause, A app, S sidecar. Whose processes one sees, and may name in a signal; who sees one's own; PID 1.
const PID: Readonly<Record<'own' | 'pod' | 'node', ByViewpoint<readonly [string, string, string]>>> = {
  own: {
    node: ['NPAS', 'N', 'node'],
    pause: ['P', 'NP', 'pause'],
    app: ['A', 'NA', 'app'],
    sidecar: ['S', 'NS', 'sidecar'],
  },
  pod: {
    node: ['NPAS', 'N', 'node'],
    pause: ['PAS', 'NPAS', 'pause'],
    app: ['PAS', 'NPAS', 'pause'],
    sidecar: ['PAS', 'NPAS', 'pause'],
  },
  node: {
    node: ['NPAS', 'NPAS', 'node'],
    pause: ['NPAS', 'NPAS', 'node'],
    app: ['NPAS', 'NPAS', 'node'],
    sidecar: ['NPAS', 'NPAS', 'node'],
  },
};

// With whom one has 127.0.0.1, and to whom one can connect there (pause has no listener); whose name `hostname` prints.
const NET: Readonly<Record<'pod' | 'node', ByViewpoint<readonly [string, string, 'node' | 'pod']>>> = {
  pod: {
    node: ['N', 'N', 'node'],
    pause: ['PAS', 'AS', 'pod'],
    app: ['PAS', 'AS', 'pod'],
    sidecar: ['PAS', 'AS', 'pod'],
  },
  node: {
    node: ['NPAS', 'NAS', 'node'],
    pause: ['NPAS', 'NAS', 'node'],
    app: ['NPAS', 'NAS', 'node'],
    sidecar: ['NPAS', 'NAS', 'node'],
  },
};

// With whom one has IPC objects.
const IPC: Readonly<Record<'pod' | 'node', ByViewpoint<string>>> = {
  pod: { node: 'N', pause: 'PAS', app: 'PAS', sidecar: 'PAS' },
  node: { node: 'NPAS', pause: 'NPAS', app: 'NPAS', sidecar: 'NPAS' },
};

const WHO: Readonly<Record<string, Viewpoint>> = { N: 'node', P: 'pause', A: 'app', S: 'sidecar' };

/** What the rows hold, by the names that others read them by. */
function rows(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-reach]')].map(({ dataset }) => [
      dataset.reach ?? '',
      dataset.members ?? dataset.value ?? 'missing',
    ]),
  );
}

describe.each(RUNTIME_PROFILES)('what is reached on %s', (runtime) => {
  test.each(POSITIONS.flatMap((position) => VIEWPOINTS.map((from) => [position, from] as const)))(
    'with flags %s, from %s',
    (position, from) => {
      const [pid, net, ipc] = CASES[position];
      // CRI-O starts pause only where the pod shares its process list; then the app stands in for it.
      const hasPause = runtime !== 'cri-o' || pid === 'pod';
      const viewer = from === 'pause' && !hasPause ? 'app' : from;
      const members = (initials: string) =>
        Array.from(hasPause ? initials : initials.replace('P', ''), (initial) => WHO[initial]).join(' ');
      render(<ReachPanel pods={podsAt(position, runtime)} from={from} />);
      expect(rows()).toEqual({
        localhost: members(NET[net][viewer][0]),
        connect: members(NET[net][viewer][1]),
        signal: members(PID[pid][viewer][0]),
        sees: members(PID[pid][viewer][0]),
        'seen-by': members(PID[pid][viewer][1]),
        ipc: members(IPC[ipc][viewer]),
        hostname: NET[net][viewer][2],
        'pid-one': PID[pid][viewer][2],
      });
      expect(document.querySelector('[data-from]')).toHaveAttribute('data-from', viewer);
    },
  );
});

describe('in words', () => {
  /** The panel as a reader hears it: each row's name and what it says. */
  const said = (): Readonly<Record<string, string>> => {
    const names = screen.getAllByRole('term').map((term) => term.textContent);
    const answers = screen.getAllByRole('definition').map((definition) => definition.textContent);
    return Object.fromEntries(names.map((name, index) => [name, answers[index] ?? '']));
  };

  test('with hostPID the app sees the node’s processes and those of all its pods, and may signal some', () => {
    render(<ReachPanel pods={podsAt('0101')} from="app" />);
    expect(screen.getByRole('heading')).toHaveTextContent('What the app shares and can reach');
    expect(said()).toMatchObject({
      'Shares 127.0.0.1 with': 'pause, itself and sidecar',
      'Can connect there to': 'itself and sidecar',
      'Sees the processes of (the node and all its pods)': 'worker node, pause, itself and sidecar',
      'Can signal yes, with the same user ID or as root kill(2)': 'worker node, pause, itself and sidecar',
      'Is seen by and by every hostPID pod on this node': 'worker node, pause, itself and sidecar',
      'PID 1 there is': 'the node’s init',
    });
  });

  test('alone in its pid namespace it can signal nobody else', () => {
    render(<ReachPanel pods={podsAt('0010')} from="sidecar" />);
    expect(said()).toMatchObject({
      'Can signal no other process kill(2)': 'nobody else',
      'hostname prints': expect.stringContaining('the node’s name') as string,
      'PID 1 there is': 'the sidecar',
    });
  });
});

describe('what changed is marked', () => {
  const marked = () =>
    [...document.querySelectorAll<HTMLElement>('[data-reach]:has(> i)')].map(({ dataset }) => dataset.reach);

  test('row by row, as its lane tells of it', () => {
    const [before, after] = [podsAt('0000'), podsAt('1010')];
    const { rerender } = render(<ReachPanel pods={before} from="app" />);
    expect(marked()).toEqual([]);
    rerender(<ReachPanel pods={{ ...before, pid: after.pid }} from="app" />);
    expect(marked()).toEqual(['sees', 'signal', 'seen-by', 'pid-one']);
    rerender(<ReachPanel pods={after} from="app" />);
    expect(marked()).toEqual(['localhost', 'connect', 'sees', 'signal', 'seen-by', 'hostname', 'pid-one']);
  });

  test('but not what differs because one looks from another member', () => {
    const { rerender } = render(<ReachPanel pods={podsAt('0000')} from="app" />);
    rerender(<ReachPanel pods={podsAt('0000')} from="node" />);
    expect(marked()).toEqual([]);
  });
});
