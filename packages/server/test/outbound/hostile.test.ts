import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostileAddresses, hostileHosts, noHosts } from './hostile.js';
import { playInternet, resolving } from './internet.js';
import { open, serveSecurely, type TestServer } from './servers.js';

const reached = playInternet();

/** One port where somebody listens, on every address of this machine, and one where nobody does. */
let openPort = 0;
let closedPort = 0;
let connections = 0;
const listener = createServer((socket) => {
  connections++;
  socket.destroy();
});

async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  openPort = await portOf(listener);
  const nobody = createServer();
  closedPort = await portOf(nobody);
  await new Promise((done) => nobody.close(done));
});
afterAll(() => void listener.close());
beforeEach(() => {
  connections = 0;
});

/** What whoever began the import learns of a failure. */
async function toldOf(request: Promise<unknown>) {
  const error = await request.then(
    () => new Error('it did not fail'),
    (error: unknown) => error as Error,
  );
  const { name, message, code, isFinal } = error as Error & { code?: string; isFinal?: boolean };
  return { name, message, code, isFinal };
}

const refused = {
  name: 'ImportFailure',
  message: 'We may not read from that server.',
  code: 'address_refused',
  isFinal: true,
};

describe('nothing is told, and nobody is asked, of', () => {
  for (const host of [...hostileHosts, ...noHosts])
    test(`https://${host}/`, async () => {
      const { asked, resolve } = resolving(['127.0.0.1']);
      const { fetch } = open({ resolve });
      for (const port of ['', ':443', `:${openPort}`, `:${closedPort}`])
        expect(await toldOf(fetch(`https://${host}${port}/`)), port).toEqual(refused);
      expect([asked, connections, reached]).toEqual([[], 0, []]);
    });

  for (const address of hostileAddresses)
    test(`a name that leads to ${address}`, async () => {
      for (const port of [443, openPort, closedPort])
        for (const addresses of [[address], ['8.8.8.8', address], [address, '2606:4700::1111']]) {
          const { fetch } = open(resolving(addresses));
          const url = `https://${address.replace(/[^0-9]/g, '-')}.nip.example.com:${port}/`;
          expect(await toldOf(fetch(url))).toEqual(refused);
        }
      expect([connections, reached]).toEqual([0, []]);
    });

  for (const url of [
    'https://dav.example.com@127.0.0.1/',
    'https://dav.example.com:443@127.0.0.1:8080/',
    'https://127.0.0.1\\@dav.example.com/',
    'https://127.0.0.1#@dav.example.com/',
    'https://127.0.0.1?@dav.example.com/',
    'https:127.0.0.1/',
    'https:\\\\127.0.0.1\\',
    'ht\ntps://127.0.0.1/',
    ' https://127.0.0.1/',
    'http://dav.example.com/',
    'http://127.0.0.1/',
    'ws://dav.example.com/',
    'gopher://dav.example.com/',
    'file://dav.example.com/etc/passwd',
    'blob:https://dav.example.com/1',
    'javascript:1',
    'unix:/var/run/docker.sock',
    'https://dav.example.com:22/',
    'https://dav.example.com:25/',
    'https://dav.example.com:6666/',
    'https://dav.example.com:0/',
    'https://dav.example.com:65536/',
  ])
    test(JSON.stringify(url), async () => {
      const { asked, resolve } = resolving(['8.8.8.8']);
      expect(await toldOf(open({ resolve }).fetch(url))).toEqual(refused);
      expect([asked, connections, reached]).toEqual([[], 0, []]);
    });
});

describe('a public server leads nobody', () => {
  let leading: TestServer;
  let location = '';
  beforeAll(async () => {
    leading = await serveSecurely(({ url = '' }, response) => {
      const turns = Number(url.slice(1));
      response.writeHead(307, { location: turns > 1 ? `/${turns - 1}` : location }).end();
    });
  });
  /** A URL that leads inside at a turn. */
  const from = (turn = 1) => `https://dav.example.com:${leading.port}/${turn}`;
  const publicly = () => open(resolving(['8.8.8.8']));

  for (const host of hostileHosts.filter((it) => !/[^\x21-\x7e]/.test(it)))
    test(`to https://${host}/`, async () => {
      for (const port of [openPort, closedPort]) {
        location = `https://${host}:${port}/`;
        expect(await toldOf(publicly().fetch(from()))).toEqual(refused);
      }
      expect(connections).toBe(0);
    });

  for (const address of hostileAddresses)
    test(`to a host of its own domain that is at ${address}`, async () => {
      location = `https://inside.example.com:${openPort}/`;
      const { asked, resolve } = resolving(['8.8.8.8'], [address]);
      expect(await toldOf(open({ resolve }).fetch(from()))).toEqual(refused);
      expect([asked, connections]).toEqual([['dav.example.com', 'inside.example.com'], 0]);
    });

  for (const turn of [2, 3, 4, 5])
    test(`inside at turn ${turn}`, async () => {
      location = `https://127.0.0.1:${openPort}/`;
      expect(await toldOf(publicly().fetch(from(turn)))).toEqual(refused);
      expect(connections).toBe(0);
    });

  test('by a name that is public when it is checked, and private a moment later', async () => {
    const server = await serveSecurely((_, response) =>
      response.setHeader('connection', 'close').end('once'),
    );
    for (const address of hostileAddresses) {
      const { asked, resolve } = resolving(['8.8.8.8'], [address]);
      const { fetch } = open({ resolve });
      const url = `https://dav.example.com:${server.port}/`;
      expect((await fetch(url)).status).toBe(200);
      expect(await toldOf(fetch(url))).toEqual(refused);
      expect(asked).toHaveLength(2);
    }
    // What was checked is what was connected to.
    expect(new Set(reached)).toEqual(new Set(['8.8.8.8']));
  });
});

test('a name whose server never answers is an outage, in time, and holds up nobody else', async () => {
  const resolve = (name: string) =>
    name === 'never.example.com'
      ? new Promise<never>(() => undefined)
      : resolving(['10.0.0.1']).resolve(name);
  const { fetch } = open({ resolve, limits: { connectMs: 100 } });
  const [never, other] = await Promise.all([
    toldOf(fetch('https://never.example.com/')),
    toldOf(fetch('https://dav.example.com/')),
  ]);
  expect(never).toMatchObject({ code: 'source_unavailable' });
  expect(other).toEqual(refused);
});
