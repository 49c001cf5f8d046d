import { type DatabaseProxy, startServiceBehindProxy } from '@bookbridge/testing/database-proxy';
import { begin, cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import type { TestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { storedImport } from '@bookbridge/testing/stored-import';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWorker, type Worker } from '../../../dist/jobs/worker.js';
import { takeRun } from '../../../dist/storage/import-runs.js';

const people = 20_000;

let proxy: DatabaseProxy;
let service: TestService;
let stop: () => Promise<void>;
let worker: Worker;
let importId: number;

beforeAll(async () => {
  ({ proxy, service, stop } = await startServiceBehindProxy({ BOOKBRIDGE_ROLE: 'api' }));
});

afterAll(() => stop());

const query = (text: string, values: unknown[] = []) => service.service.parts.db.query(text, values);

const rowOf = async () =>
  (await query('select state, run, tries from bookbridge.imports where import_id = $1', [importId])).rows[0];

const jobs = async () =>
  (
    await query(
      "select id, attempts, locked_by from graphile_worker.jobs where task_identifier = 'import' order by id",
    )
  ).rows;

/** An import that is being read, slowly. */
beforeEach(async () => {
  const { db } = service.service.parts;
  await slowPages(db, 0, 0.1);
  const begun = await begin(service);
  importId = begun.import_id;
  await upload(begun.url, cards(people));
  worker = await startWorker(service.service.parts);
  await until(async () => (await rowOf()).run === 1);
  return async () => {
    await worker.stop();
    await fullSpeed(db);
    const last = await startWorker(service.service.parts);
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, importId)).total).toBe(people);
    await last.stop();
  };
});

describe('a job that is handed over', () => {
  test('is not read again by the pool that is stopping, although that had asked for a job before', async () => {
    const asking = proxy.hold('get_job');
    await until(async () => asking.held() > 0);
    const stopped = worker.stop();
    await until(async () => (await jobs()).some((job) => job.locked_by === null));
    asking.letGo();
    await stopped;
    expect(await rowOf()).toEqual({ state: 'gathering', run: 1, tries: 0 });
    expect(await jobs()).toEqual([expect.objectContaining({ attempts: 0, locked_by: null })]);
  });
});

describe('a run that another run has taken its import from', () => {
  test('neither fails nor queues nor uncounts it, and leaves the job to whoever holds it', async () => {
    const [job] = await jobs();
    await query('select graphile_worker.force_unlock_workers(array[$1])', [job.locked_by]);
    const { db } = service.service.parts;
    const client = await db.connect();
    // As another node holds it.
    await client.query(
      "update graphile_worker._private_jobs set locked_by = 'pool-another', locked_at = now() where id = $1",
      [job.id],
    );
    client.release();
    const { key } = await storedImport(db, importId);
    await takeRun(db, key, { pool: 'pool-another', turn: 0 });
    const before = await rowOf();
    await until(async () => service.logs().includes('the queue reported an error'));
    expect(await rowOf()).toEqual(before);
    expect(await jobs()).toEqual([expect.objectContaining({ id: job.id, locked_by: 'pool-another' })]);
    await query('select graphile_worker.force_unlock_workers(array[$1])', ['pool-another']);
  });
});

describe('a job whose end could not be written down', () => {
  test('is taken up again at once, however often that has happened', async () => {
    // Of so many attempts the library would wait for the better part of an hour before the next.
    await query('update graphile_worker._private_jobs set attempts = 8');
    await query(`
      create sequence public.losses;
      create function public.lose() returns trigger language plpgsql as
        $$ begin
          if nextval('public.losses') <= 2 then raise exception 'lost' using errcode = '57P01'; end if;
          return new;
        end $$;
      create trigger lose before update on bookbridge.imports for each row execute function public.lose()`);
    await until(async () => (await rowOf()).run > 1);
    await query(
      'drop trigger lose on bookbridge.imports; drop function public.lose; drop sequence public.losses',
    );
  });
});

describe('an import whose job is lost', () => {
  test('is queued again', async () => {
    await worker.stop();
    await query('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))');
    expect(await jobs()).toEqual([]);
    worker = await startWorker(service.service.parts);
    await until(async () => (await rowOf()).run > 1);
    expect(service.logs()).toContain('imports had lost their place in the queue');
  });
});
