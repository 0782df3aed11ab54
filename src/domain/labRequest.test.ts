// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { SHARING_CASES } from './cases';
import { acceptedRequest, effectiveRequest } from './effectiveRequest';
import {
  caseForOption,
  LAB_OPTIONS,
  labOptionFor,
  labRequest,
  labRequestFor,
  requestForLab,
  withApart,
  withOption,
  type LabMode,
  type LabOption,
  type LabRequest,
} from './labRequest';
import type { LinuxNamespace } from './namespaces';
import { resolveTopology } from './resolveTopology';
import { flagsForCase } from './cases';
import { RUNTIME_PROFILES, type RuntimeProfile } from './runtimes';
import { topologyFor } from './topologyFor';

/** Who is together: the letters N, P, A, S and D, one word an instance. */
function written(lab: LabRequest, runtime: RuntimeProfile, namespace: LinuxNamespace): string {
  const { request } = acceptedRequest(requestForLab(lab), runtime);
  return topologyFor(request, runtime)
    .instances[namespace].map(({ members }) => members.map((id) => id.charAt(0).toUpperCase()).join(''))
    .join(' ');
}

const asking = (option: LabOption, more: Partial<LabRequest> = {}) =>
  labRequest({ option, apart: {}, target: null, hostUsers: true, ...more });

describe('the 27 requests', () => {
  type Row = readonly [LabMode, LabMode, LabMode, number | null, ...groups: readonly string[]];

  // network, pid, ipc; the case that asks for it; then who is together in pid, net and ipc by the specification (api.proto), on
  // containerd (network and ipc CONTAINER behave as POD: measured), on CRI-O (the same, and pause exists for pid POD alone).
  // prettier-ignore
  const ROWS: readonly Row[] = [
    ['CONTAINER', 'CONTAINER', 'CONTAINER', null, 'N P A S', 'N P A S', 'N P A S', 'N P A S', 'N PAS', 'N PAS', 'N A S', 'N AS', 'N AS'],
    ['CONTAINER', 'CONTAINER', 'POD', null, 'N P A S', 'N P A S', 'N PAS', 'N P A S', 'N PAS', 'N PAS', 'N A S', 'N AS', 'N AS'],
    ['CONTAINER', 'CONTAINER', 'NODE', null, 'N P A S', 'N P A S', 'NPAS', 'N P A S', 'N PAS', 'NPAS', 'N A S', 'N AS', 'NAS'],
    ['POD', 'CONTAINER', 'CONTAINER', null, 'N P A S', 'N PAS', 'N P A S', 'N P A S', 'N PAS', 'N PAS', 'N A S', 'N AS', 'N AS'],
    ['POD', 'CONTAINER', 'POD', 0, 'N P A S', 'N PAS', 'N PAS', 'N P A S', 'N PAS', 'N PAS', 'N A S', 'N AS', 'N AS'],
    ['POD', 'CONTAINER', 'NODE', 1, 'N P A S', 'N PAS', 'NPAS', 'N P A S', 'N PAS', 'NPAS', 'N A S', 'N AS', 'NAS'],
    ['NODE', 'CONTAINER', 'CONTAINER', null, 'N P A S', 'NPAS', 'N P A S', 'N P A S', 'NPAS', 'N PAS', 'N A S', 'NAS', 'N AS'],
    ['NODE', 'CONTAINER', 'POD', 2, 'N P A S', 'NPAS', 'N PAS', 'N P A S', 'NPAS', 'N PAS', 'N A S', 'NAS', 'N AS'],
    ['NODE', 'CONTAINER', 'NODE', 3, 'N P A S', 'NPAS', 'NPAS', 'N P A S', 'NPAS', 'NPAS', 'N A S', 'NAS', 'NAS'],
    ['CONTAINER', 'POD', 'CONTAINER', null, 'N PAS', 'N P A S', 'N P A S', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS'],
    ['CONTAINER', 'POD', 'POD', null, 'N PAS', 'N P A S', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS'],
    ['CONTAINER', 'POD', 'NODE', null, 'N PAS', 'N P A S', 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS'],
    ['POD', 'POD', 'CONTAINER', null, 'N PAS', 'N PAS', 'N P A S', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS'],
    ['POD', 'POD', 'POD', 8, 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS', 'N PAS'],
    ['POD', 'POD', 'NODE', 9, 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS'],
    ['NODE', 'POD', 'CONTAINER', null, 'N PAS', 'NPAS', 'N P A S', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N PAS'],
    ['NODE', 'POD', 'POD', 10, 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N PAS'],
    ['NODE', 'POD', 'NODE', 11, 'N PAS', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NPAS'],
    ['CONTAINER', 'NODE', 'CONTAINER', null, 'NPAS', 'N P A S', 'N P A S', 'NPAS', 'N PAS', 'N PAS', 'NAS', 'N AS', 'N AS'],
    ['CONTAINER', 'NODE', 'POD', null, 'NPAS', 'N P A S', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NAS', 'N AS', 'N AS'],
    ['CONTAINER', 'NODE', 'NODE', null, 'NPAS', 'N P A S', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NAS', 'N AS', 'NAS'],
    ['POD', 'NODE', 'CONTAINER', null, 'NPAS', 'N PAS', 'N P A S', 'NPAS', 'N PAS', 'N PAS', 'NAS', 'N AS', 'N AS'],
    ['POD', 'NODE', 'POD', 4, 'NPAS', 'N PAS', 'N PAS', 'NPAS', 'N PAS', 'N PAS', 'NAS', 'N AS', 'N AS'],
    ['POD', 'NODE', 'NODE', 5, 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NAS', 'N AS', 'NAS'],
    ['NODE', 'NODE', 'CONTAINER', null, 'NPAS', 'NPAS', 'N P A S', 'NPAS', 'NPAS', 'N PAS', 'NAS', 'NAS', 'N AS'],
    ['NODE', 'NODE', 'POD', 6, 'NPAS', 'NPAS', 'N PAS', 'NPAS', 'NPAS', 'N PAS', 'NAS', 'NAS', 'N AS'],
    ['NODE', 'NODE', 'NODE', 7, 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'NPAS', 'NAS', 'NAS', 'NAS'],
  ];

  test('are all in the table, once', () => {
    const option = ([network, pid, ipc]: Row) => JSON.stringify({ network, pid, ipc });
    expect(ROWS.map(option).sort()).toEqual(LAB_OPTIONS.map((each) => JSON.stringify(each)).sort());
    expect(new Set(ROWS.map(option)).size).toBe(27);
  });

  test.each(ROWS.map((row) => [row.slice(0, 3).join(' '), row] as const))('%s', (_, row) => {
    const [network, pid, ipc, sharingCase, ...groups] = row;
    const option = { network, pid, ipc };
    expect(caseForOption(option)).toBe(sharingCase);
    const found = RUNTIME_PROFILES.flatMap((runtime) =>
      (['pid', 'net', 'ipc'] as const).map((kind) => written(asking(option), runtime, kind)),
    );
    expect(found).toEqual(groups);
  });

  test.each(['containerd', 'cri-o'] as const)('have 12 results on %s', (runtime) => {
    const results = LAB_OPTIONS.map((option) =>
      JSON.stringify(effectiveRequest(requestForLab(asking(option)), runtime)),
    );
    expect(new Set(results).size).toBe(12);
  });
});

test.each(SHARING_CASES)('the request of case %d makes the case’s own boxes on every runtime', (sharingCase) => {
  for (const runtime of RUNTIME_PROFILES) {
    const { request } = acceptedRequest(requestForLab(labRequestFor(sharingCase)), runtime);
    expect(topologyFor(request, runtime)).toEqual(resolveTopology(flagsForCase(sharingCase), runtime));
  }
});

describe('one container apart', () => {
  type Row = readonly [RuntimeProfile, number, string, 'network' | 'pid' | 'ipc', LabMode, LinuxNamespace, string];

  // Measured, but for the specification's rows: runtime, case, who asks for which mode in which field; who is together.
  const ROWS: readonly Row[] = [
    ['containerd', 4, 'app', 'pid', 'CONTAINER', 'pid', 'NPS A'],
    ['containerd', 0, 'sidecar', 'pid', 'POD', 'pid', 'N PS A'],
    ['containerd', 0, 'sidecar', 'pid', 'NODE', 'pid', 'N PS A'],
    ['containerd', 0, 'sidecar', 'network', 'NODE', 'net', 'N PAS'],
    ['cri-o', 0, 'sidecar', 'network', 'NODE', 'net', 'NS A'],
    ['cri-o', 0, 'sidecar', 'pid', 'NODE', 'pid', 'NS A'],
    ['cri-o', 8, 'sidecar', 'network', 'NODE', 'net', 'NS PA'],
    ['textbook', 0, 'sidecar', 'network', 'NODE', 'net', 'NS PA'],
    ['textbook', 0, 'app', 'ipc', 'CONTAINER', 'ipc', 'N PS A'],
  ];

  test.each(ROWS)(
    'on %s, in case %d the %s asks for %s %s: %s is %s',
    (runtime, of, member, field, mode, kind, expected) => {
      const lab = withApart(labRequestFor(SHARING_CASES[of] ?? 0), member, field, mode);
      expect(written(lab, runtime, kind)).toBe(expected);
    },
  );

  test('that CRI-O refuses does not exist, and the others are as they were', () => {
    const lab = withApart(labRequestFor(0), 'sidecar', 'pid', 'POD');
    expect(written(lab, 'cri-o', 'pid')).toBe('N A');
    expect(acceptedRequest(requestForLab(lab), 'cri-o').refused?.value).toBe('POD');
  });

  test('is not apart where it asks for what the pod asks for, however that came', () => {
    const apart = withApart(labRequestFor(0), 'sidecar', 'network', 'NODE');
    expect(apart.apart).toEqual({ sidecar: { network: 'NODE' } });
    expect(withOption(apart, 'network', 'NODE').apart).toEqual({});
    expect(withApart(apart, 'sidecar', 'network', 'POD').apart).toEqual({});
    expect(withOption(apart, 'ipc', 'NODE').apart).toEqual({ sidecar: { network: 'NODE' } });
  });
});

describe('a debug container', () => {
  type Row = readonly [RuntimeProfile, number, 'app' | 'sidecar', string, string];

  // Runtime, case, target; who is together in pid, in net. Measured on containerd: N | P | AD at the app.
  const ROWS: readonly Row[] = [
    ['textbook', 0, 'app', 'N P AD S', 'N PADS'],
    ['containerd', 0, 'app', 'N P AD S', 'N PADS'],
    ['containerd', 0, 'sidecar', 'N P A SD', 'N PASD'],
    ['cri-o', 0, 'app', 'N AD S', 'N ADS'],
    ['containerd', 4, 'app', 'NPADS', 'N PADS'],
    ['containerd', 8, 'app', 'N PADS', 'N PADS'],
    ['cri-o', 7, 'sidecar', 'NASD', 'NASD'],
  ];

  test.each(ROWS)('on %s, in case %d, that aims at the %s: pid %s, net %s', (runtime, of, target, pid, net) => {
    const lab = { ...labRequestFor(SHARING_CASES[of] ?? 0), target };
    expect(written(lab, runtime, 'pid')).toBe(pid);
    expect(written(lab, runtime, 'net')).toBe(net);
  });

  test.each([
    ['CONTAINER', 'TARGET'],
    ['POD', 'POD'],
    ['NODE', 'NODE'],
  ] as const)('asks in a pid %s pod for pid %s, and for all else as the pod does', (pid, asked) => {
    const option = { network: 'NODE', pid, ipc: 'POD' } as const;
    const { containers } = requestForLab(asking(option, { target: 'app' }));
    expect(containers.at(-1)).toMatchObject({ target: 'app', option: { network: 'NODE', pid: asked, ipc: 'POD' } });
  });
});

test('labOptionFor gives what a kubelet asks for in cases 0, 7 and 8', () => {
  expect(labOptionFor(0)).toEqual({ network: 'POD', pid: 'CONTAINER', ipc: 'POD' });
  expect(labOptionFor(7)).toEqual({ network: 'NODE', pid: 'NODE', ipc: 'NODE' });
  expect(labOptionFor(8)).toEqual({ network: 'POD', pid: 'POD', ipc: 'POD' });
});
