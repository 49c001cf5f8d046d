import { request } from 'node:http';
import { type DatabaseProxy, startServiceBehindProxy } from '@bookbridge/testing/database-proxy';
import { begin, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

const query = (sql: string, values: unknown[] = []) => service.service.parts.db.query(sql, values);

describe('an upload', () => {
  let proxy: DatabaseProxy;
  let behind: TestService;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ proxy, service: behind, stop } = await startServiceBehindProxy());
  });

  afterAll(() => stop());

  test('that was accepted loses nobody when the database goes away before it could say so', async () => {
    const { url, import_id } = await begin(behind);
    proxy.swallowNextAnswerTo('move_to_reading');
    expect((await upload(url, cards(3000))).status).toBe(503);
    expect(await ended(behind, import_id, 30_000)).toMatchObject({ status: 'COMPLETED', value: 0 });
    expect((await contacts(behind, import_id)).total).toBe(3000);
  });

  for (const [which, lost] of [
    ['the last rows are', 'seq > 1'],
    ['a row between others is', 'seq = 1'],
  ]) {
    test(`of which ${which} missing never looks complete`, async () => {
      const api = await startTestService({ BOOKBRIDGE_ROLE: 'api' });
      const { db } = api.service.parts;
      const { url, import_id } = await begin(api);
      await upload(url, cards(20_000));
      expect((await db.query(`delete from vault.uploads where ${lost}`)).rowCount).toBeGreaterThan(0);
      const worker = await startWorkerProcess(api.databaseUrl);
      await until(async () => {
        const { rows } = await db.query('select tries from bookbridge.imports');
        return rows[0]?.tries >= 2;
      });
      expect((await events(api, import_id)).at(-1)?.event_type).toBe('GATHERING');
      await worker.terminate();
      await api.stop();
    });
  }

  test('that arrives while its code expires is told so, and leaves nothing behind', async () => {
    const { url, import_id } = await begin(service);
    const answer = await new Promise<number>((resolve, reject) => {
      const sending = request(url, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      });
      sending.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sending.on('error', reject);
      sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n');
      sending.write(cards(100), async () => {
        await query(
          "update bookbridge.imports set wait_until = now() - interval '1 s' where import_id = $1",
          [import_id],
        );
        await ended(service, import_id);
        sending.end(`${cards(10_000)}\r\n--b--\r\n`);
      });
    });
    expect(answer).toBe(410);
    expect(service.logs()).not.toContain('a page failed');
  });
});

describe('the sweep', () => {
  test('is not held up by an import that this version does not understand', async () => {
    const strange = await begin(service);
    const { url, import_id } = await begin(service);
    await upload(url, cards(5));
    await ended(service, import_id);
    await query(
      "update bookbridge.imports set source = 'from_the_future', wait_until = now() - interval '1 s' where import_id = $1",
      [strange.import_id],
    );
    await query("update bookbridge.imports set destroy_at = now() - interval '1 s' where import_id = $1", [
      import_id,
    ]);
    await until(async () => {
      const { rows } = await query('select state from bookbridge.imports where import_id = any($1)', [
        [strange.import_id, import_id],
      ]);
      return rows.every(({ state }) => state === 'failed' || state === 'destroyed');
    });
    const [one, other] = await Promise.all([
      service.call(`/events/${strange.import_id}`),
      service.call(`/events/${import_id}`),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
  });

  test('and finishing never wait for each other in a circle', async () => {
    await slowPages(service.service.parts.db, 1, 0.3);
    const { url, import_id } = await begin(service);
    await upload(url, cards(4000) + cards(4000));
    await until(async () => {
      const { rows } = await query('select state from bookbridge.imports where import_id = $1', [import_id]);
      return rows[0]?.state === 'finishing';
    });
    const late = query(
      "update bookbridge.imports set gathering_at = now() - interval '1 day' where import_id = $1",
      [import_id],
    );
    expect(await ended(service, import_id, 25_000)).toMatchObject({ status: 'COMPLETED' });
    await late;
    await fullSpeed(service.service.parts.db);
    const { rows } = await query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
  });
});

describe('finishing', () => {
  test('needs one connection for each import, however many there are', async () => {
    const narrow = await startTestService({
      BOOKBRIDGE_DATABASE_CONNECTIONS: '8',
      BOOKBRIDGE_CONCURRENCY: '3',
    });
    const begun = await Promise.all(Array.from({ length: 6 }, () => begin(narrow)));
    await Promise.all(begun.map(({ url }) => upload(url, cards(1200) + cards(1200))));
    for (const { import_id } of begun) {
      expect(await ended(narrow, import_id, 25_000)).toMatchObject({ status: 'COMPLETED' });
    }
    expect(narrow.logs()).not.toContain('could not go on');
    await narrow.stop();
  });
});
