import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jmapPassword, type Sandbox } from '../dist/index.js';
import { start } from './support/app.js';
import { type Args, contacts, core, JmapClient } from './support/jmap.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await start();
});
afterAll(() => sandbox.stop());

const as = (name: string) => new JmapClient(sandbox, name);

/** A page of everybody, by one request. */
const pageCalls = (accountId: string, query: object, get: object = {}) =>
  [
    ['ContactCard/query', { accountId, sort: [{ property: 'created' }], ...query }, 'q'],
    [
      'ContactCard/get',
      { accountId, '#ids': { resultOf: 'q', name: 'ContactCard/query', path: '/ids' }, ...get },
      'g',
    ],
  ] as [string, Record<string, unknown>, string][];

async function page(client: JmapClient, accountId: string, query: object, get: object = {}) {
  const [queried, got] = await client.call(...pageCalls(accountId, query, get));
  return { query: queried?.[1] as Args, get: got?.[1] as Args, names: [queried?.[0], got?.[0]] };
}

async function everybody(name: string): Promise<Args['list'][number][]> {
  const client = as(name);
  const account = await client.account();
  const all: Args['list'][number][] = [];
  for (;;) {
    const { query, get } = await page(client, account, { position: all.length });
    if (query.ids.length === 0) return all;
    all.push(...get.list);
  }
}

describe('the session', () => {
  test('is found at the well-known place, and says what RFC 8620 wants', async () => {
    const found = await as('ana').get('.well-known/jmap');
    expect(found.redirected).toBe(true);
    const session = await as('ana').session();
    expect(await found.json()).toEqual(session);
    const limits = session.capabilities[core] ?? {};
    for (const name of ['maxSizeRequest', 'maxCallsInRequest', 'maxObjectsInGet', 'maxConcurrentRequests'])
      expect(limits[name]).toBeGreaterThan(0);
    expect(session.capabilities[contacts]).toEqual({});
    const account = session.primaryAccounts[contacts] ?? '';
    expect(account).toMatch(/^[\w-]{1,255}$/);
    expect(session.accounts[account]).toMatchObject({ isPersonal: true, isReadOnly: false });
    expect(session.accounts[account]?.accountCapabilities).toHaveProperty([contacts]);
    expect(session.username).toBe('ana@jmap.sandbox.example');
    for (const name of ['{accountId}', '{blobId}', '{type}', '{name}'])
      expect(session.downloadUrl).toContain(name);
    expect(session.state).not.toBe('');
  });

  test('is found at the root, too, by whoever knows no more than the host', async () => {
    const { headers, status } = await fetch(`${sandbox.url}/.well-known/jmap`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([307, `${sandbox.url}/jmap/jmap/session`]);
  });

  test.each([
    ['mail-only', undefined],
    ['old-cyrus', undefined],
    ['relative', '/jmap/jmap/api'],
  ])('of %s is as its account says', async (name, apiUrl) => {
    const session = await as(name).session();
    if (apiUrl) expect(session.apiUrl).toBe(apiUrl);
    else expect(session.capabilities).not.toHaveProperty([contacts]);
  });

  test('is for whoever has a password or a token', async () => {
    const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
    const status = async (authorization: string) =>
      (await new JmapClient(sandbox, '', authorization).get('jmap/session')).status;
    expect(await status(basic(`ana@jmap.sandbox.example:${jmapPassword}`))).toBe(200);
    expect(await status('Bearer fmu1-ana+7')).toBe(200);
    for (const wrong of [
      basic('ana@jmap.sandbox.example:wrong'),
      basic(`nobody@jmap.sandbox.example:${jmapPassword}`),
      basic(`locked@jmap.sandbox.example:${jmapPassword}`),
      'Bearer ana',
      'Bearer fmu1-nobody',
      'Digest ana',
    ])
      expect(await status(wrong)).toBe(401);
    expect((await fetch(`${sandbox.url}/jmap/jmap/session`)).status).toBe(401);
  });
});

describe('a request that is wrong', () => {
  test.each([
    ['{', 'application/json', 'notJSON'],
    ['{}', 'text/plain', 'notJSON'],
    ['{}', 'application/json', 'notRequest'],
    ['{"using":[1],"methodCalls":[]}', 'application/json', 'notRequest'],
    ['{"using":[],"methodCalls":[["Core/echo",{}]]}', 'application/json', 'notRequest'],
    ['{"using":["urn:none"],"methodCalls":[]}', 'application/json', 'unknownCapability'],
    [`{"using":[],"methodCalls":[],"x":"${'x'.repeat(100_000)}"}`, 'application/json', 'limit'],
    ['x'.repeat(2_000_000), 'application/json', 'limit'],
    [
      JSON.stringify({ using: [core], methodCalls: Array(9).fill(['Core/echo', {}, 'e']) }),
      'application/json',
      'limit',
    ],
  ])('is a problem of RFC 8620: %.40s', async (body, type, word) => {
    const answer = await as('ana').post(body, type);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: `urn:ietf:params:jmap:error:${word}`, status: 400 });
  });

  test.each([
    ['ContactCard/set', {}, 'unknownMethod'],
    ['ContactCard/get', { accountId: 'none', ids: null }, 'accountNotFound'],
    ['ContactCard/get', { ids: [1] }, 'invalidArguments'],
    ['ContactCard/get', { ids: ['C 1'] }, 'invalidArguments'],
    ['ContactCard/get', { ids: null }, 'requestTooLarge'],
    ['ContactCard/get', {}, 'requestTooLarge'],
    ['AddressBook/get', { properties: ['color'] }, 'invalidArguments'],
    ['ContactCard/get', { ids: [], properties: ['shoeSize'] }, 'invalidArguments'],
    ['ContactCard/get', { '#ids': { resultOf: 'q', name: 'x', path: '/ids' } }, 'invalidResultReference'],
    ['ContactCard/query', { sort: [{ property: 'shoeSize' }] }, 'unsupportedSort'],
    ['ContactCard/query', { filter: { shoeSize: 9 } }, 'unsupportedFilter'],
    ['ContactCard/query', { anchor: 'Cnone' }, 'anchorNotFound'],
    ['ContactCard/query', { limit: -1 }, 'invalidArguments'],
  ])('has an error in the place of an answer: %s %j', async (name, args, type) => {
    const client = as('ana');
    const [answer] = await client.call([name, { accountId: await client.account(), ...args }, 'a']);
    expect(answer).toEqual(['error', { type }]);
  });

  test('has no methods of what it does not use', async () => {
    const answer = await as('ana').post({ using: [core], methodCalls: [['AddressBook/get', {}, 'b']] });
    expect(await answer.json()).toMatchObject({
      methodResponses: [['error', { type: 'unknownMethod' }, 'b']],
    });
  });
});

describe('the cards', () => {
  test('come by pages, sorted by when they were made', async () => {
    const client = as('ana');
    const account = await client.account();
    const { query, get, names } = await page(client, account, { limit: 500, calculateTotal: true });
    expect(names).toEqual(['ContactCard/query', 'ContactCard/get']);
    expect(query).toMatchObject({ accountId: account, position: 0, total: 250, limit: 100 });
    expect(query.queryState).toEqual(expect.any(String));
    expect(get).toMatchObject({ accountId: account, notFound: [] });
    expect(get.list.map(({ id }) => id)).toEqual(query.ids);
    expect((await page(client, account, {})).query.limit).toBe(100);
    expect((await page(client, account, { limit: 100 })).query).not.toHaveProperty('limit');
    const people = await everybody('ana');
    expect(people).toHaveLength(250);
    const made = people.map(({ created }) => String(created));
    expect(made).toEqual([...made].sort());
    expect(new Set(people.map(({ uid }) => uid)).size).toBe(250);
  });

  test('are of JSContact, each in an address book', async () => {
    const books = new Set(
      (await everybody('books')).flatMap((it) => Object.keys(it.addressBookIds as object)),
    );
    const client = as('books');
    const [answer] = await client.call([
      'AddressBook/get',
      { accountId: await client.account(), ids: null },
      'b',
    ]);
    expect(answer?.[1].list.map(({ id }) => id)).toEqual([...books]);
    expect(answer?.[1].list.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    for (const card of await everybody('ana'))
      expect(card).toMatchObject({ '@type': 'Card', version: '1.0', kind: 'individual' });
    for (const card of await everybody('version-2')) {
      expect(card.version).toBe('2.0');
      expect(card).not.toHaveProperty('uid');
    }
  });

  test('and the books come once each, and what is not there is said', async () => {
    const client = as('books');
    const accountId = await client.account();
    for (const [name, there] of [
      ['AddressBook/get', 'B1'],
      ['ContactCard/get', 'C1'],
    ] as const) {
      const [answer] = await client.call([name, { accountId, ids: ['Z', there, 'Z', there] }, 'g']);
      expect(answer?.[1].list.map(({ id }) => id)).toEqual([there]);
      expect(answer?.[1].notFound).toEqual(['Z']);
    }
  });

  test('have the properties that were asked for', async () => {
    const client = as('ana');
    const { get } = await page(client, await client.account(), {}, { properties: ['uid'] });
    for (const card of get.list) expect(Object.keys(card).sort()).toEqual(['id', 'uid']);
  });

  test('of groups have members', async () => {
    const client = as('groups');
    const { query, get } = await page(client, await client.account(), { filter: { kind: 'group' } });
    expect(query.ids).toHaveLength(4);
    for (const { kind, members } of get.list) {
      expect(kind).toBe('group');
      expect(Object.keys(members as object).length).toBeGreaterThan(10);
    }
  });

  test('of another account are shared', async () => {
    const client = as('shared');
    const { accounts, primaryAccounts } = await client.session();
    const other = Object.keys(accounts).find((id) => id !== primaryAccounts[contacts]) ?? '';
    const { query } = await page(client, other, { calculateTotal: true });
    expect(query.total).toBe(50);
    expect(await everybody('shared')).toHaveLength(200);
  });

  test('go on behind another card', async () => {
    const client = as('ana');
    const account = await client.account();
    const first = await page(client, account, { limit: 10 });
    const { query } = await page(client, account, { anchor: first.query.ids[9], anchorOffset: 1, limit: 10 });
    expect(query.position).toBe(10);
    expect(new Set([...first.query.ids, ...query.ids]).size).toBe(20);
  });

  test('change between pages where their account says so', async () => {
    const client = as('changing');
    const account = await client.account();
    const first = await page(client, account, {});
    const second = await page(client, account, { position: 100 });
    expect(second.query.queryState).not.toBe(first.query.queryState);
    const gone = [first.query.ids[0], first.query.ids[99]];
    const [again] = await client.call(['ContactCard/get', { accountId: account, ids: first.query.ids }, 'g']);
    expect(again?.[1].notFound).toEqual(gone);
    const behind = await page(client, account, { anchor: first.query.ids[98], anchorOffset: 1 });
    expect(behind.query.position).toBe(98);
    expect(second.query.ids).not.toContain(behind.query.ids[0]);
  });

  test('have pictures that can be downloaded', async () => {
    const client = as('ana');
    const { downloadUrl } = await client.session();
    const account = await client.account();
    const blobs = (await everybody('ana')).flatMap(({ media }) =>
      Object.values((media ?? {}) as Record<string, { blobId: string }>).map(({ blobId }) => blobId),
    );
    expect(blobs.length).toBeGreaterThan(20);
    const at = (blobId: string) =>
      downloadUrl
        .replace('{accountId}', account)
        .replace('{blobId}', blobId)
        .replace('{name}', 'photo')
        .replace('{type}', 'image%2Fpng');
    const picture = await client.get(at(blobs[0] ?? ''));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await client.get(at('G99999'))).status).toBe(404);
    expect((await as('no-blobs').get(at(blobs[0] ?? ''))).status).toBe(404);
  });
});

describe('an account of a server that does otherwise', () => {
  test.each([
    ['no-references', {}, ['ContactCard/query', 'error'], 'invalidResultReference'],
    ['no-query', {}, ['error', 'error'], 'invalidResultReference'],
    ['no-sort', {}, ['error', 'error'], 'invalidResultReference'],
    ['few-properties', { properties: ['id'] }, ['ContactCard/query', 'error'], 'invalidArguments'],
    ['small-gets', {}, ['ContactCard/query', 'error'], 'requestTooLarge'],
  ])('%s answers with errors', async (name, get, names, type) => {
    const client = as(name);
    const answered = await page(client, await client.account(), {}, get);
    expect(answered.names).toEqual(names);
    expect(answered.get.type).toBe(type);
  });
});

describe('faults', () => {
  test('are counted anew with each session', async () => {
    const client = as('flaky');
    const statusOf = async (accountId: string) =>
      (await client.post({ using: [core, contacts], methodCalls: pageCalls(accountId, {}) })).status;
    for (let i = 0; i < 2; i++) {
      const account = await client.account();
      expect([await statusOf(account), await statusOf(account)]).toEqual([503, 200]);
    }
  });

  test('are met by pages, and are in the log', async () => {
    const client = as('revoked');
    const account = await client.account();
    await client.call(['AddressBook/get', { accountId: account, ids: null }, 'b']);
    await page(client, account, {});
    await expect(page(client, account, { position: 100 })).rejects.toThrow('401');
    const log = await fetch(`${sandbox.url}/jmap/_sandbox/log?account=revoked@jmap.sandbox.example`);
    const { requests } = (await log.json()) as { requests: { page: number; status: number }[] };
    expect(requests.slice(-3).map((it) => [it.page, it.status])).toEqual([
      [null, 200],
      [1, 200],
      [2, 401],
    ]);
  });

  test('of paging never end, or overlap', async () => {
    const endless = as('endless');
    const far = await page(endless, await endless.account(), { position: 90_000, calculateTotal: true });
    expect(far.get.list).toHaveLength(100);
    expect(far.query.total).toBeGreaterThan(90_100);
    const twice = as('twice');
    const account = await twice.account();
    const first = await page(twice, account, {});
    const second = await page(twice, account, { position: 100 });
    expect(second.query.ids.slice(0, 10)).toEqual(first.query.ids.slice(-10));
  });
});
