import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { jmapAccounts } from '../dist/jmap/accounts.js';
import { start } from './support/app.js';
import { type Args, type Call, contacts, core, JmapClient, type Session } from './support/jmap.js';
import { faultsOf } from './support/schemas/validate.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await start();
});
afterAll(() => sandbox.stop());

/** What a query finds, as most apps ask. */
const found = (accountId: string, query: object, id = 'q'): Call[] => [
  ['ContactCard/query', { accountId, ...query }, id],
  [
    'ContactCard/get',
    { accountId, '#ids': { resultOf: id, name: 'ContactCard/query', path: '/ids' } },
    `${id} cards`,
  ],
];

/** Of each method each way to ask. */
const others = (accountId: string): Call[][] => [
  [
    ['Core/echo', { accountId, list: [1, null, 'ö'] }, 'e'],
    ['AddressBook/get', { accountId, ids: null }, 'all'],
    ['AddressBook/get', { accountId, ids: ['B0', 'Bnone', 'Bnone', 'B0'] }, 'few'],
    ['AddressBook/get', { accountId, properties: ['name', 'isDefault'] }, 'some'],
    ['ContactCard/get', { accountId }, 'everybody'],
    ['ContactCard/get', { accountId, ids: ['C0', 'Cnone', 'Cnone', 'C0'] }, 'cards'],
    ['ContactCard/get', { accountId, ids: ['C0'], properties: ['uid', 'media'] }, 'parts'],
  ],
  found(accountId, { filter: { kind: 'group' }, calculateTotal: true }),
  found(accountId, { filter: { kind: 'group' }, position: -2 }),
];

/** What is not as it should be, on purpose, in the session of an account. */
const oddSessions: Readonly<Record<string, readonly string[]>> = {
  // As that of Cyrus is: a URL is absolute (RFC 3986 §4.3), and each of these is a reference.
  relative: ['/apiUrl', '/downloadUrl', '/uploadUrl', '/eventSourceUrl'],
};

/** Accounts whose second page is no answer, and what comes instead. */
const oddPages: Readonly<Record<string, string>> = {
  trickle: 'an answer without an end',
  flood: 'an answer without an end',
  hang: 'nothing',
  reset: 'the end of the connection',
  'reset-once': 'the end of the connection',
  truncated: 'half an answer',
  'truncated-once': 'half an answer',
  garbage: 'what is not JSON',
  'foreign-redirect': 'a redirect to another host',
};

const names = jmapAccounts.rows.map(({ name }) => name);

describe('what an account is answered', () => {
  test('is odd in accounts that there are only', () => {
    expect(names).toEqual(expect.arrayContaining([...Object.keys(oddSessions), ...Object.keys(oddPages)]));
  });

  test.each(names)('is as the standards have it: %s', async (name) => {
    const client = new JmapClient(sandbox, name);
    const answer = await client.get('jmap/session');
    expect(answer.ok).toBe(name !== 'locked');
    if (!answer.ok) return;
    const session = (await answer.json()) as Session;
    const faulty = faultsOf('session', session).map((fault) => fault.split(' ')[0]);
    expect(new Set(faulty)).toEqual(new Set(oddSessions[name]));
    expectConsistent(session);
    for (const accountId of Object.keys(session.accounts)) {
      for (const calls of others(accountId)) await ask(client, calls);
      await expectPictures(client, session.downloadUrl, accountId, await readPage(client, accountId, 0));
      if (!(name in oddPages)) await readPage(client, accountId, 100);
    }
  });

  test('is of every kind that there is', async () => {
    const cardsOf = async (name: string) => {
      const client = new JmapClient(sandbox, name);
      return readPage(client, await client.account(), 200);
    };
    const [ana, two, groups] = [await cardsOf('ana'), await cardsOf('version-2'), await cardsOf('groups')];
    expect(ana.length).toBe(50);
    expect(ana.some(({ media }) => media !== undefined)).toBe(true);
    expect(two.some(({ uid, version }) => uid === undefined && version === '2.0')).toBe(true);
    expect(groups.filter(({ kind }) => kind === 'group')).toHaveLength(4);
  });

  test('has what was created before, where that was told', async () => {
    const client = new JmapClient(sandbox, 'ana');
    const request = { using: [core], methodCalls: [] };
    const answer = await client.post({ ...request, createdIds: { k1: 'C1' } });
    expect(await answer.json()).toMatchObject({ createdIds: { k1: 'C1' } });
    for (const createdIds of [null, ['k1'], { k1: 1 }, { k1: 'C 1' }, { 'k 1': 'C1' }])
      expect((await client.post({ ...request, createdIds })).status).toBe(400);
  });

  test('to nobody is a problem', async () => {
    const { status } = await new JmapClient(sandbox, '', 'Bearer wrong').post({ using: [], methodCalls: [] });
    expect(status).toBe(401);
  });

  test.each(['jmap/api', 'jmap/upload/u1', 'jmap/events', 'jmap/download/u1/G1'])(
    'at a place where nothing is, is a problem: %s',
    async (path) => {
      expect((await new JmapClient(sandbox, 'ana').get(path)).status).toBe(404);
    },
  );

  test('where the server leads people astray is a Response', async () => {
    const answer = await fetch(`${sandbox.url}/jmap/elsewhere`);
    expect(faultsOf('response', await answer.json())).toEqual([]);
  });
});

/** Some accounts refuse the first try. */
async function ask(client: JmapClient, methodCalls: Call[]): Promise<Response> {
  const body = { using: [core, contacts], methodCalls };
  const answer = await client.post(body);
  return answer.ok ? answer : client.post(body);
}

/** Some cards; none where they are refused. */
async function readPage(client: JmapClient, accountId: string, position: number): Promise<Args['list']> {
  const answer = await ask(client, [
    ...found(accountId, { position, sort: [{ property: 'created' }], calculateTotal: true }),
    ...found(accountId, { anchor: 'C4', anchorOffset: 1, limit: 5 }, 'behind'),
  ]);
  if (!answer.ok) return [];
  const { methodResponses } = (await answer.json()) as { methodResponses: [string, Args][] };
  const [, [, { list = [] }] = ['', { list: [] }]] = methodResponses;
  return list;
}

/** Each picture that a card has is a blob of the type that is said there, or refused. */
async function expectPictures(
  client: JmapClient,
  downloadUrl: string,
  accountId: string,
  cards: Args['list'],
): Promise<void> {
  const media = cards.flatMap((card) => Object.values(card.media ?? {}) as Record<string, string>[]);
  for (const { blobId = '', mediaType = '' } of media.slice(0, 2)) {
    const values: Record<string, string> = { accountId, blobId, type: mediaType, name: 'photo' };
    const url = downloadUrl.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
    const picture = await client.get(url);
    expect(picture.ok).toBe(client.name !== 'no-blobs');
    if (picture.ok) expect(picture.headers.get('content-type')).toBe(mediaType);
  }
}

/** What a schema cannot say of a session. @see RFC 8620 §2 */
function expectConsistent({ capabilities, accounts, primaryAccounts }: Session): void {
  for (const { accountCapabilities } of Object.values(accounts))
    expect(Object.keys(capabilities)).toEqual(expect.arrayContaining(Object.keys(accountCapabilities)));
  for (const [capability, accountId] of Object.entries(primaryAccounts))
    expect(accounts[accountId]?.accountCapabilities).toHaveProperty([capability]);
}
