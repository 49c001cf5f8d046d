import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { begin, cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import { findPgBouncer, startPgBouncer } from '@bookbridge/testing/pgbouncer';
import { bookbridge } from '@bookbridge/testing/program';
import { startTestService, testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../dist/storage/database.js';
import { refuseTransactionPooling } from '../../../dist/storage/pooling.js';

const program = findPgBouncer();

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const connectTo = (url: string) => (connections: number) => ({
  connection: { connectionString: url },
  connections,
  onIdleError: () => undefined,
});

const environment = (url: string) => ({
  DATABASE_URL: url,
  BOOKBRIDGE_MASTER_KEY: testMasterKey,
  BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1',
  BOOKBRIDGE_PORT: '0',
});

describe('a pooler that', () => {
  for (const mode of ['transaction', 'statement'] as const)
    test.skipIf(!program)(
      `lends connections by the ${mode} is refused at the start, in one sentence`,
      async () => {
        const pooler = await startPgBouncer(program ?? '', database.url, mode);
        const { code, stderr } = await bookbridge(['serve'], { env: environment(pooler.url) });
        expect(code).toBe(1);
        expect(stderr).toMatch(
          /^DATABASE_URL leads through a pooler that [^\n]*pool_mode = session[^\n]*\.\n$/,
        );
        await pooler.stop();
      },
    );

  test.skipIf(!program)(
    'lends them by the transaction is found out while others use it a lot, too',
    async () => {
      const pooler = await startPgBouncer(program ?? '', database.url, 'transaction');
      const others = openDatabase(connectTo(pooler.url)(10));
      let isEnough = false;
      const busy = Array.from({ length: 10 }, async () => {
        while (!isEnough) await others.query('select pg_sleep(random() * 0.005)');
      });
      const db = openDatabase(connectTo(pooler.url)(3));
      for (let count = 0; count < 100; count++)
        await expect(refuseTransactionPooling(db)).rejects.toThrow(/session pooling/);
      isEnough = true;
      await Promise.all(busy);
      await Promise.all([others.end(), db.end()]);
      await pooler.stop();
    },
  );

  test.skipIf(!program)('lends them by the transaction will do for a command', async () => {
    const pooler = await startPgBouncer(program ?? '', database.url, 'transaction');
    for (const command of [['migrate'], ['app', 'list']])
      expect(await bookbridge(command, { env: environment(pooler.url) })).toMatchObject({
        code: 0,
        stderr: '',
      });
    await pooler.stop();
  });

  test.skipIf(!program)('keeps sessions is as good as none', async () => {
    const pooler = await startPgBouncer(program ?? '', database.url, 'session');
    const service = await startTestService({ DATABASE_URL: pooler.url });
    const { url, import_id } = await begin(service);
    await upload(url, cards(2000));
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, import_id)).total).toBe(2000);
    await service.stop();
    await pooler.stop();
  });
});

describe('no pooler', () => {
  test('is never taken for one, however busy the database is', async () => {
    const others = openDatabase(connectTo(database.url)(10));
    let isEnough = false;
    const busy = Array.from({ length: 10 }, async () => {
      while (!isEnough) await others.query("select set_config('bookbridge.mark', random()::text, false)");
    });
    const db = openDatabase(connectTo(database.url)(3));
    for (let count = 0; count < 20; count++) await refuseTransactionPooling(db);
    isEnough = true;
    await Promise.all(busy);
    // What was borrowed was given back as it was.
    expect([db.totalCount, db.idleCount]).toEqual([3, 3]);
    const { rows } = await db.query("select current_setting('bookbridge.mark', true) as mark");
    expect(rows[0].mark ?? '').toBe('');
    await Promise.all([others.end(), db.end()]);
  });
});
