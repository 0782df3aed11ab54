// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS } from '../../tests/support/flagsAt';
import { effectiveRequest } from './effectiveRequest';
import { APP, containerMember, SIDECAR, type MemberId } from './members';
import type { NamespaceMode, NamespaceOption, OptionField } from './modes';
import { requestForPod, type PodContainer, type PodRequest } from './podRequest';
import { REAL_RUNTIMES, RUNTIME_PROFILES } from './runtimes';

const DEFAULT_POD: NamespaceOption = { network: 'POD', pid: 'CONTAINER', ipc: 'POD' };

function podWithSidecar(pod: NamespaceOption, sidecar: NamespaceOption, target?: MemberId): PodRequest {
  return {
    sandbox: pod,
    containers: [
      { member: APP, option: pod },
      { member: SIDECAR, option: sidecar, ...(target === undefined ? {} : { target }) },
    ],
  };
}

describe('what the whole pod asks for', () => {
  type Row = readonly [OptionField, NamespaceMode, NamespaceMode];

  // Field, mode asked for, mode followed. api.proto: each mode may be asked for in each field.
  const TEXTBOOK: readonly Row[] = [
    ['network', 'POD', 'POD'],
    ['network', 'CONTAINER', 'CONTAINER'],
    ['network', 'NODE', 'NODE'],
    ['pid', 'POD', 'POD'],
    ['pid', 'CONTAINER', 'CONTAINER'],
    ['pid', 'NODE', 'NODE'],
    ['ipc', 'POD', 'POD'],
    ['ipc', 'CONTAINER', 'CONTAINER'],
    ['ipc', 'NODE', 'NODE'],
  ];
  // Both real runtimes look in network and ipc for NODE only; TARGET there needs no id.
  const REAL: readonly Row[] = [
    ['network', 'POD', 'POD'],
    ['network', 'CONTAINER', 'POD'],
    ['network', 'NODE', 'NODE'],
    ['network', 'TARGET', 'POD'],
    ['pid', 'POD', 'POD'],
    ['pid', 'CONTAINER', 'CONTAINER'],
    ['pid', 'NODE', 'NODE'],
    ['ipc', 'POD', 'POD'],
    ['ipc', 'CONTAINER', 'POD'],
    ['ipc', 'NODE', 'NODE'],
    ['ipc', 'TARGET', 'POD'],
  ];

  describe.each([
    ['textbook', TEXTBOOK],
    ['containerd', REAL],
    ['cri-o', REAL],
  ] as const)('on %s', (runtime, rows) => {
    test.each(rows)('%s %s is %s, for the sandbox and for its containers', (field, asked, followed) => {
      const option = { ...DEFAULT_POD, [field]: asked };
      const expected = { ...DEFAULT_POD, [field]: followed };
      expect(effectiveRequest(podWithSidecar(option, option), runtime)).toEqual({
        ok: true,
        value: podWithSidecar(expected, expected),
      });
    });
  });
});

describe('what the sidecar alone asks for', () => {
  type Row = readonly [OptionField, NamespaceMode, NamespaceMode, NamespaceMode];

  // Field, mode of sandbox and app, mode that the sidecar asks for, mode that it gets: POD the sandbox's, NODE the node's.
  const TEXTBOOK: readonly Row[] = [
    ['network', 'POD', 'NODE', 'NODE'],
    ['network', 'POD', 'CONTAINER', 'CONTAINER'],
    ['network', 'NODE', 'POD', 'NODE'],
    ['ipc', 'POD', 'NODE', 'NODE'],
    ['ipc', 'POD', 'CONTAINER', 'CONTAINER'],
    ['pid', 'CONTAINER', 'POD', 'POD'],
    ['pid', 'CONTAINER', 'NODE', 'NODE'],
    ['pid', 'NODE', 'CONTAINER', 'CONTAINER'],
  ];
  const BOTH: readonly Row[] = [
    ['network', 'POD', 'CONTAINER', 'POD'],
    ['network', 'POD', 'TARGET', 'POD'],
    ['network', 'NODE', 'POD', 'NODE'],
    ['network', 'NODE', 'CONTAINER', 'NODE'],
    ['ipc', 'POD', 'NODE', 'POD'],
    ['ipc', 'POD', 'CONTAINER', 'POD'],
    ['ipc', 'POD', 'TARGET', 'POD'],
    ['ipc', 'NODE', 'POD', 'NODE'],
    ['pid', 'NODE', 'CONTAINER', 'CONTAINER'],
    ['pid', 'POD', 'CONTAINER', 'CONTAINER'],
  ];
  // A container always joins pause, whosever namespace pause is in.
  const CONTAINERD: readonly Row[] = [
    ...BOTH,
    ['network', 'POD', 'NODE', 'POD'],
    ['pid', 'CONTAINER', 'POD', 'POD'],
    ['pid', 'CONTAINER', 'NODE', 'POD'],
    ['pid', 'POD', 'NODE', 'POD'],
    ['pid', 'NODE', 'POD', 'NODE'],
  ];
  const CRI_O: readonly Row[] = [
    ...BOTH,
    ['network', 'POD', 'NODE', 'NODE'],
    ['pid', 'CONTAINER', 'NODE', 'NODE'],
    ['pid', 'POD', 'NODE', 'NODE'],
  ];

  describe.each([
    ['textbook', TEXTBOOK],
    ['containerd', CONTAINERD],
    ['cri-o', CRI_O],
  ] as const)('on %s', (runtime, rows) => {
    test.each(rows)('%s: in a %s pod the sidecar’s %s is %s, and nothing else changes', (field, pod, asked, gets) => {
      const option = { ...DEFAULT_POD, [field]: pod };
      expect(effectiveRequest(podWithSidecar(option, { ...option, [field]: asked }), runtime)).toEqual({
        ok: true,
        value: podWithSidecar(option, { ...option, [field]: gets }),
      });
    });
  });

  test.each(['CONTAINER', 'NODE'] as const)('pid POD is refused by CRI-O in a pid %s pod: it has no pause', (pid) => {
    const option: NamespaceOption = { ...DEFAULT_POD, pid };
    expect(effectiveRequest(podWithSidecar(option, { ...option, pid: 'POD' }), 'cri-o')).toEqual({
      ok: false,
      problem: {
        field: 'containers[sidecar].linux.security_context.namespace_options.pid',
        value: 'POD',
        detail:
          'pod level PID namespace requested for the container, but pod sandbox was not similarly configured, and does not have an infra container',
      },
    });
  });
});

describe('TARGET', () => {
  const aimsAtApp = (field: OptionField) => podWithSidecar(DEFAULT_POD, { ...DEFAULT_POD, [field]: 'TARGET' }, 'app');

  test.each([
    ['textbook', 'pid'],
    ['textbook', 'network'],
    ['textbook', 'ipc'],
    ['containerd', 'pid'],
    ['cri-o', 'pid'],
  ] as const)('at the app is followed on %s in %s, and keeps its id', (runtime, field) => {
    expect(effectiveRequest(aimsAtApp(field), runtime)).toEqual({ ok: true, value: aimsAtApp(field) });
  });

  // The sandbox is no container of the pod, so its id is nobody's either; nor is a container created before itself.
  test.each([
    ['textbook', undefined, 'TARGET needs the id of a container that was created before, not ""'],
    ['textbook', 'nobody', 'TARGET needs the id of a container that was created before, not "nobody"'],
    ['textbook', 'pause', 'TARGET needs the id of a container that was created before, not "pause"'],
    ['containerd', undefined, 'invalid target container: container "" does not exist'],
    ['containerd', 'nobody', 'invalid target container: container "nobody" does not exist'],
    ['containerd', 'pause', 'invalid target container: container "pause" does not exist'],
    ['containerd', 'sidecar', 'invalid target container: container "sidecar" does not exist'],
    ['cri-o', undefined, 'target PID namespace specified with invalid target ID'],
    ['cri-o', 'nobody', 'target PID namespace specified with invalid target ID'],
    ['cri-o', 'pause', 'target PID namespace specified with invalid target ID'],
  ] as const)('in pid is refused on %s when the sidecar aims at %s: %s', (runtime, target, detail) => {
    const request = podWithSidecar(DEFAULT_POD, { ...DEFAULT_POD, pid: 'TARGET' }, target);
    expect(effectiveRequest(request, runtime)).toEqual({
      ok: false,
      problem: {
        field: 'containers[sidecar].linux.security_context.namespace_options.target_id',
        value: target ?? '',
        detail,
      },
    });
  });

  test.each(RUNTIME_PROFILES)('is refused on %s at a container that is created only later', (runtime) => {
    const { sandbox, containers } = aimsAtApp('pid');
    expect(effectiveRequest({ sandbox, containers: containers.toReversed() }, runtime)).toMatchObject({
      ok: false,
      problem: { value: 'app' },
    });
  });

  test.each(REAL_RUNTIMES)('on %s at a container called pause means that container, never the sandbox', (runtime) => {
    const pod = (target: MemberId) =>
      requestForPod(flagsAt('0000'), [{ member: containerMember('pause') }, { member: SIDECAR, target }]);
    expect(effectiveRequest(pod('container/pause'), runtime).ok).toBe(true);
    expect(effectiveRequest(pod('pause'), runtime).ok).toBe(false);
  });
});

test('no runtime refuses what the kubelet asks for: 16 positions, 1 to 20 containers, debug containers that aim at them', () => {
  const counts = fc.record({
    containers: fc.integer({ min: 1, max: 20 }),
    aims: fc.array(fc.option(fc.nat({ max: 19 })), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(counts, ({ containers, aims }) => {
      const plain: readonly PodContainer[] = Array.from({ length: containers }, (_, index) => ({
        member: containerMember(`c${String(index)}`),
      }));
      const debug = aims.map((aim, index): PodContainer => {
        const member = containerMember(`debug${String(index)}`, 'debug');
        return aim === null ? { member } : { member, target: `c${String(aim % containers)}` };
      });
      for (const position of POSITIONS) {
        for (const runtime of RUNTIME_PROFILES) {
          const answer = effectiveRequest(requestForPod(flagsAt(position), [...plain, ...debug]), runtime);
          expect(answer.ok, `${position} on ${runtime}`).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
