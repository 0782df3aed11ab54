import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { listenForClicks } from '../../tests/support/listenForClicks';
import { renderWithStore } from '../../tests/support/renderWithStore';
import { POD_NAMESPACE_FLAGS, type PodNamespaceFlag } from '../domain/flags';
import { selectFlags } from '../store/selectors';
import { FlagSwitch } from './FlagSwitch';

function renderSwitches(path: string, search = '') {
  const page = renderWithStore(
    <>
      {POD_NAMESPACE_FLAGS.map((flag) => (
        <FlagSwitch key={flag} flag={flag} />
      ))}
    </>,
    path,
    search,
  );
  return {
    ...page,
    named: (name: PodNamespaceFlag) => screen.getByRole('switch', { name }),
    flags: () => selectFlags(page.store.getState()),
  };
}

test('there are four, named exactly as the fields', () => {
  renderSwitches('/');
  const names = screen.getAllByRole('switch').map((element) => element.textContent);
  expect(names).toEqual(['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC']);
});

// Which case; the positions of the four; where each leads.
test.each([
  ['/case/0/', '', ['false', 'false', 'false', 'false'], ['/case/8/', '/case/4/', '/case/2/', '/case/1/']],
  [
    '/case/8/',
    '',
    ['true', 'false', 'false', 'false'],
    ['/case/0/', '/case/4/?shareProcessNamespace=true', '/case/10/', '/case/9/'],
  ],
  [
    '/case/7/',
    '',
    ['false', 'true', 'true', 'true'],
    ['/case/7/?shareProcessNamespace=true', '/case/3/', '/case/5/', '/case/6/'],
  ],
  [
    '/case/4/',
    '?shareProcessNamespace=true',
    ['true', 'true', 'false', 'false'],
    ['/case/4/', '/case/8/', '/case/6/?shareProcessNamespace=true', '/case/5/?shareProcessNamespace=true'],
  ],
  [
    '/case/2/',
    '?runtime=cri-o',
    ['false', 'false', 'true', 'false'],
    ['/case/10/?runtime=cri-o', '/case/6/?runtime=cri-o', '/case/0/?runtime=cri-o', '/case/3/?runtime=cri-o'],
  ],
])('at %s%s they stand at %j and lead to %j', (path, search, positions, hrefs) => {
  renderSwitches(path, search);
  const switches = screen.getAllByRole('switch');
  expect(switches.map((element) => element.getAttribute('aria-checked'))).toEqual(positions);
  expect(switches.map((element) => element.getAttribute('href'))).toEqual(hrefs);
});

describe('a switch is flipped', () => {
  test('by a click, and then leads back', async () => {
    const { named, user } = renderSwitches('/case/0/');
    await user.click(named('hostNetwork'));
    expect(named('hostNetwork')).toBeChecked();
    expect(named('hostNetwork')).toHaveAttribute('href', '/case/0/');
    expect(named('hostIPC')).not.toBeChecked();
    expect(named('hostIPC')).toHaveAttribute('href', '/case/3/');
  });

  test.each([
    ['Enter', '{Enter}'],
    ['Space', ' '],
  ])('by %s, once, and keeps the focus', async (_, key) => {
    const { named, user, flags } = renderSwitches('/case/0/');
    named('hostPID').focus();
    await user.keyboard(key);
    expect(flags().hostPID).toBe(true);
    expect(named('hostPID')).toHaveFocus();
    await user.keyboard(key);
    expect(flags().hostPID).toBe(false);
  });

  test('but not by a click that asks for a new tab', async () => {
    const { named, user, flags } = renderSwitches('/case/0/');
    const answered = listenForClicks();
    await user.keyboard('{Control>}');
    await user.click(named('hostPID'));
    await user.keyboard('{/Control}');
    expect(flags().hostPID).toBe(false);
    expect(answered).toEqual([false]);
  });
});

describe('what is said beside the name', () => {
  test.each([
    ['shareProcessNamespace', 'Rules the pid namespace: one process list for the pod.'],
    ['hostPID', 'Rules the pid namespace: the node’s process list.'],
    ['hostNetwork', 'Rules the net namespace: the node’s network. On containerd, uts follows it.'],
    ['hostIPC', 'Rules the ipc namespace: the node’s IPC objects.'],
  ] as const)('%s: %s', (flag, description) => {
    const { named } = renderSwitches('/case/0/');
    expect(named(flag)).toHaveAccessibleName(flag);
    expect(named(flag)).toHaveAccessibleDescription(description);
  });

  test('under hostPID, shareProcessNamespace says that it does not matter, or that the pair is refused', async () => {
    const { named, user } = renderSwitches('/case/4/');
    expect(named('shareProcessNamespace')).toHaveAccessibleDescription(
      'Rules the pid namespace: one process list for the pod. With hostPID the API server would refuse it.',
    );
    await user.click(named('shareProcessNamespace'));
    expect(named('shareProcessNamespace')).toHaveAccessibleDescription(
      'Rules the pid namespace: one process list for the pod. The API server refuses this.',
    );
    expect(named('shareProcessNamespace')).toBeChecked();
    await user.click(named('hostPID'));
    expect(named('shareProcessNamespace')).toHaveAccessibleDescription(
      'Rules the pid namespace: one process list for the pod.',
    );
  });
});
