import { appPassword, cardDavAccounts, jmapTokenOf, usualPassword } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { type ServiceWithFastmail, startWithFastmail, tokenTyped } from '@bookbridge/testing/fastmail';
import type { Asked, Met } from '@bookbridge/testing/front';
import { contacts, ended } from '@bookbridge/testing/imports';
import { jmapAddress } from '@bookbridge/testing/jmap';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { booksIn } from '../../../dist/sources/fastmail/connection.js';

let service: ServiceWithFastmail;

/** Each request of Fastmail, in order. */
const asked: Asked[] = [];
let meet: (asked: Asked) => Met = () => undefined;

beforeAll(async () => {
  service = await startWithFastmail({}, (request) => {
    asked.push(request);
    return meet(request);
  });
});
afterAll(() => service.stop());
beforeEach(() => {
  asked.length = 0;
  meet = () => undefined;
});

/** How an import ends, what it brings, and what was logged of it. */
async function read(typed: Readonly<Record<string, string>>) {
  const importId = await beginByPassword(service, { merge: '0', ...typed });
  const { status, value } = await ended(service, importId);
  const body = status === 'COMPLETED' ? await contacts(service, importId) : undefined;
  const logged = service
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"import_id":${importId},`))
    .join('\n');
  return { status, value, total: body?.total ?? 0, owner: body?.contacts_owner, logged };
}

const passwordTyped = (name: string, password = appPassword) => ({
  service: 'fastmail',
  username: cardDavAccounts.emailOf(name),
  password,
});

const schemes = () => asked.map(({ authorization }) => authorization.split(' ')[0]);
const places = () => new Set(asked.map(({ url }) => url.pathname.split('/')[1]));

describe('an API token', () => {
  test('is read by JMAP alone', async () => {
    const { total } = await read(tokenTyped('ana'));
    expect(total).toBeGreaterThan(240);
    expect(places()).toEqual(new Set(['jmap']));
    expect(asked[0]?.url.pathname).toBe('/jmap/jmap/session');
  });

  test('is given as such from the first request on, and by whoever goes on', async () => {
    const { total } = await read(tokenTyped('flaky+300'));
    expect(total).toBeGreaterThan(280);
    expect(new Set(schemes())).toEqual(new Set(['Bearer']));
    expect(asked.filter(({ url }) => url.pathname.endsWith('/session'))).toHaveLength(1);
  });

  test('that is wrong is refused once, and nothing else is tried', async () => {
    expect(await read({ ...tokenTyped('ana'), password: 'fmu1-wr0ng' })).toMatchObject({ value: 106 });
    expect(asked).toHaveLength(1);
    expect(service.logs()).not.toContain('wr0ng');
  });

  test.each(['mail-only', 'old-cyrus'])(
    'that was made without contacts says so, and how to make another (%s)',
    async (account) => {
      const { value, logged } = await read(tokenTyped(account));
      expect(value).toBe(204);
      expect(logged).toContain('was made without access to contacts');
      expect(places()).toEqual(new Set(['jmap']));
    },
  );

  test('at a server that is none of JMAP says what to look at', async () => {
    meet = ({ authorization }) =>
      authorization.startsWith('Bearer ') ? { status: 404, body: '' } : undefined;
    const { value, logged } = await read(tokenTyped('ana'));
    expect(value).toBe(205);
    expect(logged).toContain('leave BOOKBRIDGE_FASTMAIL_URL unset');
  });

  test('is not given to another domain that the session names', async () => {
    meet = ({ url, authorization }) =>
      url.pathname.endsWith('/session') && authorization.startsWith('Bearer ')
        ? {
            status: 200,
            body: {
              capabilities: { 'urn:ietf:params:jmap:contacts': {} },
              accounts: { a: { accountCapabilities: { 'urn:ietf:params:jmap:contacts': {} } } },
              apiUrl: 'https://api.elsewhere.example/jmap/api',
            },
          }
        : undefined;
    expect(await read(tokenTyped('ana'))).toMatchObject({ value: 206 });
  });
});

describe('an app password', () => {
  test('is read by CardDAV alone', async () => {
    const { total } = await read(passwordTyped('ana'));
    expect(total).toBeGreaterThan(240);
    expect(places()).toEqual(new Set(['carddav']));
  });

  test('is wanted instead of the usual one', async () => {
    expect(await read(passwordTyped('ana', usualPassword))).toMatchObject({ value: 107 });
    expect(places()).toEqual(new Set(['carddav']));
  });

  test('is looked for once, and read on where a run ended', async () => {
    const { total } = await read(passwordTyped('flaky+250'));
    expect(total).toBeGreaterThan(230);
    expect(asked.filter(({ url }) => url.pathname === '/carddav/yahoo/')).toHaveLength(1);
  });
});

test('what an earlier version has found is read by CardDAV', () => {
  const books = { server: 'https://carddav.fastmail.com/', books: [] };
  expect(booksIn(books)).toBe(books);
  expect(booksIn({ protocol: 'jmap', apiUrl: 'https://api.fastmail.com/jmap/api/' })).toBeUndefined();
});

test('which of the two it is, is told by how it begins, whoever types it', async () => {
  await read({ service: 'fastmail', username: jmapAddress('one'), password: jmapTokenOf('one') });
  expect(places()).toEqual(new Set(['jmap']));
  asked.length = 0;
  await read({ service: 'ana@fastmail.fm', username: 'ana@fastmail.fm', password: 'xfmu1-one' });
  expect(places()).toEqual(new Set(['carddav']));
});
