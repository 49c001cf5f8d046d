// A backlog of imports that nobody came for, beside contacts whose time is over.
import { startServiceHere } from './service-here.mjs';

const codes = 60_000;
const books = 500;
const maxMs = 600_000;

export async function benchSweep(dataDir) {
  const { service } = await startServiceHere(dataDir, { BOOKBRIDGE_LOG_LEVEL: 'fatal' });
  try {
    const { db } = service.parts;
    await db.query(`
      with application as (
        select id from bookbridge.applications
      ), import as (
        insert into bookbridge.imports (application_id, import_id, first_action_id, source, request, include, is_merged,
          state, wait_until, consented_at, gathering_at, ended_at, generation, total, total_with_email, destroy_at)
        select id, 1000000 + n, 1, 'csv', '\\x00', '{}', true,
          case when is_book then 'completed' else 'waiting' end, case when not is_book then now() end, ended, ended, ended,
          case when is_book then 0 end, case when is_book then 500 end, case when is_book then 500 end, ended
        from application, generate_series(1, ${codes + books}) as n, lateral (select n > ${codes} as is_book) as kind,
          lateral (select case when is_book then now() end as ended) as times
        returning application_id, id, state
      ), key as (
        insert into vault.keys (application_id, import_id, wrapped) select application_id, id, '\\x00' from import returning import_id
      )
      insert into vault.pages (application_id, import_id, generation, seq, contacts, with_email, sealed)
      select application_id, id, 0, seq, 500, 500, decode(repeat('00', 50000), 'hex')
      from import join key on import_id = id, generate_series(0, 3) as seq where state = 'completed'`);
    const startedAt = performance.now();
    const secondsUntilNone = async (state) => {
      for (;;) {
        const { rows } = await db.query('select from bookbridge.imports where state = $1 limit 1', [state]);
        const ms = performance.now() - startedAt;
        if (rows.length === 0) return ms / 1000;
        if (ms > maxMs) throw new Error(`The sweep takes more than ${maxMs} ms.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const [seconds, destroyedSeconds] = await Promise.all([
      secondsUntilNone('waiting'),
      secondsUntilNone('completed'),
    ]);
    return { codes, books, seconds, destroyedSeconds };
  } finally {
    await service.stop();
  }
}
