import { Person } from '@bookbridge/testing/consent';
import { type Asked, type Front, type Met, startFront } from '@bookbridge/testing/front';
import { begin, contacts, ended } from '@bookbridge/testing/imports';
import { personal, startWithMicrosoft } from '@bookbridge/testing/microsoft';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let service: ServiceWithSandbox;
let front: Front;

/** Each request of Graph, in order. */
const asked: Asked[] = [];
let meet: (asked: Asked) => Met = () => undefined;

beforeAll(async () => {
  front = await startFront(
    () => service.sandbox.url,
    (request) => {
      asked.push(request);
      return meet(request);
    },
  );
  service = await startWithMicrosoft({
    settings: { BOOKBRIDGE_MICROSOFT_GRAPH_URL: `${front.url}/microsoft` },
  });
});

afterAll(async () => {
  await service.stop();
  await front.stop();
});

beforeEach(() => {
  asked.length = 0;
  meet = () => undefined;
});

/** The whole way of somebody with a personal account; gives how their import ends. */
async function read(account: string, parameters: Readonly<Record<string, string>> = {}) {
  const begun = await begin(service, { service: 'outlookcom', merge: '0', ...parameters });
  await new Person().consent(begun.url, { account: personal(account) });
  return { importId: begun.import_id, event: await ended(service, begun.import_id) };
}

async function bookOf(account: string, parameters: Readonly<Record<string, string>> = {}) {
  const { importId, event } = await read(account, parameters);
  expect(event).toMatchObject({ status: 'COMPLETED' });
  return contacts(service, importId);
}

const paths = () => asked.map(({ url }) => url.pathname.replace(/^.*\/v1\.0\//, ''));
const tops = () =>
  asked
    .filter(({ url }) => url.pathname.endsWith('/contacts'))
    .map(({ url }) => Number(url.searchParams.get('$top')));

describe('every code of Microsoft', () => {
  test.each(['outlookcom', 'windowslive', 'hotmail', 'live', 'msn', 'office365', 'outlook365', 'MSN'])(
    '%s begins a consent',
    async (code) => {
      const begun = await begin(service, { service: code });
      expect(begun).toMatchObject({ import_type: 'OAUTH' });
      const page = await new Person().begin(begun.url);
      expect(page.pathname).toBe('/microsoft/common/oauth2/v2.0/authorize');
      expect(page.searchParams.get('scope')).toBe('Contacts.Read User.Read offline_access openid');
      expect(page.searchParams.get('prompt')).toBe('select_account');
    },
  );

  test('leads an address of Outlook.com to its account', async () => {
    const begun = await begin(service, { service: 'ana@hotmail.co.uk' });
    const page = await new Person().begin(begun.url);
    expect(page.searchParams.get('login_hint')).toBe('ana@hotmail.co.uk');
    expect(page.searchParams.has('prompt')).toBe(false);
  });
});

describe('an address book of folders', () => {
  test('is read whole, folder by folder, each by its name', async () => {
    const { contacts: people } = await bookOf('nested');
    const groups = new Set((people as unknown as { groups: string[] }[]).flatMap((it) => it.groups));
    const folders = paths().filter((path) => path.endsWith('/contacts'));
    expect(folders[0]).toBe('me/contacts');
    expect(new Set(folders).size).toBeGreaterThan(3);
    expect(people.length).toBeGreaterThan(190);
    const { body } = await folderNames();
    expect(body.filter((name) => groups.has(name)).length).toBeGreaterThan(2);
  });

  test('may have all its people in folders', async () => {
    const { contacts: people } = await bookOf('only-folders');
    expect(people.length).toBeGreaterThan(60);
    for (const { groups } of people as unknown as { groups: string[] }[]) expect(groups).not.toEqual([]);
  });

  test('may have any number of folders with nobody in them', async () => {
    const folders = Array.from({ length: 60 }, (_, i) => ({ id: `AQMk${i}=`, displayName: `Folder ${i}` }));
    meet = ({ url }) => {
      if (url.pathname.endsWith('/me/contactFolders')) return { status: 200, body: { value: folders } };
      const isOfFolder = /contactFolders\/AQMk\d+(=|%3D)\/(contacts|childFolders)$/.test(url.pathname);
      return isOfFolder ? { status: 200, body: { value: [] } } : undefined;
    };
    expect((await bookOf('one')).total).toBe(1);
    expect(paths().filter((path) => path.endsWith('/contacts'))).toHaveLength(61);
  });

  test('loses nobody of the others when a folder is deleted while it is read', async () => {
    const whole = await bookOf('ana');
    meet = ({ url }) =>
      /contactFolders\/[^/]+\/contacts$/.test(url.pathname)
        ? { status: 404, body: { error: { code: 'ErrorItemNotFound' } } }
        : undefined;
    const { contacts: people } = await bookOf('ana');
    expect(people.length).toBeGreaterThan(100);
    expect(people.length).toBeLessThan(whole.contacts.length);
  });

  /** The names that the look-alike gives the folders of the account, at any depth. */
  async function folderNames() {
    const lists = asked.filter(({ url }) => /contactFolders$|childFolders$/.test(url.pathname));
    const answers = await Promise.all(
      lists.map(async ({ url, authorization }) => {
        const answer = await fetch(url, { headers: { authorization } });
        return ((await answer.json()) as { value: { displayName: string }[] }).value;
      }),
    );
    return { body: answers.flat().map(({ displayName }) => displayName) };
  }
});

describe('the pages', () => {
  test('are halved until Graph gets them together in time, and stay so', async () => {
    const { contacts: people } = await bookOf('large-pages+300');
    expect(people.length).toBeGreaterThan(290);
    expect(tops().slice(0, 4)).toEqual([500, 250, 125, 62]);
    expect(new Set(tops().slice(4))).toEqual(new Set([62]));
  });

  test('are not halved without end', async () => {
    meet = ({ url }) => (url.pathname.endsWith('/contacts') ? { status: 504, body: {} } : undefined);
    expect((await read('one')).event).toMatchObject({ status: 'ERROR', code: 'source_unavailable' });
    expect(Math.min(...tops())).toBe(62);
  });

  test('are asked for with ids that stay, and with no more than is kept', async () => {
    await bookOf('one');
    const [page] = asked.filter(({ url }) => url.pathname.endsWith('/contacts'));
    const fields = page?.url.searchParams.get('$select')?.split(',') ?? [];
    expect(fields).toContain('emailAddresses');
    for (const field of ['homeAddress', 'personalNotes', 'businessHomePage'])
      expect(fields).not.toContain(field);
    await bookOf('one', { include: 'mailing_address,notes,urls' });
    const more = asked.at(-1)?.url.searchParams.get('$select')?.split(',') ?? [];
    for (const field of ['homeAddress', 'personalNotes', 'businessHomePage']) expect(more).toContain(field);
  });
});

describe('photos', () => {
  const photosOf = (people: readonly object[]) => people.flatMap((it) => (it as { photos: string[] }).photos);

  test('come as data URLs, twenty to a request, when they are asked for', async () => {
    const { contacts: people, contacts_owner: owner } = await bookOf('ana', { include: 'photo' });
    const photos = photosOf(people);
    expect(photos.length).toBeGreaterThan(0);
    for (const photo of [...photos, ...photosOf(owner ? [owner] : [])])
      expect(photo).toMatch(/^data:image\/(png|jpeg|gif);base64,/);
    const batches = asked.filter(({ url }) => url.pathname.endsWith('/$batch'));
    for (const { body } of batches) expect(JSON.parse(body).requests.length).toBeLessThanOrEqual(20);
  });

  test('are not asked for otherwise', async () => {
    const { contacts: people } = await bookOf('ana');
    expect(photosOf(people)).toEqual([]);
    expect(paths().filter((path) => /photo|batch/.test(path))).toEqual([]);
  });

  test('that cannot be had cost nobody', async () => {
    const whole = await bookOf('ana');
    meet = ({ url }) => (url.pathname.endsWith('/$batch') ? { status: 503, body: '' } : undefined);
    const { contacts: people } = await bookOf('ana', { include: 'photo' });
    expect(people.length).toBe(whole.contacts.length);
    expect(photosOf(people)).toEqual([]);
  });

  test('of an owner who has none are none', async () => {
    const { contacts_owner: owner } = await bookOf('no-photo', { include: 'photo' });
    expect(owner).toMatchObject({ photos: [] });
  });
});

describe('access', () => {
  test('is renewed with the newest refresh token, page after page', async () => {
    const { contacts: people } = await bookOf('rotating');
    expect(people.length).toBeGreaterThan(2400);
  });

  test.each(['claims-401', 'claims-403'])(
    'that a policy wants more of ends with 105, and the operator is told (%s)',
    async (account) => {
      const { importId, event } = await read(account);
      expect(event).toMatchObject({ status: 'ERROR', value: 105 });
      const line = service
        .logs()
        .split('\n')
        .find((it) => it.includes(String(importId)) && it.includes('could not go on'));
      expect(line).toContain('conditional access');
    },
  );

  test('is there for a claim that the token endpoint grants', async () => {
    let challenged = 0;
    const claims = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString(
      'base64',
    );
    meet = ({ url }) =>
      url.pathname.endsWith('/me/contacts') && challenged++ === 0
        ? {
            status: 401,
            body: {},
            headers: { 'www-authenticate': `Bearer error="insufficient_claims", claims="${claims}"` },
          }
        : undefined;
    expect((await bookOf('one')).total).toBe(1);
  });

  test('to a mailbox that there is not ends with 204', async () => {
    expect((await read('no-mailbox')).event).toMatchObject({ status: 'ERROR', value: 204 });
  });

  test('to a mailbox that is kept from the client ends with 104', async () => {
    expect((await read('forbidden')).event).toMatchObject({ status: 'ERROR', value: 104 });
  });
});

test('the owner is known by the address of the account', async () => {
  const { contacts_owner: owner } = await bookOf('ana');
  expect(owner).toMatchObject({
    owner: true,
    email: [expect.objectContaining({ address: personal('ana') })],
  });
});
