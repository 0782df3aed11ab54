// Serves the built site as a plain static host would. npm start builds it before.
// Options: --port=N; --host=ADDRESS, 0.0.0.0 to be reached from the network; --root=DIR, another folder than dist/; --build
// makes the site first, with the options --base and --origin of the build.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback, openOrigins } from './openAddresses.mjs';
import { readOptions } from './readOptions.mjs';
import { baseOf, siteListener } from './siteListener.mjs';

const PROJECT = resolve(import.meta.dirname, '..');
const USUAL_HOST = '127.0.0.1';
const USUAL_PORT = 4173;
const PORTS_TO_TRY = 20;

/**
 * Gives the port listened on, or undefined if it is taken.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
function listen(server, port, host) {
  return new Promise((settle, fail) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') settle(undefined);
      else if (error.code === 'EACCES') fail(new Error(`Port ${port} is not for every user. Choose one from 1024.`));
      else fail(new Error(`This machine cannot listen on ${host}: ${error.message}.`));
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      const address = server.address();
      settle(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves a built site. Without a port it takes 4173 or the next free one, with port 0 any free one; a given port that is
 * taken, or a folder without index.html, is an error. Gives where it can be opened, this machine's own address first.
 * @param {{ port?: number | undefined, host?: string | undefined, root?: string | undefined }} [options]
 * @returns {Promise<{ origin: string, origins: string[], base: string, close: () => Promise<void> }>}
 */
export async function serve({ port, host = USUAL_HOST, root = join(PROJECT, 'dist') } = {}) {
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no built site in ${root}. Run npm run build first.`);
  }
  const server = createServer(siteListener(root));
  const ports = port === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, step) => USUAL_PORT + step) : [port];
  for (const candidate of ports) {
    const open = await listen(server, candidate, host);
    if (open === undefined) continue;
    server.on('error', (error) => {
      console.error(error.message);
    });
    const origins = openOrigins(host, open, networkInterfaces());
    return {
      origin: origins[0] ?? '',
      origins,
      base: await baseOf(root),
      close: () =>
        new Promise((settle) => {
          server.close(() => {
            settle();
          });
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(
    `Port ${ports.join(', ')} of ${host} is taken. Stop what listens there or choose another with --port.`,
  );
}

/** @param {string} text */
function portNumber(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
  }
  return port;
}

/**
 * Builds the site into a folder.
 * @param {string} root
 * @param {Record<string, string | undefined>} options
 */
function build(root, options) {
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
  const args = [join(import.meta.dirname, 'build.mjs'), `--out=${root}`, ...given];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
}

async function main() {
  const values = readOptions({
    port: { type: 'string' },
    host: { type: 'string', default: USUAL_HOST },
    root: { type: 'string', default: join(PROJECT, 'dist') },
    build: { type: 'boolean', default: false },
    base: { type: 'string' },
    origin: { type: 'string' },
  });
  const port = values.port === undefined ? undefined : portNumber(values.port);
  const { host, base: wantedBase, origin } = values;
  if (host === '') throw new Error('--host takes an address of this machine, such as 0.0.0.0 for all that it has.');
  const root = resolve(values.root);
  if (values.build) build(root, { base: wantedBase, origin });
  else if (wantedBase !== undefined || origin !== undefined) throw new Error('--base and --origin need --build.');
  const { origins, base } = await serve({ port, host, root });
  for (const [index, one] of origins.entries()) console.log(`${index === 0 ? 'Serving' : '     or'} ${one}${base}`);
  if (!isLoopback(host)) console.log('Everybody in this network can read it.');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
