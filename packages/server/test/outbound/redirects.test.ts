import { describe, expect, test } from 'vitest';
import { playInternet, resolving } from './internet.js';
import { failureOf, type Handler, open, serve, serveSecurely, type TestServer } from './servers.js';

const reached = playInternet();
const publicly = () => open(resolving(['8.8.8.8']));
const refused = { code: 'address_refused', isFinal: true };

const redirect =
  (status: number, location: (path: string) => string | undefined): Handler =>
  ({ url = '' }, response) => {
    const to = location(url);
    if (to === undefined) response.end('there');
    else response.writeHead(status, { location: to }).end('over there');
  };

/** Redirects `/` to `to`, and answers anything else. */
const fromRoot = (status: number, to: string) => redirect(status, (path) => (path === '/' ? to : undefined));

const at = ({ port }: TestServer, name = 'dav.example.com') => `https://${name}:${port}/`;

describe('a redirect is followed', () => {
  test('within a host, and the answer says where it led', async () => {
    const server = await serveSecurely(fromRoot(302, '/books?q=1'));
    const answer = await publicly().fetch(at(server), { headers: { authorization: 'Bearer a' } });
    expect([await answer.text(), answer.url]).toEqual(['there', `${at(server)}books?q=1`]);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer a', 'Bearer a']);
  });

  test('within a registrable domain, whose next host is checked as well', async () => {
    const next = await serveSecurely((_, response) => response.end('there'));
    const server = await serveSecurely(fromRoot(301, at(next, 'p42.example.com')));
    const { asked, resolve } = resolving(['8.8.8.8'], ['1.1.1.1']);
    const answer = await open({ resolve }).fetch(at(server));
    expect(await answer.text()).toBe('there');
    expect(asked).toEqual(['dav.example.com', 'p42.example.com']);
    expect(reached).toEqual(['8.8.8.8', '1.1.1.1']);
  });

  test('from one trusted origin to another of its host', async () => {
    const next = await serve((_, response) => response.end('there'));
    const server = await serve(fromRoot(307, `${next.origin}/a`));
    const outbound = open({ trustedOrigins: [server.origin, next.origin] });
    expect(await (await outbound.fetch(server.origin)).text()).toBe('there');
  });

  test('five times', async () => {
    const server = await serve(
      redirect(302, (path) => (path === '/5' ? undefined : `/${+path.slice(1) + 1}`)),
    );
    const answer = await open({ trustedOrigins: [server.origin] }).fetch(`${server.origin}/0`);
    expect(await answer.text()).toBe('there');
    expect(server.seen).toHaveLength(6);
  });

  for (const [method, status, then] of [
    ['GET', 301, 'GET'],
    ['GET', 303, 'GET'],
    ['HEAD', 303, 'HEAD'],
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 303, 'GET'],
    ['POST', 307, 'POST'],
    ['POST', 308, 'POST'],
    ['PROPFIND', 301, 'PROPFIND'],
    ['PROPFIND', 302, 'PROPFIND'],
    ['PROPFIND', 303, 'GET'],
    ['REPORT', 302, 'REPORT'],
    ['REPORT', 307, 'REPORT'],
  ] as const) {
    test(`by ${then} when ${method} is answered with ${status}`, async () => {
      const server = await serve(fromRoot(status, '/next'));
      const hasBody = method !== 'GET' && method !== 'HEAD';
      await open({ trustedOrigins: [server.origin] }).fetch(server.origin, {
        method,
        headers: { authorization: 'Basic a', depth: '1', ...(hasBody && { 'content-type': 'text/xml' }) },
        ...(hasBody && { body: '<a/>' }),
      });
      expect(server.seen[1]).toMatchObject({
        method: then,
        path: '/next',
        body: hasBody && then === method ? '<a/>' : '',
        headers: { authorization: 'Basic a', depth: '1' },
      });
      expect(server.seen[1]?.headers['content-type']).toBe(
        hasBody && then === method ? 'text/xml' : undefined,
      );
    });
  }
});

test('each request on the way is authorized by itself', async () => {
  const server = await serve(redirect(307, (path) => (path === '/a' ? '/b?c=1' : undefined)));
  await open({ trustedOrigins: [server.origin] }).fetch(`${server.origin}/a`, {
    method: 'PROPFIND',
    authorize: ({ method, url }) => `${method} ${url.pathname}${url.search}`,
  });
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['PROPFIND /a', 'PROPFIND /b?c=1']);
});

describe('a redirect is refused', () => {
  for (const [what, name] of [
    ['to another domain', 'example.org'],
    ['to a domain that ends the same', 'badexample.com'],
    ['to an address', '8.8.4.4'],
    ['to this machine', 'localhost'],
  ] as const) {
    test(`${what}, which hears nothing of it`, async () => {
      const next = await serveSecurely((_, response) => response.end('there'));
      const server = await serveSecurely(fromRoot(307, at(next, name)));
      expect(await failureOf(publicly().fetch(at(server)))).toMatchObject(refused);
      expect(next.connections()).toBe(0);
    });
  }

  test('between customers of one host, though it is one domain to the registry', async () => {
    const next = await serveSecurely((_, response) => response.end('there'));
    const server = await serveSecurely(fromRoot(302, at(next, 'mallory.github.io')));
    expect(await failureOf(publicly().fetch(at(server, 'ana.github.io')))).toMatchObject(refused);
    expect(next.connections()).toBe(0);
  });

  test('from https to http, also between trusted origins', async () => {
    const next = await serve((_, response) => response.end('there'));
    const server = await serveSecurely(fromRoot(301, next.origin));
    const outbound = open({ trustedOrigins: [server.origin, next.origin] });
    expect(await failureOf(outbound.fetch(server.origin))).toMatchObject(refused);
    expect(next.connections()).toBe(0);
  });

  test('from a trusted origin to one that is not, though it is public and of the same domain', async () => {
    const next = await serveSecurely((_, response) => response.end('there'));
    const server = await serveSecurely(fromRoot(307, at(next, 'p42.example.com')));
    const outbound = open({ trustedOrigins: [at(server)], ...resolving(['8.8.8.8']) });
    expect(await failureOf(outbound.fetch(at(server)))).toMatchObject(refused);
    expect(next.connections()).toBe(0);
  });

  test('to a trusted origin that is not one of those of the request', async () => {
    const next = await serve((_, response) => response.end('there'));
    const server = await serve(fromRoot(307, next.origin));
    const trustedOrigins = new Set([server.origin]);
    const outbound = open({ trustedOrigins: [server.origin, next.origin] });
    expect(await failureOf(outbound.fetch(server.origin, { trustedOrigins }))).toMatchObject(refused);
    expect(await failureOf(outbound.fetch(next.origin, { trustedOrigins }))).toMatchObject(refused);
    expect(next.connections()).toBe(0);
    // Naming an origin makes it no more trusted than the operator has.
    const own = await serve((_, response) => response.end('there'));
    const named = new Set([own.origin]);
    expect(await failureOf(outbound.fetch(own.origin, { trustedOrigins: named }))).toMatchObject(refused);
    expect(own.connections()).toBe(0);
  });

  test('between trusted origins of different domains: credentials stay where they belong', async () => {
    const next = await serve((_, response) => response.end('there'));
    const server = await serve(fromRoot(307, next.origin.replace('127.0.0.1', 'localhost')));
    const outbound = open({
      trustedOrigins: [server.origin, next.origin.replace('127.0.0.1', 'localhost')],
    });
    expect(await failureOf(outbound.fetch(server.origin))).toMatchObject(refused);
    expect(next.connections()).toBe(0);
  });

  test('to a name of the same domain that leads inside', async () => {
    const server = await serveSecurely(fromRoot(302, 'https://inside.example.com/'));
    const outbound = open(resolving(['8.8.8.8'], ['10.0.0.1']));
    expect(await failureOf(outbound.fetch(at(server)))).toMatchObject(refused);
    expect(reached).toEqual(['8.8.8.8']);
  });

  for (const location of ['https://ana:secret@dav.example.com/', 'http://[', 'javascript:alert(1)']) {
    test(`to ${location}`, async () => {
      const server = await serveSecurely(fromRoot(302, location));
      expect(await failureOf(publicly().fetch(at(server)))).toMatchObject(refused);
    });
  }
});

test('redirects without end are an error of the source', async () => {
  const server = await serve(redirect(302, (path) => path));
  expect(await failureOf(open({ trustedOrigins: [server.origin] }).fetch(server.origin))).toMatchObject({
    code: 'source_error',
    isFinal: true,
  });
  expect(server.seen).toHaveLength(6);
});

test('a redirect without a location, and one that was asked for as it is, are answers', async () => {
  const server = await serve(({ url }, response) =>
    response.writeHead(302, url === '/bare' ? {} : { location: '/other' }).end('over there'),
  );
  const { fetch } = open({ trustedOrigins: [server.origin] });
  expect((await fetch(`${server.origin}/bare`)).status).toBe(302);
  const manual = await fetch(server.origin, { redirect: 'manual' });
  expect([manual.status, manual.headers.get('location')]).toEqual([302, '/other']);
});
