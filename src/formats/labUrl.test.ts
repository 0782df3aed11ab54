// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAB_CONTAINERS, LAB_MODES, labRequest, type LabRequest } from '../domain/labRequest';
import { formatAddress, parseAppUrl } from './appUrl';
import { formatLabQuery, parseLabQuery } from './labUrl';

const CASE_0 = { network: 'POD', pid: 'CONTAINER', ipc: 'POD' } as const;

describe('what is asked for', () => {
  test.each<[string, LabRequest]>([
    ['', { option: CASE_0, apart: {}, target: null, hostUsers: true }],
    [
      'network=CONTAINER&pid=POD&ipc=NODE',
      { option: { network: 'CONTAINER', pid: 'POD', ipc: 'NODE' }, apart: {}, target: null, hostUsers: true },
    ],
    ['network=POD&pid=CONTAINER&ipc=POD&target=app', { option: CASE_0, apart: {}, target: 'app', hostUsers: true }],
    [
      'network=POD&pid=CONTAINER&ipc=POD&sidecar.network=NODE&app.pid=POD',
      { option: CASE_0, apart: { app: { pid: 'POD' }, sidecar: { network: 'NODE' } }, target: null, hostUsers: true },
    ],
    // What the pod asks for too is not apart.
    [
      'network=NODE&pid=CONTAINER&ipc=POD&sidecar.network=NODE',
      { option: { ...CASE_0, network: 'NODE' }, apart: {}, target: null, hostUsers: true },
    ],
  ])('%s', (query, lab) => {
    expect(parseLabQuery(query)).toEqual({ lab, notices: [] });
  });
});

describe('what cannot be followed is noted, and the nearest is shown', () => {
  test.each<[string, Partial<LabRequest>, readonly unknown[]]>([
    [
      'hostNetwork=true&hostPID=1',
      { option: { network: 'NODE', pid: 'NODE', ipc: 'POD' } },
      [{ kind: 'flags-in-lab', flags: ['hostPID', 'hostNetwork'] }],
    ],
    [
      'network=POD&pid=POD&ipc=POD&hostIPC=true',
      { option: { network: 'POD', pid: 'POD', ipc: 'POD' } },
      [{ kind: 'unknown-part', names: ['hostIPC'] }],
    ],
    ['uts=NODE&pause.pid=POD&utm_source=mail', {}, [{ kind: 'unknown-part', names: ['uts', 'pause.pid'] }]],
    ['target=APP', { target: 'app' }, [{ kind: 'bad-target', given: 'APP', others: 0, used: 'app' }]],
    [
      'network=CONTAINER',
      { option: { ...CASE_0, network: 'CONTAINER' } },
      [{ kind: 'no-mode', names: ['pid', 'ipc'], used: ['CONTAINER', 'POD'] }],
    ],
    [
      'network=container&pid=POD&ipc=POD',
      { option: { network: 'CONTAINER', pid: 'POD', ipc: 'POD' } },
      [{ kind: 'bad-mode', name: 'network', given: 'container', others: 0, used: 'CONTAINER' }],
    ],
    [
      'network=HOST&pid=POD&ipc=POD',
      { option: { network: 'POD', pid: 'POD', ipc: 'POD' } },
      [{ kind: 'bad-mode', name: 'network', given: 'HOST', others: 0, used: 'POD' }],
    ],
    [
      'network=NODE&network=POD&pid=POD&ipc=POD',
      { option: { network: 'NODE', pid: 'POD', ipc: 'POD' } },
      [{ kind: 'repeated', name: 'network', used: 'NODE' }],
    ],
    [
      'network=&network=NODE&pid=POD&ipc=POD',
      { option: { network: 'NODE', pid: 'POD', ipc: 'POD' } },
      [{ kind: 'bad-mode', name: 'network', given: '', others: 0, used: 'NODE' }],
    ],
    [
      'network=POD&pid=TARGET&ipc=POD',
      { option: CASE_0 },
      [{ kind: 'bad-mode', name: 'pid', given: 'TARGET', others: 0, used: 'CONTAINER' }],
    ],
    [
      'network=POD&pid=CONTAINER&ipc=POD&target=',
      { target: null },
      [{ kind: 'bad-target', given: '', others: 0, used: null }],
    ],
    [
      'network=POD&pid=CONTAINER&ipc=POD&target=pause&target=app',
      { target: 'app' },
      [{ kind: 'bad-target', given: 'pause', others: 0, used: 'app' }],
    ],
    [
      'network=POD&pid=CONTAINER&ipc=POD&sidecar.ipc=all',
      { apart: {} },
      [{ kind: 'bad-mode', name: 'sidecar.ipc', given: 'all', others: 0, used: 'POD' }],
    ],
  ])('%s', (query, lab, notices) => {
    const found = parseLabQuery(query);
    expect(found.lab).toMatchObject(lab);
    expect(found.notices).toEqual(notices);
  });
});

test('whatever is asked for comes back from its own query, without a word', () => {
  const mode = fc.constantFrom(...LAB_MODES);
  const option = fc.record({ network: mode, pid: mode, ipc: mode });
  const own = fc.record({ network: mode, pid: mode, ipc: mode }, { requiredKeys: [] });
  const request = fc.record({
    option,
    apart: fc.record({ app: own, sidecar: own }),
    target: fc.constantFrom(null, ...LAB_CONTAINERS),
    hostUsers: fc.boolean(),
  });
  fc.assert(
    fc.property(request, (given) => {
      const lab = labRequest(given);
      expect(parseLabQuery(formatLabQuery(lab))).toEqual({ lab, notices: [] });
    }),
    { numRuns: 400 },
  );
});

test('any query gives a request', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(LAB_MODES).toContain(parseLabQuery(query).lab.option.pid);
    }),
    { numRuns: 400 },
  );
});

describe('as an address', () => {
  const at = (path: string, search: string) => parseAppUrl(path, search);

  test.each([
    ['/cri/', '', '/cri/'],
    ['/cri/', '?network=POD&pid=POD&ipc=NODE', '/cri/?network=POD&pid=POD&ipc=NODE'],
    [
      '/cri/',
      '?network=POD&pid=POD&ipc=NODE&runtime=cri-o&from=sidecar',
      '/cri/?network=POD&pid=POD&ipc=NODE&runtime=cri-o&from=sidecar',
    ],
    [
      '/cri/',
      '?runtime=containerd&network=POD&pid=POD&ipc=NODE&target=app&from=debugger',
      '/cri/?network=POD&pid=POD&ipc=NODE&target=app&runtime=containerd&from=debugger',
    ],
    ['/cri', '?network=POD&pid=POD&ipc=NODE', '/cri/?network=POD&pid=POD&ipc=NODE'],
    ['/cri/index.html', '', '/cri/'],
  ])('%s%s is written %s', (path, search, own) => {
    const address = at(path, search);
    expect(address).toMatchObject({ kind: 'lab', notices: [], replace: path !== '/cri/' });
    expect(formatAddress(address)).toBe(own);
  });

  test('one can look from the debug container in the lab alone', () => {
    expect(at('/cri/', '?target=app&from=debugger')).toMatchObject({ from: 'debugger', notices: [] });
    expect(at('/case/0/', '?from=debugger')).toMatchObject({ from: 'app', notices: [{ kind: 'unknown-viewpoint' }] });
  });
});
