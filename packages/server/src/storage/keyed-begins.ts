import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, importKey } from './import-key.js';

/** By what a begin is known again. */
export interface BeginKey {
  readonly applicationId: string;
  readonly keyHash: Buffer;
}

export interface KeyedBegin {
  readonly key: ImportKey;
  readonly requestHash: Buffer;
}

/** What was begun with a key that is still good. Walks the primary key. */
export async function keyedBegin(
  db: Queryable,
  { applicationId, keyHash }: BeginKey,
): Promise<KeyedBegin | undefined> {
  const { rows } = await db.query<{ id: string; requestHash: Buffer }>({
    name: 'keyed_begin',
    text: `select import_id as id, request_hash as "requestHash" from bookbridge.keyed_begins
      where application_id = $1 and key_hash = $2 and expires_at > clock_timestamp()`,
    values: [applicationId, keyHash],
  });
  return rows[0] && { key: importKey(applicationId, rows[0].id), requestHash: rows[0].requestHash };
}

/**
 * Takes a key for an import; false when it is good for another one. Whoever takes the same key at the same time waits
 * here until this transaction has ended.
 */
export async function takeBeginKey(
  db: Queryable,
  { keyHash }: BeginKey,
  { key, requestHash }: KeyedBegin,
  minutes: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'take_begin_key',
    text: `insert into bookbridge.keyed_begins as taken (application_id, import_id, key_hash, request_hash, expires_at)
      values ($1, $2, $3, $4, clock_timestamp() + make_interval(mins => $5))
      on conflict (application_id, key_hash) do update
        set request_hash = excluded.request_hash, import_id = excluded.import_id, expires_at = excluded.expires_at
        where taken.expires_at <= clock_timestamp()`,
    values: [...columnsOf(key), keyHash, requestHash, minutes],
  });
  return rowCount === 1;
}

/** Removes keys that are no longer good. Gives how many. Walks the index on expires_at. */
export async function deleteExpiredBegins(db: Queryable, max: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'delete_expired_begins',
    text: `delete from bookbridge.keyed_begins where (application_id, key_hash) in (
        select application_id, key_hash from bookbridge.keyed_begins
        where expires_at <= now() limit $1 for update skip locked)`,
    values: [max],
  });
  return rowCount ?? 0;
}
