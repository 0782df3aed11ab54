import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderWithStore } from '../../tests/support/renderWithStore';
import { useAppStore } from '../store/AppStoreContext';
import { selectFrom } from '../store/selectors';
import { loadAllDeferred } from '../ui/deferred';
import { Terminal } from './Terminal';
import { resolveChosen } from './resolvedLab';
import { toldPods } from './toldPods';

await loadAllDeferred();

function ToldTerminal() {
  const told = useAppStore((state) => state.told);
  const from = useAppStore(selectFrom);
  return <Terminal pods={toldPods(told, resolveChosen)} from={from} />;
}

function renderTerminal(path: string, search = '') {
  const rendered = renderWithStore(<ToldTerminal />, path, search);
  const terminal = () => rendered.container.querySelector<HTMLElement>('[data-terminal]');
  return {
    ...rendered,
    output: () => rendered.container.querySelector('[data-output]')?.textContent ?? '',
    marked: () =>
      [...rendered.container.querySelectorAll('[data-output] [data-new]')].map(({ textContent }) => textContent.trim()),
    hooks: () => Object.fromEntries(Object.entries(terminal()?.dataset ?? {})),
    meaning: () => rendered.container.querySelector('[aria-live]')?.textContent ?? '',
    field: () => screen.getByRole('textbox', { name: 'Command' }),
    flip: (flag: 'hostPID' | 'hostNetwork' | 'hostIPC' | 'shareProcessNamespace') => {
      act(() => {
        rendered.store.getState().toggleFlag(flag);
        rendered.store.getState().tell([]);
      });
    },
  };
}

const PS_OF_APP = 'PID   USER     TIME  COMMAND\n    1 1000      0:00 httpd -f -p 18080\n    8 1000      0:00 ps';

test('it begins with ps in the app', () => {
  const { output, hooks, meaning } = renderTerminal('/case/0/');
  expect(hooks()).toEqual({ terminal: '', from: 'app', command: 'ps' });
  expect(output()).toBe(PS_OF_APP);
  expect(meaning()).toBe('2 processes: the app sees itself and ps, nobody else.');
  expect(screen.getByRole('heading')).toHaveTextContent('Terminal in the app');
});

test.each([
  ['app', ['10248', '18081']],
  ['sidecar', ['10248', '18080']],
  ['node', ['18080', '18081']],
])('in %s there are buttons for what can be tried, towards each other listener', (from, ports) => {
  renderTerminal('/case/0/', `?from=${from}`);
  const names = within(screen.getByRole('group', { name: 'Commands to try' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(names).toEqual([
    'ps',
    'hostname',
    'ip addr',
    'ipcs',
    'ls /dev/shm',
    'ls -l /proc/self/ns',
    ...ports.map((port) => `wget -qO- 127.0.0.1:${port}`),
  ]);
});

test('a button runs its command, and typing does', async () => {
  const { user, output, hooks, field } = renderTerminal('/case/0/');
  await user.click(screen.getByRole('button', { name: 'wget -qO- 127.0.0.1:18081' }));
  expect(output()).toBe('sidecar');
  await user.type(field(), 'hostname{Enter}');
  expect(output()).toBe('case-0');
  expect(hooks().command).toBe('hostname');
  expect(field()).toHaveValue('');
  await user.type(field(), 'wget -qO- 127.0.0.1:10248');
  await user.click(screen.getByRole('button', { name: 'Run' }));
  expect(output()).toBe("wget: can't connect to remote host (127.0.0.1): Connection refused");
});

describe('a flip', () => {
  test('runs what is on screen again when the lane tells, marks new lines and keeps lost ones apart', () => {
    const { store, output, marked, flip, meaning, container } = renderTerminal('/case/0/');
    act(() => {
      store.getState().toggleFlag('hostPID');
      store.getState().tell(['pid']);
    });
    expect(output()).toBe(PS_OF_APP);
    act(() => {
      store.getState().tell([]);
    });
    expect(output().split('\n')).toHaveLength(11);
    expect(marked()).toHaveLength(10);
    expect(container.querySelector('[data-output] + div')).toHaveTextContent('No longer printed: 1 1000 0:00 httpd');
    expect(meaning()).toBe('10 processes: the app sees the node and all its pods.');
    flip('hostNetwork');
    expect(marked()).toEqual([]);
  });

  test('is marked no longer once the command is run again, or one looks from elsewhere', async () => {
    const { user, store, marked, flip } = renderTerminal('/case/0/');
    flip('hostPID');
    expect(marked()).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'ps' }));
    expect(marked()).toEqual([]);
    flip('hostPID');
    expect(marked()).toHaveLength(2);
    act(() => {
      store.getState().lookFrom('sidecar');
    });
    expect(marked()).toEqual([]);
  });

  test('changes nothing of an output that does not follow from it', async () => {
    const { user, output, marked, flip } = renderTerminal('/case/0/');
    await user.click(screen.getByRole('button', { name: 'ls -l /proc/self/ns' }));
    const before = output();
    flip('hostIPC');
    expect(output()).not.toBe(before);
    expect(marked()).toEqual(['lrwxrwxrwx 1000 ipc -> ipc:[4026531839]']);
    await user.click(screen.getByRole('button', { name: 'hostname' }));
    expect(marked()).toEqual([]);
    flip('hostIPC');
    expect(marked()).toEqual([]);
  });
});

describe('the field', () => {
  test('brings back what was run by the arrows, and ends in an empty line', async () => {
    const { user, field } = renderTerminal('/case/0/');
    await user.type(field(), 'hostname{Enter}rm -rf /{Enter}');
    await user.keyboard('{ArrowUp}');
    expect(field()).toHaveValue('rm -rf /');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(field()).toHaveValue('hostname');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(field()).toHaveValue('');
  });

  test('completes by Tab what a command begins with, else Tab leads on', async () => {
    const { user, field } = renderTerminal('/case/0/');
    await user.type(field(), 'ls -');
    await user.tab();
    expect(field()).toHaveValue('ls -l /proc/self/ns');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Run' })).toHaveFocus();
  });
});

describe('what is no command', () => {
  test.each([
    ['rm -rf /', 'rm: not in this picture. Nothing was run. Type help for what is.'],
    ['ps | grep x', 'This is no real shell: | means nothing here'],
    ['ps --forest', 'The simulation does not know the option --forest.'],
    ['wget -qO- 127.0.0.1:70000', '70000 is no port: ports go from 1 to 65535.'],
    ['wget -qO- 127.0.0.1:4000', 'Connection refused'],
    ['sudo ps', 'sudo: only root on the node can do this.'],
    ['nsenter -t 4711 -n ip addr', 'nsenter: only root on the node can do this.'],
    ['help', 'This simulation knows: ps, hostname, ip addr'],
    ['   ', 'Type a command, or press one of the buttons above.'],
  ])('%j gets a short answer', async (line, answer) => {
    const { user, output, field } = renderTerminal('/case/0/');
    await user.click(field());
    await user.paste(line);
    await user.keyboard('{Enter}');
    expect(output()).toContain(answer);
    await user.keyboard('{ArrowUp}');
    expect(field()).toHaveValue(line);
  });

  test('nor are 10,000 characters, which stay in the history', async () => {
    const { user, output, field } = renderTerminal('/case/0/');
    const long = 'a'.repeat(10_000);
    await user.click(field());
    await user.paste(long);
    await user.keyboard('{Enter}');
    expect(output()).toBe('This line has 10000 letters; the simulation reads up to 200. Nothing was run.');
    await user.keyboard('{ArrowUp}');
    expect(field()).toHaveValue(long);
  });
});

test.each([
  ['ls -l /proc/self/ns', 'By their numbers: net, ipc, uts and user the pod’s; pid and mnt its own.', '/case/0/'],
  [
    'ls -l /proc/self/ns',
    'By their numbers: pid and ipc the node’s; net, uts and user the pod’s; mnt its own.',
    '/case/5/',
  ],
  ['readlink /proc/self/ns/net', 'By their numbers: net the node’s.', '/case/2/'],
  ['ls -l /proc/1/ns', 'To see is not to be allowed: process 1 belongs to another user.', '/case/4/'],
  ['ls -l /proc/99/ns', 'From here no process 99 is seen.', '/case/4/'],
])('what %s prints is said in words: %s', async (line, words, path) => {
  const { user, meaning, field } = renderTerminal(path);
  await user.type(field(), `${line}{Enter}`);
  expect(meaning()).toBe(words);
});

test('pause has no shell: it says so, and how one looks from the node', async () => {
  const { user, output, field, hooks, container } = renderTerminal('/case/0/', '?from=pause');
  expect(hooks().from).toBe('pause');
  expect(container).toHaveTextContent('Pause has no shell and no commands');
  expect(container).toHaveTextContent('crictl inspectp');
  expect(output()).toContain('pid -> pid:[4026532571]');
  await user.type(field(), 'ps{Enter}');
  expect(output()).toBe('ps: pause has no such program, and no shell. Put sudo before it to run it on the node.');
  await user.click(screen.getByRole('button', { name: 'sudo nsenter -t 4711 -u hostname' }));
  expect(output()).toBe('case-0');
});

test('where the runtime starts no pause, one looks from the app', () => {
  const { hooks } = renderTerminal('/case/0/', '?from=pause&runtime=cri-o');
  expect(hooks().from).toBe('app');
});

test('a line with a number marks its box while it is pointed at, and is marked by it', async () => {
  const { user, store, container } = renderTerminal('/case/2/');
  await user.click(screen.getByRole('button', { name: 'ls -l /proc/self/ns' }));
  const line = [...container.querySelectorAll('[data-output] > span')].find(({ textContent }) =>
    textContent.includes(' net -> '),
  );
  if (!line) expect.fail('there is a line of net');
  await user.hover(line);
  expect(store.getState().marked).toEqual({ kind: 'box', namespace: 'net', member: 'app' });
  await user.unhover(line);
  expect(store.getState().marked).toBeNull();
  act(() => {
    store.getState().point({ target: { kind: 'box', namespace: 'net', member: 'node' }, pinned: true });
  });
  expect([...container.querySelectorAll('[data-output] [data-lit]')]).toEqual([line]);
});
