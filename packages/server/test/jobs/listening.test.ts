import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { type DatabaseProxy, proxyDatabase } from '@bookbridge/testing/database-proxy';
import { begin, card, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
let proxy: DatabaseProxy;
let service: TestService;

beforeAll(async () => {
  database = await createDatabase();
  proxy = await proxyDatabase(database.url);
  service = await startTestService({ DATABASE_URL: proxy.url });
});

afterAll(async () => {
  await service.stop();
  await proxy.close();
  await database.drop();
});

/** What the sessions are called that listen. */
async function listeners(): Promise<string[]> {
  const { rows } = await service.service.parts.db.query(
    `select application_name as name from pg_stat_activity
      where datname = current_database() and (application_name like '%feed%' or query ilike 'listen%')`,
  );
  return rows.map(({ name }) => name);
}

async function importOne(): Promise<void> {
  const { url, import_id } = await begin(service);
  await upload(url, card(1));
  expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
}

describe('a node that reads and is polled', () => {
  test('hears of jobs and of steps by one connection', async () => {
    await until(async () => (await listeners()).length > 0);
    const { import_id } = await begin(service);
    await events(service, import_id);
    await importOne();
    expect(await listeners()).toEqual(['bookbridge feed']);
  });

  test('goes on to read, and hears again, when that breaks', async () => {
    for (let time = 0; time < 3; time++) {
      await until(async () => proxy.breakListeners() === 1);
      await importOne();
    }
  });

  test('reads before it has heard of anything', async () => {
    proxy.breakListeners();
    const question = proxy.hold('LISTEN "jobs:insert"');
    await until(async () => question.held() > 0);
    await importOne();
    question.letGo();
  });
});
