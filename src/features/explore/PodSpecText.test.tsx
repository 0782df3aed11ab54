import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { flagsAt } from '../../../tests/support/flagsAt';
import { renderWithStore } from '../../../tests/support/renderWithStore';
import { PodSpecText } from './PodSpecText';

const MANIFEST_OF_CASE_10 = `apiVersion: v1
kind: Pod
metadata:
  name: case-10
spec:
  shareProcessNamespace: true
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
  containers:
    - name: app
      image: docker.io/library/busybox:1.37
      command: ["sh", "-c", "cd /tmp; echo app | tee /dev/shm/app >index.html; exec httpd -f -p 18080"]
      ports: [{ containerPort: 18080 }]
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
    - name: sidecar
      image: docker.io/library/busybox:1.37
      command: ["sh", "-c", "cd /tmp; echo sidecar | tee /dev/shm/sidecar >index.html; exec httpd -f -p 18081"]
      ports: [{ containerPort: 18081 }]
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`;
const REFUSAL =
  'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled';

test('what is shown is what is copied', async () => {
  const { container, user } = renderWithStore(<PodSpecText flags={flagsAt('1010')} />, '/case/10/');
  expect(container.querySelector('pre')?.textContent).toBe(MANIFEST_OF_CASE_10);
  await user.click(screen.getByRole('button'));
  expect(await navigator.clipboard.readText()).toBe(MANIFEST_OF_CASE_10);
  expect(container.querySelector('[aria-live]')).toHaveTextContent('YAML copied');
});

test('the flags that are on are marked, each as its own field', () => {
  const { container } = renderWithStore(<PodSpecText flags={flagsAt('1010')} />, '/case/10/');
  const marks = [...container.querySelectorAll('mark')];
  expect(marks.map((mark) => [mark.dataset.flag, mark.textContent])).toEqual([
    ['shareProcessNamespace', 'shareProcessNamespace: true'],
    ['hostNetwork', 'hostNetwork: true'],
  ]);
});

test('a pod that the API server admits is not marked as rejected', () => {
  renderWithStore(<PodSpecText flags={flagsAt('1010')} />, '/case/10/');
  expect(screen.queryByText('The API server rejects this pod.')).not.toBeInTheDocument();
});

test('the forbidden pair is marked as rejected, also in what is copied', async () => {
  const { user } = renderWithStore(<PodSpecText flags={flagsAt('1100')} />, '/case/4/');
  expect(screen.getByText('The API server rejects this pod.')).toBeInTheDocument();
  await user.click(screen.getByRole('button'));
  expect(await navigator.clipboard.readText()).toMatch(
    `# The API server rejects this pod:\n# ${REFUSAL}\napiVersion: v1\n`,
  );
});
