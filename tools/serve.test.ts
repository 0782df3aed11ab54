// @vitest-environment node
// What the server answers, over real sockets.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { get, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { folderWith, removeFolders, siteFiles } from '../tests/support/smallSite';
import { publish } from './publish.mjs';
import { serve } from './serve.mjs';

// Some start a process of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SERVE = join(import.meta.dirname, 'serve.mjs');
const HOME = '<p>home first</p>';
const CASE_4 = '<p>case 4 first</p>';
const MISSING = '<p>no such page first</p>';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await removeFolders();
});

async function siteAt(base = '/') {
  const root = await folderWith(siteFiles(base, 'first'));
  const { origin, close } = await serve({ root, port: 0 });
  closers.push(close);
  return { root, origin, port: Number(new URL(origin).port) };
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks without tidying the path, as fetch would. */
function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  return new Promise((settle, fail) => {
    const asked = httpRequest({ hostname, port, path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', fail);
      answer.once('end', () => {
        const body = Buffer.concat(parts);
        const zipped = answer.headers['content-encoding'] === 'gzip' && body.length > 0;
        const text = (zipped ? gunzipSync(body) : body).toString();
        settle({ status: answer.statusCode, headers: answer.headers, text });
      });
    });
    asked.once('error', fail);
    asked.end();
  });
}

/** Sends bytes as they are and gives all that comes back until the server closes. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')));
    let heard = '';
    socket.on('data', (part) => (heard += part.toString('latin1')));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      settle(heard);
    });
  });
}

test.each([
  ['/', 200, HOME],
  ['/?runtime=cri-o', 200, HOME],
  ['/case/4/', 200, CASE_4],
  ['/case/4/?runtime=cri-o', 200, CASE_4],
  ['/case/4', 200, CASE_4],
  ['/case/4?runtime=cri-o', 200, CASE_4],
  ['/case/4/index.html', 200, CASE_4],
  ['/case/%34/', 200, CASE_4],
  ['/404.html', 200, MISSING],
  ['http://elsewhere.example/case/4/', 200, CASE_4],
  ['/case/', 404, MISSING],
  ['/case/12/', 404, MISSING],
  ['/cases.json/', 404, MISSING],
  ['/.nojekyll', 404, MISSING],
  ['//', 404, MISSING],
  ['//elsewhere.example/', 404, MISSING],
  ['//elsewhere.example/..', 404, MISSING],
  ['/\\elsewhere.example', 404, MISSING],
  ['/%5celsewhere.example', 404, MISSING],
  ['/%2f%2felsewhere.example', 404, MISSING],
  ['/case//4/', 404, MISSING],
  ['/case/../case/4/', 404, MISSING],
  ['/../../../../../../etc/passwd', 404, MISSING],
  ['/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 404, MISSING],
  ['/..%2f..%2f..%2f..%2f..%2fetc/passwd', 404, MISSING],
  ['/case/4/index.html%00.png', 404, MISSING],
  ['/%', 404, MISSING],
  ['/%zz/', 404, MISSING],
  ['/case/%c3%28/', 404, MISSING],
  [`/${'x'.repeat(10_000)}`, 404, MISSING],
  [`/${'x/'.repeat(5_000)}`, 404, MISSING],
  [`/?${'x'.repeat(10_000)}`, 200, HOME],
])('%s gets %i', async (path, status, text) => {
  const { origin } = await siteAt();
  expect(await ask(origin, path)).toMatchObject({ status, text });
});

test.each([
  ['/x', '/x/'],
  ['/x?runtime=cri-o', '/x/?runtime=cri-o'],
])('below a base %s leads to %s', async (path, location) => {
  const { origin } = await siteAt('/x/');
  expect(await ask(origin, path)).toMatchObject({ status: 301, headers: { location } });
});

test.each([
  ['/x/', 200, HOME],
  ['/x/case/4?runtime=cri-o', 200, CASE_4],
  ['/', 404, MISSING],
  ['/case/4/', 404, MISSING],
  ['/xy', 404, MISSING],
  ['/x//elsewhere.example/', 404, MISSING],
  ['//x', 404, MISSING],
])('below a base %s gets %i', async (path, status, text) => {
  const { origin } = await siteAt('/x/');
  expect(await ask(origin, path)).toMatchObject({ status, text });
});

test.each(['bytes=5-2', 'bytes=0-3', 'bytes=-1', 'bytes=99999-', 'bytes=-', 'bytes=0-0,2-3', 'lines=1-2', 'junk'])(
  'a part (%s) is answered with the whole',
  async (range) => {
    const { origin } = await siteAt();
    expect(await ask(origin, '/', { range })).toMatchObject({ status: 200, text: HOME });
    expect(await ask(origin, '/icons/icon.png', { range })).toMatchObject({ status: 200, text: 'png' });
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s is refused', async (method) => {
  const { origin } = await siteAt();
  expect(await ask(origin, '/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('HEAD is answered like GET, without the body', async () => {
  const { origin } = await siteAt();
  const { headers: whole } = await ask(origin, '/');
  const { status, headers, text } = await ask(origin, '/', {}, 'HEAD');
  expect([status, text]).toEqual([200, '']);
  expect({ ...headers, date: '' }).toEqual({ ...whole, date: '' });
  expect(await ask(origin, '/nonsense', {}, 'HEAD')).toMatchObject({ status: 404, text: '' });
});

test.each(['/', '/assets/index-1a2b.js', '/nonsense'])('%s comes with the headers that protect it', async (path) => {
  const { origin } = await siteAt();
  expect((await ask(origin, path)).headers).toMatchObject({
    'content-security-policy':
      "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors * file: data: blob:",
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/index-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  ['/icons/icon.png', 'image/png', 'no-cache'],
])('%s is %s, %s', async (path, type, caching) => {
  const { origin } = await siteAt();
  expect((await ask(origin, path)).headers).toMatchObject({ 'content-type': type, 'cache-control': caching });
});

test.each([
  ['gzip, deflate, br', 'gzip'],
  ['br;q=1, gzip;q=0.5', 'gzip'],
  ['gzip;q=0', undefined],
  ['gzip;q=0.000, br', undefined],
  ['identity', undefined],
  ['', undefined],
])('to who accepts "%s" a page comes in the coding %s', async (accepted, coding) => {
  const { origin } = await siteAt();
  const { headers, text } = await ask(origin, '/', { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe(coding);
  expect(headers.vary).toBe('Accept-Encoding');
  expect(text).toBe(HOME);
});

test.each(['gzip', 'identity'])('who knows a page in %s is told so', async (coding) => {
  const { origin } = await siteAt();
  const accepted = { 'accept-encoding': coding };
  const { etag = '' } = (await ask(origin, '/', accepted)).headers;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await ask(origin, '/', { ...accepted, 'if-none-match': known });
    expect(answer, known).toMatchObject({ status: 304, text: '', headers: { etag, 'cache-control': 'no-cache' } });
  }
  expect(await ask(origin, '/', { ...accepted, 'if-none-match': '"other"' })).toMatchObject({ status: 200 });
});

test('what a rebuild has made longer or shorter is served whole, in every coding', async () => {
  const { root, origin } = await siteAt();
  const tags = new Set<string | undefined>();
  for (const text of ['first', 'second and much longer'.repeat(1000), 'third']) {
    await publish(await folderWith(siteFiles('/', text)), root);
    for (const coding of ['gzip', 'identity']) {
      const answer = await ask(origin, '/', { 'accept-encoding': coding });
      expect(answer).toMatchObject({ status: 200, text: `<p>home ${text}</p>` });
      tags.add(answer.headers.etag);
    }
  }
  expect(tags.size).toBe(6);
});

test('a rebuild for another base is followed', async () => {
  const { root, origin } = await siteAt();
  await publish(await folderWith(siteFiles('/x/', 'first')), root);
  expect(await ask(origin, '/x/case/4/')).toMatchObject({ status: 200, text: CASE_4 });
});

test('a site that is taken away and comes back is answered with 404 and then again', async () => {
  const { root, origin } = await siteAt();
  await publish(await folderWith({}), root);
  expect(await ask(origin, '/')).toMatchObject({ status: 404 });
  await publish(await folderWith(siteFiles('/', 'first')), root);
  expect(await ask(origin, '/')).toMatchObject({ status: 200, text: HOME });
});

test.each([
  ['nothing', ''],
  ['no request at all', 'hello\r\n\r\n'],
  ['a bare line end', '\r\n\r\n'],
  ['no path', 'GET  HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['no slash', 'GET case/4/ HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a tunnel', 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['another protocol', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ['a zero byte in the path', 'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['bytes that are no ASCII', 'GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['bytes that are no ASCII in a redirect', 'GET /x?\xff HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['half a header', 'GET / HTTP/1.1\r\nHos'],
  ['too long a header', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['a body that never comes', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n'],
  ['a wrong length', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
])('the server goes on after %s', async (_, bytes) => {
  const { origin, port } = await siteAt('/x/');
  await sendRaw(port, bytes);
  expect(await ask(origin, '/x/')).toMatchObject({ status: 200, text: HOME });
});

test('the server goes on after a visitor who leaves in the middle of an answer', async () => {
  const { root, origin } = await siteAt();
  await publish(await folderWith(siteFiles('/', 'long'.repeat(2_000_000))), root);
  const asked = get(origin);
  const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
  await once(answer, 'data');
  asked.destroy();
  await once(asked, 'close');
  expect(await ask(origin, '/case/12/', {}, 'HEAD')).toMatchObject({ status: 404 });
});

test.each([
  [['--port=abc'], '--port takes a number from 0 to 65535, not "abc".'],
  [['--port='], '--port takes a number from 0 to 65535, not "".'],
  [['--port', '1e3'], '--port takes a number from 0 to 65535, not "1e3".'],
  [['--port=70000'], '--port takes a number from 0 to 65535, not "70000".'],
  [['--port=80.5'], '--port takes a number from 0 to 65535, not "80.5".'],
  [['--host='], '--host takes an address of this machine, such as 0.0.0.0 for all that it has.'],
  [['--base=/x/'], '--base and --origin need --build.'],
  [['--prot=1'], "Unknown option '--prot'. The options are --port, --host, --root, --build, --base, --origin."],
  [['8080'], "Unexpected argument '8080'. The options are --port, --host, --root, --build, --base, --origin."],
  [['--root=/no/such/site'], 'There is no built site in /no/such/site. Run npm run build first.'],
])('%s is refused with a sentence', (args, sentence) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SERVE, ...args], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` });
});

test('a port that is taken is refused with a sentence', async () => {
  const { root, port } = await siteAt();
  await expect(serve({ root, port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
});

test.each([
  ['127.0.0.1', false],
  ['0.0.0.0', true],
])('on %s it says where the site is and whether others can read it', async (host, toOthers) => {
  const root = await folderWith(siteFiles('/x/', 'first'));
  const server = spawn(process.execPath, [SERVE, `--root=${root}`, '--port=0', `--host=${host}`]);
  closers.push(async () => {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  });
  let said = '';
  const last = toOthers ? 'Everybody in this network can read it.\n' : '/x/\n';
  for await (const part of server.stdout) {
    said += String(part);
    if (said.endsWith(last)) break;
  }
  const [, origin = ''] = /^Serving (http:\/\/127\.0\.0\.1:\d+)\/x\/\n/.exec(said) ?? [];
  expect(await ask(origin, '/x/')).toMatchObject({ status: 200, text: HOME });
  expect(said.includes('Everybody')).toBe(toOthers);
});

test('a page is whole at every moment of a rebuild', async () => {
  const { root, origin } = await siteAt();
  const texts = ['short', 'long'.repeat(50_000)];
  const folders = await Promise.all(texts.map((text) => folderWith(siteFiles('/', text))));
  const whole = new Set(['first', ...texts].map((text) => `<p>case 4 ${text}</p>`));
  const rebuilding = new Set([1, 2, 3, 4, 5, 6]);
  const rebuilds = (async () => {
    for (const round of rebuilding) {
      await publish(folders[round % 2] ?? '', root);
      rebuilding.delete(round);
    }
  })();
  let answers = 0;
  while (rebuilding.size > 0) {
    const { status, text } = await ask(origin, '/case/4/');
    expect(status).toBe(200);
    expect(whole.has(text), text.slice(0, 40)).toBe(true);
    answers += 1;
  }
  await rebuilds;
  expect(answers).toBeGreaterThan(0);
});

test('a file that another program writes in place is served with a length that is right', async () => {
  const { root, origin } = await siteAt();
  for (const text of ['much longer than before'.repeat(100), 'short']) {
    await writeFile(join(root, 'index.html'), text);
    expect(await ask(origin, '/')).toMatchObject({ status: 200, text });
  }
});
