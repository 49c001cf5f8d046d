/*
 * Every move of an import's state, and no statement elsewhere changes it:
 *
 *     waiting ──────────────▶ gathering ──▶ finishing ──▶ completed ──▶ destroyed ──▶ (forgotten)
 *       │ ▲ └──▶ asking ──────────▲ │           │
 *       │ └───────┘ │               │           │
 *       └───────────┴───────────────┴───────────┴───────▶ failed ─────────────────────▶ (forgotten)
 *
 * Each takes the state it comes from in its `where`, so of two that race one finds nothing, and gives `undefined`.
 */
import type { FailureCode } from '../model/failures.js';
import type { Import, ImportIn, ImportKey, Totals, UploadedFile } from '../model/import.js';
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

/**
 * waiting or asking → asking, about a table that has arrived; one that was asked about before gives way. Only before the
 * code expires, which this does not put off.
 */
export function moveToAsking(db: Queryable, key: ImportKey, file: UploadedFile): Promise<Import | undefined> {
  return move(
    db,
    'move_to_asking',
    `update bookbridge.imports set state = 'asking', upload = $2, upload_rows = $3
      where id = $1 and state in ('waiting', 'asking') and wait_until > clock_timestamp()
      returning ${importColumns}`,
    [key, file.upload, file.rows],
  );
}

/** asking → waiting: the person wants to give another file. */
export function moveToWaiting(db: Queryable, key: ImportKey): Promise<Import | undefined> {
  return move(
    db,
    'move_to_waiting',
    `update bookbridge.imports set state = 'waiting', upload = null, upload_rows = null
      where id = $1 and state = 'asking'
      returning ${importColumns}`,
    [key],
  );
}

/**
 * waiting or asking → gathering: the first accepted upload or grant wins, and only before the code expires. `file` is the
 * upload; there is none when a provider is read.
 */
export function moveToGathering(
  db: Queryable,
  key: ImportKey,
  file: UploadedFile | undefined,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_gathering',
    `update bookbridge.imports
      set state = 'gathering', wait_until = null, upload = $2, upload_rows = $3,
        consented_at = clock_timestamp(), gathering_at = clock_timestamp()
      where id = $1 and state in ('waiting', 'asking') and wait_until > clock_timestamp()
      returning ${importColumns}`,
    [key, file?.upload ?? null, file?.rows ?? null],
  );
}

/** An import that a run has; its number tells the run from those before and after it. */
export type Running = ImportIn<'gathering' | 'finishing'>;

/**
 * Takes an import for a new run, which reads and finishes it: from now on an earlier run that is still alive somewhere can
 * write nothing. It counts as a try until there is progress, also when its worker is killed. `undefined` when there is
 * nothing to be done any more.
 */
export async function takeRun(db: Queryable, key: ImportKey): Promise<Running | undefined> {
  const taken = await move(
    db,
    'take_run',
    `update bookbridge.imports set run = run + 1, tries = tries + 1
      where id = $1 and state in ('gathering', 'finishing') returning ${importColumns}`,
    [key],
  );
  return taken as Running | undefined;
}

/** gathering → finishing, in the same run: everything has been read. */
export async function moveToFinishing(
  db: Queryable,
  it: ImportIn<'gathering'>,
  isCut: boolean,
): Promise<ImportIn<'finishing'> | undefined> {
  const moved = await move(
    db,
    'move_to_finishing',
    `update bookbridge.imports set state = 'finishing', is_cut = $3, tries = 1
      where id = $1 and state = 'gathering' and run = $2
      returning ${importColumns}`,
    [it.key, it.run, isCut],
  );
  return moved as ImportIn<'finishing'> | undefined;
}

/**
 * Holds an import for the rest of the transaction; false when this run no longer has it. Taken before anything else of
 * the import is written, in the order in which its other moves take their locks.
 */
export async function holdRun(db: Queryable, it: Running): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'hold_run',
    text: `select from bookbridge.imports
      where id = $1 and state in ('gathering', 'finishing') and run = $2 for update`,
    values: [it.key, it.run],
  });
  return rowCount === 1;
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
    `update bookbridge.imports
      set state = 'completed', upload_rows = null, generation = $3, total = $4, total_with_email = $5,
        ended_at = clock_timestamp(), destroy_at = clock_timestamp() + make_interval(mins => (
          select retention_minutes from bookbridge.applications where applications.id = application_id))
      where id = $1 and state = 'finishing' and run = $2
      returning ${importColumns}`,
    [it.key, it.run, generation, total, totalWithEmail],
  );
}

/** States from which an import can fail. */
export type FailableState = 'waiting' | 'asking' | 'gathering' | 'finishing';

/** Holds an import for the rest of the transaction; `undefined` when it is in none of the states. */
export function holdImport(
  db: Queryable,
  key: ImportKey,
  states: readonly FailableState[],
): Promise<Import | undefined> {
  return move(
    db,
    'hold_import',
    `select ${importColumns} from bookbridge.imports where id = $1 and state = any($2::text[]) for update`,
    [key, states],
  );
}

/** One of the states `from` → failed; the key and all that was sealed under it go at once. */
export function moveToFailed(
  db: Queryable,
  key: ImportKey,
  failure: FailureCode,
  recordHours: number,
  from: readonly FailableState[],
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_failed',
    `with failed as (
        update bookbridge.imports
        set state = 'failed', failure = $2, wait_until = null, upload_rows = null,
          ended_at = clock_timestamp(), forget_at = clock_timestamp() + make_interval(hours => $3)
        where id = $1 and state = any($4::text[])
        returning ${importColumns}
      ), gone as (
        delete from vault.keys where import_id in (select id from failed)
      )
      select * from failed`,
    [key, failure, recordHours, from],
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
