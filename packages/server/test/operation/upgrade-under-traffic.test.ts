import { randomInt } from 'node:crypto';
import { createEmptyDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { begin, cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import { migrateUpTo } from '@bookbridge/testing/old-schema';
import { startTestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLog } from '../../dist/observe/log.js';
import { type Database, transaction } from '../../dist/storage/database.js';
import { MigrationError, migrate } from '../../dist/storage/migrate.js';
import { migrateQueue } from '../../dist/storage/queue.js';

let database: TestDatabase;
let db: Database;

beforeEach(async () => {
  database = await createEmptyDatabase();
  db = database.open(8);
});

afterEach(async () => {
  await database.drop();
});

/** Applications, and so many records of earlier imports, as an older version leaves them. */
async function fill(records: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `insert into bookbridge.applications (domain_key, name, include)
      select 'key-' || at, 'Invitely', '{}' from generate_series(1, 4) as at returning id`,
  );
  await db.query(
    `insert into bookbridge.imports (application_id, import_id, first_action_id, source, request, include, is_merged, state,
        ended_at, failure, forget_at)
      select 1 + at % 4, 1000000 + at, 1, 'csv', '', '{}', true, 'failed', now(), 'gave_up', now() + interval '1 day'
      from generate_series(1, $1::integer) as at`,
    [records],
  );
  return rows.map((row) => row.id);
}

/** What nodes of an older version do in a life of an import, with what the table had in 0005. */
async function importAsBefore(application: string): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `with import as (
        insert into bookbridge.imports (application_id, import_id, first_action_id, source, request, include, is_merged, state, wait_until)
        values ($1, $2, 1, 'csv', '', '{}', true, 'waiting', now() + interval '1 hour') returning id
      ), key as (
        insert into vault.keys (import_id, wrapped) select id, '' from import
      )
      select id from import`,
    [application, randomInt(2_000_000, 2 ** 31 - 1)],
  );
  const id = rows[0]?.id;
  await db.query('select name from bookbridge.applications where id = $1', [application]);
  await db.query(
    `update bookbridge.imports set state = 'gathering', wait_until = null, upload = 1, upload_rows = 1, gathering_at = now()
      where id = $1`,
    [id],
  );
  await transaction(db, async (client) => {
    await client.query("select from bookbridge.imports where id = $1 and state = 'gathering' for update", [
      id,
    ]);
    await client.query("insert into vault.pages values ($1, 0, 1, 1, 1, 'sealed')", [id]);
    await client.query("update bookbridge.imports set state = 'finishing', gathered = 1 where id = $1", [id]);
  });
  await db.query(
    `with ended as (
        update bookbridge.imports set state = 'completed', total = 1, total_with_email = 1, generation = 0, ended_at = now(),
          destroy_at = now() + interval '1 hour' where id = $1 returning *
      )
      insert into bookbridge.statistics (source, outcome, seconds, contacts) select source, 'completed', 1, 1 from ended`,
    [id],
  );
}

/** Users of an older version, until they are told to stop; gives how many imports they have made. */
function useAsBefore(applications: readonly string[]): { made: () => number; stop(): Promise<void> } {
  let [made, isOver] = [0, false];
  const users = Promise.all(
    applications.map(async (application) => {
      while (!isOver) {
        await importAsBefore(application);
        made++;
      }
    }),
  );
  // Told when they are stopped.
  users.catch(() => undefined);
  return {
    made: () => made,
    async stop() {
      isOver = true;
      await users;
    },
  };
}

describe.each(['0005', '0009'])(
  'a database of version %s that is upgraded by the first new node',
  (version) => {
    test('serves the old nodes all the while: none of their statements fails, and nothing is lost', async () => {
      await migrateUpTo(db, version);
      await migrateQueue(db, makeLog('silent'));
      const users = useAsBefore(await fill(30_000));
      await until(async () => users.made() > 20);
      const service = await startTestService({ DATABASE_URL: database.url });
      const atStart = users.made();
      const begun = await begin(service);
      await upload(begun.url, cards(50));
      expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
      expect((await contacts(service, begun.import_id)).total).toBe(50);
      await until(async () => users.made() > atStart + 20);
      await users.stop();
      await service.stop();
      const { rows } = await db.query(
        `select count(*)::int from bookbridge.imports join vault.pages on pages.import_id = imports.id
        where state = 'completed' and imports.import_id >= 2000000 and request = ''`,
      );
      expect(rows).toEqual([{ count: users.made() }]);
    });
  },
);

test('an upgrade says what to do when somebody does not let go of a table, and is done once they have', async () => {
  await migrateUpTo(db, '0009');
  const client = await db.connect();
  await client.query('begin; lock table bookbridge.applications in access share mode');
  const refused = migrate(db, 100);
  await expect(refused).rejects.toThrow(MigrationError);
  await expect(refused).rejects.toThrow('End what holds them, such as a backup');
  await client.query('commit');
  client.release();
  expect(await migrate(db)).not.toEqual([]);
});
