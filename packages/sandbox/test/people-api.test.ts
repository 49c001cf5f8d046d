import type { people_v1 } from '@googleapis/people';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { App, contactsScope, otherScope, start } from './support/app.js';
import {
  type Connections,
  connectionsPath,
  fields,
  json,
  refusalOf,
  wholeBook,
} from './support/people-api.js';

let sandbox: Sandbox;
let app: App;
let token: string;

beforeAll(async () => {
  sandbox = await start();
  app = await App.at(sandbox);
  token = (await app.tokens({ name: 'ana' })).access_token;
});
afterAll(() => sandbox.stop());

const tokenOf = async (name: string, scope?: string) =>
  (await app.tokens({ name, ...(scope === undefined ? {} : { scope }) })).access_token;

describe('connections', () => {
  test('every page but the last names the next, and together they are everybody once', async () => {
    const { people, pages } = await wholeBook(app, token);
    expect([people.length, pages]).toEqual([250, 3]);
    expect(new Set(people.map(({ resourceName }) => resourceName)).size).toBe(250);
    const first: Connections = await json(app.get(connectionsPath(), token));
    expect(first).toMatchObject({ totalPeople: 250, totalItems: 250 });
  });

  test('fields that nobody asked for are absent, and so are empty ones', async () => {
    const page: Connections = await json(
      app.get(connectionsPath({ personFields: 'names', pageSize: '200' }), token),
    );
    const keys = (page.connections ?? []).map((person) => Object.keys(person).join());
    expect(new Set(keys)).toEqual(new Set(['resourceName,etag,names', 'resourceName,etag']));
  });

  test('a page has 100 people unless told otherwise, and 1,000 at most', async () => {
    const large = await tokenOf('size-2000');
    const lengthOf = async (pageSize: string) =>
      (await json<Connections>(app.get(connectionsPath({ pageSize }), large))).connections?.length;
    expect(await Promise.all(['', '0', '7', '1000'].map(lengthOf))).toEqual([100, 100, 7, 1000]);
    for (const pageSize of ['1001', '-1', 'ten'])
      expect(await refusalOf(app.get(connectionsPath({ pageSize }), large))).toMatchObject({ code: 400 });
  });

  test('an address book without anybody is an empty object', async () => {
    expect(await json(app.get(connectionsPath(), await tokenOf('empty')))).toEqual({});
  });

  test('a book of exactly one page has no next page', async () => {
    const page: Connections = await json(
      app.get(connectionsPath({ pageSize: '1000' }), await tokenOf('size-1000')),
    );
    expect([page.connections?.length, page.nextPageToken]).toEqual([1000, undefined]);
  });

  test('ten thousand people come as ten pages, with the right last one', async () => {
    const huge = await tokenOf('size-10000');
    const parameters = { pageSize: '1000', personFields: 'metadata' };
    const { people, pages } = await wholeBook(app, huge, parameters);
    expect([people.length, pages]).toEqual([10_000, 10]);
    expect(new Set(people.map(({ resourceName }) => resourceName)).size).toBe(10_000);
  });

  test('the order can be turned round, and orders that the sandbox does not know are said to be unknown', async () => {
    const firstOf = async (sortOrder: string) =>
      (await json<Connections>(app.get(connectionsPath({ sortOrder, pageSize: '250' }), token))).connections;
    expect((await firstOf('LAST_MODIFIED_DESCENDING'))?.reverse()).toEqual(
      await firstOf('LAST_MODIFIED_ASCENDING'),
    );
    expect(
      (await refusalOf(app.get(connectionsPath({ sortOrder: 'LAST_NAME_ASCENDING' }), token))).code,
    ).toBe(501);
  });

  test('types keep their code, and are called by the language of the request', async () => {
    const typesIn = async (language: string) => {
      const headers = { 'accept-language': language };
      const page: Connections = await json(app.get(connectionsPath({ pageSize: '250' }), token, headers));
      return (page.connections ?? []).flatMap(({ emailAddresses = [] }) =>
        emailAddresses.flatMap(({ type, formattedType }) => (type === 'home' ? formattedType : [])),
      );
    };
    expect(new Set(await typesIn('en-GB'))).toEqual(new Set(['Home']));
    expect(new Set(await typesIn('de-AT,en;q=0.5'))).toEqual(new Set(['Privat']));
  });

  test('people’s own profiles are left out when only the address book is asked for', async () => {
    const sourcesOf = async (parameters: Record<string, string>) => {
      const { people } = await wholeBook(app, token, parameters);
      const types = people.flatMap(({ names = [] }) => names.map(({ metadata }) => metadata?.source?.type));
      return [...new Set(types)].sort();
    };
    expect(await sourcesOf({})).toEqual(['CONTACT', 'PROFILE']);
    expect(await sourcesOf({ sources: 'READ_SOURCE_TYPE_CONTACT' })).toEqual(['CONTACT']);
  });

  test('photos can be fetched without a token, in the size that their URL says', async () => {
    const { people } = await wholeBook(app, token);
    const photos = people.flatMap(({ photos = [] }) => photos);
    expect(new Set(photos.map((photo) => photo.default))).toEqual(new Set([true, undefined]));
    const answer = await fetch((photos[0]?.url ?? '').replace(/=s\d+$/, '=s64'));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await answer.arrayBuffer()).readUInt32BE(16)).toBe(64);
  });
});

describe('a page token', () => {
  const second = async (parameters: Record<string, string>) => {
    const { nextPageToken }: Connections = await json(app.get(connectionsPath({ pageSize: '10' }), token));
    return app.get(connectionsPath({ pageSize: '10', pageToken: nextPageToken ?? '', ...parameters }), token);
  };

  test('goes on where the page before ended', async () => {
    const page = await json<Connections>(second({}));
    const { people } = await wholeBook(app, token);
    expect(page.connections).toEqual(people.slice(10, 20));
  });

  for (const changed of [
    { pageSize: '11' },
    { personFields: 'names' },
    { sources: 'READ_SOURCE_TYPE_CONTACT' },
    { sortOrder: 'LAST_MODIFIED_DESCENDING' },
    { pageToken: 'Gabc' },
  ])
    test(`is refused with ${JSON.stringify(changed)}`, async () => {
      expect(await refusalOf(second(changed))).toEqual({ code: 400, status: 'INVALID_ARGUMENT' });
    });

  test('is refused to another account, and to another list', async () => {
    const { nextPageToken }: Connections = await json(app.get(connectionsPath(), token));
    const pageToken = nextPageToken ?? '';
    expect((await app.get(connectionsPath({ pageToken }), await tokenOf('size-250'))).status).toBe(400);
    expect((await app.get(`/v1/contactGroups?pageToken=${pageToken}`, token)).status).toBe(400);
  });
});

describe('a request that is wrong', () => {
  test('without a token, or with a wrong one, is 401 UNAUTHENTICATED', async () => {
    const unauthenticated = { code: 401, status: 'UNAUTHENTICATED' };
    expect(await refusalOf(fetch(app.url + connectionsPath()))).toMatchObject(unauthenticated);
    expect(await refusalOf(app.get(connectionsPath(), 'ya29.wrong'))).toMatchObject(unauthenticated);
  });

  test('without the scope is 403 ACCESS_TOKEN_SCOPE_INSUFFICIENT, for each list by itself', async () => {
    const insufficient = {
      code: 403,
      status: 'PERMISSION_DENIED',
      reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    };
    const others = '/v1/otherContacts?readMask=names';
    const onlyContacts = await tokenOf('one', contactsScope);
    const onlyOthers = await tokenOf('one', otherScope);
    expect(await refusalOf(app.get(others, onlyContacts))).toEqual(insufficient);
    expect(await refusalOf(app.get(connectionsPath(), onlyOthers))).toEqual(insufficient);
    expect(await refusalOf(app.get('/v1/contactGroups', onlyOthers))).toEqual(insufficient);
    expect((await app.get(connectionsPath(), onlyContacts)).status).toBe(200);
  });

  test('without a scope of signing in, the owner is refused with 403, and with a message only', async () => {
    const answer = await app.get('/v1/people/me?personFields=names', await tokenOf('one', contactsScope));
    expect([answer.status, await answer.json()]).toEqual([
      403,
      {
        error: {
          code: 403,
          message: expect.stringContaining('Request requires one of the following scopes: [profile].'),
          status: 'PERMISSION_DENIED',
        },
      },
    ]);
  });

  for (const path of [
    '/v1/people/me/connections',
    '/v1/people/me/connections?personFields=names,shoeSize',
    '/v1/people/me/connections?personFields=names&colour=red',
    '/v1/people/me/connections?personFields=names&pageSize=1&pageSize=2',
    '/v1/people/me/connections?personFields=names&sources=EVERYWHERE',
    '/v1/people/me/connections?personFields=names&sortOrder=BY_SIZE',
    '/v1/otherContacts',
    '/v1/otherContacts?readMask=addresses',
    '/v1/contactGroups?groupFields=members',
    '/v1/people/me',
  ])
    test(`${path} is 400 INVALID_ARGUMENT`, async () => {
      expect(await refusalOf(app.get(path, token))).toEqual({ code: 400, status: 'INVALID_ARGUMENT' });
    });

  test('for what the sandbox does not do is 501, never an answer that Google would not give', async () => {
    expect((await app.get(connectionsPath({ requestSyncToken: 'true' }), token)).status).toBe(501);
  });
});

describe('other contacts', () => {
  const path = '/v1/otherContacts?readMask=emailAddresses,metadata,names,phoneNumbers,photos&pageSize=1000';

  test('have a source and a name of their own, and share some people with the address book', async () => {
    const page: people_v1.Schema$ListOtherContactsResponse = await json(app.get(path, token));
    const others = page.otherContacts ?? [];
    expect([others.length, page.totalSize]).toEqual([40, 40]);
    expect(others.every(({ resourceName }) => resourceName?.startsWith('otherContacts/c'))).toBe(true);
    expect(others[0]?.metadata?.sources?.[0]?.type).toBe('OTHER_CONTACT');
    const { people } = await wholeBook(app, token);
    const known = new Set(
      people.flatMap(({ emailAddresses = [] }) => emailAddresses.map(({ value }) => value)),
    );
    const shared = others.filter(({ emailAddresses = [] }) =>
      emailAddresses.some(({ value }) => known.has(value)),
    );
    expect(shared.length).toBeGreaterThan(4);
    expect(shared.length).toBeLessThan(10);
  });

  test('give their profiles only to apps that may write contacts', async () => {
    const withProfile = `${path}&sources=READ_SOURCE_TYPE_CONTACT&sources=READ_SOURCE_TYPE_PROFILE`;
    expect((await app.get(withProfile, token)).status).toBe(403);
    const writing = await tokenOf('size-20', `${otherScope} https://www.googleapis.com/auth/contacts`);
    expect((await app.get(withProfile, writing)).status).toBe(200);
  });
});

describe('groups', () => {
  test('count exactly the members that say so', async () => {
    const { contactGroups = [] }: people_v1.Schema$ListContactGroupsResponse = await json(
      app.get('/v1/contactGroups', token),
    );
    const { people } = await wholeBook(app, token);
    const counted = new Map<string, number>();
    for (const { contactGroupMembership: of } of people.flatMap(({ memberships = [] }) => memberships)) {
      const name = of?.contactGroupResourceName ?? '';
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
    const told = contactGroups.filter(({ memberCount }) => memberCount !== undefined);
    expect(new Map(told.map((group) => [group.resourceName, group.memberCount]))).toEqual(counted);
    expect(contactGroups.some(({ groupType }) => groupType === 'USER_CONTACT_GROUP')).toBe(true);
  });

  test('come in pages with only the fields asked for', async () => {
    const page: people_v1.Schema$ListContactGroupsResponse = await json(
      app.get('/v1/contactGroups?pageSize=2&groupFields=groupType', token),
    );
    expect(page.contactGroups?.map((group) => Object.keys(group))).toEqual([
      ['resourceName', 'etag', 'groupType'],
      ['resourceName', 'etag', 'groupType'],
    ]);
    expect(page.nextPageToken).toBeTruthy();
  });
});

test('the owner is told as far as the app may know them', async () => {
  const path = '/v1/people/me?personFields=names,emailAddresses,photos,birthdays';
  const me: people_v1.Schema$Person = await json(app.get(path, token));
  expect(me.emailAddresses?.[0]).toMatchObject({
    value: 'ana@sandbox.example',
    metadata: { verified: true },
  });
  expect(me.names?.[0]?.givenName).toBe('Ana');
  const onlyEmail: people_v1.Schema$Person = await json(app.get(path, await tokenOf('one', 'email')));
  expect(Object.keys(onlyEmail)).toEqual(['resourceName', 'etag', 'emailAddresses']);
});

describe('made-up people', () => {
  const bytes = async (seed: string) => {
    // Photos are at the port of their sandbox.
    const another = await start({ seed });
    try {
      const its = await App.at(another);
      const { access_token } = await its.tokens({ name: 'ana' });
      const answer = await its.get(connectionsPath({ pageSize: '250' }), access_token);
      return (await answer.text()).replaceAll(another.url, '');
    } finally {
      await another.stop();
    }
  };

  test('are the same to the byte with the same seed, and others with another', async () => {
    const [one, again, other] = [await bytes('a'), await bytes('a'), await bytes('b')];
    expect(one === again).toBe(true);
    expect(one === other).toBe(false);
  });

  test('have every mess of a real address book among the first hundred', async () => {
    const page: Connections = await json(app.get(connectionsPath({ personFields: fields }), token));
    const people = page.connections ?? [];
    const has = (look: (person: people_v1.Schema$Person) => unknown) =>
      people.some((person) => Boolean(look(person)));
    const name = (pattern: RegExp) =>
      has(({ names }) => names?.some((it) => pattern.test(it.displayName ?? '')));
    const birthday = (look: (it: people_v1.Schema$Birthday) => unknown) =>
      has(({ birthdays }) => birthdays?.some(look));
    expect({
      nameless: has(({ names, emailAddresses }) => !names && emailAddresses),
      organisationOnly: has((it) => it.organizations && !it.names && !it.emailAddresses && !it.phoneNumbers),
      nothing: has((it) => !it.names && !it.emailAddresses && !it.phoneNumbers && !it.organizations),
      severalAddresses: has(({ addresses = [] }) => addresses.length > 2),
      ownLabels: has(({ emailAddresses }) => emailAddresses?.some(({ type }) => type?.includes('🏖'))),
      yearless: birthday(({ date }) => date?.month && date.year === undefined),
      yearNought: birthday(({ date }) => date?.year === 0),
      impossible: birthday(({ date }) => date?.month === 2 && date.day === 30),
      inWords: birthday(({ date, text }) => !date && text),
      nickname: has(({ nicknames }) => nicknames),
      multiLine: has(({ addresses }) =>
        addresses?.some(({ formattedValue }) => /\n.*\n/.test(formattedValue ?? '')),
      ),
      long: name(/.{1000}/),
      emoji: name(/\p{Extended_Pictographic}/u),
      rightToLeft: name(/[\u0590-\u06ff]/),
      chinese: name(/\p{sc=Han}/u),
      emailAsName: name(/@/),
    }).toEqual(
      Object.fromEntries(
        'nameless organisationOnly nothing severalAddresses ownLabels yearless yearNought impossible inWords nickname multiLine long emoji rightToLeft chinese emailAsName'
          .split(' ')
          .map((mess) => [mess, true]),
      ),
    );
  });

  test('have telephone numbers of their own, however large the book is', async () => {
    const { people } = await wholeBook(app, await tokenOf('size-20000'), {
      pageSize: '1000',
      personFields: 'phoneNumbers',
      sortOrder: 'LAST_MODIFIED_DESCENDING',
    });
    const numbers = people.flatMap(({ phoneNumbers = [] }) =>
      phoneNumbers.flatMap(({ canonicalForm }) => canonicalForm ?? []),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
