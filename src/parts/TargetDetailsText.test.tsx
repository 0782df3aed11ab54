import { describe, expect, test } from 'vitest';
import type { Position } from '../../tests/support/flagsAt';
import { podAt } from '../../tests/support/modelAt';
import { renderWithStore } from '../../tests/support/renderWithStore';
import type { CardHandle } from '../diagram/Card';
import type { LinuxNamespace } from '../domain/namespaces';
import type { Target } from '../domain/pointed';
import type { RuntimeProfile } from '../domain/runtimes';
import { parseLabQuery } from '../formats/labUrl';
import { resolveLab } from './resolvedLab';
import { TargetDetailsText } from './TargetDetailsText';

/** A card that somebody pinned. */
const CARD: CardHandle = {
  pinned: true,
  pointerX: () => null,
  keepOpen: {
    'data-target-card': '',
    onPointerEnter: () => undefined,
    onPointerLeave: () => undefined,
    onBlur: () => undefined,
  },
  onClose: () => undefined,
};

function cardOf(target: Target, position: Position, runtime: RuntimeProfile): string {
  const card = <TargetDetailsText target={target} card={CARD} pod={podAt(position, runtime)} />;
  return renderWithStore(card, '/').container.textContent;
}

describe('the card of a box says what can be checked in it', () => {
  test.each<[LinuxNamespace, string, Position, RuntimeProfile, string]>([
    ['pid', 'app', '0000', 'textbook', 'ps in here lists 1 process, and itself. PID 1 is the app.'],
    ['pid', 'pause', '0000', 'textbook', 'In here is 1 process, pause, as PID 1. Its image has no ps.'],
    ['pid', 'app', '1000', 'textbook', 'ps in here lists 3 processes, and itself. PID 1 is pause.'],
    ['pid', 'app', '0100', 'textbook', 'ps in here lists every process on the node'],
    ['net', 'node', '0000', 'textbook', 'On 127.0.0.1 in here you reach the kubelet (port 10248).'],
    ['net', 'app', '0000', 'textbook', 'you reach the app (18080) and the sidecar (18081).'],
    ['net', 'app', '0010', 'textbook', 'you reach the kubelet (port 10248), the app (18080) and the sidecar (18081).'],
    ['ipc', 'app', '0000', 'textbook', 'What one of them creates, all of them find'],
    ['ipc', 'node', '0000', 'textbook', 'prints only what was created in here'],
    ['uts', 'app', '1000', 'textbook', 'hostname in here prints case-8.'],
    ['uts', 'app', '0010', 'containerd', 'hostname in here prints worker-1.'],
    ['uts', 'app', '0010', 'cri-o', 'hostname in here prints worker-1.'],
    ['user', 'app', '0000', 'containerd', 'cat /proc/self/uid_map in here prints 0 0 4294967295'],
    ['user', 'app', '0000', 'textbook', 'user 1000 in here is 66536 on the node'],
    ['mnt', 'sidecar', '0000', 'textbook', 'ls / in here lists the files of the sidecar’s image and its volumes.'],
    ['mnt', 'pause', '0000', 'textbook', 'little more than one file, /pause.'],
  ])('%s with %s in it, flags %s on %s: %s', (namespace, member, position, runtime, words) => {
    expect(cardOf({ kind: 'box', namespace, member }, position, runtime)).toContain(words);
  });

  test('how to tell it from the node’s, with commands for this pod', () => {
    const card = cardOf({ kind: 'box', namespace: 'net', member: 'app' }, '1000', 'textbook');
    expect(card).toContain('kubectl exec case-8 -c app -- readlink /proc/self/ns/net prints net:[4026532560].');
    expect(card).toContain('Compare with sudo readlink /proc/1/ns/net on the node.');
  });

  test('the card of a lane has both commands too', () => {
    expect(cardOf({ kind: 'lane', namespace: 'uts' }, '0000', 'textbook')).toContain(
      'run readlink /proc/self/ns/uts in each container and sudo readlink /proc/1/ns/uts on the node.',
    );
  });

  test('of pause alone, and of the node alone, only the node can tell', () => {
    const alone = (member: string) => cardOf({ kind: 'box', namespace: 'mnt', member }, '0000', 'textbook');
    expect(alone('pause')).toContain(
      'sudo readlink /proc/PID/ns/mnt on the node, with pause’s PID there, prints mnt:[',
    );
    expect(alone('node')).toContain('sudo readlink /proc/1/ns/mnt prints mnt:[4026531832].');
    expect(alone('pause') + alone('node')).not.toContain('kubectl');
  });
});

describe('the card of a head says what it is to be PID 1', () => {
  test.each<[string, Position, RuntimeProfile, string]>([
    ['app', '0000', 'textbook', 'The app is PID 1: it must clean up orphaned processes'],
    ['app', '0011', 'cri-o', 'takes the full 30 seconds to delete'],
    ['app', '1000', 'textbook', 'lists 3 processes, and itself. PID 1 is pause'],
    ['sidecar', '0100', 'textbook', 'PID 1 is the node’s init. A SIGTERM ends the sidecar at once'],
    ['pause', '0000', 'textbook', 'When it ends, no other process ends with it. Then the kubelet'],
    ['pause', '1000', 'textbook', 'the kernel kills the app and the sidecar at once'],
    ['pause', '0100', 'textbook', 'PID 1 of nobody'],
    ['pause', '0000', 'cri-o', 'CRI-O leaves pause out'],
    ['node', '0000', 'cri-o', 'here 2 processes of this pod'],
  ])('%s, flags %s on %s: %s', (member, position, runtime, words) => {
    expect(cardOf({ kind: 'member', member }, position, runtime)).toContain(words);
  });
});

describe('the card of a head in the lab tells of the pod that is drawn', () => {
  test.each<[query: string, member: string, runtime: RuntimeProfile, words: string[], absent: string]>([
    [
      'network=POD&pid=CONTAINER&ipc=POD&app.pid=POD',
      'pause',
      'containerd',
      ['PID 1 of the pid namespace that it shares with the app', 'the kernel kills the app at once'],
      'alone there',
    ],
    ['network=POD&pid=CONTAINER&ipc=POD&app.pid=POD', 'app', 'containerd', ['PID 1 is pause'], 'The app is PID 1'],
    [
      'network=POD&pid=CONTAINER&ipc=POD&target=app',
      'debugger',
      'containerd',
      ['A debug container is an ephemeral container', 'lists 2 processes', 'PID 1 is the app'],
      'sidecar is a second container',
    ],
  ])('%s, %s on %s', (query, member, runtime, words, absent) => {
    const pod = resolveLab(parseLabQuery(query).lab, runtime);
    const card = <TargetDetailsText target={{ kind: 'member', member }} card={CARD} pod={pod} />;
    const text = renderWithStore(card, `/cri/?${query}`).container.textContent;
    for (const each of words) expect(text).toContain(each);
    expect(text).not.toContain(absent);
  });
});
