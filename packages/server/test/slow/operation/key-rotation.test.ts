import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { card, upload } from '@bookbridge/testing/imports';
import { bookbridge } from '@bookbridge/testing/program';
import { type TemporaryDataDir, temporaryDataDir } from '@bookbridge/testing/temporary-data-dir';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MasterKey } from '../../../dist/security/master-key.js';
import type { Database } from '../../../dist/storage/database.js';
import { claimMasterKey } from '../../../dist/storage/master-keys.js';
import { isRewrapQueued, queueRewrap } from '../../../dist/storage/queue.js';
import { keyUses, linksOfImports } from '../../../dist/storage/sealed-rows.js';

const [old, young] = [randomBytes(32), randomBytes(32)];
const textOf = (...keys: Buffer[]) => keys.map((key) => key.toString('base64')).join(',');
const idOf = (key: Buffer) => new MasterKey(key).id;

let database: TestDatabase;
let db: Database;
const running = new Set<WorkerProcess>();

beforeAll(async () => {
  database = await createDatabase();
  db = database.open(4);
});

afterEach(async () => {
  await Promise.all([...running].map((node) => node.terminate()));
  running.clear();
});

afterAll(async () => {
  await database.drop();
});

async function start(databaseUrl: string, settings: Record<string, string>): Promise<WorkerProcess> {
  const node = await startWorkerProcess(databaseUrl, {
    role: 'all',
    settings: { BOOKBRIDGE_EVENTS_BURST: '1000', BOOKBRIDGE_BEGIN_BURST: '100000', ...settings },
  });
  running.add(node);
  return node;
}

const startWith = (...keys: Buffer[]) => start(database.url, { BOOKBRIDGE_MASTER_KEY: textOf(...keys) });

async function stop(node: WorkerProcess): Promise<void> {
  running.delete(node);
  expect(await node.terminate()).toBe(0);
}

/** How many sealed values a key has. */
async function sealedWith(key: Buffer): Promise<number> {
  const uses = (await keyUses(db)).filter(
    ({ keyId, what }) => keyId === idOf(key) && what !== linksOfImports,
  );
  return uses.reduce((sum, { count }) => sum + count, 0);
}

const command = (word: 'rotate' | 'status', ...keys: Buffer[]) =>
  bookbridge(['keys', word], { env: { DATABASE_URL: database.url, BOOKBRIDGE_MASTER_KEY: textOf(...keys) } });

/** Makes an application, and gives what it sends to be known. */
async function makeApplication(env: Record<string, string>): Promise<string> {
  const { stdout } = await bookbridge(['app', 'create', '--name', 'Invitely'], { env });
  const { domain_key: key, domain_password: password } = JSON.parse(stdout);
  return `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}`;
}

/** One import, each of its requests to any of the nodes that take requests at that moment. Throws at any wrong answer. */
async function importOnce(authorization: string, number: number, nodes: () => string[]): Promise<void> {
  const pick = () => {
    const all = nodes();
    return all[Math.floor(Math.random() * all.length)] ?? '';
  };
  const call = async (url: string, init: RequestInit = {}) => {
    const response = await fetch(pick() + url, { ...init, headers: { authorization, ...init.headers } });
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    return response.json();
  };
  const begun = (await call('/begin_import/user_consent?service=vcard', {
    method: 'POST',
    headers: { 'idempotency-key': `import-${number}` },
  })) as { url: string; import_id: number };
  const again = (await call('/begin_import/user_consent?service=vcard', {
    method: 'POST',
    headers: { 'idempotency-key': `import-${number}` },
  })) as { url: string };
  expect(again.url).toBe(begun.url);
  const sent = await upload(pick() + new URL(begun.url).pathname, card(number));
  if (sent.status !== 303) throw new Error(`the upload answered ${sent.status}`);
  await until(async () => {
    const { events } = (await call(`/events/${begun.import_id}`)) as {
      events: { event_type: string; status: string }[];
    };
    const last = events.at(-1);
    if (last?.status === 'ERROR') throw new Error('an import failed');
    return last?.event_type === 'COMPLETE';
  });
  const got = (await call(`/contacts/${begun.import_id}`)) as { contacts: { last_name: string }[] };
  expect(got.contacts).toMatchObject([{ last_name: `Person${number}` }]);
}

describe('the order of changing a key', () => {
  test('is walked through by restarts of one node after the other, one of them killed while it seals anew', async () => {
    const authorization = await makeApplication({
      DATABASE_URL: database.url,
      BOOKBRIDGE_MASTER_KEY: textOf(old),
    });
    const nodes = [await startWith(old), await startWith(old)];
    const taking = new Set(nodes);
    let [next, isOver] = [0, false];
    const line = async () => {
      while (!isOver)
        await importOnce(authorization, next++, () => [...taking].map(({ address }) => address));
    };
    const lines = Promise.all([line(), line(), line(), line()]);
    lines.catch(() => undefined);

    /** As behind a balancer: a node that is to go gets no new requests a moment before. */
    const leave = async (node: WorkerProcess) => {
      taking.delete(node);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    };
    const roll = async (...keys: Buffer[]) => {
      for (const [at, node] of [...nodes.entries()]) {
        await leave(node);
        await stop(node);
        const started = await startWith(...keys);
        nodes[at] = started;
        taking.add(started);
      }
    };
    await roll(old, young);
    await roll(young, old);
    expect(await sealedWith(old)).toBeGreaterThan(0);

    const [victim] = nodes;
    if (victim) await leave(victim);
    const rotating = command('rotate', young, old);
    if (victim) {
      running.delete(victim);
      victim.kill();
    }
    expect((await rotating).code).toBe(0);
    expect(await sealedWith(old)).toBe(0);
    nodes[0] = await startWith(young, old);
    taking.add(nodes[0]);

    const before = next;
    await until(async () => next > before + 8);
    isOver = true;
    await lines;
    const refused = startWith(young);
    await expect(refused).rejects.toThrow(`The master key ${idOf(old)} is still needed`);

    await db.query("update bookbridge.imports set destroy_at = now() where state = 'completed'");
    await db.query('update bookbridge.keyed_begins set expires_at = now()');
    await until(async () => !(await keyUses(db)).some(({ keyId }) => keyId === idOf(old)));
    expect((await command('status', young, old)).stdout).toContain(
      `${idOf(old)}  may be removed: nothing needs it any more.`,
    );
    await roll(young);
    await importOnce(authorization, next, () => nodes.map(({ address }) => address));
    const { rows } = await db.query(
      `select count(*)::int as count from bookbridge.imports where state = 'failed'`,
    );
    expect(rows).toEqual([{ count: 0 }]);
    expect((await command('status', old)).stderr).toContain('is not the one that this database');
  });
});

describe('sealing anew', () => {
  test('goes on elsewhere when its node is killed, again and again, and loses no value', async () => {
    const count = 12_000;
    await db.query('truncate bookbridge.key_checks, bookbridge.master_keys, bookbridge.applications cascade');
    const masterKey = new MasterKey(old);
    await claimMasterKey(db, masterKey, undefined);
    await fill(masterKey, count);
    let node = await startWith(young, old);
    await queueRewrap(db, idOf(young));
    let kills = 0;
    for (let seen = 0; kills < 3; kills++) {
      await until(async () => (await sealedWith(young)) > seen);
      running.delete(node);
      node.kill();
      seen = await sealedWith(young);
      expect(seen).toBeLessThan(2 * count);
      node = await startWith(young, old);
    }
    await until(async () => !(await isRewrapQueued(db)));
    expect([await sealedWith(old), await sealedWith(young)]).toEqual([0, 2 * count]);
    const only = new MasterKey(young);
    only.setFirst(undefined);
    const { rows } = await db.query(
      'select imports.application_id, imports.import_id, request, wrapped from bookbridge.imports join vault.keys on keys.import_id = imports.id',
    );
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      const place = `${row.application_id}/${row.import_id}`;
      expect(only.openRecord(`request/${place}`, row.request).toString()).toBe(place);
      expect(only.unwrapImportKey(place, row.wrapped)).toHaveLength(32);
    }
  });
});

/** Seals the request and the key of so many imports that wait. */
async function fill(masterKey: MasterKey, count: number): Promise<void> {
  const made = await db.query<{ id: string }>(
    `insert into bookbridge.applications (domain_key, name, include) values ('many', 'Many', '{}') returning id`,
  );
  const id = made.rows[0]?.id ?? '';
  const numbers = Array.from({ length: count }, (_, at) => 1_000_000 + at);
  await db.query(
    `with begun as (
        insert into bookbridge.imports (application_id, import_id, first_action_id, source, request, include, is_merged, state,
          wait_until, token_key)
        select $1, number, 1, 'csv', request, '{}', true, 'waiting', now() + interval '1 hour', $5
          from unnest($2::integer[], $3::bytea[]) as new (number, request) returning id, import_id
      )
      insert into vault.keys (application_id, import_id, wrapped)
        select $1, id, wrapped from begun join unnest($2::integer[], $4::bytea[]) as new (import_id, wrapped) using (import_id)`,
    [
      id,
      numbers,
      numbers.map((number) =>
        masterKey.sealRecord(`request/${id}/${number}`, Buffer.from(`${id}/${number}`)),
      ),
      numbers.map((number) => masterKey.newImportKey(`${id}/${number}`).wrapped),
      masterKey.id,
    ],
  );
}

describe('the key file of a data directory', () => {
  let directory: TemporaryDataDir;
  beforeAll(async () => {
    directory = await temporaryDataDir('bb-key-file-');
  });
  afterAll(() => directory.remove());

  test('is changed by the same command while no service runs, down to the new key alone', async () => {
    const other = await temporaryDataDir('bb-key-file-');
    const env = { BOOKBRIDGE_DATA_DIR: other.dataDir };
    const file = path.join(other.dataDir, 'master.key');
    const secret = ['--client', 'gmail=id.apps.googleusercontent.com', '--client-secret-file', 'gmail=-'];
    const made = await bookbridge(['app', 'create', '--name', 'Invitely', ...secret], {
      env,
      input: 'secret',
    });
    expect(made.code, made.stderr).toBe(0);
    const before = await readFile(file, 'utf8');
    const rotated = await bookbridge(['keys', 'rotate'], { env });
    expect(rotated.code, rotated.stderr).toBe(0);
    expect(rotated.stdout).toContain(`${file} holds the new key alone now.`);
    const after = await readFile(file, 'utf8');
    expect(after).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
    expect(after).not.toBe(before);
    expect((await bookbridge(['keys', 'status'], { env })).stdout).toMatch(
      /^[0-9a-f]{16} {2}is the first, and seals\.\n {4}secrets of OAuth clients: 1\n$/,
    );
    await writeFile(file, before);
    expect((await bookbridge(['keys', 'status'], { env })).stderr).toContain('is not the one that');
    await other.remove();
  });

  test('is changed by one command while the service runs', async () => {
    const { dataDir } = directory;
    const file = path.join(dataDir, 'master.key');
    const env = { BOOKBRIDGE_DATA_DIR: dataDir };
    const lines = async () => (await readFile(file, 'utf8')).trim().split('\n');
    const node = await start('', { ...env, BOOKBRIDGE_MASTER_KEY: '' });
    const [first = ''] = await lines();
    const authorization = await makeApplication(env);
    await importOnce(authorization, 1, () => [node.address]);

    const rotated = await bookbridge(['keys', 'rotate'], { env });
    expect(rotated).toMatchObject({ code: 0, stderr: '' });
    expect(rotated.stdout).toContain('is still needed by 1 import begun with it');
    const [second = '', ...behind] = await lines();
    expect(behind).toEqual([first]);
    expect(second).not.toBe(first);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(rotated.stdout).not.toContain(second);
    await importOnce(authorization, 2, () => [node.address]);
    // No third key: what was begun is ended first.
    expect((await bookbridge(['keys', 'rotate'], { env })).code).toBe(0);
    expect(await lines()).toEqual([second, first]);
    await stop(node);

    // What stands in the way without its old key.
    await writeFile(file, `${second}\n`);
    const early = await bookbridge(['keys', 'status'], { env });
    expect(early).toMatchObject({ code: 1, stdout: '' });
    expect(early.stderr).toMatch(/^The master key [0-9a-f]{16} is still needed \([^\n]*\n$/);
    await writeFile(file, `${second}\n${first}\n`);
  });
});
