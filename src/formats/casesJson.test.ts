// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { casesJson } from './casesJson';

const { cases } = casesJson();

describe('the shape that scripts rely on', () => {
  test('twelve cases under "cases", in their order, and nothing beside them', () => {
    expect(Object.keys(casesJson())).toEqual(['cases']);
    expect(cases.map((record) => record.case)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test.each(cases)('case $case has its flags, three runtimes and six kinds of namespace', (record) => {
    expect(Object.keys(record)).toEqual(['case', 'flags', 'namespaces']);
    expect(Object.keys(record.flags)).toEqual(['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC']);
    expect(Object.keys(record.namespaces)).toEqual(['textbook', 'containerd', 'cri-o']);
    for (const kinds of Object.values(record.namespaces))
      expect(Object.keys(kinds).sort()).toEqual(['ipc', 'mnt', 'net', 'pid', 'user', 'uts']);
  });

  test('it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(casesJson()))).toEqual(casesJson());
  });
});

// shareProcessNamespace, hostPID, hostNetwork, hostIPC; x does not matter.
test.each([
  [0, '0000'],
  [1, '0001'],
  [2, '0010'],
  [3, '0011'],
  [4, 'x100'],
  [5, 'x101'],
  [6, 'x110'],
  [7, 'x111'],
  [8, '1000'],
  [9, '1001'],
  [10, '1010'],
  [11, '1011'],
] as const)('case %i has the flags %s, null for x', (number, digits) => {
  const meaning = { '0': false, '1': true, x: null } as const;
  const [shareProcessNamespace, hostPID, hostNetwork, hostIPC] = Array.from(digits).map(
    (digit) => meaning[digit as keyof typeof meaning],
  );
  expect(cases[number]?.flags).toEqual({ shareProcessNamespace, hostPID, hostNetwork, hostIPC });
});

const APART = [['node'], ['pause'], ['app'], ['sidecar']];
const POD = [['node'], ['pause', 'app', 'sidecar']];
const NODE = [['node', 'pause', 'app', 'sidecar']];
// CRI-O without a pause process.
const APART_CRI_O = [['node'], ['app'], ['sidecar']];
const POD_CRI_O = [['node'], ['app', 'sidecar']];
const NODE_CRI_O = [['node', 'app', 'sidecar']];

test.each([
  [0, 'textbook', { pid: APART, net: POD, ipc: POD, uts: POD, user: POD, mnt: APART }],
  [2, 'textbook', { pid: APART, net: NODE, ipc: POD, uts: POD, user: POD, mnt: APART }],
  [5, 'textbook', { pid: NODE, net: POD, ipc: NODE, uts: POD, user: POD, mnt: APART }],
  [7, 'textbook', { pid: NODE, net: NODE, ipc: NODE, uts: POD, user: POD, mnt: APART }],
  [8, 'textbook', { pid: POD, net: POD, ipc: POD, uts: POD, user: POD, mnt: APART }],
  [0, 'containerd', { pid: APART, net: POD, ipc: POD, uts: POD, user: NODE, mnt: APART }],
  [2, 'containerd', { pid: APART, net: NODE, ipc: POD, uts: NODE, user: NODE, mnt: APART }],
  [11, 'containerd', { pid: POD, net: NODE, ipc: NODE, uts: NODE, user: NODE, mnt: APART }],
  [
    0,
    'cri-o',
    { pid: APART_CRI_O, net: POD_CRI_O, ipc: POD_CRI_O, uts: POD_CRI_O, user: NODE_CRI_O, mnt: APART_CRI_O },
  ],
  [
    7,
    'cri-o',
    { pid: NODE_CRI_O, net: NODE_CRI_O, ipc: NODE_CRI_O, uts: POD_CRI_O, user: NODE_CRI_O, mnt: APART_CRI_O },
  ],
  [10, 'cri-o', { pid: POD, net: NODE, ipc: POD, uts: POD, user: NODE, mnt: APART }],
] as const)('case %i on %s is divided as the table of facts says', (number, runtime, expected) => {
  expect(cases[number]?.namespaces[runtime]).toEqual(expected);
});
