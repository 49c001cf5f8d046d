import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

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
        select import_id from vault.keys where import_id = $1 for no key update
      ), gone as (
        delete from vault.consents where state_hash in (
          select state_hash from vault.consents where import_id = $1 order by expires_at desc offset ${maxOpen - 1})
      )
      insert into vault.consents (import_id, state_hash, sealed, expires_at)
      select import_id, $2, $3, clock_timestamp() + make_interval(secs => $4) from key`,
    values: [key, consent.stateHash, consent.sealed, consent.seconds],
  });
  return rowCount === 1;
}

/** The consent under way of a `state`, and whose import it is; `undefined` when it was used, or its time is over. */
export async function consentByState(
  db: Queryable,
  stateHash: Buffer,
): Promise<{ key: ImportKey; sealed: Buffer } | undefined> {
  const { rows } = await db.query<{ key: ImportKey; sealed: Buffer }>({
    name: 'consent_by_state',
    text: `select import_id as key, sealed from vault.consents where state_hash = $1 and expires_at > clock_timestamp()`,
    values: [stateHash],
  });
  return rows[0];
}

/** Uses a `state` up. False when somebody else has just done so. */
export async function deleteConsent(db: Queryable, stateHash: Buffer): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'delete_consent',
    text: 'delete from vault.consents where state_hash = $1',
    values: [stateHash],
  });
  return rowCount === 1;
}

/** Removes consents that nobody came back from. Gives how many. Walks the index on expires_at. */
export async function deleteExpiredConsents(db: Queryable, max: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'delete_expired_consents',
    text: `delete from vault.consents where state_hash in (
        select state_hash from vault.consents where expires_at <= now() limit $1 for update skip locked)`,
    values: [max],
  });
  return rowCount ?? 0;
}
