import { playDns, type Zone } from '@bookbridge/testing/dns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportFailure } from '../../../dist/model/failures.js';
import { ownerOf } from '../../../dist/sources/jmap/owner.js';
import { blobOf, downloadUrl } from '../../../dist/sources/jmap/photos.js';
import { foundIn, isSession } from '../../../dist/sources/jmap/session.js';
import type { SourceRequest } from '../../../dist/sources/provider.js';
import { ServerElsewhere } from '../../../dist/sources/server-elsewhere.js';
import { contextOf, settingsOf, way } from './reader.js';

const core = 'urn:ietf:params:jmap:core';
const contacts = 'urn:ietf:params:jmap:contacts';
const at = new URL('https://jmap.people.example/jmap/session');

const able = { name: 'Ana', isPersonal: true, accountCapabilities: { [contacts]: {} } };

const session = {
  capabilities: {
    [core]: { maxObjectsInGet: 4096, maxCallsInRequest: 50, maxSizeRequest: 10_240_000 },
    [contacts]: {},
  },
  accounts: { b: able, a: able, mail: { ...able, accountCapabilities: {} } },
  primaryAccounts: { [contacts]: 'a' },
  username: 'ana@people.example',
  apiUrl: '/jmap/',
  downloadUrl: '/jmap/download/{accountId}/{blobId}/{name}?accept={type}',
  state: '0',
};

const failing = (changes: object) => () => foundIn({ ...session, ...changes }, at);

describe('a session', () => {
  test('says where everything is', () => {
    expect(foundIn(session, at)).toEqual({
      sessionUrl: at.href,
      apiUrl: 'https://jmap.people.example/jmap/',
      downloadUrl: session.downloadUrl,
      accounts: ['a', 'b'],
      limits: { maxObjectsInGet: 4096, maxCallsInRequest: 50, maxSizeRequest: 10_240_000 },
      username: 'ana@people.example',
    });
  });

  test('without limits has those that the standard suggests', () => {
    const capabilities = { [core]: { maxObjectsInGet: -1, maxCallsInRequest: '9' }, [contacts]: {} };
    expect(foundIn({ ...session, capabilities }, at).limits).toEqual({
      maxObjectsInGet: 500,
      maxCallsInRequest: 16,
      maxSizeRequest: 10_000_000,
    });
  });

  test.each([
    ['no contacts', { capabilities: { [core]: {} } }],
    [
      'those of Cyrus from before the standard',
      { capabilities: { 'https://cyrusimap.org/ns/jmap/contacts': {} } },
    ],
    ['contacts of nobody', { accounts: { mail: { accountCapabilities: {} } } }],
    ['no accounts at all', { accounts: undefined }],
  ])('of a server with %s leads to no address book', (_, changes) => {
    expect(failing(changes)).toThrow(expect.objectContaining({ code: 'no_address_book' }));
  });

  test.each(['https://evil.example/', 'http://jmap.people.example/', '//127.0.0.1/', 'https://'])(
    'sends nobody to %s',
    (apiUrl) => {
      expect(failing({ apiUrl })).toThrow(expect.objectContaining({ code: 'address_refused' }));
    },
  );

  test('may be anything: what is found has the right form, or there is a failure', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const anySession = fc.record(
      {
        capabilities: fc.dictionary(fc.constantFrom(core, contacts, 'x'), json),
        accounts: fc.oneof(json, fc.dictionary(fc.string(), fc.oneof(json, fc.constant(able)))),
        primaryAccounts: fc.oneof(json, fc.record({ [contacts]: json })),
        username: json,
        apiUrl: fc.oneof(fc.webUrl(), fc.string(), json),
        downloadUrl: json,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anySession, (answer) => {
        if (!isSession(answer)) return;
        try {
          const found = foundIn(answer, at);
          expect(new URL(found.apiUrl).hostname.endsWith('people.example')).toBe(true);
          expect(found.accounts.length).toBeGreaterThan(0);
          for (const id of found.accounts) expect(id).toMatch(/^[\x21-\x7e]{1,255}$/);
          for (const limit of Object.values(found.limits)) expect(limit).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof ImportFailure)) throw error;
        }
      }),
    );
  });
});

describe('the place of a photo', () => {
  const found = foundIn(session, at);
  const values = { accountId: 'a', blobId: 'G/1', name: 'photo', type: 'image/png' };

  test('is made of the template of the session', () => {
    expect(downloadUrl(found, values).href).toBe(
      'https://jmap.people.example/jmap/download/a/G%2F1/photo?accept=image%2Fpng',
    );
  });

  test('is nowhere else', () => {
    for (const template of ['https://evil.example/{blobId}', '{name}//x', ''])
      expect(() => {
        const { hostname } = downloadUrl({ ...found, downloadUrl: template }, values);
        if (hostname === 'jmap.people.example') throw new ImportFailure('address_refused');
      }).toThrow(expect.objectContaining({ code: 'address_refused' }));
  });
});

describe('the photo of a card', () => {
  const photo = (mediaType: unknown) =>
    blobOf({ id: 'C1', media: { m: { kind: 'photo', blobId: 'G1', mediaType } } });

  test.each([
    ['image/png', 'image/png'],
    ['\ud800', 'image/jpeg'],
    [7, 'image/jpeg'],
    ['text/html', 'image/jpeg'],
  ])('%j is asked for as %s', (mediaType, type) => {
    expect(photo(mediaType)).toEqual([{ card: 'C1', id: 'G1', type }]);
  });

  test('is none where the card has it, or where it is of another kind', () => {
    for (const media of [
      { m: { kind: 'photo', uri: 'https://people.example/ana.png' } },
      { m: { kind: 'sound', blobId: 'G1' } },
      { m: { kind: 'photo', blobId: '\ud800' } },
      [7],
      'x',
    ])
      expect(blobOf({ id: 'C1', media })).toEqual([]);
  });
});

describe('the owner', () => {
  const nowhere = { settings: settingsOf(undefined) };
  const owner = (username: string, sessionUrl = at.href, context = nowhere) =>
    ownerOf({ username, sessionUrl }, context)?.email[0]?.address;

  test('is who signs in, where the server is of their domain', () => {
    expect(owner('ana@people.example')).toBe('ana@people.example');
  });

  test('is nobody whom another server names', () => {
    expect(owner('ana@elsewhere.example')).toBeUndefined();
    expect(owner('ana')).toBeUndefined();
    expect(owner('')).toBeUndefined();
    expect(owner('ana@')).toBeUndefined();
  });

  test('is whom a server names that the operator has named', () => {
    const context = { settings: settingsOf('https://jmap.people.example') };
    expect(owner('ana@elsewhere.example', at.href, context)).toBe('ana@elsewhere.example');
  });
});

describe('the session is looked for', () => {
  const typed = (username: string) => ({ kind: 'typed', username, password: 'secret' }) as const;

  /** Looks for it with these answers, by URL; gives the URLs that were asked for, by JMAP and by CardDAV. */
  async function look(username: string, answers: Record<string, () => Response>, url?: string, zone?: Zone) {
    const places: string[] = [];
    const davPlaces: string[] = [];
    const context = contextOf({
      url: url ?? 'https://jmap.people.example',
      meet: ({ url, headers }: SourceRequest) => {
        const asked = headers?.accept === 'application/json' ? places : davPlaces;
        // What is answered as a session is, is asked for once more, with the credentials.
        if (asked.at(-1) !== url.href) asked.push(url.href);
        const answer = answers[url.href]?.() ?? new Response('', { status: 404 });
        return Object.defineProperty(answer, 'url', { value: url.href });
      },
    });
    const own = { ...context, dns: playDns(zone).dns, settings: settingsOf(url) };
    const found = way.check(typed(username), own);
    return { found: await found.catch((error: unknown) => error), places, davPlaces };
  }

  const book = `<multistatus xmlns="DAV:"><response><href>/dav/book/</href><propstat><prop><resourcetype>
    <addressbook xmlns="urn:ietf:params:xml:ns:carddav"/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat>
    </response></multistatus>`;
  const wellKnown = 'https://people.example/.well-known/jmap';
  const other = 'https://people.example/jmap/session';

  test('at the domain of the user name', async () => {
    const answers = { [wellKnown]: () => Response.json(session) };
    const { found, places, davPlaces } = await look('ana@people.example', answers);
    expect([places, davPlaces]).toEqual([[wellKnown], []]);
    expect(found).toMatchObject({ accounts: ['a', 'b'], apiUrl: 'https://people.example/jmap/' });
  });

  test('at another place where that has none', async () => {
    const page = () => new Response('<!doctype html>');
    const { found, places } = await look('ana@people.example', {
      [wellKnown]: page,
      [other]: () => Response.json(session),
    });
    expect(places).toEqual([wellKnown, other]);
    expect(found).toMatchObject({ sessionUrl: other });
  });

  test('at the server that the operator has named', async () => {
    const { places } = await look('ana', {}, 'https://mail.example/base');
    expect(places).toEqual([
      'https://mail.example/base/.well-known/jmap',
      'https://mail.example/base/jmap/session',
    ]);
  });

  describe('by DNS', () => {
    const named = (name: string): Zone => ({ srv: { '_jmap._tcp.people.example': [{ name, port: 8443 }] } });

    test('at the server of the domain, and nowhere else', async () => {
      const session8443 = 'https://jmap.people.example:8443/.well-known/jmap';
      const answers = { [session8443]: () => Response.json(session) };
      const { found, places } = await look(
        'ana@people.example',
        answers,
        undefined,
        named('jmap.people.example'),
      );
      expect(places).toEqual([session8443]);
      expect(found).toMatchObject({ sessionUrl: session8443 });
    });

    test('not in another domain', async () => {
      const { found, places } = await look('ana@people.example', {}, undefined, named('jmap.example.org'));
      expect(found).toBeInstanceOf(ServerElsewhere);
      expect(found).toMatchObject({ code: 'address_refused', server: 'https://jmap.example.org:8443' });
      expect(places).toEqual([]);
    });

    test('not where it says that there is none', async () => {
      const { found, places } = await look('ana@people.example', {}, undefined, named('.'));
      expect(found).toMatchObject({ code: 'server_not_found', cause: expect.stringContaining('JMAP') });
      expect(places).toEqual([]);
    });

    test.each([
      ['says that it has none by JMAP', named('.'), 0],
      ['says nothing of JMAP', {}, 2],
    ])('by CardDAV at its server, where a domain %s', async (_, { srv = {} }: Zone, asked) => {
      const carddav = { '_carddavs._tcp.people.example': [{ name: 'dav.people.example', port: 8443 }] };
      const start = 'https://dav.people.example:8443/.well-known/carddav';
      const answers = { [start]: () => new Response(book, { status: 207 }) };
      const { found, places } = await look('ana@people.example', answers, undefined, {
        srv: { ...srv, ...carddav },
      });
      expect(places).toHaveLength(asked);
      expect(found).toMatchObject({ protocol: 'carddav', server: start });
    });

    test('by CardDAV not in another domain', async () => {
      const { found } = await look('ana@people.example', {}, undefined, {
        srv: { '_carddavs._tcp.people.example': [{ name: 'dav.example.org', port: 443 }] },
      });
      expect(found).toBeInstanceOf(ServerElsewhere);
    });
  });

  test('by CardDAV under the name before the @, where the other is refused', async () => {
    let count = 0;
    const start = () => (count++ ? new Response(book, { status: 207 }) : new Response('', { status: 401 }));
    const { found } = await look('ana@people.example', { 'https://people.example/dav/': start });
    expect(found).toMatchObject({ protocol: 'carddav' });
  });

  test('by CardDAV at the server that the operator has named for JMAP', async () => {
    const answers = { 'https://mail.example/dav/': () => new Response(book, { status: 207 }) };
    const { found, davPlaces } = await look('ana@people.example', answers, 'https://mail.example');
    expect(found).toMatchObject({ protocol: 'carddav', server: 'https://mail.example/dav/' });
    expect(davPlaces.filter((place) => !place.startsWith('https://mail.example/'))).toEqual([]);
  });

  const redirect = (location: string) => () => new Response('', { status: 302, headers: { location } });

  test('where the domain redirects to, within it', async () => {
    const { found, places } = await look('ana@people.example', {
      [wellKnown]: redirect('https://jmap.people.example/session'),
      'https://jmap.people.example/session': () =>
        Response.json({ ...session, apiUrl: 'https://jmap.people.example/jmap/' }),
    });
    expect(places).toEqual([wellKnown, 'https://jmap.people.example/session']);
    expect(found).toMatchObject({ apiUrl: 'https://jmap.people.example/jmap/' });
  });

  test('not where it redirects to another domain', async () => {
    const { found, places } = await look('ana@people.example', {
      [wellKnown]: redirect('https://jmap.example.org/session'),
    });
    expect(places).toEqual([wellKnown]);
    expect(found).toMatchObject({ code: 'address_refused', server: 'https://jmap.example.org/session' });
  });

  const without = { ...session, capabilities: { [core]: {} } };
  const dav = { 'https://people.example/dav/': () => new Response(book, { status: 207 }) };

  test.each([
    ['has no session', {}],
    ['shows its session to nobody', { [wellKnown]: () => new Response('', { status: 403 }) }],
    ['has a session without contacts', { [wellKnown]: () => Response.json(without) }],
    [
      'has contacts, and none of this person',
      { [wellKnown]: () => Response.json({ ...session, accounts: {} }) },
    ],
  ])('by CardDAV where a server %s', async (_, answers: Record<string, () => Response>) => {
    const { found } = await look('ana@people.example', { ...answers, ...dav });
    expect(found).toEqual({
      protocol: 'carddav',
      server: 'https://people.example/dav/',
      books: [{ url: 'https://people.example/dav/book/', name: '' }],
    });
  });

  test.each([
    ['has no session', {}, 'server_not_found', 'no JMAP session at people.example'],
    [
      'has a session without contacts',
      { [wellKnown]: () => Response.json(without) },
      'no_address_book',
      'the JMAP server has no contacts: none',
    ],
  ])('and when a server %s, and no CardDAV, that is told', async (_, answers, code, cause) => {
    const { found, davPlaces } = await look('ana@people.example', answers as never);
    expect(found).toMatchObject({ code, cause });
    expect(davPlaces.length).toBeGreaterThan(3);
  });

  test('and what CardDAV says of the person is told, where it speaks', async () => {
    const answers = { 'https://people.example/dav/': () => new Response('', { status: 401 }) };
    const { found, davPlaces } = await look('ana@people.example', answers);
    expect(found).toMatchObject({ code: 'credentials_rejected', cause: 'people.example answered 401' });
    expect(davPlaces.at(-1)).toBe('https://people.example/dav/');
  });

  test.each([401, 429, 503])('by nothing else after %d', async (status) => {
    const answers = { ...dav, [wellKnown]: () => new Response('', { status }) };
    const { found, davPlaces } = await look('ana@people.example', answers);
    expect(found).toBeInstanceOf(ImportFailure);
    expect(davPlaces).toEqual([]);
  });

  test.each([
    ['nowhere', 'ana@people.example', {}, 'server_not_found'],
    ['without a domain', 'ana', {}, 'server_not_found'],
    ['with a domain that is more than one', 'ana@people.example/x', {}, 'server_not_found'],
    ['with wrong credentials', 'ana@people.example', { [other]: 401 }, 'credentials_rejected'],
    ['where it may not be read', 'ana@people.example', { [wellKnown]: 403 }, 'source_error'],
    ['where it is busy', 'ana@people.example', { [wellKnown]: 429 }, 'source_busy'],
    ['where it is away', 'ana@people.example', { [wellKnown]: 503 }, 'source_unavailable'],
  ])('%s', async (_, username, statuses: Record<string, number>, code) => {
    const answers = Object.entries(statuses).map(([url, status]) => [
      url,
      () => new Response('', { status }),
    ]);
    const { found } = await look(username, Object.fromEntries(answers));
    expect(found).toMatchObject({ code });
  });
});
