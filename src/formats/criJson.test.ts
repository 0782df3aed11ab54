// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { labRequestFor, requestForLab, withApart } from '../domain/labRequest';
import { crictlFiles } from './criJson';

const filesOf = (...given: Parameters<typeof requestForLab>) => {
  const files = crictlFiles(requestForLab(...given), 'pod-1');
  return Object.fromEntries(files.map(({ name, json }) => [name, JSON.parse(json) as unknown]));
};

describe('the files for crictl', () => {
  test('name modes by the numbers of api.proto: POD 0, CONTAINER 1, NODE 2, TARGET 3', () => {
    const files = filesOf({ ...labRequestFor(0), target: 'app' });
    expect(Object.keys(files)).toEqual(['pod.json', 'app.json', 'sidecar.json', 'debugger.json']);
    expect(files).toMatchObject({
      'pod.json': { linux: { security_context: { namespace_options: { network: 0, pid: 1, ipc: 0 } } } },
      'app.json': { linux: { security_context: { namespace_options: { network: 0, pid: 1, ipc: 0 } } } },
      'debugger.json': { linux: { security_context: { namespace_options: { network: 0, pid: 3, ipc: 0 } } } },
    });
  });

  test('ask for one container apart in its own file alone', () => {
    const files = filesOf(withApart(labRequestFor(0), 'sidecar', 'network', 'NODE'));
    expect(files).toMatchObject({
      'app.json': { linux: { security_context: { namespace_options: { network: 0 } } } },
      'sidecar.json': { linux: { security_context: { namespace_options: { network: 2 } } } },
    });
  });

  // Measured: runc cannot set a host name without a private UTS namespace.
  test.each([
    [0, 'pod-1'],
    [2, undefined],
  ] as const)('in case %d the sandbox has the host name %s', (sharingCase, hostname) => {
    expect((filesOf(labRequestFor(sharingCase))['pod.json'] as { hostname?: string }).hostname).toBe(hostname);
  });
});
