import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { selectFlags } from '../../store/selectors';
import { RefusedPair } from './RefusedPair';

test.each([
  ['/case/4/', ''],
  ['/case/8/', ''],
  ['/case/4/', '?shareProcessNamespace=false'],
])('at %s%s there is nothing to explain', (path, search) => {
  const { container } = renderWithStore(<RefusedPair />, path, search);
  expect(container).toBeEmptyDOMElement();
});

test('both on: who refuses it and what would win; why, in the API server’s own words', async () => {
  const { user } = renderWithStore(<RefusedPair />, '/case/6/', '?shareProcessNamespace=true');
  expect(await screen.findByText(/Refused by the API server; hostPID would win/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Why' }));
  expect(screen.getByRole('dialog', { name: 'hostPID with shareProcessNamespace' })).toBeInTheDocument();
  expect(
    await screen.findByText(
      'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled',
    ),
  ).toBeInTheDocument();
  expect(screen.getByText(/If such a pod reached the kubelet, hostPID would win/)).toBeInTheDocument();
});

test('the way out turns hostPID off and leaves the rest', async () => {
  const { user, store, container } = renderWithStore(
    <RefusedPair />,
    '/case/6/',
    '?shareProcessNamespace=true&runtime=cri-o',
  );
  const wayOut = await screen.findByRole('link', { name: 'Turn hostPID off' });
  expect(wayOut).toHaveAttribute('href', '/case/10/?runtime=cri-o');
  await user.click(wayOut);
  expect(selectFlags(store.getState())).toEqual({
    shareProcessNamespace: true,
    hostPID: false,
    hostNetwork: true,
    hostIPC: false,
  });
  expect(container).toBeEmptyDOMElement();
});
