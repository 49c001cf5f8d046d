import { gzipSync } from 'node:zlib';
import * as oauth from 'oauth4webapi';
import { describe, expect, test } from 'vitest';
import { failureOf, freed, open, serve } from './servers.js';

const toServer = (origin: string) => open({ trustedOrigins: [origin] });

describe('an answer', () => {
  for (const status of [200, 201, 204, 304, 400, 401, 404, 429, 500, 503]) {
    test(`of ${status} is given as it is`, async () => {
      const server = await serve((_, response) => response.writeHead(status, { 'retry-after': '3' }).end());
      const answer = await toServer(server.origin).fetch(server.origin);
      expect(answer).toBeInstanceOf(Response);
      expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
        status,
        '3',
        '',
      ]);
    });
  }

  test('is decompressed', async () => {
    const server = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync('{"a":1}')),
    );
    expect(await (await toServer(server.origin).fetch(server.origin)).json()).toEqual({ a: 1 });
    expect(server.seen[0]?.headers['accept-encoding']).toMatch(/gzip/);
  });

  test('is asked for in the name of the service, whoever asks', async () => {
    const server = await serve((_, response) => response.end());
    const { fetch } = toServer(server.origin);
    await fetch(server.origin);
    await fetch(server.origin, { headers: { 'User-Agent': 'a library' } });
    for (const { headers } of server.seen)
      expect(headers['user-agent']).toMatch(/^Bookbridge\/\d+\.\d+\.\d+$/);
  });

  for (const [body, expected] of [
    ['text', 'text'],
    [new URLSearchParams({ a: 'b c' }), 'a=b+c'],
    [new TextEncoder().encode('bytes'), 'bytes'],
  ] as const) {
    test(`is given to a body of ${body.constructor.name}`, async () => {
      const server = await serve((_, response) => response.end());
      await toServer(server.origin).fetch(new URL(server.origin), { method: 'POST', body });
      expect(server.seen[0]).toMatchObject({ method: 'POST', body: expected });
    });
  }
});

describe('of an answer whose body is not wanted', () => {
  const dropped = { isBodyDropped: true } as const;

  test('status and headers are given, and the connection serves again', async () => {
    const server = await serve((_, response) => response.writeHead(202, { 'x-a': 'b' }).end('hello'));
    const { fetch } = toServer(server.origin);
    for (let times = 0; times < 2; times++) {
      const answer = await fetch(server.origin, dropped);
      expect([answer.status, answer.headers.get('x-a'), await answer.text()]).toEqual([202, 'b', '']);
      await freed();
    }
    expect(server.connections()).toBe(1);
  });

  test('no more is read than a moment, be it endless or broken off', async () => {
    const server = await serve(({ url }, response) => {
      response.writeHead(200);
      response.write(Buffer.alloc(url === '/broken' ? 10 : 1_000_000), () => {
        if (url === '/broken') response.destroy();
      });
    });
    const { fetch } = toServer(server.origin);
    for (const path of ['/endless', '/broken'])
      expect((await fetch(server.origin + path, dropped)).status).toBe(200);
  });
});

test('an OAuth library can use it as it is', async () => {
  const server = await serve((_, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end('{"access_token":"a","token_type":"bearer","expires_in":60}'),
  );
  const as = { issuer: server.origin, token_endpoint: `${server.origin}/token` };
  const client = { client_id: 'c' };
  const response = await oauth.refreshTokenGrantRequest(as, client, oauth.ClientSecretPost('s'), 'r', {
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: toServer(server.origin).fetch,
  });
  expect(await oauth.processRefreshTokenResponse(as, client, response)).toMatchObject({ access_token: 'a' });
  expect(Object.fromEntries(new URLSearchParams(server.seen[0]?.body))).toMatchObject({
    grant_type: 'refresh_token',
    refresh_token: 'r',
  });
});

test('connections are kept, and failures do not use them up', async () => {
  const server = await serve(({ url }, response) => {
    if (url === '/reset') response.destroy();
    else response.writeHead(url === '/bad' ? 500 : 200).end('hello');
  });
  const { fetch } = toServer(server.origin);
  const ask = async (path: string) => {
    const { status } = await fetch(server.origin + path);
    await freed();
    return status;
  };
  expect([await ask('/'), await ask('/bad'), await ask('/')]).toEqual([200, 500, 200]);
  expect(server.connections()).toBe(1);
  expect(await failureOf(fetch(`${server.origin}/reset`))).toMatchObject({ code: 'source_unavailable' });
  expect([await ask('/'), await ask('/')]).toEqual([200, 200]);
  expect(server.connections()).toBe(2);
});

test('closing ends what is under way, and may be repeated', async () => {
  const server = await serve(() => undefined);
  const outbound = toServer(server.origin);
  const failure = failureOf(outbound.fetch(server.origin));
  while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await outbound.close();
  await outbound.close();
  expect(await failure).toMatchObject({ code: 'source_unavailable' });
  expect(await failureOf(outbound.fetch(server.origin))).toMatchObject({ code: 'source_unavailable' });
});
