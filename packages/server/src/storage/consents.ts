import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, importKey, isOfIt } from './import-key.js';

/** Consents that may be under way at once for one import: every back button and every second tab begins another. */
const maxOpen = 8;

/**
 * Keeps a consent under way; beyond the eighth of an import the oldest goes. False when the import's key is gone, since
 * nothing may be kept for it any more.
 */
export async function insertConsent(
  db: Queryable,
  key: ImportKey,
  consent: { stateHash: Buffer; sealed: Buffer; seconds: number },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'insert_consent',
    text: `with key as (
        select application_id, import_id from vault.keys where ${isOfIt} for no key update
      ), gone as (
        delete from vault.consents where ${isOfIt} and state_hash in (
          select state_hash from vault.consents where ${isOfIt} order by expires_at desc offset ${maxOpen - 1})
      )
      insert into vault.consents (application_id, import_id, state_hash, sealed, expires_at)
      select application_id, import_id, $3, $4, clock_timestamp() + make_interval(secs => $5) from key`,
    values: [...columnsOf(key), consent.stateHash, consent.sealed, consent.seconds],
  });
  return rowCount === 1;
}

/** A consent under way, and the import that it is for. */
interface ConsentRow {
  application_id: string;
  import_id: string;
  sealed: Buffer;
}

/** The consent under way of a `state`, and whose import it is; `undefined` when it was used, or its time is over. */
export async function consentByState(
  db: Queryable,
  stateHash: Buffer,
): Promise<{ key: ImportKey; sealed: Buffer } | undefined> {
  const { rows } = await db.query<ConsentRow>({
    name: 'consent_by_state',
    text: `select application_id, import_id, sealed from vault.consents
      where state_hash = $1 and expires_at > clock_timestamp()`,
    values: [stateHash],
  });
  const [row] = rows;
  return row && { key: importKey(row.application_id, row.import_id), sealed: row.sealed };
}

/** Uses a `state` of an import up. False when somebody else has just done so. */
export async function deleteConsent(db: Queryable, key: ImportKey, stateHash: Buffer): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'delete_consent',
    text: `delete from vault.consents where ${isOfIt} and state_hash = $3`,
    values: [...columnsOf(key), stateHash],
  });
  return rowCount === 1;
}

/** Removes consents that nobody came back from. Gives how many. Walks the index on expires_at. */
export async function deleteExpiredConsents(db: Queryable, max: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'delete_expired_consents',
    text: `delete from vault.consents where (state_hash, application_id) in (
        select state_hash, application_id from vault.consents where expires_at <= now() limit $1 for update skip locked)`,
    values: [max],
  });
  return rowCount ?? 0;
}
