import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge, type Ran } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientSecretContext } from '../../../dist/model/seal-contexts.js';
import { MasterKey } from '../../../dist/security/master-key.js';
import type { Database } from '../../../dist/storage/database.js';

const secret = 'GOCSPX-s3cr3t';
const clientId = '1234.apps.googleusercontent.com';
const contactsScope = 'https://www.googleapis.com/auth/contacts.readonly';
const proxyUrl = 'https://invitely.example/oauth.html';

let database: TestDatabase;
let db: Database;
let directory: string;
let secretFile: string;
let key: string;

beforeAll(async () => {
  database = await createDatabase();
  db = database.open(2);
  directory = await mkdtemp(path.join(tmpdir(), 'app-client-'));
  secretFile = path.join(directory, 'google.secret');
  await writeFile(secretFile, `${secret}\n`);
});

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

/** Runs a command, which must never show a secret. */
async function app(args: readonly string[], { input = '', env = {} } = {}): Promise<Ran> {
  const ran = await bookbridge(['app', ...args], {
    env: { DATABASE_URL: database.url, BOOKBRIDGE_MASTER_KEY: testMasterKey, ...env },
    input,
  });
  expect(ran.stdout + ran.stderr).not.toContain('s3cr3t');
  return ran;
}

const createFlags = () => ['create', '--name', 'Invitely', '--client', `google=${clientId}`];

beforeEach(async () => {
  const { code, stdout } = await app([...createFlags(), '--client-secret-file', `gmail=${secretFile}`]);
  expect(code).toBe(0);
  key = JSON.parse(stdout).domain_key;
});

const set = (...flags: string[]) => app(['set', key, ...flags]);
const shown = async (env = {}) => JSON.parse((await app(['show', key], { env })).stdout);

/** The clients of the application as they are kept, and their secrets as a provider would get them. */
async function kept() {
  const { rows } = await db.query(
    `select c.*, c::text as whole from bookbridge.oauth_clients c
      join bookbridge.applications a on a.id = c.application_id where a.domain_key = $1`,
    [key],
  );
  const masterKey = new MasterKey(Buffer.from(testMasterKey, 'base64'));
  return rows.map(({ whole, ...row }) => ({
    ...row,
    whole: whole + row.sealed_secret.toString('latin1'),
    secret: masterKey
      .openRecord(clientSecretContext(row.application_id, row.source), row.sealed_secret)
      .toString(),
  }));
}

describe("an application's own OAuth client", () => {
  test('is made with the application, under the one code of its source, and its secret is sealed', async () => {
    const [client] = await kept();
    expect(client).toMatchObject({ source: 'gmail', client_id: clientId, scopes: null, secret });
    expect(client.whole).not.toContain('s3cr3t');
    expect(client.whole).not.toContain(Buffer.from(secret).toString('hex'));
  });

  test('is shown with the redirect URI that its provider has to know', async () => {
    expect((await shown({ BOOKBRIDGE_BASE_URL: 'https://b.example' })).clients).toEqual({
      gmail: {
        client_id: clientId,
        scopes: null,
        tenant: null,
        proxy_url: null,
        proxy_kind: null,
        redirect_uri: 'https://b.example/auth',
      },
    });
    expect((await shown()).clients.gmail.redirect_uri).toMatch(/BOOKBRIDGE_BASE_URL is needed/);
  });

  test('keeps its secret and the rest when only its scopes or its page are changed', async () => {
    const { stdout } = await set('--client-scopes', 'gmail=contacts.readonly', '--retention-minutes', '30');
    expect(stdout).toBe('Changed: retention_minutes, clients.gmail.scopes.\n');
    await set('--proxy-url', `google=${proxyUrl}`);
    expect(await kept()).toMatchObject([{ client_id: clientId, scopes: [contactsScope], secret }]);
    expect(await shown()).toMatchObject({
      retentionMinutes: 30,
      clients: {
        gmail: {
          scopes: [contactsScope],
          proxy_url: proxyUrl,
          proxy_kind: 'browser',
          redirect_uri: proxyUrl,
        },
      },
    });
    await set('--client-scopes', 'gmail=', '--proxy-url', 'gmail=');
    expect(await kept()).toMatchObject([{ scopes: null, proxy_url: null, proxy_kind: null, secret }]);
  });

  test('may have a page that forwards on its server, and the command says that this is weaker', async () => {
    const { code, stderr } = await set('--proxy-url', `gmail=${proxyUrl}`, '--proxy-kind', 'gmail=server');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^gmail: .*weaker.*\n$/) });
    await set('--proxy-url', `gmail=${proxyUrl}?v=2`);
    expect(await kept()).toMatchObject([{ proxy_url: `${proxyUrl}?v=2`, proxy_kind: 'server' }]);
  });

  test('gets another secret, or another id with its secret, from standard input', async () => {
    const args = ['set', key, '--client-secret-file', 'gmail=-'];
    const { stdout } = await app(args, { input: 'second-s3cr3t\n' });
    expect(stdout).toBe('Changed: clients.gmail.client_secret.\n');
    expect(await kept()).toMatchObject([{ client_id: clientId, secret: 'second-s3cr3t' }]);
    await app([...args, '--client', 'gmail=other'], { input: 'third-s3cr3t' });
    expect(await kept()).toMatchObject([{ client_id: 'other', secret: 'third-s3cr3t' }]);
  });

  test('is taken away with its secret', async () => {
    expect((await set('--client', 'google=')).stdout).toBe('Changed: clients.gmail.\n');
    expect(await kept()).toEqual([]);
    expect((await shown()).clients).toEqual({});
  });

  test('leaves everything as it was when anything is wrong, and says all of it', async () => {
    const before = await shown();
    const { code, stderr } = await set(
      ...['--retention-minutes', '0', '--limit', 'nosuch=1', '--client', 'gmail=other'],
      ...['--client-scopes', 'icloud=mail-r', '--proxy-url', 'gmail=http://a.example'],
    );
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^--limit nosuch: /),
      expect.stringMatching(/^--retention-minutes: /),
      expect.stringMatching(/^--client-scopes icloud: .*: gmail, yahoo, outlookcom, aol, office365$/),
      expect.stringMatching(/^--client-secret-file gmail: is missing/),
      expect.stringMatching(/^--proxy-url gmail: /),
    ]);
    expect(await shown()).toEqual(before);
  });

  test('is not made without its secret, nor is the application', async () => {
    const count = async () => (await app(['list'])).stdout;
    const before = await count();
    for (const [args, reason] of [
      [[], /^--client-secret-file gmail: is missing/],
      [['--client-secret-file', 'gmail=nosuch.secret'], /gmail: nosuch\.secret does not exist$/m],
      [['--client-secret-file', 'gmail=-'], /gmail: standard input is empty$/m],
      [['--client-secret-file', secretFile], /written as name=value/],
    ] as const) {
      expect(await app([...createFlags(), ...args])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(reason),
      });
    }
    expect(await count()).toBe(before);
  });
});
