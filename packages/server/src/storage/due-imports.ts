import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

async function keys(db: Queryable, name: string, text: string, values: unknown[]): Promise<ImportKey[]> {
  const { rows } = await db.query<{ id: ImportKey }>({ name, text, values });
  return rows.map((row) => row.id);
}

/** Imports whose person did not come in time, but for those that somebody moves right now. Walks the partial index on wait_until. */
export const dueToExpire = (db: Queryable, most: number) =>
  keys(
    db,
    'due_to_expire',
    `select id from bookbridge.imports where state in ('waiting', 'asking') and wait_until <= now() limit $1 for update skip locked`,
    [most],
  );

/** Imports whose reading takes too long. Walks the partial index on gathering_at. */
export const dueToGiveUp = (db: Queryable, gatherMinutes: number, most: number) =>
  keys(
    db,
    'due_to_give_up',
    `select id from bookbridge.imports
      where state in ('gathering', 'finishing') and gathering_at <= now() - make_interval(mins => $1) limit $2`,
    [gatherMinutes, most],
  );

/** Imports whose contacts were kept long enough. Walks the partial index on destroy_at. */
export const dueToDestroy = (db: Queryable, most: number) =>
  keys(
    db,
    'due_to_destroy',
    `select id from bookbridge.imports where state = 'completed' and destroy_at <= now() limit $1 for update skip locked`,
    [most],
  );
