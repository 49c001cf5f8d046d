import { describe, expect, test } from 'vitest';
import { lookupBy } from '../../dist/outbound/lookup.js';
import { checkUrl, resolvePublic } from '../../dist/outbound/ssrf-guard.js';
import { carriers, privateV4, privateV6, publicAddresses } from './addresses.js';
import { playInternet, resolving } from './internet.js';
import { failureOf, freed, open, serveSecurely } from './servers.js';

const refused = { name: 'ImportFailure', code: 'address_refused', isFinal: true };
const reached = playInternet();
const carried = Object.values(carriers).flatMap((carry) => privateV4.map(([address]) => carry(address)));
const everyPrivate = [...[...privateV4, ...privateV6].map(([address]) => address), ...carried];
const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);

describe('nothing is asked of', () => {
  test('an address that is not public, in a URL', async () => {
    const outbound = open();
    for (const address of everyPrivate)
      expect(await failureOf(outbound.fetch(`https://${inUrl(address)}/`))).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  for (const address of [
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '127.0.0.1.',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '[::ffff:127.0.0.1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '3232235777',
    '2852039166',
  ]) {
    test(`${address}, which is one of them in disguise`, async () => {
      expect(await failureOf(open().fetch(`https://${address}/`))).toMatchObject(refused);
      expect(reached).toEqual([]);
    });
  }

  test('this machine where a request may go there, at any other address that is not public', async () => {
    const init = { mayReachLoopback: true };
    for (const url of ['https://10.0.0.1/', 'https://127.0.0.2/', 'http://dav.example.com/'])
      expect(await failureOf(open(resolving(['10.0.0.1'])).fetch(url, init))).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test('a name whose address is not public', async () => {
    for (const address of everyPrivate) {
      const outbound = open(resolving([address]));
      expect([address, await failureOf(outbound.fetch('https://dav.example.com/'))]).toMatchObject([
        address,
        refused,
      ]);
    }
    expect(reached).toEqual([]);
  });

  test('a name of which one address is not public', async () => {
    for (const addresses of [
      ['8.8.8.8', '10.0.0.1'],
      ['::1', '2606:4700::1111'],
    ]) {
      const outbound = open(resolving(addresses));
      expect(await failureOf(outbound.fetch('https://dav.example.com/'))).toMatchObject(refused);
    }
    expect(reached).toEqual([]);
  });

  for (const host of [
    'localhost',
    'LOCALHOST',
    'localhost.',
    'db.localhost',
    'printer.local',
    'metadata.google.internal',
    'metadata.google.internal.',
    'intranet',
    'intranet.',
    'com',
  ]) {
    test(`${host}, whatever it resolves to`, async () => {
      const { asked, resolve } = resolving(['8.8.8.8']);
      expect(await failureOf(open({ resolve }).fetch(`https://${host}/`))).toMatchObject(refused);
      expect(asked).toEqual([]);
    });
  }

  for (const url of [
    'http://dav.example.com/',
    'ftp://dav.example.com/',
    'file:///etc/passwd',
    'data:text/plain,a',
    'https://ana:secret@dav.example.com/',
    'https://ana@dav.example.com/',
    'https://dav.example.com:25/',
    'https://dav.example.com:6000/',
    'https://',
    'dav.example.com',
    '',
  ]) {
    test(`${url || 'no URL'}`, async () => {
      const { asked, resolve } = resolving(['8.8.8.8']);
      expect(await failureOf(open({ resolve }).fetch(url))).toMatchObject(refused);
      expect(asked).toEqual([]);
    });
  }
});

describe('a public server', () => {
  test('may be named by its address', () => {
    for (const address of publicAddresses)
      expect(() => checkUrl(new URL(`https://${inUrl(address)}:8443/a`))).not.toThrow();
  });

  test('may have several addresses', async () => {
    const { resolve } = resolving([...publicAddresses]);
    expect(await resolvePublic(resolve, 'dav.example.com')).toHaveLength(publicAddresses.length);
  });

  test('is asked at the address that was checked, whatever its name means a moment later', async () => {
    const server = await serveSecurely((_, response) => response.end('hello'));
    const { asked, resolve } = resolving(['8.8.8.8'], ['127.0.0.1']);
    const outbound = open({ resolve });
    const url = `https://dav.example.com:${server.port}/`;
    expect(await (await outbound.fetch(url)).text()).toBe('hello');
    await freed();
    expect(await (await outbound.fetch(url)).text()).toBe('hello');
    expect(asked).toEqual(['dav.example.com']);
    expect(reached).toEqual(['8.8.8.8']);
  });

  test('is checked anew with each connection', async () => {
    const server = await serveSecurely((_, response) =>
      response.setHeader('connection', 'close').end('hello'),
    );
    const { asked, resolve } = resolving(['8.8.8.8'], ['127.0.0.1']);
    const outbound = open({ resolve });
    const url = `https://dav.example.com:${server.port}/`;
    expect((await outbound.fetch(url)).status).toBe(200);
    expect(await failureOf(outbound.fetch(url))).toMatchObject(refused);
    expect(asked).toHaveLength(2);
    expect(server.seen).toHaveLength(1);
  });

  test('must have the certificate of its name', async () => {
    const server = await serveSecurely((_, response) => response.end('hello'));
    const outbound = open(resolving(['8.8.8.8']));
    expect(await failureOf(outbound.fetch(`https://dav.example.net:${server.port}/?q=1`))).toEqual({
      name: 'ImportFailure',
      code: 'source_unavailable',
      isFinal: false,
      cause: `dav.example.net:${server.port}: ERR_TLS_CERT_ALTNAME_INVALID`,
    });
    expect(server.seen).toEqual([]);
  });
});

describe('a name', () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };

  for (const [resolve, code] of [
    [failing('ENOTFOUND'), 'server_not_found'],
    [failing('ENODATA'), 'server_not_found'],
    [async () => [], 'server_not_found'],
    [failing('EAI_AGAIN'), 'source_unavailable'],
  ] as const) {
    test(`that cannot be resolved is ${code} (${resolve.name || 'no address'})`, async () => {
      expect(await failureOf(open({ resolve }).fetch('https://dav.example.com/'))).toMatchObject({ code });
    });
  }

  test('that the operator named and does not exist is an outage', async () => {
    const trustedOrigins = ['https://dav.example.com'];
    for (const resolve of [failing('ENOTFOUND'), async () => []]) {
      const outbound = open({ resolve, trustedOrigins });
      expect(await failureOf(outbound.fetch('https://dav.example.com/'))).toMatchObject({
        code: 'source_unavailable',
      });
    }
  });
});

describe('the look-up of a socket', () => {
  const { resolve } = resolving(['8.8.8.8', '1.1.1.1']);
  const ask = (all: boolean) =>
    new Promise((done) => lookupBy(resolve)('dav.example.com', { all }, (...given) => done(given)));

  test('gives all addresses', async () => {
    expect(await ask(true)).toEqual([
      null,
      [
        { address: '8.8.8.8', family: 4 },
        { address: '1.1.1.1', family: 4 },
      ],
    ]);
  });

  test('gives one', async () => {
    expect(await ask(false)).toEqual([null, '8.8.8.8', 4]);
  });
});
