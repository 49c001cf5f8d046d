import { begin, card, upload } from '@bookbridge/testing/imports';
import {
  asApplication,
  startTestService,
  type TestApplication,
  type TestService,
} from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWorker, type Worker } from '../../dist/jobs/worker.js';

const concurrency = 4;
const many = 100;

let service: TestService;
let worker: Worker | undefined;
let large: TestApplication;
let small: TestApplication;

beforeAll(async () => {
  service = await startTestService({
    BOOKBRIDGE_ROLE: 'api',
    BOOKBRIDGE_BEGIN_BURST: '1000',
    BOOKBRIDGE_CONCURRENCY: String(concurrency),
  });
});

beforeEach(async () => {
  [large, small] = [await service.addApplication(), await service.addApplication()];
  await slowPages(service.service.parts.db, 0, 0.02);
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await fullSpeed(service.service.parts.db);
});

afterAll(() => service.stop());

/** Has so many address books of an application read; gives the numbers of their imports. */
async function queue(application: TestApplication, count: number): Promise<number[]> {
  const own = asApplication(service, application);
  const one = async () => {
    const { url, import_id } = await begin(own);
    expect((await upload(url, card(1))).status).toBe(303);
    return import_id;
  };
  const all: number[] = [];
  while (all.length < count)
    all.push(...(await Promise.all(Array.from({ length: Math.min(10, count - all.length) }, one))));
  return all;
}

/** The numbers of imports in the order in which they ended. */
async function ended(): Promise<number[]> {
  const { rows } = await service.service.parts.db.query<{ import_id: number }>(
    `select import_id from bookbridge.imports where state = 'completed' order by ended_at`,
  );
  return rows.map((row) => row.import_id);
}

const allEnded = (numbers: readonly number[]) =>
  until(async () => {
    const over = new Set(await ended());
    return numbers.every((it) => over.has(it));
  });

/** How many of `others` stand before the last of `own`. */
function countBefore(order: readonly number[], own: readonly number[], others: readonly number[]): number {
  const last = Math.max(...own.map((it) => order.indexOf(it)));
  return order.slice(0, last).filter((it) => others.includes(it)).length;
}

/**
 * Notes from now on when the queue gives an import to a worker for the first time. Gives a function that tells the numbers in that
 * order: how long each is read is another matter.
 */
async function watchGiven(): Promise<() => Promise<number[]>> {
  const { db } = service.service.parts;
  await db.query(`
    create table public.given (place serial, job text);
    create function public.note_given() returns trigger language plpgsql as
      $$ begin insert into public.given (job) values (new.key); return null; end $$;
    create trigger note_given after update on graphile_worker._private_jobs
      for each row when (old.locked_at is null and new.locked_at is not null) execute function public.note_given()`);
  return async () => {
    const { rows } = await db.query<{ import_id: number }>(
      `select import_id from public.given join bookbridge.imports on job = 'import/' || imports.id
        group by import_id order by min(place)`,
    );
    await db.query(`drop trigger note_given on graphile_worker._private_jobs; drop function public.note_given;
      drop table public.given`);
    return rows.map((row) => row.import_id);
  };
}

describe('an application with many address books in line', () => {
  test('does not hold up another one that comes later with a few: they take turns', async () => {
    const theirs = await queue(large, many);
    const ours = await queue(small, 3);
    const given = await watchGiven();
    worker = await startWorker(service.service.parts);
    await allEnded([...theirs, ...ours]);
    // One of theirs for each of ours, and those that were asked for at the same moment.
    expect(countBefore(await given(), ours, theirs)).toBeLessThanOrEqual(3 + concurrency);
  });

  test('keeps its share while another one begins anew whenever one has ended', async () => {
    const theirs = await queue(large, many);
    worker = await startWorker(service.service.parts);
    const served = async () => (await ended()).filter((it) => theirs.includes(it)).length;
    await until(async () => (await served()) >= 20);
    const already = await served();
    const ours = (
      await Promise.all(
        Array.from({ length: concurrency }, async () => {
          const own: number[] = [];
          for (let count = 0; count < 6; count++) {
            const next = await queue(small, 1);
            await allEnded(next);
            own.push(...next);
          }
          return own;
        }),
      )
    ).flat();
    const meanwhile = countBefore(await ended(), ours, theirs) - already;
    // In turns, but for what was begun before the first, and those that were being read.
    expect(meanwhile).toBeGreaterThanOrEqual(ours.length - 2 * concurrency);
  });

  test('is first come, first served again once nobody has stood in line', async () => {
    const theirs = await queue(large, 12);
    worker = await startWorker(service.service.parts);
    await allEnded(theirs);
    await until(async () => {
      const { rows } = await service.service.parts.db.query('select turn from bookbridge.nodes');
      return rows.length === 1 && rows[0].turn === 0;
    });
    await worker.stop();
    worker = undefined;
    const [number] = await queue(large, 1);
    const { rows } = await service.service.parts.db.query(
      'select turn, priority from bookbridge.imports join graphile_worker.jobs on key = $1 || imports.id where import_id = $2',
      ['import/', number],
    );
    expect(rows).toEqual([{ turn: 0, priority: 0 }]);
  });
});
