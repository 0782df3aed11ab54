import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { useShownPod } from '../../parts/useShownPod';
import type { AppState } from '../../store/createAppStore';
import { ADDRESS_NOTICES } from '../../parts/addressNotices';
import { loadAllDeferred } from '../../ui/deferred';
import { Headline } from './Headline';

await loadAllDeferred();

function HeadlineOfStore() {
  return <Headline pod={useShownPod()} />;
}

function renderAt(path: string, search = '') {
  const page = renderWithStore(<HeadlineOfStore />, path, search);
  return {
    ...page,
    /** Makes a choice; gives the status sentence that follows. */
    after: (choose: (state: AppState) => void) => {
      act(() => {
        choose(page.store.getState());
      });
      return screen.getByRole('status').textContent;
    },
  };
}

test('it names the case', () => {
  renderAt('/case/11/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Shared processes, node’s network and IPC');
  expect(screen.getByText('Case No.').parentElement).toHaveTextContent('Case No. 11');
});

test.each([
  ['/case/0/', '/case/11/', '/case/1/'],
  ['/case/11/', '/case/10/', '/case/0/'],
  ['/case/5/', '/case/4/', '/case/6/'],
])('beside %s stand %s and %s', (path, previous, next) => {
  renderAt(path);
  expect(screen.getByRole('link', { name: 'Previous case' })).toHaveAttribute('href', previous);
  expect(screen.getByRole('link', { name: 'Next case' })).toHaveAttribute('href', next);
});

test('the neighbours carry the runtime, and drop a shareProcessNamespace that does not matter', () => {
  renderAt('/case/5/', '?shareProcessNamespace=true&runtime=cri-o');
  expect(screen.getByRole('link', { name: 'Next case' })).toHaveAttribute('href', '/case/6/?runtime=cri-o');
});

describe('the status sentence', () => {
  test('says what is shared, as long as nothing changed', () => {
    renderAt('/case/7/');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Pause, the app and the sidecar are in the node’s pid, net and ipc namespaces, share the pod’s uts and user namespaces and each have their own mnt namespace.',
    );
  });

  test('says what a flip merged, and what it split again, and where the wall is open', () => {
    const { after } = renderAt('/case/0/');
    const flip = (state: AppState) => {
      state.toggleFlag('hostNetwork');
    };
    expect(after(flip)).toBe(
      'Case 2, hostNetwork on: pause, the app and the sidecar are now in the node’s net namespace. Wall open: net.',
    );
    expect(after(flip)).toBe(
      'Case 0, hostNetwork off: pause, the app and the sidecar now share the pod’s net namespace. Wall closed.',
    );
  });

  test('says why nothing moves when shareProcessNamespace is flipped under hostPID, and that it is refused', () => {
    const { after } = renderAt('/case/4/');
    const flip = (state: AppState) => {
      state.toggleFlag('shareProcessNamespace');
    };
    expect(after(flip)).toBe(
      'The API server rejects this pod. Case 4, shareProcessNamespace on: nothing moves, because with hostPID everybody is in the node’s pid namespace already. Wall open: pid.',
    );
    expect(after(flip)).toMatch(/^Case 4, shareProcessNamespace off: nothing moves.* Wall open: pid\.$/);
  });

  test('names the case where more than one flag changes', () => {
    const { after } = renderAt('/case/7/');
    expect(
      after((state) => {
        state.showCase(0);
      }),
    ).toBe(
      'Case 0: pause, the app and the sidecar now share the pod’s net and ipc namespaces and each now have their own pid namespace. Wall closed.',
    );
  });

  test('names the runtime where only that changes', () => {
    const { after } = renderAt('/case/8/');
    expect(
      after((state) => {
        state.chooseRuntime('containerd');
      }),
    ).toBe('Case 8, containerd: pause, the app and the sidecar are now in the node’s user namespace. Wall open: user.');
    expect(
      after((state) => {
        state.chooseRuntime('cri-o');
      }),
    ).toBe('Case 8, CRI-O: no Linux namespace changes. Wall open: user.');
  });

  test('says it again when the last change is shown again', () => {
    const { after } = renderAt('/case/0/');
    after((state) => {
      state.toggleFlag('hostIPC');
    });
    const again =
      'Again. Case 1, hostIPC on: pause, the app and the sidecar are now in the node’s ipc namespace. Wall open: ipc.';
    const replay = (state: AppState) => {
      state.replay();
    };
    expect(after(replay)).toBe(again);
    const before = screen.getByRole('status').firstElementChild;
    expect(after(replay)).toBe(again);
    // A new element, so that it is read again.
    expect(screen.getByRole('status').firstElementChild).not.toBe(before);
  });

  test('comes at once; the sentence above the picture comes when the lanes have told', () => {
    const { store, after } = renderAt('/case/0/');
    const shown = () => document.querySelector('[data-kind]')?.textContent;
    const before = shown();
    after((state) => {
      state.toggleFlag('hostPID');
    });
    expect(shown()).toBe(before);
    act(() => {
      store.getState().tell(['pid']);
    });
    expect(shown()).toBe(before);
    act(() => {
      store.getState().tell([]);
    });
    expect(shown()).toMatch(/^hostPID on: /);
  });
});

describe('what was wrong with the address', () => {
  beforeAll(() => ADDRESS_NOTICES.load());

  test.each([
    [
      '/case/2/',
      '?runtime=docker',
      'The address asks for runtime “docker”. It can be textbook, containerd, cri-o; you see textbook, the simplified model.',
    ],
    ['/', '?hostPID=maybe', 'The address says hostPID=maybe. It can be true, false, 1 or 0, so it was left out.'],
    [
      '/',
      '?hostPID=maybe&hostPID=perhaps&hostPID=no',
      'The address says hostPID=maybe and 2 other values that cannot be read. It can be true, false, 1 or 0, so it was left out.',
    ],
    [
      '/',
      '?hostPID=a&hostIPC=b&hostNetwork=c&runtime=d',
      'The address asks for runtime “d”. It can be textbook, containerd, cri-o; you see textbook, the simplified model. The address says hostPID=a. It can be true, false, 1 or 0, so it was left out. 2 more parts of the address could not be followed.',
    ],
    ['/', '?hostPID', 'The address says hostPID=(nothing). It can be true, false, 1 or 0, so it was left out.'],
    [
      '/',
      '?hostIPC=1&hostIPC=0',
      'The address says hostIPC more than once, with different values. The first, 1, counts.',
    ],
    ['/case/0/', '?hostPID=true', 'The address says hostPID=true, but case 0 has it off. The case counts.'],
    ['/case/7/', '?hostNetwork=0', 'The address says hostNetwork=false, but case 7 has it on. The case counts.'],
  ])('%s%s is said in words', (path, search, sentence) => {
    renderAt(path, search);
    expect(screen.getByRole('status')).toHaveTextContent(sentence);
  });

  test('is no longer said once a choice is made', () => {
    const { after } = renderAt('/case/2/', '?runtime=docker');
    expect(
      after((state) => {
        state.toggleFlag('hostIPC');
      }),
    ).toBe(
      'Case 3, hostIPC on: pause, the app and the sidecar are now in the node’s ipc namespace. Wall open: net, ipc.',
    );
  });
});
