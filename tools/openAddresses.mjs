// Where a server that listens on a host can be opened.

import { isIPv6 } from 'node:net';

const LOOPBACK = /^(?:localhost|127\..*|::1)$/;
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/**
 * Takes the host that is listened on; says whether only this machine can reach it.
 * @param {string} host
 */
export const isLoopback = (host) => LOOPBACK.test(host);

/**
 * Takes the host and port listened on, and the network interfaces of the machine; gives the origins that open the site, that
 * for this machine first.
 * @param {string} host
 * @param {number} port
 * @param {ReturnType<typeof import('node:os').networkInterfaces>} interfaces
 */
export function openOrigins(host, port, interfaces) {
  const own = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  const reachable = own
    .filter(({ internal }) => !internal)
    .filter(({ family, address }) => (family === 'IPv6' ? host === '::' && !/^fe80:/i.test(address) : true))
    .map(({ address }) => address);
  const names = EVERY_ADDRESS.includes(host) ? ['127.0.0.1', ...reachable] : [host];
  return [...new Set(names)].map((name) => `http://${isIPv6(name) ? `[${name}]` : name}:${String(port)}`);
}
