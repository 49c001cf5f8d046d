import { begin, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** Two of everybody: a merge that has something to do. */
const people = 5000;
const book = cards(people) + cards(people);

describe('a worker that is killed', () => {
  let service: TestService;
  let first: WorkerProcess;
  let second: WorkerProcess | undefined;

  beforeAll(async () => {
    service = await startTestService({ BOOKBRIDGE_ROLE: 'api' });
  });

  beforeEach(async () => {
    first = await startWorkerProcess(service.databaseUrl);
    second = undefined;
    return async () => {
      first.kill();
      await second?.terminate();
    };
  });

  afterAll(() => service.stop());

  async function importWithKill(generation: 0 | 1): Promise<number> {
    const { db } = service.service.parts;
    await slowPages(db, generation, 0.05);
    const { url, import_id } = await begin(service);
    await upload(url, book);
    await until(async () => (await storedOrSleeping(generation)) > 0);
    first.kill();
    second = await startWorkerProcess(service.databaseUrl);
    await fullSpeed(db);
    return import_id;
  }

  /** Pages of the merged generation are not to be seen before they are committed: there, whoever sleeps is counted. */
  async function storedOrSleeping(generation: 0 | 1): Promise<number> {
    const { db } = service.service.parts;
    const { rows } = await db.query<{ count: number }>(
      generation === 0
        ? 'select count(*)::int from vault.pages where seq > 2'
        : "select count(*)::int from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
    );
    return rows[0]?.count ?? 0;
  }

  async function expectEverybodyOnce(importId: number): Promise<void> {
    const { contacts: all, total } = await contacts(service, importId);
    expect(total).toBe(people);
    expect(new Set(all.map((it) => it.email[0]?.address)).size).toBe(people);
  }

  test('between two pages loses nobody and doubles nobody, and its import goes on within seconds', async () => {
    const importId = await importWithKill(0);
    const before =
      (await events(service, importId)).find((event) => event.event_type === 'GATHERING')?.value ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(await ended(service, importId, 20_000)).toMatchObject({ status: 'COMPLETED', value: 0 });
    await expectEverybodyOnce(importId);
    const gathered = (await events(service, importId)).find((event) => event.event_type === 'GATHERING');
    expect(gathered?.value).toBe(2 * people);
  });

  test('after its person has said what the columns are leaves that to the one who goes on', async () => {
    const { db } = service.service.parts;
    await slowPages(db, 0, 0.05);
    const { url, import_id } = await begin(service);
    const rows = Array.from({ length: people }, (_, at) => `Ana ${at};person${at}@example.org`);
    const asked = await upload(url, `Wer;Womit\n${rows.join('\n')}\n`, 'people.csv');
    const cookie = asked.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await (await fetch(`${url}/columns`, { headers: { cookie } })).text();
    const body = new URLSearchParams([
      ['upload', /name="upload" value="(\d+)"/.exec(page)?.[1] ?? ''],
      ['do', 'share'],
      ['heading', 'yes'],
      ['column', 'full_name'],
      ['column', 'email'],
    ]);
    await fetch(`${url}/columns`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
    await until(async () => (await storedOrSleeping(0)) > 0);
    first.kill();
    second = await startWorkerProcess(service.databaseUrl);
    await fullSpeed(db);
    expect(await ended(service, import_id, 20_000)).toMatchObject({ status: 'COMPLETED', value: 0 });
    await expectEverybodyOnce(import_id);
  });

  test('while it finishes leaves no half-merged book, and its import goes on within seconds', async () => {
    const importId = await importWithKill(1);
    expect(await ended(service, importId, 20_000)).toMatchObject({ status: 'COMPLETED', value: 0 });
    await expectEverybodyOnce(importId);
  });

  test('gently, hands its import over and ends with code 0', async () => {
    const { db } = service.service.parts;
    await slowPages(db, 0, 0.05);
    const { url, import_id } = await begin(service);
    await upload(url, book);
    await until(async () => (await storedOrSleeping(0)) > 0);
    second = await startWorkerProcess(service.databaseUrl);
    expect(await first.terminate()).toBe(0);
    await fullSpeed(db);
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    await expectEverybodyOnce(import_id);
  });
});
