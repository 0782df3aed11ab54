import { act, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { topologyFor } from '../../domain/topologyFor';
import { ExplorePage } from './ExplorePage';

vi.mock(import('../../domain/topologyFor'), async (load) => {
  const module = await load();
  return { ...module, topologyFor: vi.fn(module.topologyFor) };
});

test('pointing at things of the picture resolves nothing anew', async () => {
  const { store } = renderWithStore(<ExplorePage />, '/case/5/');
  expect(topologyFor).toHaveBeenCalled();
  vi.mocked(topologyFor).mockClear();
  for (const target of [
    { kind: 'box', namespace: 'net', member: 'app' },
    { kind: 'lane', namespace: 'pid' },
    { kind: 'member', member: 'sidecar' },
  ] as const)
    act(() => {
      store.getState().point({ target, pinned: false });
    });
  await waitFor(() => {
    expect(document.querySelector('[data-target-card]')).toHaveTextContent('Sidecar');
  });
  expect(topologyFor).not.toHaveBeenCalled();
});
