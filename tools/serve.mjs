// Serves the built site as a plain static host would: unknown paths get 404.html with status 404.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { gzippedListener } from './gzipped.mjs';

const PROJECT = resolve(import.meta.dirname, '..');
const HOST = '127.0.0.1';
const USUAL_PORT = 4173;
const PORTS_TO_TRY = 20;

/** Gives the base that the last build was made for, as that build wrote it down. */
function builtBase() {
  const file = join(PROJECT, '.build/base.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '/';
}

/** @param {string} pathname below the base */
const cacheControl = (pathname) => (pathname.startsWith('/assets/') ? 'public,max-age=31536000,immutable' : 'no-cache');

/**
 * Takes a folder and a base that begins and ends with a slash; gives what answers a request.
 * @param {string} root
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
function siteListener(root, base) {
  const notFoundFile = join(root, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : 'There is no such page.';
  const files = sirv(root, {
    etag: true,
    // Where a folder has gzipped copies beside its texts; a build has none.
    gzip: true,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', cacheControl(pathname));
    },
  });
  const gzipped = gzippedListener(root, cacheControl);

  return (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : notFoundPage);
    };
    const url = request.url ?? '/';
    if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      if (!gzipped(request, response)) files(request, response, notFound);
    } else if (url === base.slice(0, -1)) {
      response.writeHead(301, { Location: base });
      response.end();
    } else {
      notFound();
    }
  };
}

/**
 * Gives the port listened on, or undefined if it is taken.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
function listen(server, port) {
  return new Promise((settle, fail) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') settle(undefined);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      const address = server.address();
      settle(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves a built site. Without a port it takes 4173 or the next free one, with port 0 any free one; a given port that is
 * taken, or a folder without index.html, is an error.
 * @param {{ port?: number | undefined, base?: string | undefined, root?: string | undefined }} [options]
 * @returns {Promise<{ origin: string, base: string, close: () => Promise<void> }>}
 */
export async function serve({ port, base = builtBase(), root = join(PROJECT, 'dist') } = {}) {
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no built site in ${root}. Run npm run build first.`);
  }
  if (!base.startsWith('/') || !base.endsWith('/')) {
    throw new Error(`The base must begin and end with a slash, and ${base} does not.`);
  }
  const server = createServer(siteListener(root, base));
  const ports = port === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, step) => USUAL_PORT + step) : [port];
  for (const candidate of ports) {
    const open = await listen(server, candidate);
    if (open === undefined) continue;
    return {
      origin: `http://${HOST}:${open}`,
      base,
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
    `Port ${ports.join(', ')} of ${HOST} is taken. Stop what listens there or choose another with --port.`,
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      throw new Error(`--port takes a number from 0 to 65535, not ${String(values.port)}.`);
    }
    const { origin, base } = await serve({ port, base: values.base });
    console.log(`Serving ${origin}${base}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
