// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { parseLabQuery } from '../../formats/labUrl';
import type { RuntimeProfile } from '../../domain/runtimes';
import { describeLabChange, labHint, labProof, labReasons, labSubject, labTitle } from './describeLab';

const shown = (query: string, runtime: RuntimeProfile = 'textbook') => ({ lab: parseLabQuery(query).lab, runtime });

// What is asked, whose answer is drawn; the heading, and how the sentence begins that says what it proves.
test.each<[string, RuntimeProfile, string, RegExp]>([
  ['', 'textbook', 'The request of case 0', /^This is what a kubelet asks for/],
  ['network=NODE&pid=POD&ipc=NODE', 'cri-o', 'The request of case 11', /^This is what a kubelet asks for/],
  [
    'network=CONTAINER&pid=POD&ipc=POD',
    'textbook',
    'A pod whose containers cannot talk over localhost',
    /^It proves that, by the CRI’s own words, a pod need not have a common localhost/,
  ],
  ['network=POD&pid=POD&ipc=CONTAINER', 'textbook', 'A pod whose containers share no IPC objects', /^It proves/],
  [
    'network=CONTAINER&pid=POD&ipc=CONTAINER',
    'textbook',
    'A pod whose containers share neither localhost nor IPC objects',
    /^It proves/,
  ],
  [
    'network=CONTAINER&pid=POD&ipc=POD',
    'containerd',
    'Asked for CONTAINER, treated as POD',
    /^In network and ipc containerd looks for NODE alone.*stays hypothetical\.$/,
  ],
  ['network=POD&pid=POD&ipc=POD&sidecar.network=NODE', 'cri-o', 'One container apart from its pod', /^It proves/],
  [
    'network=POD&pid=POD&ipc=POD&sidecar.network=NODE',
    'containerd',
    'One container asks to be apart, and is not',
    /^containerd keeps the container with its pod/,
  ],
  ['network=POD&pid=CONTAINER&ipc=POD&target=app', 'cri-o', 'A debug container beside its target', /^It proves/],
  [
    'network=POD&pid=POD&ipc=POD&target=app',
    'cri-o',
    'A debug container beside its target',
    /^Here the containers share/,
  ],
  [
    'network=POD&pid=CONTAINER&ipc=POD&sidecar.pid=POD',
    'cri-o',
    'A container that the runtime refuses',
    /^The request/,
  ],
])('%s on %s is “%s”', (query, runtime, title, proof) => {
  expect(labTitle(shown(query, runtime))).toBe(title);
  expect(labProof(shown(query, runtime))).toMatch(proof);
});

describe('why no pod spec asks for it', () => {
  test.each<[string, readonly RegExp[]]>([
    ['network=NODE&pid=NODE&ipc=NODE', []],
    ['network=POD&pid=CONTAINER&ipc=POD&target=app', []],
    ['network=CONTAINER&pid=POD&ipc=POD', [/CONTAINER in network:/]],
    ['network=CONTAINER&pid=POD&ipc=CONTAINER', [/CONTAINER in network and ipc:/]],
    ['network=POD&pid=POD&ipc=POD&app.pid=CONTAINER', [/same modes for every ordinary container/]],
    ['network=NODE&pid=POD&ipc=POD&hostUsers=false', [/hostUsers: false/]],
    ['network=POD&pid=POD&ipc=POD&hostUsers=false', []],
  ])('%s', (query, reasons) => {
    const found = labReasons(parseLabQuery(query).lab);
    expect(found).toHaveLength(reasons.length);
    reasons.forEach((reason, index) => {
      expect(found[index]).toMatch(reason);
    });
  });
});

test.each([
  [
    '',
    'network=CONTAINER&pid=CONTAINER&ipc=POD',
    'network CONTAINER: pause, the app and the sidecar each now have their own net namespace.',
  ],
  [
    '',
    'network=POD&pid=CONTAINER&ipc=POD&sidecar.ipc=NODE',
    'ipc of sidecar NODE: the sidecar is now in the node’s ipc namespace.',
  ],
  [
    '',
    'network=POD&pid=CONTAINER&ipc=POD&target=app',
    'debug container at the app: the debug container is now in the pod’s net, ipc, uts and user namespaces, now has its own mnt namespace and is now in the app’s pid namespace; a debug container now exists.',
  ],
])('from %s to %s: %s', (before, now, said) => {
  expect(describeLabChange(shown(before), shown(now)).toLowerCase()).toContain(said.toLowerCase());
});

test('another runtime is named where only that changes', () => {
  const query = 'network=CONTAINER&pid=CONTAINER&ipc=POD';
  expect(describeLabChange(shown(query), shown(query, 'containerd'))).toMatch(/^Answer of containerd: /);
});

test('what to try next leads on: to CONTAINER, to a real runtime, and back to the specification', () => {
  const hypothetical = 'network=CONTAINER&pid=CONTAINER&ipc=POD';
  expect(labHint(shown(''))).toBe('network');
  expect(labHint(shown(hypothetical))).toBe('runtime');
  expect(labHint(shown(hypothetical, 'cri-o'))).toBe('back');
});

test('what is saved is called after all that is asked, and who answers', () => {
  const { lab } = parseLabQuery('network=POD&pid=CONTAINER&ipc=POD&sidecar.network=NODE&target=app&hostUsers=false');
  expect(labSubject({ lab, runtime: 'cri-o' }).file).toBe(
    'cri-pod-container-pod-sidecar-network-node-target-app-users-cri-o',
  );
});
