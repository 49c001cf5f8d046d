/*
 * Every move of an import's state, and no statement elsewhere changes it:
 *
 *     waiting ──▶ gathering ──▶ finishing ──▶ completed ──▶ destroyed ──▶ (forgotten)
 *        └────────────┴─────────────┴───────▶ failed ─────────────────────▶ (forgotten)
 *
 * Each takes the state it comes from in its `where`, so of two that race one finds nothing, and gives `undefined`.
 */
import type { FailureCode } from '../imports/failures.js';
import type { Import, ImportIn, ImportKey, Totals } from '../imports/import.js';
import type { Queryable } from './database.js';
import { type ImportRow, importColumns, toImport } from './import-rows.js';

async function move(
  db: Queryable,
  name: string,
  text: string,
  values: unknown[],
): Promise<Import | undefined> {
  const { rows } = await db.query<ImportRow>({ name, text, values });
  return rows[0] && toImport(rows[0]);
}

/** waiting → gathering: the first accepted upload wins, and only before the code expires. */
export function moveToGathering(db: Queryable, key: ImportKey, upload: number): Promise<Import | undefined> {
  return move(
    db,
    'move_to_gathering',
    `update bookbridge.imports
      set state = 'gathering', wait_until = null, upload = $2, consented_at = now(), gathering_at = now()
      where id = $1 and state = 'waiting' and wait_until > now()
      returning ${importColumns}`,
    [key, upload],
  );
}

/**
 * Takes an import for a new run of `gather` or `finish`: from now on an earlier run that is still alive somewhere can
 * write nothing.
 */
export async function takeRun<State extends 'gathering' | 'finishing'>(
  db: Queryable,
  key: ImportKey,
  state: State,
): Promise<ImportIn<State> | undefined> {
  const taken = await move(
    db,
    'take_run',
    `update bookbridge.imports set run = run + 1 where id = $1 and state = $2 returning ${importColumns}`,
    [key, state],
  );
  return taken as ImportIn<State> | undefined;
}

/** gathering → finishing: everything has been read. */
export function moveToFinishing(
  db: Queryable,
  it: ImportIn<'gathering'>,
  isCut: boolean,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_finishing',
    `update bookbridge.imports set state = 'finishing', is_cut = $3, tries = 0
      where id = $1 and state = 'gathering' and run = $2
      returning ${importColumns}`,
    [it.key, it.run, isCut],
  );
}

/** finishing → completed, for the application's retention. */
export function moveToCompleted(
  db: Queryable,
  it: ImportIn<'finishing'>,
  { generation, total, totalWithEmail }: Totals & { generation: number },
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_completed',
    `update bookbridge.imports as i
      set state = 'completed', upload = null, generation = $3, total = $4, total_with_email = $5, ended_at = now(),
        destroy_at = now() + make_interval(mins => a.retention_minutes)
      from bookbridge.applications as a
      where i.id = $1 and i.state = 'finishing' and i.run = $2 and a.id = i.application_id
      returning ${importColumns.replaceAll(/\w+/g, 'i.$&')}`,
    [it.key, it.run, generation, total, totalWithEmail],
  );
}

/** Any state under way → failed; the key and all that was sealed under it go at once. */
export function moveToFailed(
  db: Queryable,
  key: ImportKey,
  failure: FailureCode,
  recordHours: number,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_failed',
    `with failed as (
        update bookbridge.imports
        set state = 'failed', failure = $2, wait_until = null, upload = null, ended_at = now(),
          forget_at = now() + make_interval(hours => $3)
        where id = $1 and state in ('waiting', 'gathering', 'finishing')
        returning ${importColumns}
      ), gone as (
        delete from vault.keys where import_id in (select id from failed)
      )
      select * from failed`,
    [key, failure, recordHours],
  );
}

/** completed → destroyed: the key goes, and with it every row that it opened. */
export function moveToDestroyed(
  db: Queryable,
  key: ImportKey,
  recordHours: number,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_destroyed',
    `with destroyed as (
        update bookbridge.imports
        set state = 'destroyed', destroy_at = null, forget_at = now() + make_interval(hours => $2)
        where id = $1 and state = 'completed'
        returning ${importColumns}
      ), gone as (
        delete from vault.keys where import_id in (select id from destroyed)
      )
      select * from destroyed`,
    [key, recordHours],
  );
}

/** Removes the records that were kept long enough. Gives how many. Walks the partial index on forget_at. */
export async function forgetDue(db: Queryable, most: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'forget_due',
    text: `delete from bookbridge.imports where id in (
        select id from bookbridge.imports
        where state in ('destroyed', 'failed') and forget_at <= now() limit $1 for update skip locked)`,
    values: [most],
  });
  return rowCount ?? 0;
}
