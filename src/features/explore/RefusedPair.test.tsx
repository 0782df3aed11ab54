import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { selectFlags } from '../../store/selectors';
import { useShownPod } from '../../parts/useShownPod';
import { RefusedPair } from './RefusedPair';

/** The lesson of the pod that the store shows. */
function Shown() {
  return <RefusedPair flags={useShownPod().flags} />;
}

test.each([
  ['/case/4/', ''],
  ['/case/8/', ''],
  ['/case/4/', '?shareProcessNamespace=false'],
])('at %s%s there is nothing to explain', (path, search) => {
  const { container } = renderWithStore(<Shown />, path, search);
  expect(container).toBeEmptyDOMElement();
});

test('both on: the API server’s own words, and what they mean', () => {
  renderWithStore(<Shown />, '/case/6/', '?shareProcessNamespace=true');
  expect(screen.getByRole('region', { name: 'hostPID with shareProcessNamespace' })).toHaveTextContent(
    'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled',
  );
  expect(screen.getByText(/If such a pod reached the kubelet, hostPID would win/)).toBeInTheDocument();
});

test('the way out turns hostPID off and leaves the rest', async () => {
  const { user, store, container } = renderWithStore(
    <Shown />,
    '/case/6/',
    '?shareProcessNamespace=true&runtime=cri-o',
  );
  const wayOut = screen.getByRole('link', { name: 'Turn hostPID off' });
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
