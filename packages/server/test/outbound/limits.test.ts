import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { OutboundLimits } from '../../dist/outbound/outbound.js';
import { playInternet } from './internet.js';
import { certificate, failureOf, type Handler, open, serve } from './servers.js';

playInternet();

const unavailable = { name: 'ImportFailure', code: 'source_unavailable', isFinal: false };
const tooLarge = { name: 'ImportFailure', code: 'source_error', isFinal: true };

async function ask(handler: Handler, limits: Partial<OutboundLimits> = {}, signal?: AbortSignal) {
  const { origin } = await serve(handler);
  return open({ trustedOrigins: [origin], limits }).fetch(`${origin}/?token=secret`, {
    headers: { authorization: 'Bearer secret' },
    signal,
  });
}

/** Writes `piece` every `ms` until nobody listens any more. */
function drip(response: NodeJS.WritableStream, piece: string, ms: number): void {
  const timer = setInterval(() => response.write(piece), ms);
  response.once('close', () => clearInterval(timer));
}

describe('an answer that comes too slowly is an outage', () => {
  for (const [what, handler, limits] of [
    ['no header', () => undefined, { headersMs: 100 }],
    ['no header at all in time', () => undefined, { answerMs: 100 }],
    ['a header and no body', (_, response) => response.flushHeaders(), { idleMs: 100 }],
    ['a body that drips on', (_, response) => drip(response, 'a', 10), { answerMs: 200 }],
    [
      'redirects that take their time',
      (_, response) => setTimeout(() => response.writeHead(302, { location: '/' }).end(), 50),
      { answerMs: 120 },
    ],
  ] as [string, Handler, Partial<OutboundLimits>][]) {
    test(what, async () => {
      expect(await failureOf(ask(handler, limits))).toMatchObject(unavailable);
    });
  }

  test('a header that drips on', async () => {
    const origin = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      drip(socket, 'a', 10);
    });
    const outbound = open({ trustedOrigins: [origin], limits: { answerMs: 150 } });
    expect(await failureOf(outbound.fetch(origin))).toMatchObject(unavailable);
  });

  test('a name that is never resolved', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const outbound = open({ resolve, limits: { connectMs: 100 } });
    expect(await failureOf(outbound.fetch('https://dav.example.com/'))).toMatchObject(unavailable);
  });
});

describe('an answer that breaks off is an outage', () => {
  for (const [what, bytes] of [
    ['before its header', ''],
    ['in its header', 'HTTP/1.1 200 OK\r\nconte'],
    ['in a body of a stated length', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
    ['in a body of chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
  ] as const) {
    for (const [way, end] of [
      ['closed', (socket: Socket) => socket.end()],
      ['reset', (socket: Socket) => setTimeout(() => socket.resetAndDestroy(), 20)],
    ] as const) {
      test(`${what}, ${way}`, async () => {
        const origin = await rawServer((socket) => socket.write(bytes, () => end(socket)));
        expect(await failureOf(open({ trustedOrigins: [origin] }).fetch(origin))).toMatchObject(unavailable);
      });
    }
  }

  test('by not being HTTP, of which nothing is repeated', async () => {
    const origin = await rawServer((socket) => socket.end('secret: an address book\r\n\r\n'));
    const failure = await failureOf(open({ trustedOrigins: [origin] }).fetch(origin));
    expect(failure).toMatchObject(unavailable);
    expect(failure.cause).toMatch(/^127\.0\.0\.1:\d+: HTTPParserError$/);
  });

  test('by compression that is none', async () => {
    const broken: Handler = (_, response) => response.setHeader('content-encoding', 'gzip').end('no gzip');
    expect(await failureOf(ask(broken))).toMatchObject(unavailable);
  });

  for (const [scheme, makeServer] of [
    ['http', () => createServer((socket) => socket.destroy())],
    ['https', hangUpSecurely],
  ] as const) {
    test(`on arrival, by ${scheme}, and is not asked for again and again`, async () => {
      let connections = 0;
      const server = makeServer().on('connection', () => connections++);
      const origin = `${scheme}://127.0.0.1:${await listen(server)}`;
      const outbound = open({ trustedOrigins: [origin], limits: { answerMs: 1000 } });
      expect(await failureOf(outbound.fetch(origin))).toMatchObject(unavailable);
      expect(connections).toBeLessThan(3);
    });
  }

  test('by never having begun', async () => {
    const origin = await rawServer(() => undefined);
    await closeRawServers();
    const failure = await failureOf(open({ trustedOrigins: [origin] }).fetch(`${origin}/?token=secret`));
    expect(failure).toEqual({ ...unavailable, cause: `${new URL(origin).host}: ECONNREFUSED` });
  });
});

describe('an answer that is too large is an error of the source', () => {
  const limits = { answerBytes: 64 * 1024 };

  for (const [what, handler] of [
    ['and says so', (_, response) => response.end(Buffer.alloc(64 * 1024 + 1))],
    ['and never ends', (_, response) => flood(response)],
    [
      'once it is decompressed',
      (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
    ],
    [
      'once it is decompressed, and never ends',
      (_, response) => {
        const gzip = createGzip();
        gzip.pipe(response.setHeader('content-encoding', 'gzip'));
        flood(gzip);
        response.once('close', () => gzip.destroy());
      },
    ],
  ] as [string, Handler][]) {
    test(what, async () => {
      expect(await failureOf(ask(handler, limits))).toMatchObject(tooLarge);
    });
  }

  test('once it is decompressed twice', async () => {
    const twice = gzipSync(gzipSync(Buffer.alloc(50_000_000)));
    const handler: Handler = (_, response) => response.setHeader('content-encoding', 'gzip, gzip').end(twice);
    expect(await failureOf(ask(handler, limits))).toMatchObject(tooLarge);
  });

  test('by what a request itself allows, where that is less', async () => {
    const { origin } = await serve((_, response) => response.end(Buffer.alloc(1001)));
    const { fetch } = open({ trustedOrigins: [origin], limits });
    expect(await failureOf(fetch(origin, { maxBytes: 1000 }))).toMatchObject(tooLarge);
    expect((await fetch(origin, { maxBytes: 1001 })).status).toBe(200);
  });

  test('whatever a request itself allows', async () => {
    const { origin } = await serve((_, response) => response.end(Buffer.alloc(64 * 1024 + 1)));
    const { fetch } = open({ trustedOrigins: [origin], limits });
    expect(await failureOf(fetch(origin, { maxBytes: 1_000_000 }))).toMatchObject(tooLarge);
  });

  test('may be longer when it is a list that is parsed piece by piece', async () => {
    const { origin } = await serve((_, response) => response.end(Buffer.alloc(64 * 1024 + 1)));
    const { fetch } = open({ trustedOrigins: [origin], limits: { ...limits, longAnswerBytes: 70_000 } });
    expect((await (await fetch(origin, { isLong: true })).arrayBuffer()).byteLength).toBe(64 * 1024 + 1);
    expect(await failureOf(fetch(origin, { isLong: true, maxBytes: 1000 }))).toMatchObject(tooLarge);
    expect(await failureOf(fetch(origin))).toMatchObject(tooLarge);
  });

  test('but one of the largest size is an answer', async () => {
    const answer = await ask((_, response) => response.end(Buffer.alloc(64 * 1024)), limits);
    expect((await answer.arrayBuffer()).byteLength).toBe(64 * 1024);
  });
});

describe('a request that is aborted throws the reason of its signal', () => {
  const reason = new Error('enough');

  test('before it began', async () => {
    const server = await serve((_, response) => response.end());
    const { fetch } = open({ trustedOrigins: [server.origin] });
    await expect(fetch(server.origin, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.connections()).toBe(0);
  });

  for (const [what, handler] of [
    ['before the header', () => undefined],
    ['in the body', (_, response) => response.write('half')],
    ['between redirects', (_, response) => response.writeHead(302, { location: '/' }).end()],
  ] as [string, Handler][]) {
    test(what, async () => {
      const controller = new AbortController();
      const abort: Handler = (request, response, body) => {
        handler(request, response, body);
        setTimeout(() => controller.abort(reason), what === 'between redirects' ? 0 : 30);
      };
      await expect(ask(abort, {}, controller.signal)).rejects.toBe(reason);
    });
  }

  test('and leaves no listener on a signal that outlives it', async () => {
    const { signal } = new AbortController();
    const listening = new Set<unknown>();
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listening.add(args[1]);
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listening.delete(args[1]);
      removeEventListener.apply(signal, args);
    };
    await ask((_, response) => response.end(), {}, signal);
    expect(listening.size).toBe(0);
  });
});

test('a header that cannot be sent is not repeated in the failure', async () => {
  const origin = 'http://127.0.0.1:9';
  const outbound = open({ trustedOrigins: [origin] });
  const failure = await failureOf(outbound.fetch(origin, { headers: { authorization: 'Bearer se\ncret' } }));
  expect(failure).toMatchObject({ name: 'ImportFailure' });
  expect(String(failure.cause)).not.toMatch(/cret/);
});

function flood(to: NodeJS.WritableStream): void {
  const piece = Buffer.alloc(16 * 1024);
  const pour = () => {
    while ((to as NodeJS.WritableStream & { destroyed: boolean }).destroyed === false && to.write(piece));
  };
  to.on('drain', pour);
  pour();
}

const closing: (() => Promise<void>)[] = [];
const closeRawServers = () => Promise.all(closing.splice(0).map((close) => close()));
afterAll(closeRawServers);

/** A server that says what it likes once it has been asked. */
async function rawServer(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  const port = await listen(server);
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
  });
  return `http://127.0.0.1:${port}`;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => void server.close());
  return (server.address() as AddressInfo).port;
}

function hangUpSecurely(): Server {
  const server = createSecureServer({ key: certificate(), cert: certificate() });
  return server.on('secureConnection', (socket) => socket.destroy());
}
