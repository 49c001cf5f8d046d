import { begin, cards, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../../dist/imports/sweep.js';
import { startWorker } from '../../dist/jobs/worker.js';

const codes = 3000;

let service: TestService;

beforeEach(async () => {
  // Imports that the tests make up are not to be read.
  service = await startTestService({ BOOKBRIDGE_LOG_LEVEL: 'warn', BOOKBRIDGE_ROLE: 'api' });
});

afterEach(() => service.stop());

const query = (sql: string, values: unknown[] = []) => service.service.parts.db.query(sql, values);

async function countOf(what: string): Promise<number> {
  const { rows } = await query(`select count(*)::int from ${what}`);
  return rows[0].count;
}

/** Imports of one application whose code expired long ago. */
const insertExpired = () =>
  query(
    `with begun as (
        insert into bookbridge.imports (application_id, import_id, first_action_id, source, request, include, is_merged,
          state, wait_until)
        select id, 1000000 + n, 1, 'csv', '\\x00', '{}', true, 'waiting', now() - interval '1 day'
        from bookbridge.applications, generate_series(1, $1::int) as n
        returning id
      )
      insert into vault.keys (import_id, wrapped) select id, '\\x00' from begun`,
    [codes],
  );

/** An import whose contacts are there. */
async function completed(): Promise<number> {
  const worker = await startWorker(service.service.parts);
  const { url, import_id } = await begin(service);
  await upload(url, cards(5));
  expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  await worker.stop();
  return import_id;
}

async function endedInMetrics(outcome: string): Promise<number> {
  const text = await service.service.parts.metrics.registry.metrics();
  const line = new RegExp(
    `^bookbridge_imports_ended_total\\{source="csv",mode="",outcome="${outcome}"\\} (\\d+)$`,
    'm',
  );
  return Number(line.exec(text)?.[1] ?? 0);
}

const waiting = "bookbridge.imports where state = 'waiting'";

describe('a backlog of codes that nobody used', () => {
  test('ends once each, whoever sweeps at the same time, and is counted', async () => {
    await insertExpired();
    await Promise.all(Array.from({ length: 3 }, () => sweep(service.service.parts)));
    await until(async () => (await countOf(waiting)) === 0);
    expect(await countOf("bookbridge.imports where failure = 'consent_expired'")).toBe(codes);
    expect(await countOf('vault.keys')).toBe(0);
    expect(await countOf("bookbridge.statistics where outcome = 'consent_expired' and contacts = 0")).toBe(
      codes,
    );
    await until(async () => (await endedInMetrics('consent_expired')) >= codes);
    expect(await endedInMetrics('consent_expired')).toBe(codes);
  });

  test('does not hold up contacts that are to be destroyed meanwhile', async () => {
    const importId = await completed();
    // Their time is over as soon as the first batch has ended.
    await query(`
      create function public.be_due() returns trigger language plpgsql as $$ begin
        update bookbridge.imports set destroy_at = now() where import_id = ${importId} and destroy_at > now();
        return null;
      end $$;
      create trigger be_due after insert on bookbridge.statistics
        for each statement execute function public.be_due()`);
    await insertExpired();
    await until(async () => (await countOf(waiting)) === 0);
    const { rows } = await query(
      `select count(*)::int as before from bookbridge.imports as code
        join bookbridge.imports as book on book.import_id = $1 and book.state = 'destroyed'
        where code.failure = 'consent_expired' and code.forget_at < book.forget_at`,
      [importId],
    );
    expect(rows[0].before).toBeGreaterThan(0);
    expect(rows[0].before).toBeLessThan(codes / 2);
  });

  test('in which one cannot be ended keeps nobody else waiting', async () => {
    await query(`
      create function public.be_stuck() returns trigger language plpgsql as
        $$ begin raise exception 'stuck'; end $$;
      create trigger be_stuck before update on bookbridge.imports
        for each row when (new.import_id = 1000001 and new.state = 'failed') execute function public.be_stuck()`);
    await insertExpired();
    await until(async () => (await countOf(waiting)) === 1);
    await until(async () => service.logs().includes('an import could not be ended'));
    await query('drop trigger be_stuck on bookbridge.imports');
    await until(async () => (await countOf(waiting)) === 0);
    expect(await countOf("bookbridge.statistics where outcome = 'consent_expired'")).toBe(codes);
  });
});

describe('readings that take too long', () => {
  test('are given up, and are counted', async () => {
    await insertExpired();
    await query(`
      update bookbridge.imports set state = 'gathering', wait_until = null, consented_at = created_at,
        gathering_at = now() - interval '1 day'`);
    await until(async () => (await countOf("bookbridge.imports where failure = 'gave_up'")) === codes);
    expect(await countOf('vault.keys')).toBe(0);
    expect(await countOf("bookbridge.statistics where outcome = 'gave_up' and seconds > 80000")).toBe(codes);
    await until(async () => (await endedInMetrics('gave_up')) === codes);
  });
});
