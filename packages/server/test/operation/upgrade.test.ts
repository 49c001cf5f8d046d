import { createEmptyDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { migrateUpTo } from '@bookbridge/testing/old-schema';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oauthClientOf, openSecret } from '../../dist/grants/client.js';
import type { ImportKey } from '../../dist/model/import.js';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { MasterKey } from '../../dist/security/master-key.js';
import { findProvider, wayOf } from '../../dist/sources/registry.js';
import { applicationByDomainKey } from '../../dist/storage/applications.js';
import type { Database } from '../../dist/storage/database.js';
import { isClientInUse } from '../../dist/storage/grants.js';
import { importKey } from '../../dist/storage/import-key.js';
import { moveToFailed } from '../../dist/storage/import-moves.js';
import { importByKey } from '../../dist/storage/imports.js';
import { migrate } from '../../dist/storage/migrate.js';
import { oauthChoice } from '../../dist/storage/oauth-clients.js';

const masterKey = new MasterKey(Buffer.from(testMasterKey, 'base64'));

let database: TestDatabase;
let db: Database;

beforeEach(async () => {
  database = await createEmptyDatabase();
  db = database.open(2);
});

afterEach(async () => {
  await database.drop();
});

/** Writes what a node of 0005 writes for an application with a client of its own that begins an import and gets a grant. */
async function writeAsBefore(domainKey: string): Promise<ImportKey> {
  const { rows } = await db.query<{ id: string }>(
    `insert into bookbridge.applications (domain_key, name, logo_url, redirect_origins, browser_origins, sources_off,
        source_order, include, retention_minutes, limits, texts, locale)
      values ($1, 'Invitely', null, '{}', '{}', '{}', '{}', '{}', 15, '{}', '{"upload.title":"Hello"}', null) returning id`,
    [domainKey],
  );
  const id = rows[0]?.id ?? '';
  await db.query(
    `insert into bookbridge.oauth_clients (application_id, source, client_id, sealed_secret, scopes, proxy_url, proxy_kind)
      values ($1, 'gmail', 'id-1', $2, null, null, null)`,
    [id, masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from('the-secret'))],
  );
  const begun = await db.query<{ id: string }>(
    `insert into bookbridge.imports (application_id, import_id, first_action_id, source, method, request, locale, include,
        is_merged, code_hash, state, wait_until)
      values ($1, 1000001, 1, 'gmail', 'consent', '', null, '{}', true, null, 'waiting', now() + interval '1 hour')
      returning id`,
    [id],
  );
  const key = begun.rows[0]?.id ?? '';
  await db.query('insert into vault.keys (import_id, wrapped) values ($1, $2)', [key, '']);
  await db.query('insert into vault.grants (import_id, sealed, account) values ($1, $2, $3)', [
    key,
    '',
    Buffer.alloc(32, 1),
  ]);
  await db.query(
    `insert into bookbridge.statistics (source, outcome, seconds, contacts) values ('gmail', 'completed', 1, 1)`,
  );
  return importKey(id, key);
}

/** That a node of this version goes on with it, in the operator's mode and without a parent. */
async function expectGoneOn(domainKey: string, key: ImportKey): Promise<void> {
  const application = (await applicationByDomainKey(db, domainKey))?.application;
  expect(application).toMatchObject({ consent: {}, parent: undefined, texts: { 'upload.title': 'Hello' } });
  const it = await importByKey(db, key);
  expect(it).toMatchObject({ state: 'waiting', consentMode: undefined });
  const id = application?.id ?? '';
  const { client } = await oauthChoice(db, id, 'gmail');
  expect(client && openSecret(masterKey, client)).toBe('the-secret');
  const google = findProvider('gmail');
  const oauth = google && wayOf(google, 'consent')?.oauth;
  if (!google || !oauth) throw new Error('Nobody is asked at Google.');
  const config = { baseUrl: 'https://b.example', sources: {} } as unknown as Parameters<
    typeof oauthClientOf
  >[0]['config'];
  expect(await oauthClientOf({ db, masterKey, config }, id, google.code, oauth)).toMatchObject({
    id: 'id-1',
    mode: 'contacts',
    tenant: undefined,
  });
  // Whose grant it is nobody knows, so it may be any client's.
  expect(await isClientInUse(db, [Buffer.alloc(32, 2)])).toBe(true);
  await moveToFailed(db, key, 'gave_up', 24, ['waiting']);
  const { rows } = await db.query('select mode, outcome from bookbridge.statistics order by id');
  expect(rows).toEqual([
    { mode: null, outcome: 'completed' },
    { mode: null, outcome: 'gave_up' },
  ]);
}

describe('what nodes before migration 0006 have written', () => {
  test('is gone on with after it', async () => {
    await migrateUpTo(db, '0005');
    const key = await writeAsBefore('before');
    expect(await migrate(db)).toContain('0006-consent-modes-tenants-and-parents.sql');
    await expectGoneOn('before', key);
  });

  test('is gone on with also when they write it afterwards, beside nodes of this version', async () => {
    await migrate(db);
    const key = await writeAsBefore('beside');
    await expectGoneOn('beside', key);
  });
});
