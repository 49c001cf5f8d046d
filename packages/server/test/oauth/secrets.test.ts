import { Person, stateOf, withParameters } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { type Begun, begin, ended } from '@bookbridge/testing/imports';
import { holdPages } from '@bookbridge/testing/slow-pages';
import { storedImport } from '@bookbridge/testing/stored-import';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findConsent } from '../../dist/grants/consent.js';
import { sealedGrant } from '../../dist/storage/grants.js';
import { openGrant } from '../../dist/vault/grant.js';
import { keyOfImport } from '../../dist/vault/import-key.js';

let service: ServiceWithGoogle;

/** What nobody may find, by what it is. */
const secrets = new Map<string, string>();

/** Text of rows, taken at every station: bytes are in it as hexadecimal digits. */
const snapshots: string[] = [];
const answers: { location: string; body: string; cookies: string }[] = [];

beforeAll(async () => {
  service = await startWithGoogle();
  secrets.set('the secret of the client', 'sandbox-secret');
  secrets.set('the beginning of access tokens', 'ya29.');
  secrets.set('addresses', 'sandbox.example');
  await successfulWay();
  await failedWay();
  await deniedWay();
  await forgedWay();
  await until(async () => (await jobs()) === 0);
  await takeSnapshot();
});

afterAll(() => service.stop());

async function successfulWay(): Promise<void> {
  const begun = await begin(service, {
    service: 'size-21@gmail.com',
    user_id: 'zquseridcanary',
    echo: 'zqechocanary',
    redirect_url: 'https://invitely.example/after',
  });
  secrets.set('the hint of who signs in', 'size-21@gmail.com');
  secrets.set('user_id', 'zquseridcanary');
  secrets.set('echo', 'zqechocanary');
  const person = new Person();
  const callback = await person.wayBack(begun.url, { account: 'size-21' });
  await note(begun, callback, 'read');
  await takeSnapshot();
  const letGo = await holdPages(service.service.parts.db, begun.import_id);
  await keep(await person.open(callback));
  await noteTokens(begun);
  await takeSnapshot();
  await letGo();
  await ended(service, begun.import_id);
  await takeSnapshot();
}

async function failedWay(): Promise<void> {
  const begun = await begin(service, { service: 'gmail' });
  const person = new Person();
  const callback = await person.wayBack(begun.url, { account: 'dead-refresh' });
  await note(begun, callback, 'failed');
  await keep(await person.open(callback));
  await ended(service, begun.import_id);
  await takeSnapshot();
}

async function deniedWay(): Promise<void> {
  const begun = await begin(service, { service: 'gmail' });
  const person = new Person();
  const callback = await person.wayBack(begun.url, { decision: 'deny' });
  await note(begun, callback, 'denied');
  await keep(await person.open(withParameters(callback, { error_description: 'zqdescriptioncanary' })));
  secrets.set('what an error describes', 'zqdescriptioncanary');
}

async function forgedWay(): Promise<void> {
  const begun = await begin(service, { service: 'gmail' });
  const person = new Person();
  const callback = await person.wayBack(begun.url, { account: 'size-40' });
  await note(begun, callback, 'forged');
  await keep(await new Person().open(callback));
  const forged = withParameters(callback, { code: 'zqforgedcanary' });
  secrets.set('the code that was made up', 'zqforgedcanary');
  await keep(await person.open(forged));
  await takeSnapshot();
}

/** What a consent under way hides. */
async function note({ url }: Begun, callback: URL, name: string): Promise<void> {
  const found = await findConsent(service.service.parts, stateOf(callback));
  secrets.set(`the state that was ${name}`, stateOf(callback));
  secrets.set(`the verifier that was ${name}`, found?.consent.verifier ?? '');
  secrets.set(`the link that was ${name}`, new URL(url).pathname.split('/').at(-1) ?? '');
  const code = callback.searchParams.get('code');
  if (code !== null) secrets.set(`the code that was ${name}`, code);
}

async function noteTokens({ import_id: importId }: Begun): Promise<void> {
  const { parts } = service.service;
  const it = await storedImport(parts.db, importId);
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  const held = await sealedGrant(parts.db, it.key);
  if (!key || !held) throw new Error('There is no grant.');
  const grant = openGrant(key, it, held.sealed);
  if (grant.kind !== 'oauth') throw new Error('It is not a grant of a consent.');
  const { accessToken, refreshToken } = grant;
  secrets.set('the access token', accessToken);
  secrets.set('the refresh token', refreshToken ?? '');
}

async function keep(response: Response): Promise<void> {
  answers.push({
    location: response.headers.get('location') ?? '',
    body: await response.text(),
    cookies: response.headers.getSetCookie().join('\n'),
  });
}

async function jobs(): Promise<number> {
  const { db } = service.service.parts;
  await db.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
  const { rowCount } = await db.query('select from graphile_worker._private_jobs');
  return rowCount ?? 0;
}

async function takeSnapshot(): Promise<void> {
  const { db } = service.service.parts;
  const { rows: tables } = await db.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('bookbridge', 'vault', 'graphile_worker')`,
  );
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await db.query<{ text: string }>(`select it::text as text from ${name} it`);
      return rows.map(({ text }) => `${name} ${text}`).join('\n');
    }),
  );
  snapshots.push(all.join('\n'));
}

/** As it is, as bytes in hexadecimal digits, and as base64, of which the ends depend on what stands beside it. */
const formsOf = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').slice(0, -4),
];

function expectNone(text: string, except: readonly string[] = []): void {
  for (const [name, secret] of secrets) {
    expect(secret.length, name).toBeGreaterThan(3);
    if (except.includes(name)) continue;
    // What is short stands in base64 and in digits by chance.
    const forms = secret.length < 12 ? [secret] : formsOf(secret);
    for (const form of forms) expect(text.includes(form), `${name}, as ${form}`).toBe(false);
  }
}

describe('no secret of a consent', () => {
  test('is among nothing: everything was looked at', () => {
    expect(secrets.size).toBeGreaterThan(20);
    const all = snapshots.join('\n');
    for (const table of ['vault.consents', 'vault.grants', 'vault.keys', 'bookbridge.imports', 'vault.pages'])
      expect(all).toContain(`${table} (`);
    expect(all).toContain('graphile_worker._private_jobs (');
    expect(service.logs()).toContain('a consent came to nothing');
    expect(service.logs()).toContain('"level":20');
  });

  test('is in a line of the log', () => {
    expectNone(service.logs());
  });

  test('is in a metric', async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('gmail');
    expectNone(metrics);
  });

  test('is in a row of the database', () => {
    for (const snapshot of snapshots) expectNone(snapshot);
  });

  test('is in an answer to a callback, but for what the contract names', () => {
    for (const { location, body, cookies } of answers) {
      expectNone(location, ['user_id', 'echo']);
      expectNone(body, ['user_id', 'echo']);
      // The cookie's path is that of the link, whose own it is.
      expectNone(cookies.replaceAll(/Path=[^;]*/g, ''));
    }
    expect(answers[0]?.location).toContain('user_id=zquseridcanary&echo=zqechocanary&status=success');
  });
});
