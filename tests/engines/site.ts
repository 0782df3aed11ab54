// The built site, as a plain host serves it, and the same with a watch in each page, for an engine that tells no console.

import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '../../tools/serve.mjs';

/** The folder of the built site. */
const BUILT = resolve(import.meta.dirname, '../..', process.env.TEST_SITE ?? 'dist');
const WATCH = '/-/watch.js';
const FAULT = '/-/fault';
const FRAME = '/-/frame';

export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the built site at a free port. */
export function serveSite(): Promise<Site> {
  return serve({ port: 0, root: BUILT });
}

/** Takes an address and a size in CSS pixels; gives the address of a page that is a frame of that size around it. */
export function framed(address: string, width: number, height: number): string {
  return `${FRAME}?${new URLSearchParams({ address, width: String(width), height: String(height) }).toString()}`;
}

/** Runs in the page before everything else; tells at once, so that nothing is lost when the page is left. */
function watch(fault: string) {
  const tell = (text: string) => {
    const message = new XMLHttpRequest();
    message.open('POST', fault, false);
    message.send(text);
  };
  // What is still under way when the page is left is broken off, which is no fault.
  let isBeingLeft = false;
  addEventListener('beforeunload', () => {
    isBeingLeft = true;
  });
  addEventListener('pageshow', () => {
    isBeingLeft = false;
  });
  addEventListener(
    'error',
    (event: Event) => {
      if (event instanceof ErrorEvent) tell(`page error: ${event.message}`);
      else if (!isBeingLeft) tell(`not loaded: ${(event.target as Element).outerHTML.slice(0, 200)}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    tell(`page error: ${String(reason)}`);
  });
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
    tell(`${blockedURI} is against the page's policy, ${violatedDirective}`);
  });
  const say = console;
  for (const level of ['error', 'warn'] as const) {
    const own = say[level].bind(say);
    say[level] = (...words: unknown[]) => {
      tell(`console ${level}: ${words.map(String).join(' ')}`);
      own(...words);
    };
  }
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!name.startsWith('data:') && new URL(name).origin !== location.origin) tell(`request to ${name}`);
    }
  }).observe({ type: 'resource', buffered: true });
}

function send(response: ServerResponse, type: string, body: string) {
  response.writeHead(200, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache' });
  response.end(body);
}

function framePage(search: URLSearchParams): string {
  const read = (name: string) => (search.get(name) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><title>Frame</title><body style="margin: 0"><iframe src="${read('address')}" width="${read('width')}" height="${read('height')}" style="border: 0"></iframe>`;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Serves the built site at a free port, with a watch in each page that reports errors, warnings and foreign requests. */
export async function serveWatchedSite(report: (fault: string) => void): Promise<Site> {
  const site = await serveSite();
  const pass = (asked: IncomingMessage, response: ServerResponse) => {
    const onward = request(site.origin + '/', {
      path: asked.url,
      method: asked.method,
      headers: { ...asked.headers, 'accept-encoding': 'identity' },
    });
    onward.once('error', (error) => response.destroy(error));
    onward.once('response', (answer) => {
      const isPage = answer.headers['content-type']?.startsWith('text/html') ?? false;
      if (!isPage) {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
        return;
      }
      void bodyOf(answer).then((body) => {
        const { 'content-length': _length, etag: _etag, ...headers } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, headers);
        response.end(body.toString().replace('<head>', `<head><script src="${WATCH}"></script>`));
      });
    });
    onward.end();
  };
  const server = createServer((asked, response) => {
    const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://any').pathname.startsWith('/-/')
      ? new URL(asked.url ?? '/', 'http://any')
      : { pathname: '', searchParams: new URLSearchParams() };
    if (pathname === WATCH) send(response, 'text/javascript', `(${watch.toString()})(${JSON.stringify(FAULT)})`);
    else if (pathname === FRAME) send(response, 'text/html', framePage(searchParams));
    else if (pathname === FAULT)
      void bodyOf(asked).then((body) => {
        report(body.toString());
        send(response, 'text/plain', '');
      });
    else pass(asked, response);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      await site.close();
    },
  };
}
