import { request } from 'node:http';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { type DatabaseProxy, proxyDatabase } from '@bookbridge/testing/database-proxy';
import { begin, cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import { isReady, startTestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
let proxy: DatabaseProxy;

beforeAll(async () => {
  database = await createDatabase();
  proxy = await proxyDatabase(database.url);
});

afterAll(async () => {
  await proxy.close();
  await database.drop();
});

test('a request that never ends holds up neither the hand-over of jobs nor the stop', {
  timeout: 40_000,
}, async () => {
  const service = await startTestService({ DATABASE_URL: database.url });
  const { db } = service.service.parts;
  await slowPages(db, 0, 0.1);
  const reading = await begin(service);
  await upload(reading.url, cards(8000));
  const waiting = await begin(service);
  const dripping = request(waiting.url, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  dripping.on('error', () => undefined);
  dripping.write(
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\nBEGIN:VCARD\r\n',
  );
  await until(async () => (await db.query('select from vault.pages')).rows.length > 0);
  const other = await startTestService({ DATABASE_URL: database.url });
  await service.stop();
  await fullSpeed(other.service.parts.db);
  const call = (path: string) =>
    fetch(other.url + path, { headers: { authorization: service.application.basic } });
  const same = { ...other, call };
  expect(await ended(same, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
  expect((await contacts(same, reading.import_id)).total).toBe(8000);
  await other.stop();
});

test('a stop that comes while the queue is being taken up again ends, too', async () => {
  const service = await startTestService({ DATABASE_URL: proxy.url });
  await proxy.goAway();
  await proxy.comeBack();
  await until(() => isReady(service.url));
  await service.stop();
});

test('a service whose first heart-beat fails does not start, and leaves nothing running', async () => {
  const other = await createDatabase();
  const { default: pg } = await import('pg');
  const client = new pg.Client(other.url);
  await client.connect();
  await client.query('alter table bookbridge.nodes rename to no_nodes');
  await expect(startTestService({ DATABASE_URL: other.url })).rejects.toThrow(/nodes/);
  const { rows } = await client.query(
    "select from pg_stat_activity where datname = current_database() and application_name like 'bookbridge%'",
  );
  expect(rows).toHaveLength(0);
  await client.end();
  await other.drop();
});
