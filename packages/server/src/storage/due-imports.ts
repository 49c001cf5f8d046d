/*
 * What has run out, many imports at a time. Imports that somebody moves right now are passed over: any number of nodes may
 * do this at once, and none waits for another.
 */
import type { FailureCode } from '../model/failures.js';
import type { Import, ImportIn, ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, importKey, isOf } from './import-key.js';
import { destroying, failing } from './import-moves.js';
import { type ImportRow, toImport } from './import-rows.js';
import { lateMessages, oldMessages } from './webhook-messages.js';

/** How many imports one statement takes, and which it leaves out. */
export interface Batch {
  readonly max: number;
  readonly except: readonly ImportKey[];
}

/** What a node has to end. */
export interface Due {
  readonly destroy: boolean;
  readonly expire: boolean;
  readonly forget: boolean;
  /** Consents that nobody came back from. */
  readonly consents: boolean;
  /** Keys of begins that are no longer good. */
  readonly begins: boolean;
  /** What endpoints were told long ago, and their secrets that have been replaced. */
  readonly webhooks: boolean;
  /** What endpoints should have been told by now. */
  readonly lateWebhooks: boolean;
}

const contactsAreOver = "state = 'completed' and destroy_at <= now()";
const codeIsOver = "state in ('waiting', 'asking', 'choosing') and wait_until <= now()";
const recordIsOver = "state in ('destroyed', 'failed') and forget_at <= now()";
const readingIsOver =
  "state in ('gathering', 'finishing') and gathering_at <= now() - make_interval(mins => $1)";

/** Walks the partial indexes on destroy_at, wait_until and forget_at, and those of the other tables. */
export async function whatIsDue(db: Queryable): Promise<Due> {
  const exists = (which: string, table = 'bookbridge.imports') =>
    `exists (select from ${table} where ${which})`;
  const isOver = 'expires_at <= now()';
  const messages = 'bookbridge.webhook_messages';
  const { rows } = await db.query<Due>({
    name: 'due',
    text: `select ${exists(contactsAreOver)} as destroy, ${exists(codeIsOver)} as expire,
      ${exists(recordIsOver)} as forget, ${exists(isOver, 'vault.consents')} as consents,
      ${exists(isOver, 'bookbridge.keyed_begins')} as begins,
      ${exists(oldMessages, messages)} or ${exists('retires_at <= now()', 'bookbridge.webhook_secrets')} as webhooks,
      ${exists(lateMessages, messages)} as "lateWebhooks"`,
  });
  const [due] = rows;
  if (!due) throw new Error('A select without a table has one row.');
  return due;
}

async function keys(db: Queryable, name: string, text: string, values: unknown[]): Promise<ImportKey[]> {
  const { rows } = await db.query<{ application_id: string; id: string }>({ name, text, values });
  return rows.map((row) => importKey(row.application_id, row.id));
}

/** Holds the imports that have been due for the longest time; the statement has `max` and `except` as $1 and $2. */
const held = (which: string, since: string) => `due as (
        select application_id, id from bookbridge.imports where ${which} and id <> all($2::bigint[])
        order by ${since} limit $1 for update skip locked
      )`;

const onlyDue = '(application_id, id) in (select application_id, id from due)';

const numbersOf = (keys: readonly ImportKey[]) => keys.map((key) => columnsOf(key)[1]);

/** completed → destroyed. Gives how many. */
export async function destroyDue(
  db: Queryable,
  { max, except }: Batch,
  recordHours: number,
): Promise<number> {
  const { rowCount } = await db.query({
    name: 'destroy_due',
    text: `with ${held(contactsAreOver, 'destroy_at')}, ${destroying(onlyDue, '$3')} select from destroyed`,
    values: [max, numbersOf(except), recordHours],
  });
  return rowCount ?? 0;
}

/** waiting, asking or choosing → failed, with `failure` where nothing else has been said. There is no grant yet that would have to be revoked. */
export async function expireDue(
  db: Queryable,
  { max, except }: Batch,
  failure: FailureCode,
  recordHours: number,
): Promise<ImportIn<'failed'>[]> {
  const { rows } = await db.query<ImportRow>({
    name: 'expire_due',
    text: `with ${held(codeIsOver, 'wait_until')}, ${failing(onlyDue, 'coalesce(expires_with, $3)', '$4')} select * from failed`,
    values: [max, numbersOf(except), failure, recordHours],
  });
  return rows.map((row) => toImport(row) as ImportIn<'failed'>);
}

/** gathering or finishing → failed, where there is no grant that would have to be revoked. */
export async function giveUpDue(
  db: Queryable,
  gatherMinutes: number,
  { max, except }: Batch,
  failure: FailureCode,
  recordHours: number,
): Promise<Import[]> {
  const { rows } = await db.query<ImportRow>({
    name: 'give_up_due',
    text: `with due as (
        select application_id, id from bookbridge.imports
        where ${readingIsOver} and id <> all($3::bigint[])
          and not exists (select from vault.grants where ${isOf('grants', 'imports')})
        order by gathering_at limit $2 for update skip locked
      ), ${failing(onlyDue, '$4', '$5')}
      select * from failed`,
    values: [gatherMinutes, max, numbersOf(except), failure, recordHours],
  });
  return rows.map(toImport);
}

/** Imports whose contacts were kept long enough, one by one. Walks the partial index on destroy_at. */
export const dueToDestroy = (db: Queryable, { max, except }: Batch) =>
  keys(db, 'due_to_destroy', `with ${held(contactsAreOver, 'destroy_at')} select * from due`, [
    max,
    numbersOf(except),
  ]);

/** Imports whose person did not come in time, one by one. Walks the partial index on wait_until. */
export const dueToExpire = (db: Queryable, { max, except }: Batch) =>
  keys(db, 'due_to_expire', `with ${held(codeIsOver, 'wait_until')} select * from due`, [
    max,
    numbersOf(except),
  ]);

/** Imports whose reading takes too long, also those that are being moved. Walks the partial index on gathering_at. */
export const dueToGiveUp = (db: Queryable, gatherMinutes: number, { max, except }: Batch) =>
  keys(
    db,
    'due_to_give_up',
    `select application_id, id from bookbridge.imports where ${readingIsOver} and id <> all($3::bigint[])
      order by gathering_at limit $2`,
    [gatherMinutes, max, numbersOf(except)],
  );

/** Removes the records that were kept long enough. Gives how many. Walks the partial index on forget_at. */
export async function forgetDue(db: Queryable, max: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'forget_due',
    text: `delete from bookbridge.imports where (application_id, id) in (
        select application_id, id from bookbridge.imports where ${recordIsOver} order by forget_at limit $1 for update skip locked)`,
    values: [max],
  });
  return rowCount ?? 0;
}
