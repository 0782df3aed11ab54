// @vitest-environment node

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acceptedRequest } from './effectiveRequest';
import { APP, PAUSE, SIDECAR } from './members';
import type { NamespaceOption } from './modes';
import type { LinuxNamespace } from './namespaces';
import { ociArrays, type OciNamespace } from './ociNamespaces';
import type { PodRequest } from './podRequest';
import { topologyFor } from './topologyFor';

type Sent = NamespaceOption & { targetId?: string };
interface Mode {
  sent: Record<'sandbox' | 'app' | 'sidecar', Sent>;
  pause: readonly OciNamespace[];
  app: readonly OciNamespace[] | null;
  sidecar: readonly OciNamespace[] | null;
  running: readonly string[];
  inodeGroups: Readonly<Record<string, string>> | null;
}

const { modes } = JSON.parse(readFileSync('tests/fixtures/measured/oci-namespaces-containerd.json', 'utf8')) as {
  modes: Readonly<Record<string, Mode>>;
};

/** What the request for namespaces is not to blame for: that machine, a host name, containerd 1.6 that does not know the field. */
const APART = ['privileged app', 'hostNetwork with a hostname set', 'usernsOptions POD'];
const TARGETS: Readonly<Record<string, string>> = { 'the app’s id': APP.id, 'the sandbox’s id': PAUSE.id };

function requestOf({ sandbox, app, sidecar }: Mode['sent']): PodRequest {
  const option = ({ network, pid, ipc }: Sent): NamespaceOption => ({ network, pid, ipc });
  const target = TARGETS[(sidecar.targetId ?? '').replace("'", '’')];
  return {
    sandbox: option(sandbox),
    containers: [
      { member: APP, option: option(app) },
      { member: SIDECAR, option: option(sidecar), ...(target === undefined ? {} : { target }) },
    ],
  };
}

describe('what containerd 1.6.20 made of requests that no kubelet sends', () => {
  const measured = Object.entries(modes).filter(([name]) => !APART.includes(name));

  test('was measured for 21 requests', () => {
    expect(measured).toHaveLength(21);
  });

  test.each(measured)('%s', (_, { sent, running, inodeGroups, ...arrays }) => {
    const { request, refused } = acceptedRequest(requestOf(sent), 'containerd');
    const { members, instances } = topologyFor(request, 'containerd');
    expect(members.map(({ id }) => id)).toEqual(['node', ...running]);
    expect(refused === null).toBe(running.includes('sidecar'));
    const groups = (kind: LinuxNamespace) =>
      instances[kind].map((instance) => instance.members.map((id) => id.charAt(0).toUpperCase()).join('')).sort();
    for (const kind of ['net', 'ipc', 'pid', 'uts', 'mnt'] as const)
      expect(groups(kind), kind).toEqual((inodeGroups?.[kind] ?? '').split('|').sort());
    const written = ociArrays(request, 'containerd');
    for (const member of ['pause', 'app', 'sidecar'] as const)
      if (running.includes(member)) expect(written[member], member).toEqual(arrays[member]);
  });
});
