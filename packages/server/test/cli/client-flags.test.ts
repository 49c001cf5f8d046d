import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  findClientSource,
  newOAuthClient,
  oauthClientChanges,
} from '../../dist/applications/oauth-client.js';
import { clientChangesIn } from '../../dist/cli/client-changes.js';
import type { ClientFlags } from '../../dist/cli/client-flags.js';
import { changedNames, shownClients, warningsOf } from '../../dist/cli/clients.js';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const stored = {
  source: 'gmail',
  clientId: 'id-1',
  sealedSecret: Buffer.from('sealed'),
  scopes: null,
  tenant: null,
  proxyUrl: null,
  proxyKind: null,
};

let directory: string;
const file = (name: string) => path.join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'client-flags-'));
  await writeFile(file('secret'), ' s3cr3t\n');
  await writeFile(file('empty'), ' \n');
  await writeFile(file('lines'), 's3cr3t\nmore\n');
  await writeFile(file('json'), '{"web":{"client_secret":"s3cr3t"}}');
});

afterAll(() => rm(directory, { recursive: true }));

const create = (flags: ClientFlags) => clientChangesIn(flags, []);
const set = (flags: ClientFlags, row = {}) => clientChangesIn(flags, [{ ...stored, ...row }]);

/** What a call is refused with, line by line. */
async function problems(call: Promise<unknown>): Promise<string[]> {
  const error = await call.then(
    () => undefined,
    (reason: Error) => reason,
  );
  expect(error).toMatchObject({ name: 'UsageError' });
  expect(error?.message).not.toContain('s3cr3t');
  return error?.message.split('\n') ?? [];
}

/** What is changed of the one client. */
async function fields(call: ReturnType<typeof clientChangesIn>) {
  const [change] = await call;
  return change && 'fields' in change ? change.fields : change?.kind;
}

describe('the flags of a new client', () => {
  const client = (): ClientFlags => ({
    client: [['gmail', 'id-1']],
    clientSecretFile: [['gmail', file('secret')]],
  });

  test('take an id and the file of its secret, trimmed, for any name of the source', async () => {
    const [change] = await create({
      client: [['Google', 'id-1']],
      clientSecretFile: [['gmail', file('secret')]],
    });
    expect(change).toMatchObject({
      kind: 'added',
      source: { code: 'gmail' },
      fields: { client_id: 'id-1', client_secret: 's3cr3t' },
    });
    expect(change && changedNames(change)).toEqual(['clients.gmail']);
  });

  test('want the id beside the secret, the secret beside the id, and both beside all else', async () => {
    const needsId = '--client gmail: is missing: a new client needs its id';
    const needsSecret = '--client-secret-file gmail: is missing: a new client needs its secret';
    expect(await problems(create({ client: [['google', 'id-1']] }))).toEqual([needsSecret]);
    expect(await problems(create({ clientSecretFile: [['gmail', file('secret')]] }))).toEqual([needsId]);
    expect(await problems(create({ clientScopes: [['gmail', '']] }))).toEqual([needsId, needsSecret]);
  });

  test('refuse sources that nobody is asked for consent at, and name those that are', async () => {
    const flags: ClientFlags = { client: [['icloud', 'id-1']], proxyKind: [['nosuch', 'server']] };
    expect(await problems(create(flags))).toEqual([
      '--client icloud: is none of the sources that are asked by OAuth: gmail, yahoo, outlookcom, aol, office365',
      '--proxy-kind nosuch: is none of the sources that are asked by OAuth: gmail, yahoo, outlookcom, aol, office365',
    ]);
  });

  test('refuse a source that is named twice, by two names too', async () => {
    const twice = { ...client(), client: [['gmail', 'id-1'] as const, ['google', 'id-2'] as const] };
    expect(await problems(create(twice))).toEqual(['--client google: names gmail twice']);
  });

  const refused: readonly (readonly [string, ClientFlags, string])[] = [
    ['an id with a space', { client: [['gmail', 'my id']] }, '--client gmail: must be the id'],
    ['no file', { clientSecretFile: [['gmail', '']] }, '--client-secret-file gmail: must name a file'],
    [
      'a scope nobody knows',
      { clientScopes: [['gmail', 'contacts']] },
      '--client-scopes gmail: has contacts;',
    ],
    ['too few scopes', { clientScopes: [['gmail', 'userinfo.email']] }, 'lacks contacts.readonly'],
    ['a list of nothing', { clientScopes: [['gmail', ', ']] }, '--client-scopes gmail: lacks'],
    [
      'a tenant where there is none',
      { clientTenant: [['google', 'common']] },
      '--client-tenant google: is for a source whose clients have a tenant, which this is not',
    ],
    ['a page over http', { proxyUrl: [['gmail', 'http://a.example/p']] }, '--proxy-url gmail: must be a URL'],
    ['a page without a host', { proxyUrl: [['gmail', 'oauth.html']] }, '--proxy-url gmail: must be a URL'],
    ['half a URL', { proxyUrl: [['gmail', 'https:a.example']] }, '--proxy-url gmail: must be a URL'],
    ['a URL with a space', { proxyUrl: [['gmail', 'https://a.example/p ']] }, '--proxy-url gmail: must be'],
    ['a fragment', { proxyUrl: [['gmail', 'https://a.example/#p']] }, '--proxy-url gmail: has a fragment'],
    ['an empty fragment', { proxyUrl: [['gmail', 'https://a.example/#']] }, 'has a fragment'],
    ['a password', { proxyUrl: [['gmail', 'https://me:pw@a.example/']] }, 'holds a user name'],
    [
      'a kind without a page',
      { proxyKind: [['gmail', 'server']] },
      'needs a page that forwards: give --proxy-url',
    ],
    [
      'a kind of no page',
      { proxyUrl: [['gmail', '']], proxyKind: [['gmail', 'server']] },
      '--proxy-kind gmail: needs a page',
    ],
    [
      'a kind that there is not',
      { proxyUrl: [['gmail', 'https://a.example/']], proxyKind: [['gmail', 'both']] },
      '--proxy-kind gmail: must be browser or server',
    ],
  ];

  for (const [what, flags, sentence] of refused) {
    test(`refuse ${what}, of a client that is there too`, async () => {
      expect(await problems(create({ ...client(), ...flags }))).toEqual([expect.stringContaining(sentence)]);
      if (flags.client) return;
      expect(await problems(set(flags))).toEqual([expect.stringContaining(sentence)]);
    });
  }

  for (const [name, problem] of [
    ['nosuch', 'does not exist'],
    ['.', 'is a directory'],
    ['empty', 'is empty'],
    ['lines', 'must hold the secret alone, on one line'],
    ['json', 'must hold the secret alone, on one line'],
  ] as const) {
    test(`say of the secret's file that it ${problem}, and nothing of what is in it (${name})`, async () => {
      const flags = { ...client(), clientSecretFile: [['gmail', file(name)] as const] };
      expect(await problems(create(flags))).toEqual([`--client-secret-file gmail: ${file(name)} ${problem}`]);
    });
  }

  test('tell everything that is wrong at once', async () => {
    const flags: ClientFlags = {
      client: [['gmail', '']],
      clientSecretFile: [['icloud', 'x']],
      clientScopes: [['gmail', 'contacts']],
      proxyUrl: [['gmail', 'x']],
    };
    expect(await problems(create(flags))).toEqual([
      '--client-secret-file icloud: is none of the sources that are asked by OAuth: gmail, yahoo, outlookcom, aol, office365',
      '--client-scopes gmail: is for the client that --client gmail= takes away',
      '--proxy-url gmail: is for the client that --client gmail= takes away',
    ]);
  });
});

describe('the flags of a client that is there', () => {
  test('take scopes whole or by their last part, each once', async () => {
    const written = `userinfo.email, contacts.readonly ${scope('contacts.readonly')}`;
    expect(await fields(set({ clientScopes: [['gmail', written]] }))).toEqual({
      scopes: [scope('userinfo.email'), scope('contacts.readonly')],
    });
    expect(await fields(set({ clientScopes: [['gmail', '']] }))).toEqual({ scopes: null });
  });

  test('take a tenant where clients have one, and take it back', () => {
    const google = findClientSource('gmail');
    if (!google) throw new Error('Nobody is asked at Google.');
    const tenants = z.string().regex(/^[a-z]+$/, 'must be the name of a tenant');
    const source = { ...google, oauth: { ...google.oauth, tenants } };
    const client = { client_id: 'id-1', client_secret: 's3cr3t' };
    expect(newOAuthClient(source).parse({ ...client, tenant: 'common' })).toEqual({
      ...client,
      tenant: 'common',
    });
    expect(oauthClientChanges(source).parse({ tenant: null })).toEqual({ tenant: null });
    const { error } = oauthClientChanges(source).safeParse({ tenant: '../common' });
    expect(error?.issues.map(({ message }) => message)).toEqual(['must be the name of a tenant']);
  });

  test('take back a tenant that no provider of this version knows', async () => {
    const row = { tenant: 'common' };
    expect(await fields(set({ clientTenant: [['gmail', '']] }, row))).toEqual({ tenant: null });
  });

  test('take a page that forwards, as written, and its kind by itself', async () => {
    const proxyUrl = 'https://a.example?oauth=1';
    expect(await fields(set({ proxyUrl: [['gmail', proxyUrl]] }))).toEqual({ proxy_url: proxyUrl });
    expect(await fields(set({ proxyUrl: [['gmail', 'http://localhost:3000/p']] }))).toBeTruthy();
    expect(await fields(set({ proxyUrl: [['gmail', '']] }))).toEqual({ proxy_url: null });
    expect(await fields(set({ proxyKind: [['gmail', 'browser']] }, { proxyUrl }))).toEqual({
      proxy_kind: 'browser',
    });
  });

  test('want another secret for another id, and none for the same', async () => {
    expect(await problems(set({ client: [['gmail', 'id-2']] }))).toEqual([
      '--client-secret-file gmail: is missing: another client has another secret',
    ]);
    expect(await fields(set({ client: [['gmail', 'id-1']] }))).toEqual({ client_id: 'id-1' });
  });

  test('take it away with nothing behind =', async () => {
    expect(await fields(set({ client: [['google', '']] }))).toBe('removed');
  });

  test('name what they change', async () => {
    const changes = await set({
      clientSecretFile: [['gmail', file('secret')]],
      clientScopes: [['gmail', '']],
    });
    expect(changes.flatMap(changedNames)).toEqual(['clients.gmail.client_secret', 'clients.gmail.scopes']);
  });

  test('warn of a page that forwards on its server, and of no other', async () => {
    const proxyUrl = 'https://a.example/';
    const server = await set({ proxyKind: [['gmail', 'server']] }, { proxyUrl });
    expect(warningsOf(server)).toEqual([expect.stringMatching(/^gmail: .*weaker/)]);
    expect(warningsOf(await set({ proxyKind: [['gmail', 'browser']] }, { proxyUrl }))).toEqual([]);
  });
});

test('a client is shown with what its provider has to know, and without its secret', () => {
  const shown = { client_id: 'id-1', scopes: null, tenant: null, proxy_url: null, proxy_kind: null };
  expect(shownClients([stored], 'https://b.example/contacts')).toEqual({
    gmail: { ...shown, redirect_uri: 'https://b.example/contacts/auth' },
  });
  expect(shownClients([stored], undefined)).toMatchObject({
    gmail: { redirect_uri: 'BOOKBRIDGE_BASE_URL is needed to tell' },
  });
  const proxyUrl = 'https://a.example/oauth.html';
  expect(shownClients([{ ...stored, proxyUrl, proxyKind: 'browser' }], undefined)).toMatchObject({
    gmail: { proxy_url: proxyUrl, proxy_kind: 'browser', redirect_uri: proxyUrl },
  });
});
