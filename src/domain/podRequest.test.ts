// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { APP, containerMember, SIDECAR } from './members';
import { requestForPod } from './podRequest';

const DEBUG = containerMember('debug', 'debug');

// The four digits: shareProcessNamespace, hostPID, hostNetwork, hostIPC.
test.each([
  ['0000', 'POD', 'CONTAINER', 'POD'],
  ['0111', 'NODE', 'NODE', 'NODE'],
  ['1001', 'POD', 'POD', 'NODE'],
] as const)(
  'with flags %s sandbox, app and sidecar are all asked for with network %s, pid %s, ipc %s, and none with a target',
  (position, network, pid, ipc) => {
    expect(requestForPod(flagsAt(position))).toStrictEqual({
      sandbox: { network, pid, ipc },
      containers: [
        { member: APP, option: { network, pid, ipc } },
        { member: SIDECAR, option: { network, pid, ipc } },
      ],
    });
  },
);

describe('a debug container that aims at the app', () => {
  test.each([
    ['0000', 'POD', 'POD'],
    ['0010', 'NODE', 'POD'],
    ['0001', 'POD', 'NODE'],
  ] as const)(
    'gets pid TARGET with flags %s, where the pod’s pid mode is CONTAINER; network %s and ipc %s stay the pod’s',
    (position, network, ipc) => {
      const request = requestForPod(flagsAt(position), [{ member: APP }, { member: DEBUG, target: 'app' }]);
      expect(request).toStrictEqual({
        sandbox: { network, pid: 'CONTAINER', ipc },
        containers: [
          { member: APP, option: { network, pid: 'CONTAINER', ipc } },
          { member: DEBUG, option: { network, pid: 'TARGET', ipc }, target: 'app' },
        ],
      });
    },
  );

  test.each([
    ['1000', 'POD'],
    ['0100', 'NODE'],
    ['1100', 'NODE'],
  ] as const)('keeps with flags %s the pod’s pid mode %s: its aim is noted, and sent by no mode', (position, pid) => {
    const { containers } = requestForPod(flagsAt(position), [{ member: APP }, { member: DEBUG, target: 'app' }]);
    expect(containers[1]).toStrictEqual({
      member: DEBUG,
      option: { network: 'POD', pid, ipc: 'POD' },
      target: 'app',
    });
  });
});

test('a debug container that aims at nobody gets a pid namespace of its own in the default pod', () => {
  const { containers } = requestForPod(flagsAt('0000'), [{ member: APP }, { member: DEBUG }]);
  expect(containers[1]).toStrictEqual({ member: DEBUG, option: { network: 'POD', pid: 'CONTAINER', ipc: 'POD' } });
});
