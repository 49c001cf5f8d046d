import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { atFileEnd } from '@bookbridge/testing/file-end';
import { onTestFinished } from 'vitest';
import { Outbound, type OutboundOptions } from '../../dist/outbound/outbound.js';

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface TestServer {
  readonly server: Server;
  readonly port: number;
  readonly origin: string;
  /** What was asked so far: method, path, headers, body. */
  readonly seen: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  /** How many connections were made. */
  readonly connections: () => number;
}

/** A server by http on this machine until the file's tests end. */
export const serve = (handler: Handler) => start(http.createServer(), 'http', handler);

let pem: string | undefined;

/** The key and certificate of the secure servers, for names that the tests use and this machine. */
export function certificate(): string {
  pem ??= execFileSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test -keyout - -out -
      -addext subjectAltName=DNS:*.example.com,DNS:*.github.io,DNS:example.org,DNS:carddav.fastmail.com,DNS:localhost,IP:127.0.0.1`.split(
      /\s+/,
    ),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return pem;
}

/** The same by https. */
export const serveSecurely = (handler: Handler) =>
  start(https.createServer({ key: certificate(), cert: certificate() }), 'https', handler);

async function start(server: Server, scheme: string, handler: Handler): Promise<TestServer> {
  const seen: TestServer['seen'] = [];
  let connections = 0;
  server.on('connection', () => connections++);
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const piece of request) body += piece;
    seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    handler(request, response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atFileEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { server, port, origin: `${scheme}://127.0.0.1:${port}`, seen, connections: () => connections };
}

/** An `Outbound` until the test ends. */
export function open(options: Partial<OutboundOptions> = {}): Outbound {
  const outbound = new Outbound({ trustedOrigins: [], ...options });
  onTestFinished(() => outbound.close());
  return outbound;
}

/** How a request failed: everything of an `ImportFailure` that others go by. */
export async function failureOf(request: Promise<unknown>) {
  const error = await request.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  const { name, code, isFinal, cause } = error as Error & { code?: string; isFinal?: boolean };
  return { name, code, isFinal, cause };
}

/** Resolves once the connection of an answer can be used again, which takes a turn of the event loop. */
export const freed = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
