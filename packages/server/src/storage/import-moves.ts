/*
 * Every move of an import's state, and no statement elsewhere changes it, but for those that make some of the same moves
 * for all imports that are due (due-imports.ts):
 *
 *     waiting ──────────────▶ gathering ──▶ finishing ──────────────▶ completed ──▶ destroyed ──▶ (forgotten)
 *       │ ▲ └──▶ asking ──────────▲ │           │ └──▶ choosing ──────────▲
 *       │ └───────┘ │               │           │         │
 *       └───────────┴───────────────┴───────────┴─────────┴─────▶ failed ─────────────────────▶ (forgotten)
 *
 * Each takes the state it comes from in its `where`, so of two that race one finds nothing, and gives `undefined`.
 */
import type { FailureCode } from '../model/failures.js';
import type { Import, ImportIn, ImportKey, Totals, UploadedFile } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isIt, isOf } from './import-key.js';
import { type ImportRow, importColumns, toImport } from './import-rows.js';
import {
  gatheredGeneration,
  mergedGeneration,
  type Progress,
  pickedGeneration,
  type SealedPage,
  storingPages,
  valuesOfPages,
} from './pages.js';
import { queueingImport } from './queue.js';
import { countingEnded } from './statistics.js';
import { nextTurn } from './turns.js';

async function move(
  db: Queryable,
  name: string,
  text: string,
  values: unknown[],
): Promise<Import | undefined> {
  const { rows } = await db.query<ImportRow>({ name, text, values });
  return rows[0] && toImport(rows[0]);
}

/** Holds an import that takes a file, and removes the one that it asks about: it gives way to the next. */
const givingWay = `held as (
        select application_id, id, state as was, upload as earlier from bookbridge.imports
        where ${isIt} and state in ('waiting', 'asking') and wait_until > clock_timestamp() for update
      ), gone as (
        delete from vault.uploads using held where ${isOf('uploads', 'held')} and was = 'asking' and upload = earlier
      )`;

const isHeld = `${isIt} and exists (select from held)`;

/**
 * waiting or asking → asking, about a table that has arrived; one that was asked about before gives way. Only before the
 * code expires, which this does not put off.
 */
export function moveToAsking(db: Queryable, key: ImportKey, file: UploadedFile): Promise<Import | undefined> {
  return move(
    db,
    'move_to_asking',
    `with ${givingWay}
      update bookbridge.imports set state = 'asking', upload = $3, upload_rows = $4
      where ${isHeld}
      returning ${importColumns}`,
    [...columnsOf(key), file.upload, file.rows],
  );
}

/**
 * waiting or asking → gathering, by a file that has arrived, whose reading is queued; one that was asked about before
 * gives way. The first accepted upload wins, and only before the code expires.
 */
export function moveToReading(
  db: Queryable,
  key: ImportKey,
  file: UploadedFile,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_reading',
    `with ${givingWay}, moved as (
        update bookbridge.imports ${gatheringNow} where ${isHeld} returning ${importColumns}, turn
      )
      select moved.*, ${queueingImport('moved', 'moved.turn')}::text as job from moved`,
    [...columnsOf(key), file.upload, file.rows],
  );
}

const gatheringNow = `set state = 'gathering', wait_until = null, upload = $3, upload_rows = $4,
        consented_at = clock_timestamp(), gathering_at = clock_timestamp(), turn = ${nextTurn('imports.application_id')}`;

/** asking → waiting: the person wants to give another file. */
export function moveToWaiting(db: Queryable, key: ImportKey): Promise<Import | undefined> {
  return move(
    db,
    'move_to_waiting',
    `update bookbridge.imports set state = 'waiting', upload = null, upload_rows = null
      where ${isIt} and state = 'asking'
      returning ${importColumns}`,
    columnsOf(key),
  );
}

/**
 * waiting or asking → gathering, by a grant, or by the answer about a file: the first wins, and only before the code
 * expires. `visitor` is a new number, by which the browser that gave the grant is known from now on.
 */
export function moveToGathering(
  db: Queryable,
  { key, method }: Pick<Import, 'key' | 'method'>,
  by: UploadedFile | { readonly visitor: number },
): Promise<Import | undefined> {
  const { file, visitor } =
    'visitor' in by ? { file: undefined, visitor: by.visitor } : { file: by, visitor: undefined };
  return move(
    db,
    'move_to_gathering',
    `update bookbridge.imports ${gatheringNow}, visitor = $6
      where ${isIt} and method = $5 and state in ('waiting', 'asking') and wait_until > clock_timestamp()
      returning ${importColumns}`,
    [...columnsOf(key), file?.upload ?? null, file?.rows ?? null, method, visitor ?? null],
  );
}

/** The last pages of a file, and how far it has been read with them. */
export interface LastPages extends Omit<Progress, 'sourceCursor'> {
  readonly pages: readonly SealedPage[];
}

/** What a run leaves that has read everything. */
export interface Read {
  /** Whether the source had more contacts than an import may have. */
  readonly isTruncated: boolean;
  readonly report: Buffer;
  /** To be stored with it; `undefined` of a provider, whose pages are all stored before. */
  readonly last: LastPages | undefined;
}

/** gathering → finishing, by the same run: everything has been read, and the sealed report tells how. */
export async function moveToFinishing(
  db: Queryable,
  it: ImportIn<'gathering'>,
  { isTruncated, report, last }: Read,
): Promise<ImportIn<'finishing'> | undefined> {
  const pages = last?.pages ?? [];
  const moved = await move(
    db,
    `move_to_finishing_${pages.length}`,
    `with moved as (
        update bookbridge.imports set state = 'finishing', is_cut = $4, tries = 1, setbacks = 0, read_at = clock_timestamp(),
          cursor = coalesce($6, cursor), gathered = coalesce($7, gathered)
        where ${isIt} and state = 'gathering' and run = $3
        returning ${importColumns}
      ), reported as (
        insert into vault.reports (application_id, import_id, sealed) select application_id, id, $5 from moved
        on conflict (application_id, import_id) do update set sealed = excluded.sealed
      )${storingPages(pages, 8, 'moved')}
      select * from moved`,
    [
      ...columnsOf(it.key),
      it.run,
      isTruncated,
      report,
      last?.cursor ?? null,
      last?.gathered ?? null,
      ...valuesOfPages(pages),
    ],
  );
  return moved as ImportIn<'finishing'> | undefined;
}

/** What `finish` has made of the gathered pages. */
export interface Finished extends Totals {
  /** Numbers of the pages that were written anew, as the merged generation; the others are passed on as they are. */
  readonly rewritten: readonly number[];
}

/**
 * finishing → completed, for the application's retention: the final pages take their place, what has been read goes, and
 * the import is counted.
 */
export function moveToCompleted(
  db: Queryable,
  it: ImportIn<'finishing'>,
  { total, totalWithEmail, rewritten }: Finished,
): Promise<Import | undefined> {
  return moveOn(db, it, rewritten, {
    name: 'move_to_completed',
    set: `${completedNow}, upload_rows = null, total = $4, total_with_email = $5`,
    also: `, counted as (${countingEnded('moved', "'completed'", 'total')}
      )`,
    values: [total, totalWithEmail],
  });
}

/**
 * finishing → choosing, until the code expires, `codeMinutes` after begin: the final pages take their place, and what has
 * been read goes.
 */
export function moveToChoosing(
  db: Queryable,
  it: ImportIn<'finishing'>,
  { rewritten }: Pick<Finished, 'rewritten'>,
  codeMinutes: number,
): Promise<Import | undefined> {
  return moveOn(db, it, rewritten, {
    name: 'move_to_choosing',
    set: `state = 'choosing', wait_until = created_at + make_interval(mins => $4), upload_rows = null`,
    also: '',
    values: [codeMinutes],
  });
}

/** `ended_at` and `destroy_at` follow from the application's retention. */
const completedNow = `state = 'completed', ended_at = clock_timestamp(),
          destroy_at = clock_timestamp() + make_interval(mins => (
            select retention_minutes from bookbridge.applications where applications.id = application_id))`;

/** How an import goes on from `finishing`: SQL, whose `values` are numbered from $4 on. */
interface MoveOn {
  readonly name: string;
  readonly set: string;
  readonly also: string;
  readonly values: readonly unknown[];
}

function moveOn(
  db: Queryable,
  it: ImportIn<'finishing'>,
  rewritten: readonly number[],
  { name, set, also, values }: MoveOn,
): Promise<Import | undefined> {
  const isMerged = rewritten.length > 0;
  const generation = isMerged ? mergedGeneration : gatheredGeneration;
  return move(
    db,
    isMerged ? `${name}_merged` : name,
    `with moved as (
        update bookbridge.imports set ${set}, generation = ${generation}
        where ${isIt} and state = 'finishing' and run = $3
        returning ${importColumns}
      )${isMerged ? passingOn(`$${values.length + 4}`) : ''}, uploads as (
        delete from vault.uploads using moved where ${isOf('uploads', 'moved')}
      ), mapping as (
        delete from vault.mappings using moved where ${isOf('mappings', 'moved')}
      )${also}
      select * from moved`,
    [...columnsOf(it.key), it.run, ...values, ...(isMerged ? [rewritten] : [])],
  );
}

const passingOn = (rewritten: string): string => `, passed_on as (
        update vault.pages set generation = ${mergedGeneration} from moved
        where ${isOf('pages', 'moved')} and pages.generation = ${gatheredGeneration} and seq <> all(${rewritten}::integer[])
      ), replaced as (
        delete from vault.pages using moved
        where ${isOf('pages', 'moved')} and pages.generation = ${gatheredGeneration} and seq = any(${rewritten}::integer[])
      )`;

/** What its person has picked of an address book. */
export interface PickedContents extends Totals {
  /** Of the new key, under which everybody picked is sealed. */
  readonly wrappedKey: Buffer;
  /** Under the new key as well; `undefined` when the source names nobody. */
  readonly sealedOwner: Buffer | undefined;
}

/**
 * choosing → completed, in the transaction that has written the picked generation: nobody else is left, neither in rows
 * nor under a key that there is, and no number tells how many they were. The import is counted.
 */
export function moveToPicked(
  db: Queryable,
  it: ImportIn<'choosing'>,
  { total, totalWithEmail, wrappedKey, sealedOwner }: PickedContents,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_picked',
    `with completed as (
        update bookbridge.imports set ${completedNow}, wait_until = null, generation = ${pickedGeneration},
          total = $3, total_with_email = $4, gathered = $3, cursor = $3, is_cut = false
        where ${isIt} and state = 'choosing'
        returning ${importColumns}
      ), others as (
        delete from vault.pages using completed
        where ${isOf('pages', 'completed')} and pages.generation <> ${pickedGeneration}
      ), report as (
        delete from vault.reports using completed where ${isOf('reports', 'completed')}
      ), choice as (
        delete from vault.choices using completed where ${isOf('choices', 'completed')}
      ), rekeyed as (
        update vault.keys set wrapped = $5 from completed where ${isOf('keys', 'completed')}
      ), owner as (
        update vault.owners set sealed = $6 from completed where ${isOf('owners', 'completed')}
      ), counted as (${countingEnded('completed', "'completed'", 'total')}
      )
      select * from completed`,
    [...columnsOf(it.key), total, totalWithEmail, wrappedKey, sealedOwner ?? null],
  );
}

/** States from which an import can fail. */
export type FailableState = 'waiting' | 'asking' | 'gathering' | 'finishing' | 'choosing';

/** Holds an import for the rest of the transaction; `undefined` when it is in none of the states. */
export function holdImport(
  db: Queryable,
  key: ImportKey,
  states: readonly FailableState[],
): Promise<Import | undefined> {
  return move(
    db,
    'hold_import',
    `select ${importColumns} from bookbridge.imports where ${isIt} and state = any($3::text[]) for update`,
    [...columnsOf(key), states],
  );
}

/** The parts of a statement that fails imports, removes their keys and counts them; they are `failed` afterwards. All SQL. */
export const failing = (which: string, failure: string, recordHours: string): string => `failed as (
        update bookbridge.imports
        set state = 'failed', failure = ${failure}, wait_until = null, upload_rows = null,
          ended_at = clock_timestamp(), forget_at = clock_timestamp() + make_interval(hours => ${recordHours})
        where ${which}
        returning ${importColumns}
      ), gone as (
        delete from vault.keys using failed where ${isOf('keys', 'failed')}
      ), counted as (${countingEnded('failed', 'failure', '0')}
      )`;

/** One of the states `from` → failed; the key and all that was sealed under it go at once, and the import is counted. */
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
    `with ${failing(`${isIt} and state = any($5::text[])`, '$3', '$4')} select * from failed`,
    [...columnsOf(key), failure, recordHours, from],
  );
}

/** The parts of a statement that destroys imports with their keys; they are `destroyed` afterwards. All SQL. */
export const destroying = (which: string, recordHours: string): string => `destroyed as (
        update bookbridge.imports
        set state = 'destroyed', destroy_at = null, forget_at = now() + make_interval(hours => ${recordHours})
        where ${which}
        returning ${importColumns}
      ), gone as (
        delete from vault.keys using destroyed where ${isOf('keys', 'destroyed')}
      )`;

/** completed → destroyed: the key goes, and with it every row that it opened. */
export function moveToDestroyed(
  db: Queryable,
  key: ImportKey,
  recordHours: number,
): Promise<Import | undefined> {
  return move(
    db,
    'move_to_destroyed',
    `with ${destroying(`${isIt} and state = 'completed'`, '$3')} select * from destroyed`,
    [...columnsOf(key), recordHours],
  );
}
