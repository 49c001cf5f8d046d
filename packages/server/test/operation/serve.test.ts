import { once } from 'node:events';
import { request } from 'node:http';
import { failed } from '@bookbridge/testing/api';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { begin, cards, ended, upload } from '@bookbridge/testing/imports';
import { bookbridge } from '@bookbridge/testing/program';
import { startTestService, type TestService, testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess } from '@bookbridge/testing/worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
let service: TestService;

beforeAll(async () => {
  database = await createDatabase();
  service = await startTestService();
});

afterAll(async () => {
  await service.stop();
  await database.drop();
});

const settings = () => ({
  DATABASE_URL: database.url,
  BOOKBRIDGE_MASTER_KEY: testMasterKey,
  BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1',
  BOOKBRIDGE_PORT: '0',
});

async function alter({ url }: TestDatabase, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('serve', () => {
  test('refuses to start without a base URL, in one sentence', async () => {
    const { code, stderr } = await bookbridge(['serve'], { env: { ...settings(), BOOKBRIDGE_BASE_URL: '' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/BOOKBRIDGE_BASE_URL is missing/);
  });

  test('refuses a database that was sealed with another master key, in one sentence', async () => {
    await bookbridge(['migrate'], { env: settings() });
    const { code, stderr } = await bookbridge(['serve'], {
      env: { ...settings(), BOOKBRIDGE_MASTER_KEY: Buffer.alloc(32, 9).toString('base64') },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The master key is not the one/);
  });

  test('refuses a database that a newer version has migrated, and a migration that was changed', async () => {
    const other = await createEmptyDatabase();
    const env = { ...settings(), DATABASE_URL: other.url };
    expect(await bookbridge(['migrate'], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is up to date now.'),
    });
    expect(await bookbridge(['migrate'], { env })).toMatchObject({ code: 0 });
    await alter(other, "update bookbridge.migrations set checksum = 'x'");
    expect((await bookbridge(['migrate'], { env })).stderr).toMatch(/0001-begin\.sql was changed/);
    await alter(other, "insert into bookbridge.migrations (name, checksum) values ('9999-later.sql', 'x')");
    expect((await bookbridge(['migrate'], { env })).stderr).toMatch(/newer Bookbridge/);
    await other.drop();
  });

  for (const [name, prepare, told] of [
    [
      'a fault of ours',
      'create schema bookbridge; create table bookbridge.imports (id text)',
      { err: { code: '42P07', stack: expect.any(String) } },
    ],
    [
      'a database of a newer version',
      `create schema bookbridge; create table bookbridge.migrations (name, checksum, ran_at)
        as values ('9999-later.sql', 'x', now())`,
      { reason: expect.stringMatching(/^The database has been migrated by a newer Bookbridge/) },
    ],
  ] as const)
    test(`tells ${name} in one line of JSON that quotes nothing, and ends with 1`, async () => {
      const other = await createEmptyDatabase();
      await alter(other, prepare);
      const { code, stdout, stderr } = await bookbridge(['serve'], {
        env: { ...settings(), DATABASE_URL: other.url },
      });
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ level: 60, msg: 'the service could not start', ...told });
      expect(stdout).not.toContain('already exists');
      await other.drop();
    });

  test('tells a database that is not there by its name, in one line of JSON without user and password', async () => {
    const url = database.url.replace('@/test_', ':hunter2@/nosuch_');
    const { code, stdout, stderr } = await bookbridge(['serve'], {
      env: { ...settings(), DATABASE_URL: url },
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      level: 60,
      reason: expect.stringMatching(
        /^The database nosuch_\w+ at .* cannot be used, there is no database of this name: look at DATABASE_URL\.$/,
      ),
    });
    expect(stdout).not.toContain('hunter2');
  });

  test('several nodes may start at once on a new database', async () => {
    const other = await createEmptyDatabase();
    const workers = await Promise.all([1, 2, 3].map(() => startWorkerProcess(other.url)));
    expect(await Promise.all(workers.map((worker) => worker.terminate()))).toEqual([0, 0, 0]);
    await other.drop();
  });
});

describe('a service that stops', () => {
  test('ends the requests that are under way, refuses new ones with 503, and is gone', async () => {
    const stopping = await startTestService();
    const { url, import_id } = await begin(stopping);
    const sending = request(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', connection: 'keep-alive' },
    });
    const answered = once(sending, 'response');
    sending.write(
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\nBEGIN:VCARD\r\n',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = stopping.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    sending.end(`VERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n\r\n--b--\r\n`);
    const [response] = await answered;
    expect(response.statusCode).toBe(303);
    response.resume();
    await stopped;
    expect(import_id).toBeGreaterThan(0);
  });
});

describe('health and metrics', () => {
  test('say that the service runs and is ready', async () => {
    expect(await (await fetch(`${service.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${service.url}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  test('count imports by source and outcome, seconds, queue and requests by route', async () => {
    const { url, import_id } = await begin(service, { service: 'linkedin' });
    await upload(url, cards(3));
    await ended(service, import_id);
    await failed(service);
    let text = '';
    await until(async () => {
      text = await (await fetch(`${service.url}/metrics`)).text();
      return text.includes('outcome="completed"');
    });
    expect(text).toContain('bookbridge_imports_ended_total{source="linkedin",mode="",outcome="completed"} 1');
    expect(text).toContain(
      'bookbridge_imports_ended_total{source="carddav",mode="",outcome="server_not_found"} 1',
    );
    expect(text).toMatch(/bookbridge_gather_seconds_count\{source="linkedin"\} 1/);
    expect(text).toMatch(/bookbridge_queue_depth \d/);
    expect(text).toMatch(
      /bookbridge_http_request_seconds_count\{method="GET",route="\/events\/:id",status="200"\} \d/,
    );
    expect(text).not.toContain(url.split('/').at(-1));
  });

  test('are told by a worker, too, which answers nothing else', async () => {
    const worker = await startWorkerProcess(service.databaseUrl);
    expect((await fetch(`${worker.address}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${worker.address}/metrics`)).text()).toContain('bookbridge_queue_depth');
    expect((await fetch(`${worker.address}/services.json`)).status).toBe(404);
    expect((await fetch(`${worker.address}/events/1`)).status).toBe(404);
    expect(await worker.terminate()).toBe(0);
  });

  test('requests are logged by route, with no query string and no code of a page', async () => {
    const { url } = await begin(service, { user_id: 'somebody' });
    await fetch(`${url}?secret=1`);
    await service.call('/events/1234567?domain_password=hidden');
    await until(async () => service.logs().includes('"route":"/events/:id"'));
    for (const hidden of ['secret=1', 'hidden', 'somebody', url.split('/').at(-1) ?? '', '1234567?']) {
      expect(service.logs()).not.toContain(hidden);
    }
  });
});
