// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { podYaml, podYamlLines } from './podYaml';

const CONTAINERS = `  containers:
    - name: app
      image: nginx
    - name: sidecar
      image: busybox
      command: ["sleep", "3600"]
`;

describe('the manifest that kubectl takes', () => {
  test('of case 0 sets no flag and says so', () => {
    expect(podYaml(flagsAt('0000'))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: case-0
spec:
  # no flag is set: all four default to false
${CONTAINERS}`);
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
${CONTAINERS}`);
  });

  test('of case 8 sets shareProcessNamespace in the pod’s spec, not in a security context', () => {
    expect(podYaml(flagsAt('1000'))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: case-8
spec:
  shareProcessNamespace: true
${CONTAINERS}`);
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
${CONTAINERS}`);
  });
});

test('each line knows the flag that it sets, all other lines set none', () => {
  const setting = podYamlLines(flagsAt('1011')).filter(({ flag }) => flag !== null);
  expect(setting).toEqual([
    { text: '  shareProcessNamespace: true', flag: 'shareProcessNamespace' },
    { text: '  hostNetwork: true', flag: 'hostNetwork' },
    { text: '  hostIPC: true', flag: 'hostIPC' },
  ]);
});
