import type { ImportKey } from '../imports/import.js';
import type { Queryable } from './database.js';

/** A grant as it lies in the vault. */
export interface SealedGrant {
  readonly sealed: Buffer;
  readonly cursor: Buffer | null;
  readonly account: Buffer | null;
}

export async function insertGrant(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query('insert into vault.grants (import_id, sealed) values ($1, $2)', [key, sealed]);
}

/** Walks the primary key; `undefined` once it is destroyed. */
export async function sealedGrant(db: Queryable, key: ImportKey): Promise<SealedGrant | undefined> {
  const { rows } = await db.query<SealedGrant>({
    name: 'grant',
    text: 'select sealed, cursor, account from vault.grants where import_id = $1',
    values: [key],
  });
  return rows[0];
}

/** The same, held for the rest of the transaction: of all nodes one renews a grant. */
export async function holdGrant(db: Queryable, key: ImportKey): Promise<SealedGrant | undefined> {
  const { rows } = await db.query<SealedGrant>({
    name: 'hold_grant',
    text: 'select sealed, cursor, account from vault.grants where import_id = $1 for update',
    values: [key],
  });
  return rows[0];
}

/** Puts a renewed grant in the place of the one that is held. */
export async function replaceGrant(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query({
    name: 'replace_grant',
    text: 'update vault.grants set sealed = $2 where import_id = $1',
    values: [key, sealed],
  });
}

/** Notes whose account a grant is of, by a keyed hash. */
export async function noteAccount(db: Queryable, key: ImportKey, account: Buffer): Promise<void> {
  await db.query({
    name: 'note_account',
    text: 'update vault.grants set account = $2 where import_id = $1',
    values: [key, account],
  });
}

export async function deleteGrant(db: Queryable, key: ImportKey): Promise<void> {
  await db.query({
    name: 'delete_grant',
    text: 'delete from vault.grants where import_id = $1',
    values: [key],
  });
}

/** Whether any grant is of this account, or may be: whose the newest are is not known for a moment. */
export async function isAccountInUse(db: Queryable, account: Buffer | undefined): Promise<boolean> {
  const { rows } = await db.query<{ used: boolean }>({
    name: 'account_in_use',
    text: `select exists (select from vault.grants where account is null or account = $1 or $1::bytea is null) as used`,
    values: [account ?? null],
  });
  return rows[0]?.used === true;
}
