import { createServer, isIP, type Server } from 'node:net';
import { unlimited } from '@bookbridge/testing/api';
import { begun, sourceOf } from '@bookbridge/testing/begin';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { playDns } from '@bookbridge/testing/dns';
import { ended } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileAddresses, hostileHosts, noHosts } from '../outbound/hostile.js';

const typed = { username: 'ana.lima@nobody.example', password: 'unforgettable-password' };

/** What DNS says of the names that somebody has made for this. */
const resolve = async (name: string) => {
  const address = name.endsWith('.made.example') ? hostileAddresses[Number.parseInt(name, 10)] : undefined;
  if (address === undefined) throw Object.assign(new Error(`no address of ${name}`), { code: 'ENOTFOUND' });
  return [{ address, family: isIP(address) || 6 }];
};
const madeNames = hostileAddresses.map((_, at) => `${at}.made.example`);

let service: TestService;
let listener: Server;
let openPort = 0;
let closedPort = 0;
let connections = 0;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  listener = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  openPort = await listen(listener);
  const nobody = createServer();
  closedPort = await listen(nobody);
  await new Promise((done) => nobody.close(done));
  const srv = Object.fromEntries(
    madeNames.map((name) => [`_carddavs._tcp.srv-${name}`, [{ name, port: openPort }]]),
  );
  service = await startTestService(unlimited, {}, { resolve, dns: playDns({ srv }).dns, backOffMs: 20 });
});
afterAll(async () => {
  await service.stop();
  listener.close();
});

/** What the application learns of an import, but for its numbers and times. */
async function learned(parameters: Record<string, string>) {
  const importId = await beginByPassword(service, { ...typed, ...parameters });
  const { event_type, status, value, description } = await ended(service, importId);
  const answer = await service.call(`/contacts/${importId}`);
  const { error } = (await answer.json()) as { error: object };
  return { event_type, status, value, description, http: answer.status, error };
}

const refused = {
  event_type: 'COMPLETE',
  status: 'ERROR',
  value: 206,
  description: 'We may not read from that server.',
  http: 404,
  error: { code: 'address_refused', message: 'We may not read from that server.' },
};

/** In turns of a few, as one application may begin many. */
async function eachLearned(servers: readonly string[], source: string) {
  const all: [string, Awaited<ReturnType<typeof learned>>][] = [];
  for (let at = 0; at < servers.length; at += 10)
    all.push(
      ...(await Promise.all(
        servers
          .slice(at, at + 10)
          .map(async (server) => [server, await learned({ service: source, server })] as [string, never]),
      )),
    );
  return all;
}

describe('an import from a server inside', () => {
  const few = (hosts: readonly string[]) => hosts.filter((_, at) => at % 5 === 0);

  for (const [source, hosts] of [
    ['carddav', [...hostileHosts, ...madeNames]],
    ['jmap', few([...hostileHosts, ...madeNames])],
  ] as const)
    test(`by ${source} tells the same of every one, whether somebody listens there or not`, async () => {
      const servers = [
        ...hosts.map((host) => `https://${host}:${openPort}/`),
        ...few(hosts).map((host) => `${host}:${closedPort}`),
      ];
      expect(await eachLearned(servers, source)).toEqual(servers.map((server) => [server, refused]));
      expect(connections).toBe(0);
    });

  test('tells of what is no server that there is none, or that it is refused', async () => {
    for (const [server, { value }] of await eachLearned(
      noHosts.map((host) => `https://${host}/`),
      'carddav',
    ))
      expect([205, 206], server).toContain(value);
  });

  test('is not made by an address of its domain, nor by what DNS says of that', async () => {
    for (const domain of [...madeNames, ...madeNames.map((name) => `srv-${name}`)])
      expect((await learned({ service: 'carddav', username: `ana@${domain}` })).value, domain).toBe(206);
    expect(connections).toBe(0);
  });

  test('leaves no trace of who asked with what', () => {
    expect(service.logs()).not.toContain(typed.password);
    expect(service.logs()).not.toContain('ana.lima');
  });
});

describe('a domain that leads inside', () => {
  test('belongs to nobody, and nobody there is asked', async () => {
    for (const domain of [...madeNames, ...madeNames.map((name) => `srv-${name}`)]) {
      const answer = await fetch(`${service.url}/services.json?domain=${domain}`);
      // More than a few are too many for one address.
      if (answer.status === 200) expect(await answer.json()).toEqual({ domain, service: null });
      const { import_id } = await begun(service, { service: domain });
      expect(await sourceOf(service, import_id)).toBe('file');
    }
    expect(connections).toBe(0);
  });
});
