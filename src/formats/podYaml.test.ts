// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { podYaml, podYamlLines } from './podYaml';

const AS_AN_ORDINARY_USER = `  securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
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

describe('the manifest that kubectl takes', () => {
  test('of case 0 sets no flag and says so', () => {
    expect(podYaml(flagsAt('0000'))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: case-0
spec:
  # no flag is set: all four default to false
${AS_AN_ORDINARY_USER}`);
  });

  test('of case 7 sets the three host flags', () => {
    expect(podYaml(flagsAt('0111'))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: case-7
spec:
  hostPID: true
  hostNetwork: true
  hostIPC: true
  dnsPolicy: ClusterFirstWithHostNet
${AS_AN_ORDINARY_USER}`);
  });

  test('of case 8 sets shareProcessNamespace in the pod’s spec, not in a security context', () => {
    expect(podYaml(flagsAt('1000'))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: case-8
spec:
  shareProcessNamespace: true
${AS_AN_ORDINARY_USER}`);
  });

  test('of the forbidden pair says first that the API server rejects it, and why', () => {
    expect(podYaml(flagsAt('1100'))).toBe(`# The API server rejects this pod:
# spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled
apiVersion: v1
kind: Pod
metadata:
  name: case-4
spec:
  shareProcessNamespace: true
  hostPID: true
${AS_AN_ORDINARY_USER}`);
  });
});

test('only a pod on the node’s network asks for the cluster’s DNS', () => {
  const asking = POSITIONS.filter((position) => podYaml(flagsAt(position)).includes('dnsPolicy'));
  expect(asking).toEqual(POSITIONS.filter((position) => flagsAt(position).hostNetwork));
});

test('each line knows the flag that it sets, all other lines set none', () => {
  const setting = podYamlLines(flagsAt('1011')).filter(({ flag }) => flag !== null);
  expect(setting).toEqual([
    { text: '  shareProcessNamespace: true', flag: 'shareProcessNamespace' },
    { text: '  hostNetwork: true', flag: 'hostNetwork' },
    { text: '  hostIPC: true', flag: 'hostIPC' },
  ]);
});

test('hostUsers: false stands in the manifest, and what the API server says of it beside a host flag above it', () => {
  expect(podYaml(flagsAt('1000'), false)).toContain('spec:\n  shareProcessNamespace: true\n  hostUsers: false\n');
  expect(podYaml(flagsAt('0010'), false)).toMatch(
    /^# The API server rejects this pod:\n# spec\.hostNetwork: Forbidden: when `hostUsers` is false\napiVersion: v1\n/,
  );
});
