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

/** How many of `others` ended before the last of `own`. */
async function before(own: readonly number[], others: readonly number[]): Promise<number> {
  const order = await ended();
  const last = Math.max(...own.map((it) => order.indexOf(it)));
  return order.slice(0, last).filter((it) => others.includes(it)).length;
}

describe('an application with many address books in line', () => {
  test('does not hold up another one that comes later with a few: they take turns', async () => {
    const theirs = await queue(large, many);
    const ours = await queue(small, 3);
    worker = await startWorker(service.service.parts);
    await allEnded([...theirs, ...ours]);
    // One of theirs for each of ours, and a few that others read while the last of ours is, of a hundred that came first.
    expect(await before(ours, theirs)).toBeLessThanOrEqual(3 * concurrency);
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
    const meanwhile = (await before(ours, theirs)) - already;
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
