import { randomBytes } from 'node:crypto';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { lockWaits } from '@bookbridge/testing/lock-waits';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applicationDefaults } from '../../dist/applications/application.js';
import { type Begin, beginImport } from '../../dist/imports/begin.js';
import type { SourceCode } from '../../dist/model/source.js';
import { makeLog } from '../../dist/observe/log.js';
import { MasterKey } from '../../dist/security/master-key.js';
import { SealError } from '../../dist/security/seal.js';
import { insertApplication } from '../../dist/storage/applications.js';
import type { Database, Queryable } from '../../dist/storage/database.js';
import { recordKeyHolder } from '../../dist/storage/key-holders.js';
import { claimMasterKey, knownKeys } from '../../dist/storage/master-keys.js';
import { queueRevocation } from '../../dist/storage/queue.js';
import { sealedColumns } from '../../dist/storage/sealed-columns.js';
import { keyUses } from '../../dist/storage/sealed-rows.js';
import { rewrapAll } from '../../dist/vault/rewrap.js';

const [first, second, third] = [randomBytes(32), randomBytes(32), randomBytes(32)];

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createDatabase();
  db = database.open(4);
});

afterAll(async () => {
  await database.drop();
});

beforeEach(async () => {
  await db.query(
    'truncate bookbridge.key_checks, bookbridge.master_keys, bookbridge.key_holders, bookbridge.nodes, bookbridge.applications cascade',
  );
  await db.query('delete from graphile_worker._private_jobs');
});

const claimed = async (keys: [Buffer, ...Buffer[]], holder?: string): Promise<MasterKey> => {
  const masterKey = new MasterKey(keys);
  await claimMasterKey(db, masterKey, holder);
  return masterKey;
};

/** Seals something in each place that there is, for so many imports. */
async function fill(masterKey: MasterKey, count: number): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `insert into bookbridge.applications (domain_key, name, include) values ($1, 'Invitely', '{}') returning id`,
    [randomBytes(8).toString('hex')],
  );
  const id = rows[0]?.id ?? '';
  const numbers = Array.from({ length: count }, (_, at) => 1_000_000 + at);
  const begun = await db.query<{ id: string; import_id: number }>(
    `insert into bookbridge.imports (application_id, import_id, first_action_id, source, request, include, is_merged, state,
        wait_until, token_key)
      select $1, number, 1, 'csv', request, '{}', true, 'waiting', now() + interval '1 hour', $4
        from unnest($2::integer[], $3::bytea[]) as new (number, request) returning id, import_id`,
    [
      id,
      numbers,
      numbers.map((number) => masterKey.sealRecord(`request/${id}/${number}`, Buffer.from('asked'))),
      masterKey.id,
    ],
  );
  await db.query(
    'insert into vault.keys (import_id, wrapped) select * from unnest($1::bigint[], $2::bytea[])',
    [
      begun.rows.map((row) => row.id),
      begun.rows.map((row) => masterKey.newImportKey(`${id}/${row.import_id}`).wrapped),
    ],
  );
  await db.query(
    'insert into bookbridge.oauth_clients (application_id, source, client_id, sealed_secret) values ($1, $2, $3, $4)',
    [id, 'gmail', 'id', masterKey.sealRecord(`client/${id}/gmail`, Buffer.from('secret'))],
  );
  await db.query(
    `select graphile_worker.add_job('revoke', json_build_object('sealed', $1::text, 'since', now()), run_at => now() + interval '1 minute')`,
    [masterKey.sealRecord('revocation', Buffer.from('token')).toString('base64')],
  );
}

/** How many sealed values each key has. */
async function sealedBy(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const places = new Set(sealedColumns.map(({ what }) => what));
  for (const { keyId = 'lost', what, count } of await keyUses(db))
    if (places.has(what)) counts[keyId] = (counts[keyId] ?? 0) + count;
  return counts;
}

describe('a ring of master keys', () => {
  const [old, both, turned, young] = [
    new MasterKey(first),
    new MasterKey([first, second]),
    new MasterKey([second, first]),
    new MasterKey([second]),
  ];
  both.setFirst(old.id);
  young.setFirst(undefined);

  test('seals with the first and opens what any of its keys has sealed', () => {
    for (const from of [old, both, turned])
      for (const to of [both, turned])
        expect(to.openRecord('x', from.sealRecord('x', Buffer.from('plain'))).toString()).toBe('plain');
    expect(young.openRecord('x', turned.sealRecord('x', Buffer.from('plain'))).toString()).toBe('plain');
  });

  test('does not open with the wrong key, in the wrong place, or when the id in front was changed', () => {
    const sealed = turned.sealRecord('x', Buffer.from('plain'));
    expect(() => old.openRecord('x', sealed)).toThrow(SealError);
    expect(() => turned.openRecord('y', sealed)).toThrow(SealError);
    expect(() => young.openRecord('x', old.sealRecord('x', Buffer.from('plain')))).toThrow(SealError);
    sealed[0] = (sealed[0] ?? 0) ^ 1;
    expect(() => turned.openRecord('x', sealed)).toThrow(SealError);
  });

  test('writes what programs of one key read, as long as the first key seals', () => {
    expect(both.sealRecord('x', Buffer.from('plain'))).toHaveLength(12 + 16 + 5);
    expect(turned.sealRecord('x', Buffer.from('plain'))).toHaveLength(8 + 12 + 16 + 5);
  });

  test('makes the token of an import with the key that it was begun with, and knows those of each', () => {
    expect(turned.tokenFor('x', old.id)).toBe(old.tokenFor('x'));
    expect(turned.tokenFor('x', turned.beginKeyOf({ tokenKey: undefined }))).toBe(old.tokenFor('x'));
    expect(turned.isTokenFor('x', old.tokenFor('x'))).toBe(true);
    expect(turned.isTokenFor('x', young.tokenFor('x'))).toBe(true);
    expect(old.isTokenFor('x', young.tokenFor('x'))).toBe(false);
    expect(() => young.tokenFor('x', old.id)).toThrow(SealError);
  });

  test('tells an id of each key that does not change, and tells nothing of the key', () => {
    expect(both.ids).toEqual([old.id, young.id]);
    expect(new Set([old.id, young.id, new MasterKey(third).id]).size).toBe(3);
    expect(old.id).toMatch(/^[0-9a-f]{16}$/);
    expect(new MasterKey(Buffer.alloc(32, 7)).id).toBe('adccd80dd50d46df');
  });
});

describe('taking master keys into use', () => {
  test('is refused with a key that this database was not sealed with', async () => {
    await claimed([first]);
    await expect(claimed([second])).rejects.toThrow('is not the one that this database was sealed with');
    expect(await knownKeys(db)).toEqual([new MasterKey(first).id]);
  });

  test('is refused without a key that is still needed, in one sentence that says what for', async () => {
    const old = await claimed([first]);
    await fill(old, 3);
    await claimed([second, first]);
    await expect(claimed([second])).rejects.toThrow(
      new RegExp(
        `^The master key ${old.id} is still needed \\(imports under way that were begun with it: 3, keys of imports: 3, requests of imports: 3, secrets of OAuth clients: 1, tokens that wait to be revoked: 1\\) and is not among the given ones: give it as well, and see \`bookbridge keys status\`\\.$`,
      ),
    );
  });

  test('is refused without the key that other nodes seal with by now', async () => {
    await claimed([first]);
    await claimed([second, first], 'node-1');
    await expect(claimed([first])).rejects.toThrow(
      `${new MasterKey(second).id} is still needed (nodes that seal with it: 1)`,
    );
  });

  test('forgets a key that nothing needs, and takes only the newer one from then on', async () => {
    await claimed([first]);
    await claimed([second, first]);
    const young = await claimed([second]);
    expect(await knownKeys(db)).toEqual([young.id]);
    await expect(claimed([first])).rejects.toThrow('is not the one that this database was sealed with');
    await fill(young, 1);
    expect(await sealedBy()).toEqual({ [young.id]: 4 });
  });

  test('waits with a new key until every node that runs has it', async () => {
    await claimed([first], 'node-1');
    const turned = new MasterKey([second, first]);
    await expect(claimMasterKey(db, turned, 'node-2')).rejects.toThrow(
      `The master key ${turned.id} would seal, but 1 of the nodes that run do not have it: give it to every node as the second key first, then put it in front.`,
    );
    await claimed([first, second], 'node-1');
    await claimMasterKey(db, turned, 'node-2');
  });

  test('does not wait for nodes that have fallen silent, and counts those of earlier versions', async () => {
    await claimed([first], 'node-1');
    await db.query("update bookbridge.key_holders set seen_at = now() - interval '11 seconds'");
    await db.query("insert into bookbridge.nodes (id, worker_pool) values ('node-0', 'pool-0')");
    await expect(claimed([second, first])).rejects.toThrow('but a node of an earlier version runs');
    await db.query('update bookbridge.nodes set key_holder = id');
    await claimed([second, first]);
    await recordKeyHolder(db, { id: 'node-2', keys: ['x'] });
    const { rows } = await db.query('select id from bookbridge.key_holders');
    expect(rows).toEqual([{ id: 'node-2' }]);
  });

  test('of two new keys at the same time lets one seal', async () => {
    await claimed([first]);
    const both = await Promise.allSettled([
      claimed([second, first], 'node-1'),
      claimed([third, first], 'node-2'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('reads a database of the time before there were ids', async () => {
    const old = new MasterKey(first);
    await db.query('insert into bookbridge.key_checks (sealed) values ($1)', [old.newCheck()]);
    await fill(old, 2);
    await db.query('update bookbridge.imports set token_key = null');
    const turned = await claimed([second, first]);
    expect(await sealedBy()).toEqual({ [old.id]: 6 });
    expect(await rewrapAll({ db, masterKey: turned, log: makeLog('silent') })).toBe(true);
    expect(await sealedBy()).toEqual({ [turned.id]: 6 });
    expect(await keyUses(db)).toContainEqual({
      keyId: old.id,
      what: 'imports under way that were begun with it',
      count: 2,
    });
  });
});

describe('a key that is forgotten while a node that still has it in front is at work', () => {
  let begin: Begin;
  let old: MasterKey;

  beforeEach(async () => {
    old = await claimed([first]);
    await claimed([second, first]);
    const fields = { ...applicationDefaults, name: 'Invitely' };
    begin = {
      application: await insertApplication(db, 'key-1', fields, Buffer.alloc(32)),
      source: 'csv' as SourceCode,
      method: 'upload',
      consentMode: undefined,
      request: { userId: null, echo: null, redirectUrl: null, loginHint: null, server: null },
      include: [],
      isMerged: true,
      locale: undefined,
    };
  });

  const beginWith = (masterKey: MasterKey, client: Queryable = db) => {
    const config = { limits: { codeMinutes: 60 } } as Parameters<typeof beginImport>[0]['config'];
    return beginImport({ db, masterKey, config }, begin, client);
  };

  test('is kept for what is just being stored', async () => {
    const client = await db.connect();
    await client.query('begin');
    await beginWith(old, client);
    const forgotten = claimed([second]);
    forgotten.catch(() => undefined);
    await until(async () => (await lockWaits(db)) === 1);
    await client.query('commit');
    client.release();
    await expect(forgotten).rejects.toThrow(
      `The master key ${old.id} is still needed (imports under way that were begun with it: 1, keys of imports: 1, requests of imports: 1)`,
    );
  });

  test('seals nothing that is stored later', async () => {
    const young = await claimed([second]);
    await expect(beginWith(old)).rejects.toThrow('the master key is not known any more');
    await expect(queueRevocation(db, { sealed: 'AAAA', keyId: old.id })).rejects.toThrow(
      `The master key ${old.id} has just been forgotten`,
    );
    expect(await keyUses(db)).toEqual([]);
    await beginWith(young);
    expect(await sealedBy()).toEqual({ [young.id]: 2 });
  });
});

describe('sealing everything anew', () => {
  const log = makeLog('silent');

  /** That a ring without the old key opens every value, each in its place. */
  async function expectAllOpenWith(masterKey: MasterKey): Promise<void> {
    const { rows } = await db.query(
      `select imports.application_id, imports.import_id, request, wrapped from bookbridge.imports join vault.keys on keys.import_id = imports.id`,
    );
    for (const row of rows) {
      const place = `${row.application_id}/${row.import_id}`;
      expect(masterKey.openRecord(`request/${place}`, row.request).toString()).toBe('asked');
      expect(masterKey.unwrapImportKey(place, row.wrapped)).toHaveLength(32);
    }
    const jobs = await db.query(`select payload ->> 'sealed' as sealed from graphile_worker._private_jobs`);
    for (const { sealed } of jobs.rows) {
      expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(masterKey.openRecord('revocation', Buffer.from(sealed, 'base64')).toString()).toBe('token');
    }
    const clients = await db.query('select application_id, sealed_secret from bookbridge.oauth_clients');
    for (const { application_id: id, sealed_secret: sealed } of clients.rows)
      expect(masterKey.openRecord(`client/${id}/gmail`, sealed).toString()).toBe('secret');
  }

  test('leaves nothing to the old key, changes no import key, and has nothing to do the second time', async () => {
    const old = await claimed([first]);
    await fill(old, 450);
    await fill(old, 1);
    const before = await db.query('select wrapped from vault.keys order by import_id');
    const turned = await claimed([second, first]);
    const waitsSince = async () =>
      (await db.query(`select payload ->> 'since' as since from graphile_worker._private_jobs`)).rows;
    const since = await waitsSince();
    expect(since[0]).toEqual({ since: expect.stringMatching(/^\d{4}-/) });
    expect(await rewrapAll({ db, masterKey: turned, log })).toBe(true);
    expect(await waitsSince()).toEqual(since);
    expect(await sealedBy()).toEqual({ [turned.id]: 2 * 451 + 2 + 2 });
    const young = new MasterKey([second]);
    young.setFirst(undefined);
    await expectAllOpenWith(young);
    const after = await db.query('select wrapped from vault.keys order by import_id');
    const { rows } = await db.query('select application_id, import_id from bookbridge.imports order by id');
    for (const [at, { application_id, import_id }] of rows.entries()) {
      const place = `${application_id}/${import_id}`;
      expect(young.unwrapImportKey(place, after.rows[at].wrapped)).toEqual(
        old.unwrapImportKey(place, before.rows[at].wrapped),
      );
    }
    expect(await rewrapAll({ db, masterKey: turned, log })).toBe(true);
    expect((await db.query('select wrapped from vault.keys order by import_id')).rows).toEqual(after.rows);
  });

  test('that was interrupted is gone on with, on two nodes at the same time, and can be turned back', async () => {
    const old = await claimed([first]);
    await fill(old, 450);
    const turned = await claimed([second, first]);
    const stopping = new AbortController();
    // Looks once for each batch.
    let batches = 0;
    const interrupted = new Proxy(db, {
      get(target, name) {
        if (name === 'query' && ++batches === 4) stopping.abort();
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(await rewrapAll({ db: interrupted, masterKey: turned, log }, stopping.signal)).toBe(false);
    const half = await sealedBy();
    expect(half[turned.id]).toBe(400);
    expect(half[old.id]).toBe(2 * 450 + 2 - 400);
    const [one, two] = [new MasterKey([second, first]), new MasterKey([second, first])];
    expect(await Promise.all([one, two].map((masterKey) => rewrapAll({ db, masterKey, log })))).toEqual([
      true,
      true,
    ]);
    expect(await sealedBy()).toEqual({ [turned.id]: 2 * 450 + 2 });
    const back = await claimed([first, second]);
    expect(await rewrapAll({ db, masterKey: back, log })).toBe(true);
    expect(await sealedBy()).toEqual({ [old.id]: 2 * 450 + 2 });
    await expectAllOpenWith(old);
  });

  test('waits for a row that somebody holds, and does not undo what was written meanwhile', async () => {
    const old = await claimed([first]);
    await fill(old, 3);
    const turned = await claimed([second, first]);
    const holder = await db.connect();
    await holder.query('begin');
    const { rows } = await holder.query(
      `select application_id, import_id from bookbridge.imports where import_id = 1000001 for update`,
    );
    const place = `request/${rows[0].application_id}/${rows[0].import_id}`;
    const work = rewrapAll({ db, masterKey: turned, log });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await holder.query('update bookbridge.imports set request = $1 where import_id = 1000001', [
      old.sealRecord(place, Buffer.from('newer')),
    ]);
    await holder.query('commit');
    holder.release();
    expect(await work).toBe(true);
    expect(await sealedBy()).toEqual({ [turned.id]: 8 });
    const after = await db.query('select request from bookbridge.imports where import_id = 1000001');
    expect(turned.openRecord(place, after.rows[0].request).toString()).toBe('newer');
  });

  test('leaves what cannot be opened, counts it for the old key, and seals the rest', async () => {
    const old = await claimed([first]);
    await fill(old, 3);
    await db.query("update bookbridge.imports set request = 'broken' where import_id = 1000001");
    const turned = await claimed([second, first]);
    expect(await rewrapAll({ db, masterKey: turned, log })).toBe(true);
    expect(await sealedBy()).toEqual({ [turned.id]: 7, [old.id]: 1 });
  });
});

describe('the list of what master keys seal', () => {
  /** Bytes that no master key seals by itself: hashes, and what hangs on the keys of imports. */
  const others = [
    'bookbridge.application_passwords.hash',
    'bookbridge.audit.hash',
    'bookbridge.audit_chains.hash',
    'bookbridge.audit_chains.pruned_hash',
    'bookbridge.imports.code_hash',
    'bookbridge.imports.token_hash',
    // Tells whether a key is the first one; it stays that key's.
    'bookbridge.key_checks.sealed',
    'bookbridge.keyed_begins.key_hash',
    'bookbridge.keyed_begins.request_hash',
    'vault.choices.sealed',
    'vault.consents.sealed',
    'vault.consents.state_hash',
    'vault.grants.account',
    'vault.grants.client',
    'vault.grants.cursor',
    'vault.grants.sealed',
    'vault.mappings.sealed',
    'vault.owners.sealed',
    'vault.pages.sealed',
    'vault.reports.sealed',
    'vault.uploads.sealed',
  ];

  test('names every column of bytes that is not one of the others', async () => {
    const { rows } = await db.query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
        where table_schema in ('bookbridge', 'vault') and data_type = 'bytea'`,
    );
    const sealed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
    expect(rows.map(({ name }) => name).sort()).toEqual(
      [...sealed.filter((name) => !name.startsWith('graphile_worker.')), ...others].sort(),
    );
  });

  test('names the primary key of each table', async () => {
    for (const { table, key } of sealedColumns) {
      const { rows } = await db.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_index
          join pg_attribute on attrelid = indrelid and attnum = any (indkey)
          where indrelid = $1::regclass and indisprimary order by attnum`,
        [table],
      );
      expect(Object.fromEntries(rows.map(({ name, type }) => [name, type]))).toEqual(key);
    }
  });
});
