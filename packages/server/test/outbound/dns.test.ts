import type { SrvRecord } from 'node:dns';
import { broken, neverAnswering, playDns } from '@bookbridge/testing/dns';
import { describe, expect, test } from 'vitest';
import { Dns } from '../../dist/outbound/dns/dns.js';
import { namedService } from '../../dist/outbound/dns/named-service.js';

const srv = (name: string, given: Partial<SrvRecord> = {}): SrvRecord => ({
  name,
  port: 443,
  priority: 0,
  weight: 0,
  ...given,
});

describe('the server that records of a service name', () => {
  test('is the one with the lowest priority, whatever the weights', () => {
    const records = [
      srv('spare.example.com', { priority: 20, weight: 100 }),
      srv('DAV.example.com.', { priority: 10, port: 8443 }),
      srv('other.example.com', { priority: 30 }),
    ];
    expect(namedService(records)).toEqual({ host: 'dav.example.com', port: 8443 });
  });

  test('is drawn by weight among those of one priority', () => {
    const records = [
      srv('heavy.example.com', { weight: 3 }),
      srv('light.example.com', { weight: 1 }),
      srv('none.example.com', { weight: 0 }),
    ];
    const drawn = Array.from({ length: 100 }, (_, i) => namedService(records, () => i / 100));
    const times = (host: string) => drawn.filter((it) => it !== 'refused' && it?.host === host).length;
    expect([times('heavy.example.com'), times('light.example.com'), times('none.example.com')]).toEqual([
      60, 20, 20,
    ]);
  });

  test('is any of those that have no weight', () => {
    expect(namedService([srv('a.example.com'), srv('b.example.com')])).toMatchObject({ port: 443 });
  });

  for (const root of ['.', ''])
    test(`is refused by ${JSON.stringify(root)}`, () => {
      expect(namedService([srv(root, { port: 0 })])).toBe('refused');
    });

  for (const [name, port] of [
    ['dav example.com', 443],
    ['dav.example.com/path', 443],
    ['ana@dav.example.com', 443],
    ['dav..example.com', 443],
    ['[::1]', 443],
    ['\0', 443],
    ['256.256.256.256', 443],
    ['0x100000000', 443],
    ['a'.repeat(300), 443],
    ['dav.example.com', 0],
    ['dav.example.com', 65_536],
  ] as const)
    test(`is none when it is ${JSON.stringify(name.slice(0, 20))} at ${port}`, () => {
      expect(namedService([srv(name, { port })])).toBeUndefined();
    });

  test('is none without records', () => {
    expect(namedService([])).toBeUndefined();
  });
});

describe('a domain', () => {
  const { dns, asked } = playDns(
    {
      mx: { 'example.com': ['MX1.example.com.', 'mx2.example.com'], 'broken.example': broken },
      srv: { '_jmap._tcp.example.com': [{ name: 'jmap.example.com' }] },
      txt: { '_carddavs._tcp.example.com': ['path=/dav/'] },
    },
    50,
  );

  test('says who takes its mail, the preferred one first', async () => {
    const records = {
      resolveMx: async () => [
        { exchange: 'spare.example.com', priority: 20 },
        { exchange: 'First.example.com.', priority: 10 },
      ],
      resolveSrv: async () => [],
      resolveTxt: async () => [],
    };
    expect(await new Dns(records).mailHosts('example.com')).toEqual([
      'first.example.com',
      'spare.example.com',
    ]);
  });

  test('says where its services are, by names that begin with an underscore', async () => {
    expect(await dns.service('_jmap', 'example.com')).toEqual({ host: 'jmap.example.com', port: 443 });
    expect(await dns.texts('_carddavs', 'example.com')).toEqual(['path=/dav/']);
    expect(asked).toEqual(['_jmap._tcp.example.com', '_carddavs._tcp.example.com']);
  });

  test('that has no records, or a broken name server, says nothing', async () => {
    for (const domain of ['nothing.example', 'broken.example'])
      expect([
        await dns.mailHosts(domain),
        await dns.service('_carddavs', domain),
        await dns.texts('_carddavs', domain),
      ]).toEqual([[], undefined, []]);
  });

  test('whose name server never answers says nothing in time', async () => {
    const never = { resolveMx: neverAnswering, resolveSrv: neverAnswering, resolveTxt: neverAnswering };
    const silent = new Dns(never, 20);
    expect(
      await Promise.all([
        silent.mailHosts('silent.example'),
        silent.service('_carddavs', 'silent.example'),
        silent.texts('_carddavs', 'silent.example'),
      ]),
    ).toEqual([[], undefined, []]);
  });

  test('of a name server that answers late with an error ends nobody', async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = () =>
      new Promise<never>((_, reject) => {
        fail = reject;
      });
    const records = { resolveMx: late, resolveSrv: late, resolveTxt: late };
    expect(await new Dns(records, 5).mailHosts('late.example')).toEqual([]);
    fail(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
  });
});
