import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { renderApp } from '../../tests/support/renderApp';

// Roles are asked for in the components' own tests; in a whole page that takes long.
function element(selector: string): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(selector);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${String(found.length)} elements ${selector}`);
  return only;
}
const flagSwitch = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[role="switch"]')].find(
    (link) => link.textContent === name,
  );
  if (!found) throw new Error(`No switch ${name}`);
  return found;
};
const status = () => element('[role="status"]').textContent;

/** The boxes of one kind, as their hooks say: "owner: members". */
function boxes(kind: string): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-namespace="${kind}"]`)].map(
    ({ dataset }) => `${dataset.owner ?? ''}: ${dataset.members ?? ''}`,
  );
}

describe('the page as it opens', () => {
  test('says that it answers to input, and has the case’s title', () => {
    renderApp('/case/8/');
    expect(document.documentElement.dataset.hydrated).toBe('true');
    expect(document.title).toBe('Case 8: One process list for the pod – Linux namespaces in a pod');
  });

  test('shows what the query asks for, says so, and moves nothing', () => {
    renderApp('/case/4/?shareProcessNamespace=true&runtime=cri-o');
    expect(flagSwitch('shareProcessNamespace')).toBeChecked();
    expect(boxes('user')).toEqual(['node: node app sidecar']);
    expect(screen.getByLabelText('Runtime')).toHaveValue('cri-o');
    expect(screen.getByText(/^Refused by the API server/)).toBeInTheDocument();
    expect(element('#diagram')).not.toHaveAttribute('data-moving');
    expect(status()).toMatch(
      /^The API server rejects this pod. The app and the sidecar are in the node’s pid and user namespaces/,
    );
  });

  test('replaces an address that is written in flags', () => {
    const { address } = renderApp('/?hostPID=true&hostNetwork=true');
    expect(address()).toBe('/case/6/');
    expect(document.title).toMatch(/^Case 6: /);
  });

  test('says what is wrong with an address, and has the title for it', () => {
    renderApp('/case/12/');
    expect(screen.getByRole('main').querySelector('p')).toHaveTextContent(
      'There is no case 12. Cases run from 0 to 11.',
    );
    expect(document.title).toBe('This address shows no case – Linux namespaces in a pod');
  });
});

describe('a flip', () => {
  test('shows at once in the boxes, and marks the lanes that it changes', async () => {
    const { user } = renderApp('/case/0/');
    expect(boxes('net')).toEqual(['node: node', 'pod: pause app sidecar']);
    await user.click(flagSwitch('hostNetwork'));
    expect(boxes('net')).toEqual(['node: node pause app sidecar']);
    expect(boxes('pid')).toEqual(['node: node', 'pause: pause', 'app: app', 'sidecar: sidecar']);
    const marked = [...document.querySelectorAll<HTMLElement>('[data-marked]')].map(({ dataset }) => dataset.lane);
    expect(marked).toEqual(['net', 'uts']);
  });

  test('has an address and a title, says what it did, and Back takes it back', async () => {
    const { user, address, back } = renderApp('/case/0/');
    const before = history.length;
    await user.click(flagSwitch('hostNetwork'));
    expect(address()).toBe('/case/2/');
    expect(history.length).toBe(before + 1);
    expect(document.title).toMatch(/^Case 2: /);
    expect(status()).toMatch(/^Case 2, hostNetwork on: /);
    await back();
    expect(address()).toBe('/case/0/');
    expect(flagSwitch('hostNetwork')).not.toBeChecked();
    expect(status()).toMatch(/^Case 0, hostNetwork off: /);
  });

  test('leaves the focus on the switch', async () => {
    const { user } = renderApp('/case/0/');
    flagSwitch('hostIPC').focus();
    await user.keyboard(' ');
    expect(flagSwitch('hostIPC')).toHaveFocus();
  });

  test('is undone by Undo, once', async () => {
    const { user, address } = renderApp('/case/0/');
    const undo = screen.getByText('Undo');
    expect(undo).toBeDisabled();
    await user.click(flagSwitch('hostNetwork'));
    await user.click(undo);
    await waitFor(() => {
      expect(address()).toBe('/case/0/');
    });
    expect(undo).toBeDisabled();
  });
});

describe('every box', () => {
  test('stands once in the page, and no member that does not exist is in one', () => {
    renderApp('/case/0/?runtime=cri-o');
    expect(boxes('pid')).toEqual(['node: node', 'app: app', 'sidecar: sidecar']);
    expect(boxes('net')).toEqual(['node: node', 'pod: app sidecar']);
    expect(boxes('ipc')).toEqual(['node: node', 'pod: app sidecar']);
    expect(boxes('uts')).toEqual(['node: node', 'pod: app sidecar']);
    expect(boxes('user')).toEqual(['node: node app sidecar']);
    expect(boxes('mnt')).toEqual(['node: node', 'app: app', 'sidecar: sidecar']);
  });

  test('can be asked what it is', async () => {
    const { user } = renderApp('/case/0/');
    const box = element('[data-namespace="net"][data-owner="pod"]');
    expect(box).toHaveAccessibleName('The pod’s net namespace. In it: pause, the app and the sidecar.');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    await user.click(box);
    expect(box).toHaveAttribute('aria-expanded', 'true');
    expect(element('[data-target-card]')).toHaveTextContent('The pod’s net namespace');
    await user.keyboard('{Escape}');
    expect(document.querySelector('[data-target-card]')).toBeNull();
  });
});

describe('another runtime', () => {
  test('is an entry in the history, and every link carries it', async () => {
    const { user, address } = renderApp('/case/2/');
    await user.selectOptions(screen.getByLabelText('Runtime'), 'containerd');
    expect(address()).toBe('/case/2/?runtime=containerd');
    expect(boxes('uts')).toEqual(['node: node pause app sidecar']);
    const hrefs = [...document.querySelectorAll('a[href^="/case/"]')].map((link) => link.getAttribute('href'));
    expect(hrefs.length).toBeGreaterThan(16);
    expect(hrefs.filter((href) => !href?.endsWith('?runtime=containerd'))).toEqual([]);
  });

  test('fades in without movement, and so does its replay', async () => {
    const { user } = renderApp('/case/2/');
    await user.selectOptions(screen.getByLabelText('Runtime'), 'containerd');
    expect(element('#diagram')).not.toHaveAttribute('data-moving');
    await user.click(screen.getByText('Replay'));
    expect(element('#diagram')).not.toHaveAttribute('data-moving');
  });
});

describe('the theme', () => {
  test('is the system’s, or the one of an earlier visit', () => {
    renderApp('/', { theme: 'dark' });
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(screen.getByLabelText('Theme')).toHaveValue('dark');
  });

  test('is remembered when it is chosen', async () => {
    const { user, kept } = renderApp('/');
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    await user.selectOptions(screen.getByLabelText('Theme'), 'light');
    expect(document.documentElement.dataset.theme).toBe('light');
    expect([...kept]).toEqual([['theme', 'light']]);
    await user.selectOptions(screen.getByLabelText('Theme'), 'system');
    expect(document.documentElement).not.toHaveAttribute('data-theme');
  });
});

test('the link that is copied is the address of what is shown', async () => {
  const { user } = renderApp('/case/2/?runtime=cri-o');
  await user.click(screen.getByText('Copy link'));
  expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/case/2/?runtime=cri-o');
});

test('where the system asks for reduced motion, a change is shown at once', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    renderApp('/case/0/');
    act(() => {
      flagSwitch('hostNetwork').click();
    });
    expect(element('#diagram')).not.toHaveAttribute('data-moving');
    expect(element('#diagram')).toHaveAttribute('data-calm');
    expect(element('[data-lane="net"][data-marked]')).toBeInTheDocument();
    act(() => {
      vi.advanceTimersByTime(2000);
    });
    expect(document.querySelector('[data-marked]')).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
