// @vitest-environment node
import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { isLoopback, openOrigins } from './openAddresses.mjs';

const IPV4 = { netmask: '', mac: '', cidr: null, family: 'IPv4' } as const;
const IPV6 = { netmask: '', mac: '', cidr: null, family: 'IPv6', scopeid: 0 } as const;
const INTERFACES: Record<string, NetworkInterfaceInfo[]> = {
  lo: [
    { ...IPV4, address: '127.0.0.1', internal: true },
    { ...IPV6, address: '::1', internal: true },
  ],
  wlan0: [
    { ...IPV4, address: '192.168.1.20', internal: false },
    { ...IPV6, address: 'fd00::20', internal: false },
    // Of one link only: a browser needs to be told which.
    { ...IPV6, address: 'fe80::20', internal: false, scopeid: 3 },
  ],
};

test.each([
  ['127.0.0.1', ['http://127.0.0.1:80'], true],
  ['127.0.0.2', ['http://127.0.0.2:80'], true],
  ['::1', ['http://[::1]:80'], true],
  ['localhost', ['http://localhost:80'], true],
  ['192.168.1.20', ['http://192.168.1.20:80'], false],
  ['0.0.0.0', ['http://127.0.0.1:80', 'http://192.168.1.20:80'], false],
  ['::', ['http://127.0.0.1:80', 'http://192.168.1.20:80', 'http://[fd00::20]:80'], false],
])('a server on %s can be opened at %j', (host, origins, onlyHere) => {
  expect(openOrigins(host, 80, INTERFACES)).toEqual(origins);
  expect(isLoopback(host)).toBe(onlyHere);
});
