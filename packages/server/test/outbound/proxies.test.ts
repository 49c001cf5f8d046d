import http from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { playInternet, resolving } from './internet.js';
import { failureOf, open, serve, serveSecurely } from './servers.js';

const tunnels: string[] = [];
const reached = playInternet();
let proxyUrl: string;

/** A proxy for which every name is this machine. */
const proxy = http.createServer().on('connect', ({ url = '' }, socket) => {
  tunnels.push(url);
  const there = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    there.pipe(socket).pipe(there);
  });
  for (const end of [there, socket]) end.on('error', () => undefined);
});

beforeAll(async () => {
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  proxyUrl = `http://127.0.0.1:${address.port}`;
});
beforeEach(() => {
  tunnels.length = 0;
});
afterAll(() => {
  proxy.close();
  proxy.closeAllConnections();
});

test('a trusted origin is reached through the proxy, which resolves its name', async () => {
  const server = await serveSecurely((_, response) => response.end('hello'));
  const origin = `https://api.example.com:${server.port}`;
  const { asked, resolve } = resolving(['8.8.8.8']);
  const outbound = open({ trustedOrigins: [origin], env: { HTTPS_PROXY: proxyUrl }, resolve });
  expect(await (await outbound.fetch(origin)).text()).toBe('hello');
  expect(tunnels).toEqual([`api.example.com:${server.port}`]);
  expect(asked).toEqual([]);
});

test('a trusted origin by http has a proxy of its own', async () => {
  const server = await serve((_, response) => response.end('hello'));
  const outbound = open({ trustedOrigins: [server.origin], env: { http_proxy: proxyUrl } });
  expect(await (await outbound.fetch(server.origin)).text()).toBe('hello');
  expect(tunnels).toEqual([`127.0.0.1:${server.port}`]);
});

test('what NO_PROXY names is reached without', async () => {
  const server = await serveSecurely((_, response) => response.end('hello'));
  const origin = `https://api.example.com:${server.port}`;
  const env = { HTTPS_PROXY: proxyUrl, NO_PROXY: 'localhost,.example.com' };
  const outbound = open({ trustedOrigins: [origin], env, ...resolving(['8.8.8.8']) });
  expect(await (await outbound.fetch(origin)).text()).toBe('hello');
  expect([tunnels, reached]).toEqual([[], ['8.8.8.8']]);
});

test('an origin that is not trusted is never reached through a proxy, which could be led inside', async () => {
  const server = await serveSecurely((_, response) => response.end('hello'));
  const env = { HTTPS_PROXY: proxyUrl, HTTP_PROXY: proxyUrl };
  const outbound = open({ env, ...resolving(['8.8.8.8']) });
  expect(await (await outbound.fetch(`https://dav.example.com:${server.port}/`)).text()).toBe('hello');
  expect([tunnels, reached]).toEqual([[], ['8.8.8.8']]);
});

test('the environment of the process is not asked', async () => {
  const server = await serve((_, response) => response.end('hello'));
  const before = process.env.HTTP_PROXY;
  process.env.HTTP_PROXY = proxyUrl;
  try {
    await open({ trustedOrigins: [server.origin] }).fetch(server.origin);
  } finally {
    if (before === undefined) delete process.env.HTTP_PROXY;
    else process.env.HTTP_PROXY = before;
  }
  expect(tunnels).toEqual([]);
});

for (const [what, answer] of [
  ['refuses', 'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'],
  ['hangs up', ''],
] as const) {
  test(`a proxy that ${what} is an outage, and asked once`, async () => {
    let asked = 0;
    const refusing = await serve(() => undefined);
    refusing.server.on('connect', (_, socket) => {
      asked++;
      socket.end(answer);
    });
    const env = { HTTPS_PROXY: refusing.origin };
    const outbound = open({ trustedOrigins: ['https://api.example.com'], env, limits: { answerMs: 1000 } });
    expect(await failureOf(outbound.fetch('https://api.example.com/'))).toMatchObject({
      code: 'source_unavailable',
      cause: expect.stringMatching(/^api\.example\.com: UND_ERR_/),
    });
    expect(asked).toBe(1);
  });
}
