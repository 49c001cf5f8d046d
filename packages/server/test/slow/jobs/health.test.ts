import { createDatabase } from '@bookbridge/testing/database';
import { begin, cards, ended, upload } from '@bookbridge/testing/imports';
import { isReady, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QueueFailure } from '../../../dist/jobs/queue-failure.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

const query = (text: string) => service.service.parts.db.query(text);

/** What was logged under a message. */
const linesOf = (msg: string): object[] =>
  service
    .logs()
    .split('\n')
    .flatMap((line) => (line.includes(`"msg":"${msg}"`) ? [JSON.parse(line)] : []));

async function gauge(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^bookbridge_${name} (.*)$`, 'm').exec(text)?.[1]);
}

describe('a node whose queue cannot run, while its database answers', () => {
  test('is not ready and says why, beats no more, and is ready again by itself', async () => {
    const worker = await startWorkerProcess(service.databaseUrl);
    await until(async () => (await gauge(service.url, 'workers')) === 2);
    expect(await gauge(service.url, 'oldest_job_seconds')).toBe(0);
    await query('alter table graphile_worker._private_jobs rename to no_jobs');
    for (const url of [service.url, worker.address]) {
      await until(async () => (await fetch(`${url}/readyz`)).status === 503);
      expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
        status: 'unavailable',
        reason:
          'The queue does not run. The database does not have what the queue needs (42P01): was a table of it changed or removed?',
      });
    }
    expect(linesOf('the queue stopped and is taken up again')).toMatchObject([
      { err: { code: '42P01', stack: expect.any(String) } },
    ]);
    await until(async () => (await gauge(service.url, 'workers')) === 0);
    await query('alter function graphile_worker.force_unlock_workers(text[]) rename to no_function');
    await until(async () =>
      (await (await fetch(`${service.url}/readyz`)).json()).reason?.includes(' queue needs (42883)'),
    );
    expect(linesOf('the queue could not be taken up again')).toMatchObject([{ err: { code: '42883' } }]);
    await query('alter function graphile_worker.no_function(text[]) rename to force_unlock_workers');
    await query('alter table graphile_worker.no_jobs rename to _private_jobs');
    for (const url of [service.url, worker.address]) await until(() => isReady(url));
    await until(async () => (await gauge(service.url, 'workers')) === 2);
    expect(await worker.terminate()).toBe(0);
    const { url, import_id } = await begin(service);
    await upload(url, cards(3));
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  });
});

describe('a node that cannot look after the others', () => {
  test('says so in its log, and goes on with its own work', async () => {
    const complete = (from: string, to: string) =>
      query(`alter function graphile_worker.${from}(bigint[]) rename to ${to}`);
    await complete('complete_jobs', 'no_such_function');
    await until(async () => service.logs().includes('what other nodes left could not be looked after'));
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    await complete('no_such_function', 'complete_jobs');
    expect(service.logs()).toContain('"code":"42883"');
  });
});

describe('why a queue does not run', () => {
  const failed = (code: string) => Object.assign(new Error('for Ana <ana@example.org>'), { code });

  test('is put down to the database only where that is away, and quotes nothing', () => {
    for (const [error, sentence] of [
      [failed('57P01'), 'The database cannot be used, it is shutting down.'],
      [failed('ETIMEDOUT'), 'The database cannot be used, it does not answer.'],
      [failed('23505'), 'The database refused a statement of the queue (23505).'],
      [failed('EBUSY'), 'Its work ended with an unknown error (Error).'],
      [
        new TypeError('ana@example.org is not a function'),
        'Its work ended with an unknown error (TypeError).',
      ],
      ['ana@example.org', 'Something was thrown that is not an error.'],
    ] as const)
      expect(QueueFailure.of(error).message).toBe(sentence);
  });
});

describe('a service without a worker', () => {
  test('tells that there is none, and how long the oldest job has been waiting', async () => {
    const database = await createDatabase();
    const alone = await startTestService({ DATABASE_URL: database.url, BOOKBRIDGE_ROLE: 'api' });
    const { url } = await begin(alone);
    await upload(url, cards(3));
    await alone.service.parts.db.query(
      "insert into bookbridge.nodes (id, worker_pool, beat_at) values ('dead', 'pool-dead', now() - interval '1 hour')",
    );
    // Nobody is left who would free what it holds.
    await alone.service.parts.db.query(
      "update graphile_worker._private_jobs set run_at = now() - interval '90 seconds', locked_by = 'pool-dead', locked_at = now()",
    );
    expect(await gauge(alone.url, 'workers')).toBe(0);
    const seconds = await gauge(alone.url, 'oldest_job_seconds');
    expect(seconds).toBeGreaterThanOrEqual(90);
    expect(await gauge(alone.url, 'queue_depth')).toBe(0);
    await alone.stop();
    await database.drop();
  });
});
