import type { Contact, ContactFolder, User } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { start } from './support/app.js';
import { type Contacts, type Folders, graphError, MicrosoftApp } from './support/microsoft.js';

let sandbox: Sandbox;
let app: MicrosoftApp;
let ana: string;

beforeAll(async () => {
  sandbox = await start();
  app = new MicrosoftApp(sandbox);
  ana = await app.token('ana');
});
afterAll(() => sandbox.stop());

const idsOf = (people: readonly Contact[]) => people.map(({ id }) => id ?? '');

describe('a list of contacts', () => {
  test('has the people of the default folder, page by page, each once', async () => {
    const { people, pages } = await app.all('/me/contacts?$top=50', ana);
    expect([people.length, pages, new Set(idsOf(people)).size]).toEqual([180, 4, 180]);
  });

  test('has ten a page unless told otherwise, and a thousand at most', async () => {
    const large = await app.token('size-2000');
    const lengthOf = async (query: string) =>
      (await app.json<Contacts>(`/me/contacts${query}`, large)).value.length;
    expect(await Promise.all(['', '?$top=7', '?$top=1000'].map(lengthOf))).toEqual([10, 7, 1000]);
    for (const query of ['$top=1001', '$top=0', '$top=-1', '$top=ten', '$skip=-1'])
      expect(await graphError(app.graph(`/me/contacts?${query}`, large))).toEqual({
        status: 400,
        code: 'RequestBroker--ParseUri',
      });
  });

  test('names the next page by its address here, with the same options', async () => {
    const page = await app.json<Contacts>('/me/contacts?$select=id,surname&$top=3&$count=true&x=1', ana);
    const next = new URL(page['@odata.nextLink'] ?? '');
    expect(next.origin + next.pathname).toBe(`${app.url}/v1.0/me/contacts`);
    expect(Object.fromEntries(next.searchParams)).toEqual({
      $select: 'id,surname',
      $top: '3',
      $count: 'true',
      $skip: '3',
      x: '1',
    });
    expect(page['@odata.count']).toBe(180);
    const { people } = await app.all('/me/contacts?$top=6', ana);
    expect(idsOf((await app.json<Contacts>(next.href, ana)).value)).toEqual(idsOf(people.slice(3, 6)));
  });

  test('has an end: no next page after exactly one, and an empty one of nobody', async () => {
    const full = await app.json<Contacts>('/me/contacts?$top=1000', await app.token('size-1000'));
    expect([full.value.length, full['@odata.nextLink']]).toEqual([1000, undefined]);
    expect(await app.json('/me/contacts', await app.token('empty'))).toEqual({
      '@odata.context': expect.stringMatching(/\/v1\.0\/\$metadata#users\('[\w-]+'\)\/contacts$/),
      value: [],
    });
  });

  test('gives what was selected, and refuses what does not exist', async () => {
    const page = await app.json<Contacts>('/me/contacts?$select=displayName,birthday&$top=100', ana);
    const keys = new Set(page.value.map((contact) => Object.keys(contact).sort().join()));
    expect(keys).toEqual(new Set(['@odata.etag,birthday,displayName,id']));
    expect(page['@odata.context']).toMatch(/contacts\(displayName,birthday\)$/);
    expect(await graphError(app.graph('/me/contacts?$select=id,shoeSize', ana))).toEqual({
      status: 400,
      code: 'RequestBroker--ParseUri',
    });
    expect((await app.graph('/me/contacts?$filter=true', ana)).status).toBe(501);
    expect((await app.graph('/me/contacts?$top=1&$top=2', ana)).status).toBe(400);
  });

  test('has other ids for those who prefer immutable ones', async () => {
    const headers = { prefer: 'outlook.body-content-type="text", IdType="ImmutableId"' };
    const answer = await app.graph('/me/contacts?$top=100', ana, { headers });
    expect(answer.headers.get('preference-applied')).toBe('IdType="ImmutableId"');
    const immutable = ((await answer.json()) as Contacts).value;
    const plain = (await app.json<Contacts>('/me/contacts?$top=100', ana)).value;
    expect(idsOf(immutable).filter((id) => idsOf(plain).includes(id))).toEqual([]);
    expect(immutable.map(({ displayName }) => displayName)).toEqual(plain.map((it) => it.displayName));
  });

  for (const [size, pages] of [
    [10_000, 10],
    [100_000, 100],
  ] as const)
    test(`of ${size} people comes in ${pages} pages`, async () => {
      const token = await app.token(`size-${size}`);
      const counted = await app.json<Contacts>('/me/contacts?$top=1&$count=true', token);
      expect(counted['@odata.count']).toBe(size);
      const last = await app.json<Contacts>(`/me/contacts?$top=1000&$select=id&$skip=${size - 1000}`, token);
      expect([last.value.length, last['@odata.nextLink']]).toEqual([1000, undefined]);
    });
});

describe('a contact', () => {
  let people: Contact[];

  beforeAll(async () => {
    ({ people } = await app.all('/me/contacts?$top=1000', await app.token('size-600')));
  });

  test('is told with every property, and what is not known is null or empty', () => {
    const keys = new Set(people.map((contact) => Object.keys(contact).length));
    expect(keys.size).toBe(1);
    const [nobody] = people.filter(
      ({ displayName, businessPhones }) => !displayName && !businessPhones?.length,
    );
    expect(nobody).toMatchObject({
      displayName: '',
      givenName: null,
      surname: null,
      birthday: null,
      businessPhones: [],
      emailAddresses: [],
      homeAddress: {},
    });
  });

  test('has a name in parts, where it has one', () => {
    expect(people.find(({ generation }) => generation)).toMatchObject({
      title: 'Prof. Dr.',
      givenName: 'Ana María',
      middleName: 'M.',
      surname: 'Ruiz de la Prada',
      generation: 'Jr.',
      fileAs: 'Ruiz de la Prada, Ana María',
    });
    expect(people.some(({ nickName }) => nickName === 'Bø “the Bear”')).toBe(true);
    expect(people.some(({ givenName, displayName }) => givenName === null && displayName)).toBe(true);
    expect(people.some(({ yomiSurname }) => yomiSurname)).toBe(true);
  });

  test('has three e-mail addresses at most, one of which may be a directory’s own', () => {
    const addresses = people.map(({ emailAddresses }) => emailAddresses ?? []);
    expect(Math.max(...addresses.map(({ length }) => length))).toBe(3);
    const legacy = addresses.flat().filter(({ address }) => address?.startsWith('/o='));
    expect(legacy.length).toBe(20);
    expect(new Set(addresses.flat().flatMap((it) => Object.keys(it)))).toEqual(new Set(['name', 'address']));
  });

  test('has numbers for work and for home, and one to carry about', () => {
    const many = people.find(({ homePhones }) => homePhones?.length);
    expect([many?.homePhones?.length, many?.businessPhones?.length, typeof many?.mobilePhone]).toEqual([
      1,
      3,
      'string',
    ]);
  });

  test('has three addresses, which may be empty', () => {
    const [many] = people.filter(({ otherAddress }) => otherAddress?.street);
    expect(many?.homeAddress).toMatchObject({ street: expect.stringContaining('\r\nc/o Weiß\n2nd floor') });
    expect(many?.businessAddress).toMatchObject({
      state: 'NRW',
      street: expect.stringContaining('P.O. Box 9'),
    });
    expect(many?.otherAddress).toEqual({ street: 'the red house\nbehind the mill' });
  });

  test('has a birthday at one minute to noon, in 1604 where nobody knows the year, and only on days that exist', () => {
    const birthdays = people.flatMap(({ birthday }) => birthday ?? []);
    expect(birthdays.every((it) => /^\d{4}-\d\d-\d\dT11:59:00Z$/.test(it))).toBe(true);
    expect(birthdays).toContain('1604-02-29T11:59:00Z');
    expect(birthdays).toContain('1604-07-04T11:59:00Z');
    expect(birthdays.filter((it) => it.startsWith('1985-02') || it.startsWith('1985-03-02'))).toEqual([]);
  });

  test('has a job, a desk, a page, a note and categories, now and then', () => {
    const all = (pick: (contact: Contact) => unknown) => people.filter((it) => pick(it)).length;
    expect(all((it) => it.officeLocation)).toBeGreaterThan(5);
    expect(all((it) => it.businessHomePage)).toBeGreaterThan(5);
    expect(all((it) => it.personalNotes)).toBeGreaterThan(5);
    expect(people.some((it) => it.companyName === 'R&D "North" <Labs>' && it.jobTitle === 'CTO')).toBe(true);
    expect(new Set(people.flatMap(({ categories }) => categories ?? []))).toEqual(
      new Set(['Book club', 'Nachbarn & Freunde 🏡', '家族', 'زملاء']),
    );
  });
});

describe('folders', () => {
  const folders = async (token: string, path = '/me/contactFolders') =>
    (await app.json<Folders>(`${path}?$top=100`, token)).value;
  const named = (all: readonly ContactFolder[], name: string) =>
    all.find(({ displayName }) => displayName === name)?.id;

  test('are those below the default one, which is not among them', async () => {
    const [person] = (await app.json<Contacts>('/me/contacts?$top=1', ana)).value;
    const all = await folders(ana);
    expect(all.map(({ displayName }) => displayName)).toEqual(['Colleagues', 'Familie & Freunde 🏡']);
    expect(new Set(all.map(({ parentFolderId }) => parentFolderId))).toEqual(
      new Set([person?.parentFolderId]),
    );
    const path = `/me/contactFolders/${person?.parentFolderId}`;
    expect(await app.json(path, ana)).toMatchObject({ displayName: 'Contacts', id: person?.parentFolderId });
    expect((await app.all(`${path}/contacts?$top=1000`, ana)).people).toHaveLength(180);
  });

  test('have contacts of their own, and each person lies in one', async () => {
    const lists = [
      '/me/contacts',
      ...(await folders(ana)).map(({ id }) => `/me/contactFolders/${id}/contacts`),
    ];
    const found = await Promise.all(lists.map((path) => app.all(`${path}?$top=25`, ana)));
    expect(found.map(({ people }) => people.length)).toEqual([180, 40, 30]);
    expect(new Set(found.flatMap(({ people }) => idsOf(people))).size).toBe(250);
    const second = (await folders(ana))[1];
    expect(found[2]?.people.every(({ parentFolderId }) => parentFolderId === second?.id)).toBe(true);
  });

  test('lie in folders, three deep, and two may have one name', async () => {
    const token = await app.token('nested');
    const top = await folders(token);
    expect(top.map(({ displayName }) => displayName)).toEqual(['Clubs', 'Nobody yet', 'Clubs']);
    const clubs = await folders(token, `/me/contactFolders/${top[0]?.id}/childFolders`);
    expect(clubs.map(({ displayName }) => displayName)).toEqual(['Chess', 'Choir']);
    const juniors = await folders(token, `/me/contactFolders/${named(clubs, 'Chess')}/childFolders`);
    expect(juniors.map(({ displayName, parentFolderId }) => [displayName, parentFolderId])).toEqual([
      ['Juniors', named(clubs, 'Chess')],
    ]);
    expect(await folders(token, `/me/contactFolders/${juniors[0]?.id}/childFolders`)).toEqual([]);
    const inJuniors = await app.all(`/me/contactFolders/${juniors[0]?.id}/contacts`, token);
    expect(inJuniors.people).toHaveLength(15);
  });

  test('keep their people when the book is made smaller, as far as they go', async () => {
    const token = await app.token('only-folders+50');
    const [first, second] = await folders(token);
    expect((await app.json<Contacts>('/me/contacts', token)).value).toEqual([]);
    const counts = [first, second].map(
      async (folder) =>
        (await app.json<Contacts>(`/me/contactFolders/${folder?.id}/contacts?$count=true`, token))[
          '@odata.count'
        ],
    );
    expect(await Promise.all(counts)).toEqual([40, 10]);
  });

  test('come page by page, and a folder that is not there is 404', async () => {
    const token = await app.token('nested');
    const page = await app.json<Folders>('/me/contactFolders?$top=2&$select=displayName', token);
    expect(page.value).toHaveLength(2);
    const rest = await app.json<Folders>(page['@odata.nextLink'] ?? '', token);
    expect([rest.value.length, rest['@odata.nextLink']]).toEqual([1, undefined]);
    const others = (await folders(ana))[0]?.id;
    for (const path of [`/me/contactFolders/${others}`, '/me/contactFolders/x/contacts'])
      expect(await graphError(app.graph(path, token))).toEqual({ status: 404, code: 'ErrorItemNotFound' });
  });
});

describe('the owner', () => {
  test('of a personal account has an id of sixteen digits', async () => {
    const me = await app.json<User>('/me', ana);
    expect(me).toMatchObject({
      displayName: 'Ana Sandbox',
      givenName: 'Ana',
      surname: 'Sandbox',
      mail: 'ana@personal.sandbox.example',
      userPrincipalName: 'ana@personal.sandbox.example',
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      jobTitle: null,
    });
  });

  test('of a work account has a job', async () => {
    const token = await app.token('worker');
    const me = await app.json<User>('/me?$select=displayName,companyName,jobTitle', token);
    expect(me).toEqual({
      '@odata.context': `${app.url}/v1.0/$metadata#users(displayName,companyName,jobTitle)/$entity`,
      id: expect.stringMatching(/^[\w-]{36}$/),
      displayName: 'Worker Sandbox',
      companyName: 'Open Ltd',
      jobTitle: 'Writer of letters',
    });
    expect((await app.graph('/me?$select=shoeSize', token)).status).toBe(400);
  });

  test('has a photo, or none', async () => {
    const photo = await app.graph('/me/photo/$value', ana);
    expect(photo.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await photo.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const none = app.graph('/me/photo/$value', await app.token('no-photo'));
    expect(await graphError(none)).toEqual({ status: 404, code: 'ImageNotFound' });
  });
});

describe('photos of contacts', () => {
  const photoPaths = async (prefer = '') => {
    const answer = await app.graph('/me/contacts?$top=100&$select=id', ana, { headers: { prefer } });
    return idsOf(((await answer.json()) as Contacts).value).map((id) => `/me/contacts/${id}/photo/$value`);
  };

  test('are pictures or 404, by either id', async () => {
    const statuses = async (prefer?: string) => {
      const found: number[] = [];
      for (const path of (await photoPaths(prefer)).slice(0, 20))
        found.push((await app.graph(path, ana)).status);
      return found;
    };
    const plain = await statuses();
    expect(new Set(plain)).toEqual(new Set([200, 404]));
    expect(await statuses('IdType="ImmutableId"')).toEqual(plain);
    expect((await app.graph('/me/contacts/x/photo/$value', ana)).status).toBe(404);
  });

  const batch = (requests: unknown, token = ana) =>
    app.graph('/$batch', token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requests }),
    });

  test('come twenty at once in a batch, and any number of batches one after another', async () => {
    const paths = await photoPaths();
    for (const first of [0, 20]) {
      const requests = paths
        .slice(first, first + 20)
        .map((url, i) => ({ id: String(i), method: 'GET', url }));
      const { responses } = (await (await batch(requests)).json()) as {
        responses: { id: string; status: number; headers: Record<string, string>; body: unknown }[];
      };
      expect(responses.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
      const found = responses.find(({ status }) => status === 200);
      expect(found?.headers).toEqual({ 'Content-Type': 'image/png' });
      expect(Buffer.from(String(found?.body), 'base64').subarray(1, 4).toString()).toBe('PNG');
      const none = responses.find(({ status }) => status === 404);
      expect(none?.body).toMatchObject({
        error: { code: 'ErrorItemNotFound', innerError: expect.anything() },
      });
    }
    expect((await app.graph('/me/contacts?$top=1', ana)).status).toBe(200);
  });

  test('are refused in a batch that is none', async () => {
    const one = { id: '1', method: 'GET', url: '/me' };
    const many = Array.from({ length: 21 }, (_, i) => ({ ...one, id: String(i) }));
    for (const requests of [many, [], [one, one], [{ ...one, method: 'DELETE' }], [{ id: 1 }], 'x'])
      expect(await graphError(batch(requests))).toEqual({ status: 400, code: 'BadRequest' });
    const text = app.graph('/$batch', ana, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(await graphError(text)).toEqual({ status: 400, code: 'BadRequest' });
    expect((await batch([one], 'EwB4wrong')).status).toBe(401);
  });
});

describe('who may ask', () => {
  test('is told by a token, or refused with 401 and where to get one', async () => {
    const without = await fetch(`${app.url}/v1.0/me/contacts`);
    const wrong = await app.graph('/me/contacts', 'EwB4wrong');
    for (const answer of [without, wrong]) {
      expect(answer.headers.get('www-authenticate')).toContain(
        `authorization_uri="${app.url}/common/oauth2/authorize"`,
      );
      expect(await graphError(answer)).toEqual({ status: 401, code: 'InvalidAuthenticationToken' });
    }
  });

  test('needs the scope of what they ask for', async () => {
    const only = (scope: string) => app.token('size-5', { scope, prompt: 'consent' });
    const profile = await app.token('size-6', { scope: 'openid User.Read' });
    const book = await app.token('size-7', { scope: 'Contacts.ReadWrite' });
    for (const path of ['/me/contacts', '/me/contactFolders', '/me/contacts/x/photo/$value'])
      expect(await graphError(app.graph(path, profile))).toEqual({ status: 403, code: 'ErrorAccessDenied' });
    for (const path of ['/me', '/me/photo/$value'])
      expect(await graphError(app.graph(path, book))).toMatchObject({
        status: 403,
        code: 'Authorization_RequestDenied',
      });
    expect((await app.graph('/me/contacts', book)).status).toBe(200);
    expect((await app.graph('/me', profile)).status).toBe(200);
    expect((await app.graph('/me/contacts', await only('People.Read'))).status).toBe(403);
  });

  test('is named in errors by ids, and by their own', async () => {
    const headers = { 'client-request-id': 'mine' };
    const answer = await app.graph('/me/nothing', ana, { headers });
    expect(answer.headers.get('client-request-id')).toBe('mine');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        error: {
          code: 'BadRequest',
          message: "Resource not found for the segment 'nothing'.",
          innerError: {
            date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
            'request-id': answer.headers.get('request-id'),
            'client-request-id': 'mine',
          },
        },
      },
    ]);
  });
});
