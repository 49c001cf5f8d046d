import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { neverAnswering, playDns, type Zone } from '@bookbridge/testing/dns';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SettingValues } from '../../../dist/config/setting.js';
import { Dns } from '../../../dist/outbound/dns/dns.js';
import { discover } from '../../../dist/sources/discovery/discover.js';
import { playInternet, resolving } from '../../outbound/internet.js';
import { open, serveSecurely, type TestServer } from '../../outbound/servers.js';

/** The hosts of this internet are all one server, which 443 leads to. */
let hosts: TestServer;
const reached = playInternet((port) => (port === 443 ? hosts.port : port));

/** What they answer, by method, host and path; anything else is 404. */
let answers: Record<string, { status: number; location?: string } | 'nothing'> = {};

/** What they were asked, with what. */
const heard: string[] = [];

function answer({ method, url, headers }: IncomingMessage, response: ServerResponse) {
  const what = `${method} ${headers.host}${url}`;
  heard.push(headers.authorization === undefined ? what : `${what} with credentials`);
  const said = answers[what] ?? { status: 404 };
  if (said !== 'nothing')
    response.writeHead(said.status, said.location === undefined ? {} : { location: said.location }).end();
}

beforeEach(async () => {
  hosts ??= await serveSecurely(answer);
  answers = {};
  heard.length = 0;
});

interface World {
  readonly zone?: Zone;
  readonly allowed?: readonly string[];
  readonly addresses?: Readonly<Record<string, string>>;
}

/** What is found, in brief. */
async function find(domain: string, { zone, allowed = [], addresses = {} }: World = {}) {
  const { dns, asked } = playDns(zone);
  const outbound = open({
    trustedOrigins: allowed,
    resolve: (name) => resolving([addresses[name] ?? '8.8.8.8']).resolve(name),
  });
  const settings = { BOOKBRIDGE_ALLOWED_SERVERS: allowed } as unknown as SettingValues;
  const found = await discover(domain, { dns, outbound, settings });
  return {
    asked,
    found: found && [found.provider.code, found.foundBy, found.server?.href],
  };
}

const srv = (records: Record<string, string>): Zone => ({
  srv: Object.fromEntries(Object.entries(records).map(([name, target]) => [name, [{ name: target }]])),
});

const wellKnown = (host: string) => `PROPFIND ${host}/.well-known/carddav`;

describe('the source of a domain is found', () => {
  test('by the table, without asking anybody', async () => {
    expect(await find('gmail.com')).toEqual({ asked: [], found: ['gmail', 'table', undefined] });
    expect(reached).toEqual([]);
  });

  test('by its mail servers, without asking its host', async () => {
    const { found } = await find('own.example.com', {
      zone: { mx: { 'own.example.com': ['in1-smtp.messagingengine.com'] } },
    });
    expect(found).toEqual(['fastmail', 'mail servers', undefined]);
    expect(reached).toEqual([]);
  });

  test('by its own server of CardDAV, as DNS names it', async () => {
    const zone = {
      ...srv({ '_carddavs._tcp.own.example.com': 'dav.example.org' }),
      txt: { '_carddavs._tcp.own.example.com': ['txtvers=1', 'path=/books/'] },
    };
    expect((await find('own.example.com', { zone })).found).toEqual([
      'carddav',
      'DNS',
      'https://dav.example.org/books/',
    ]);
    // What DNS says is not checked with anybody.
    expect(heard.filter((what) => !what.includes(' own.example.com/'))).toEqual([]);
  });

  test('by its own server of JMAP', async () => {
    const zone = srv({ '_jmap._tcp.own.example.com': 'jmap.example.com' });
    expect((await find('own.example.com', { zone })).found).toEqual([
      'jmap',
      'DNS',
      'https://jmap.example.com/',
    ]);
  });

  test('by its own server of JMAP, without encryption only where the operator allows that very server', async () => {
    const zone = { srv: { '_jmap._tcp.own.example.com': [{ name: 'jmap.example.com', port: 8080 }] } };
    const server = async (allowed: string[]) => (await find('own.example.com', { zone, allowed })).found?.[2];
    expect(await server(['http://jmap.example.com:8080'])).toBe('http://jmap.example.com:8080/');
    expect(await server(['http://jmap.example.com'])).toBe('https://jmap.example.com:8080/');
  });

  test('as CardDAV where it has both: a server of JMAP need not have contacts', async () => {
    const zone = srv({
      '_jmap._tcp.own.example.com': 'jmap.example.com',
      '_carddavs._tcp.own.example.com': 'dav.example.com',
    });
    expect((await find('own.example.com', { zone })).found?.[0]).toBe('carddav');
    answers[wellKnown('own.example.com')] = { status: 401 };
    const onlyJmap = srv({ '_jmap._tcp.own.example.com': 'jmap.example.com' });
    expect((await find('own.example.com', { zone: onlyJmap })).found).toEqual([
      'carddav',
      'well-known',
      'https://own.example.com/',
    ]);
  });

  for (const [target, code] of [
    ['carddav.fastmail.com', 'fastmail'],
    ['dav.mailbox.org', 'mailbox_org'],
    ['www.google.com', 'gmail'],
    ['p42-contacts.icloud.com', 'icloud'],
    ['carddav.gmx.com', 'gmx'],
  ] as const)
    test(`as ${code}, where DNS names ${target}`, async () => {
      const zone = srv({ '_carddavs._tcp.own.example.com': target });
      expect((await find('own.example.com', { zone })).found).toEqual([code, 'DNS', undefined]);
    });

  test('as the provider that its host leads to', async () => {
    answers[wellKnown('own.example.com')] = { status: 301, location: 'https://carddav.fastmail.com/dav/' };
    answers['PROPFIND carddav.fastmail.com/dav/'] = { status: 401 };
    expect((await find('own.example.com')).found).toEqual(['fastmail', 'well-known', undefined]);
  });
});

describe('the host of a domain is asked as anybody could ask', () => {
  test('and may be the server itself', async () => {
    answers[wellKnown('own.example.com')] = { status: 401 };
    expect((await find('own.example.com')).found).toEqual([
      'carddav',
      'well-known',
      'https://own.example.com/',
    ]);
    expect(heard).toEqual([wellKnown('own.example.com')]);
  });

  test('and may lead to a place on it, or to another host, which is asked too', async () => {
    for (const [location, place] of [
      ['/remote.php/dav/', 'own.example.com/remote.php/dav/'],
      ['http://own.example.com/remote.php/dav/', 'own.example.com/remote.php/dav/'],
      ['https://example.org/dav/', 'example.org/dav/'],
    ] as const) {
      answers = {
        [wellKnown('own.example.com')]: { status: 301, location },
        [`PROPFIND ${place}`]: { status: 207 },
      };
      expect((await find('own.example.com')).found).toEqual(['carddav', 'well-known', `https://${place}`]);
    }
    expect(heard.filter((what) => what.includes('credentials'))).toEqual([]);
  });

  test('and may redirect nothing but GET', async () => {
    answers = {
      'GET own.example.com/.well-known/carddav': { status: 302, location: '/dav/' },
      'PROPFIND own.example.com/dav/': { status: 401 },
    };
    expect((await find('own.example.com')).found?.[2]).toBe('https://own.example.com/dav/');
  });

  for (const [what, said] of Object.entries({
    'leads every stranger to its front page': {
      [wellKnown('own.example.com')]: { status: 301, location: '/' },
      'PROPFIND own.example.com/': { status: 405 },
    },
    'leads them to another website': {
      [wellKnown('own.example.com')]: { status: 301, location: 'https://example.org/.well-known/carddav' },
      'PROPFIND example.org/.well-known/carddav': { status: 200 },
    },
    'leads on and on': {
      [wellKnown('own.example.com')]: { status: 301, location: '/.well-known/carddav' },
    },
    'leads to this machine': {
      [wellKnown('own.example.com')]: { status: 301, location: 'https://127.0.0.1/' },
    },
    'leads off https': {
      [wellKnown('own.example.com')]: { status: 301, location: 'http://dav.example.com/' },
    },
    'leads to no URL': { [wellKnown('own.example.com')]: { status: 301, location: 'https://[' } },
    'answers everything with a page': {
      [wellKnown('own.example.com')]: { status: 200 },
      'GET own.example.com/.well-known/carddav': { status: 200 },
    },
    'is broken': { [wellKnown('own.example.com')]: { status: 500 } },
  }))
    test(`and says nothing when it ${what}`, async () => {
      answers = said;
      expect((await find('own.example.com')).found).toBeUndefined();
    });

  test('but not where DNS says that there is no CardDAV', async () => {
    answers[wellKnown('own.example.com')] = { status: 401 };
    const none = srv({ '_carddavs._tcp.own.example.com': '' });
    expect((await find('own.example.com', { zone: none })).found).toBeUndefined();
    const onlyJmap = srv({
      '_carddavs._tcp.own.example.com': '',
      '_jmap._tcp.own.example.com': 'jmap.example.com',
    });
    expect((await find('own.example.com', { zone: onlyJmap })).found?.[0]).toBe('jmap');
  });
});

describe('a server inside of our network', () => {
  const zone = srv({ '_carddavs._tcp.own.example.com': 'dav.example.com' });
  const addresses = { 'dav.example.com': '10.0.0.5' };

  test('is not told of, though DNS names it', async () => {
    expect((await find('own.example.com', { zone, addresses })).found).toBeUndefined();
    expect(reached).not.toContain('10.0.0.5');
  });

  test('is told of where the operator allows it', async () => {
    const allowed = ['https://dav.example.com'];
    expect((await find('own.example.com', { zone, addresses, allowed })).found).toEqual([
      'carddav',
      'DNS',
      'https://dav.example.com/',
    ]);
  });

  for (const target of ['127.0.0.1', 'localhost', 'printer.local', '169.254.169.254', '0x7f.1'])
    test(`is not told of when DNS names ${target}`, async () => {
      const named = srv({ '_carddavs._tcp.own.example.com': target });
      expect((await find('own.example.com', { zone: named })).found).toBeUndefined();
    });

  test('is taken by http only where the operator allows exactly that', async () => {
    const plain: Zone = {
      srv: { '_carddav._tcp.own.example.com': [{ name: 'dav.example.com', port: 5232 }] },
    };
    const refused = await find('own.example.com', { zone: plain, addresses });
    expect(refused.found).toBeUndefined();
    expect(refused.asked).not.toContain('_carddav._tcp.own.example.com');
    const other = ['http://dav.example.com:5233'];
    expect((await find('own.example.com', { zone: plain, addresses, allowed: other })).found).toBeUndefined();
    const allowed = ['http://dav.example.com:5232'];
    expect((await find('own.example.com', { zone: plain, addresses, allowed })).found).toEqual([
      'carddav',
      'DNS',
      'http://dav.example.com:5232/',
    ]);
  });
});

describe('a path that DNS names', () => {
  for (const [text, place] of [
    ['path=/dav/', 'https://dav.example.com/dav/'],
    ['PATH=/', 'https://dav.example.com/'],
    ['path=dav', 'https://dav.example.com/'],
    ['path=//evil.example/', 'https://dav.example.com/'],
    ['path=/\\evil.example/', 'https://dav.example.com/'],
    ['path=/\t/evil.example/', 'https://dav.example.com/'],
    ['path=/\t/[', 'https://dav.example.com/'],
    ['path=https://evil.example/', 'https://dav.example.com/'],
    ['path=', 'https://dav.example.com/'],
    ['path=/a/../../b', 'https://dav.example.com/b'],
  ] as const)
    test(`leads to ${place} when it is ${text}`, async () => {
      const name = '_carddavs._tcp.own.example.com';
      const zone = { ...srv({ [name]: 'dav.example.com' }), txt: { [name]: [text] } };
      expect((await find('own.example.com', { zone })).found?.[2]).toBe(place);
    });
});

describe('nobody waits long', () => {
  const never = { resolveMx: neverAnswering, resolveSrv: neverAnswering, resolveTxt: neverAnswering };
  const settings = { BOOKBRIDGE_ALLOWED_SERVERS: [] } as unknown as SettingValues;

  /** Nothing but the search itself would end within these tests. */
  const limits = { connectMs: 600_000, headersMs: 600_000, answerMs: 600_000 };

  test('for DNS and a host that never answer', async () => {
    answers[wellKnown('own.example.com')] = 'nothing';
    const outbound = open({ ...resolving(['8.8.8.8']), limits });
    for (const dns of [new Dns(never, 20), new Dns(never, 600_000)])
      expect(await discover('own.example.com', { dns, outbound, settings }, 300)).toBeUndefined();
  });

  test('for a name that is never resolved', async () => {
    const outbound = open({ resolve: neverAnswering, limits });
    const asking = { dns: playDns().dns, outbound, settings };
    expect(await discover('own.example.com', asking, 50)).toBeUndefined();
  });

  test('and what DNS has said in time is found, though the host says nothing', async () => {
    answers[wellKnown('own.example.com')] = 'nothing';
    const { dns } = playDns(srv({ '_jmap._tcp.own.example.com': 'jmap.example.com' }));
    const outbound = open(resolving(['8.8.8.8']));
    const found = await discover('own.example.com', { dns, outbound, settings }, 200);
    expect(found?.provider.code).toBe('jmap');
  });

  test('and what is still asked then is given up', async () => {
    answers[wellKnown('own.example.com')] = 'nothing';
    const asking = { dns: playDns().dns, outbound: open({ ...resolving(['8.8.8.8']), limits }), settings };
    const asked = once(hosts.server, 'request');
    const closed = asked.then(([request]) => once(request.socket, 'close'));
    // As long as it takes on this machine until the host is asked.
    for (let maxMs = 200; heard.length === 0; maxMs *= 2) await discover('own.example.com', asking, maxMs);
    await closed;
  });
});
