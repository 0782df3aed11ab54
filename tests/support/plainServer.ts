// A static host that does no more than it must: no headers of its own, no compression, no redirects.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Where the tests' site is built (playwright.config.ts). */
const SITE = join(import.meta.dirname, '../../test-results/site');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Takes what answers requests; gives the server, listening at a free port of this machine, and its origin. */
export function listen(listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener);
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({ server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    });
  });
}

/** Takes headers for every answer; gives what serves the tests' site with them and nothing more. */
export function plainSite(headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/s, '');
    let file = join(SITE, '404.html');
    try {
      const asked = join(SITE, decodeURIComponent(path));
      const found = path.endsWith('/') ? join(asked, 'index.html') : asked;
      if (found.startsWith(SITE) && existsSync(found) && statSync(found).isFile()) file = found;
    } catch {
      // An address that cannot be read is one that is not there.
    }
    response.writeHead(file.endsWith('404.html') ? 404 : 200, {
      'Content-Type': TYPES[extname(file)] ?? '',
      ...headers,
    });
    response.end(readFileSync(file));
  };
}
