// Mirrors network_namespaces(7): each net namespace has its own interfaces, its own 127.0.0.1 among them, and its own ports.

import { NODE, POD, type MemberId } from './members';
import { instanceOf, type NamespaceTopology } from './namespaces';
import { ADDRESSES, LISTENERS, type Listener } from './standardPod';

/** A network interface, as ip-address(8) tells of it. */
export interface NetworkInterface {
  readonly index: number;
  /** With `@` and the interface at the other end of the cable, where that is in another net namespace. */
  readonly name: string;
  readonly flags: string;
  readonly mtu: number;
  /** Its address with the length of the network's part; null where it has none. */
  readonly address: string | null;
}

/** Without BROADCAST and MULTICAST, which all of them have. */
const ETHERNET = 'UP,LOWER_UP';
const LOOPBACK: NetworkInterface = {
  index: 1,
  name: 'lo',
  flags: 'LOOPBACK,UP,LOWER_UP',
  mtu: 65536,
  address: '127.0.0.1/8',
};

/** The end of a pod's cable that is on the node: by its number there. */
function cableOnNode(index: number, name: string): NetworkInterface {
  return { index, name: `${name}@if2`, flags: ETHERNET, mtu: 1500, address: null };
}

/** Takes a topology and the member from which one looks; gives the interfaces in its net namespace. */
export function interfacesSeenFrom(topology: NamespaceTopology, viewer: MemberId): readonly NetworkInterface[] {
  const podHasOwn = topology.instances.net.some(({ owner }) => owner === POD);
  const owner = instanceOf(topology, 'net', viewer)?.owner;
  // One container's alone, which no runtime makes: nothing is said of what it would be connected to.
  if (owner !== NODE.id && owner !== POD) return [LOOPBACK];
  if (owner === POD) {
    return [LOOPBACK, { index: 2, name: 'eth0@if9', flags: ETHERNET, mtu: 1500, address: `${ADDRESSES.pod}/24` }];
  }
  return [
    LOOPBACK,
    { index: 2, name: 'eth0', flags: ETHERNET, mtu: 1500, address: `${ADDRESSES.node}/24` },
    { index: 3, name: 'cni0', flags: ETHERNET, mtu: 1500, address: '10.244.1.1/24' },
    // Of another pod.
    cableOnNode(5, 'veth3f0c'),
    ...(podHasOwn ? [cableOnNode(9, 'veth7d2e')] : []),
  ];
}

/** Takes a topology, the member that asks and a port of 127.0.0.1; gives who answers, or null where the connection is refused. */
export function listenerReachedFrom(topology: NamespaceTopology, viewer: MemberId, port: number): Listener | null {
  const inside = instanceOf(topology, 'net', viewer)?.members ?? [];
  return LISTENERS.find((listener) => listener.port === port && inside.includes(listener.member)) ?? null;
}
