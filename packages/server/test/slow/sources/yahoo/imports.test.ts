import { appPassword, cardDavAccounts, defaultClient } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { Person } from '@bookbridge/testing/consent';
import { type Asked, ask, type Front, type Met, startFront } from '@bookbridge/testing/front';
import { begin, contacts, ended, events, tryBegin } from '@bookbridge/testing/imports';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { readYahooBook, startWithYahoo, type YahooCode, yahooAddress } from '@bookbridge/testing/yahoo';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hurry } from '../../../oauth/arrivals.js';

let service: ServiceWithSandbox;
let front: Front;

/** Each request of CardDAV, and of the sign-in, in order. */
const asked: Asked[] = [];
let meet: (asked: Asked) => Promise<Met> | Met = () => undefined;

beforeAll(async () => {
  front = await startFront(
    () => service.sandbox.url,
    async (request) => {
      asked.push(request);
      return (await meet(request)) ?? (isToken(request) ? tokensOf(request) : undefined);
    },
  );
  service = await startWithYahoo({
    settings: {
      BOOKBRIDGE_YAHOO_CONSENT: 'contacts',
      BOOKBRIDGE_YAHOO_LOGIN_URL: `${front.url}/yahoo`,
      BOOKBRIDGE_CARDDAV_YAHOO_URL: `${front.url}/carddav/yahoo`,
    },
    redirectUris: ['http://127.0.0.1:1/back'],
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

const isToken = ({ url }: Asked) => url.pathname.endsWith('/get_token');

/** What the token endpoint answers, as from where the front is: ID tokens are not read by a front. */
async function tokensOf(request: Asked): Promise<Met> {
  const reply = await ask(request);
  const { id_token: token, ...tokens } = JSON.parse(String(reply.body)) as { id_token?: string };
  if (token === undefined) return reply;
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const own = Buffer.from(JSON.stringify({ ...claims, iss: `${front.url}/yahoo` })).toString('base64url');
  return { ...reply, body: { ...tokens, id_token: [head, own, signature].join('.') } };
}

/** The whole way of somebody; gives how their import ends, and what was logged of it. */
async function read(account: string, code: YahooCode = 'yahoo', application = service) {
  const begun = await begin(application, { service: code, merge: '0' });
  await new Person().consent(begun.url, { account: yahooAddress(account, code) });
  const { status, value } = await ended(application, begun.import_id);
  return { importId: begun.import_id, status, value, logged: logOf(begun.import_id) };
}

const logOf = (importId: number) =>
  service
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"import_id":${importId},`))
    .join('\n');

/** The way of somebody whose consent comes to nothing, and who does not go on by the page that they are led to. */
async function readInVain(account: string) {
  const { url, import_id } = await begin(service, { service: 'yahoo' });
  const person = new Person();
  const answer = await person.consent(url, { account: yahooAddress(account) });
  expect(answer.headers.get('location')).toBe(url);
  expect(await events(service, import_id)).toHaveLength(1);
  const page = await (await person.open(url)).text();
  expect(page).toContain('name="password"');
  expect(page).toContain('Yahoo did not let us in.');
  await service.service.parts.db.query(
    "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
    [import_id],
  );
  const { value } = await ended(service, import_id);
  return { value, logged: logOf(import_id) };
}

async function bookOf(account: string, code?: YahooCode, application = service) {
  const { importId, status } = await read(account, code, application);
  expect(status).toBe('COMPLETED');
  return contacts(application, importId);
}

/** The service as an application calls it whose people are asked for everything. */
async function askingForOwners(): Promise<ServiceWithSandbox> {
  return asApplication(service, await service.addApplication({ consent: { yahoo: 'contacts+owner' } }));
}

const ofBooks = () => asked.filter(({ url }) => url.pathname.includes('/carddav/'));

describe('an address book', () => {
  test('of Yahoo comes as it is there, without an owner that nobody was asked for', async () => {
    const book = await bookOf('ana');
    const expected = await readYahooBook(service.sandbox.url, 'ana', 250);
    expect(book.contacts).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(book.contacts_owner).toBeNull();
    expect(asked.some(({ url }) => url.pathname.includes('userinfo'))).toBe(false);
  });

  test('of AOL comes by the sign-in of AOL, from the address books of AOL', async () => {
    const { total, contacts_owner: owner } = await bookOf('ana', 'aol');
    expect(total).toBeGreaterThan(240);
    expect(owner).toMatchObject({ email: [{ address: 'ana@aol.sandbox.example' }] });
    // What was granted for another import may be revoked meanwhile.
    expect(asked.filter(({ url }) => !url.pathname.endsWith('/revoke'))).toEqual([]);
  });

  test('is never asked for by a query, nor without the token', async () => {
    await bookOf('ana');
    expect(ofBooks().length).toBeGreaterThan(5);
    expect(ofBooks().filter(({ body }) => body.includes('addressbook-query'))).toEqual([]);
    for (const { authorization } of ofBooks()) expect(authorization).toMatch(/^Bearer \S+$/);
  });

  test('is found at a bare host, whose well-known place wants the token', async () => {
    const bare = await startWithYahoo({ settings: { BOOKBRIDGE_CARDDAV_YAHOO_URL: front.url } });
    meet = ({ url, authorization, at }) => {
      if (url.pathname !== '/.well-known/carddav') return undefined;
      if (!authorization.startsWith('Bearer ')) return { status: 401, body: '' };
      return { status: 301, body: '', headers: { location: `${new URL(at).origin}/carddav/yahoo/` } };
    };
    const before = service;
    service = bare;
    try {
      expect((await bookOf('ana')).total).toBeGreaterThan(240);
      const places = asked.filter(({ method }) => method === 'PROPFIND').map(({ url }) => url.pathname);
      expect(places.slice(0, 3)).toEqual(['/', '/.well-known/carddav', '/carddav/yahoo/']);
    } finally {
      service = before;
      await bare.stop();
    }
  });

  test('is looked for once, and by nobody who goes on in it', async () => {
    await bookOf('flaky+250');
    const places = ofBooks().filter(({ url }) => url.pathname === '/carddav/yahoo/');
    // The first run fails at the first page, before anything is kept.
    expect(places).toHaveLength(2);
    const batches = ofBooks().filter(({ body }) => body.includes('multiget'));
    expect(batches).toHaveLength(6);
  });

  test('is read on with a new token, asked for with the secret and PKCE', async () => {
    await bookOf('expired+250');
    const tokens = asked.filter(isToken).map(({ body }) => new URLSearchParams(body));
    expect(tokens.map((it) => it.get('grant_type'))).toEqual(['authorization_code', 'refresh_token']);
    expect(tokens[0]?.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
    for (const it of tokens) expect(it.get('client_secret')).toBe(defaultClient.secret);
    expect(new Set(ofBooks().map(({ authorization }) => authorization)).size).toBe(2);
  });
});

describe('the owner', () => {
  test('comes where their application asks for them', async () => {
    const { contacts_owner: owner } = await bookOf('ana', 'yahoo', await askingForOwners());
    expect(owner).toMatchObject({
      owner: true,
      full_name: 'Ana Sandbox',
      email: [{ address: 'ana@yahoo.sandbox.example' }],
    });
  });

  test('is left out where Yahoo refuses to tell, or does not know the address to be theirs', async () => {
    const application = await askingForOwners();
    const answer = (met: Met) => {
      meet = ({ url }) => (url.pathname.endsWith('/userinfo') ? met : undefined);
    };
    answer({ status: 403, body: {} });
    expect(await bookOf('one', 'yahoo', application)).toMatchObject({ total: 1, contacts_owner: null });
    answer({
      status: 200,
      body: { sub: 'X', name: 'Ana', email: 'boss@people.example', email_verified: false },
    });
    const { contacts_owner: owner } = await bookOf('one', 'yahoo', application);
    expect(owner).toMatchObject({ full_name: 'Ana', email: [] });
  });

  test('is asked for once', async () => {
    await bookOf('flaky+250', 'yahoo', await askingForOwners());
    expect(asked.filter(({ url }) => url.pathname.endsWith('/userinfo'))).toHaveLength(1);
    expect(ofBooks().filter(({ url }) => url.pathname === '/carddav/yahoo/')).toHaveLength(1);
  });
});

describe("the operator's to mend", () => {
  test('is a client to which Yahoo has not granted contacts', async () => {
    const { value, logged } = await readInVain('unregistered');
    expect(value).toBe(401);
    expect(logged).toContain('the authorization endpoint said invalid_scope');
    expect(logged).toContain('ask for it with the form of its developer access');
    expect(logged).toContain('tick it among the');
  });

  test.each([
    ['INVALID_CLIENT', 400, 401, 'Compare the id and the secret'],
    ['INVALID_CLIENT_SECRET', 401, 401, 'Compare the id and the secret'],
    ['INVALID_REDIRECT_URI', 400, 401, 'Add the redirect URI of the service'],
    ['INVALID_SCOPE', 400, 401, 'ask for it with the form of its developer access'],
    ['ERROR_HANDLING_REQUEST', 500, 202, ''],
  ])('is what the token endpoint calls %s, where it is', async (error, status, value, remedy) => {
    meet = (request) => (isToken(request) ? { status, body: { error } } : undefined);
    const { value: told, logged } = await readInVain('one');
    expect(told).toBe(value);
    expect(logged).toContain(remedy);
  });

  test('is not a code that the token endpoint calls too old', async () => {
    meet = (request) => (isToken(request) ? { status: 401, body: { error: 'INVALID_GRANT' } } : undefined);
    expect(await read('one')).toMatchObject({ value: 102 });
  });

  test('does not end an import that has gone on by a password, in whatever tab the answer comes late', async () => {
    const { url, import_id } = await begin(service, { service: 'yahoo', merge: '0' });
    const person = new Person();
    const late = await person.wayBack(url, { account: yahooAddress('ana') });
    await person.consent(url, { account: yahooAddress('unregistered') });
    const answer = await person.open(late);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, url]);
    expect(await events(service, import_id)).toHaveLength(1);
  });

  test('does not keep the person from going on with an app password, by the same link', async () => {
    const { url, import_id } = await begin(service, { service: 'yahoo', merge: '0' });
    const person = new Person();
    await person.consent(url, { account: yahooAddress('unregistered') });
    const typed = { username: cardDavAccounts.emailOf('ana'), password: appPassword };
    const answer = await person.open(url, {
      method: 'POST',
      body: new URLSearchParams(typed),
      headers: { origin: service.url },
    });
    expect(answer.status).toBe(303);
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, import_id)).total).toBeGreaterThan(240);
  });

  test.each([
    ['shut-out', 105, '401, with a token that was just renewed'],
    ['forbidden', 204, 'answered 403'],
  ])('may be a CardDAV server that does not let tokens in (%s)', async (account, value, cause) => {
    const { value: told, logged } = await read(account);
    expect(told).toBe(value);
    expect(logged).toContain(cause);
    expect(logged).toContain('ask whoever granted the scope whether that holds for CardDAV');
  });

  test('is not a token that Yahoo itself does not renew', async () => {
    const { value, logged } = await read('dead-refresh+250');
    expect(value).toBe(105);
    expect(logged).toContain('the token endpoint said INVALID_REFRESH_TOKEN');
    expect(logged).not.toContain('remedy');
  });
});

describe('contacts that were not granted', () => {
  test('are a refusal where nothing else was asked for', async () => {
    expect(await read('no-contacts')).toMatchObject({ value: 101 });
    expect(ofBooks()).toEqual([]);
  });

  test('are said so where something was', async () => {
    const asking = await askingForOwners();
    expect(await read('no-contacts', 'yahoo', asking)).toMatchObject({ value: 103 });
    expect(ofBooks()).toEqual([]);
  });
});

describe('an account', () => {
  /** How the database knows whose account an import reads. */
  async function accountOf(account: string, application = service): Promise<string | undefined> {
    let letRead = (): void => undefined;
    const mayRead = new Promise<undefined>((resolve) => {
      letRead = () => resolve(undefined);
    });
    meet = ({ url }) => (url.pathname.includes('/carddav/') ? mayRead : undefined);
    const begun = await begin(application, { service: 'yahoo' });
    await new Person().consent(begun.url, { account: yahooAddress(account) });
    const { rows } = await service.service.parts.db.query<{ account: string }>(
      `select encode(account, 'hex') as account from vault.grants
        where import_id = (select id from bookbridge.imports where import_id = $1)`,
      [begun.import_id],
    );
    letRead();
    await ended(application, begun.import_id);
    return rows[0]?.account;
  }

  test('is known again by the name that an older app is told', async () => {
    const older = await accountOf('older-app');
    expect(older).toBeDefined();
    expect(await accountOf('older-app')).toBe(older);
    expect(await accountOf('older-app', await askingForOwners())).toBe(older);
    const nameless = await accountOf('ana');
    expect(nameless).not.toBe(older);
    // Nobody says whose they are: any two may be of one account.
    expect(await accountOf('one')).toBe(nameless);
  });

  test('loses its tokens when everything was read', async () => {
    await bookOf('one');
    const revoked = () => asked.filter(({ url }) => url.pathname.endsWith('/oauth2/revoke'));
    await until(async () => {
      await hurry(service);
      return revoked().length > 0;
    });
  });
});

describe('a begin', () => {
  test.each(['yahoo', 'aol', 'ana@yahoo.co.uk', 'ymail.com', 'ana@aol.com'])(
    'of %s leads to a consent',
    async (name) => {
      const answer = (await (await tryBegin(service, { service: name })).json()) as Record<string, string>;
      expect(answer.import_type).toBe('OAUTH');
      const page = await new Person().begin(answer.url ?? '');
      expect(page.pathname).toMatch(/^\/(yahoo|aol)\/oauth2\/request_auth$/);
      const { client_id, response_type, code_challenge_method, scope } = Object.fromEntries(
        page.searchParams,
      );
      expect({ client_id, response_type, code_challenge_method }).toEqual({
        client_id: defaultClient.id,
        response_type: 'code',
        code_challenge_method: 'S256',
      });
      expect(scope).toBe(page.pathname.startsWith('/yahoo') ? 'sdct-r' : 'openid sdct-r email profile');
    },
  );

  test('with an app password reads as before, whatever there is besides', async () => {
    const typed = { username: cardDavAccounts.emailOf('ana'), password: appPassword };
    for (const code of ['yahoo', 'aol']) {
      const importId = await beginByPassword(service, { service: code, ...typed });
      expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
      expect((await contacts(service, importId)).total).toBeGreaterThan(230);
    }
  });

  test('without a client leads to no consent, and an application may have one of its own', async () => {
    const without = await startWithYahoo({
      settings: { BOOKBRIDGE_YAHOO_CLIENT_ID: '', BOOKBRIDGE_YAHOO_CLIENT_SECRET: '' },
    });
    try {
      const typeOf = async (code: string) =>
        ((await (await tryBegin(without, { service: code })).json()) as { import_type: string }).import_type;
      expect([await typeOf('yahoo'), await typeOf('aol')]).toEqual(['CREDENTIALS', 'OAUTH']);
      const list = (await (await fetch(`${without.url}/services.json`)).json()) as Record<string, object>;
      expect(list.aol).toMatchObject({ import_type: 'OAUTH', method: 'consent', needs: ['consent'] });
      expect(list.yahoo).not.toMatchObject({ method: 'consent' });
    } finally {
      await without.stop();
    }
  });
});
