import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isOfIt } from './import-key.js';

/** A grant as it lies in the vault. */
export interface SealedGrant {
  readonly sealed: Buffer;
  readonly cursor: Buffer | null;
}

/** Keyed hashes of whose account a grant is, and of the client that has it. */
export interface GrantHashes {
  readonly account: Buffer;
  readonly client: Buffer;
}

export async function insertGrant(
  db: Queryable,
  key: ImportKey,
  sealed: Buffer,
  { account, client }: GrantHashes,
): Promise<void> {
  await db.query(
    'insert into vault.grants (application_id, import_id, sealed, account, client) values ($1, $2, $3, $4, $5)',
    [...columnsOf(key), sealed, account, client],
  );
}

/** Walks the primary key; `undefined` once it is destroyed. */
export async function sealedGrant(db: Queryable, key: ImportKey): Promise<SealedGrant | undefined> {
  const { rows } = await db.query<SealedGrant>({
    name: 'grant',
    text: `select sealed, cursor from vault.grants where ${isOfIt}`,
    values: columnsOf(key),
  });
  return rows[0];
}

/** Holds a grant for the rest of the transaction: of all nodes one renews it. */
export async function holdGrant(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<Pick<SealedGrant, 'sealed'>>({
    name: 'hold_grant',
    text: `select sealed from vault.grants where ${isOfIt} for update`,
    values: columnsOf(key),
  });
  return rows[0]?.sealed;
}

/** Puts a renewed grant in the place of the one that is held. */
export async function replaceGrant(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query({
    name: 'replace_grant',
    text: `update vault.grants set sealed = $3 where ${isOfIt}`,
    values: [...columnsOf(key), sealed],
  });
}

export async function deleteGrant(db: Queryable, key: ImportKey): Promise<void> {
  await db.query({
    name: 'delete_grant',
    text: `delete from vault.grants where ${isOfIt}`,
    values: columnsOf(key),
  });
}

/** Whether any grant is of one of these accounts. Walks the index on account. */
export async function isAnyAccountInUse(db: Queryable, accounts: readonly Buffer[]): Promise<boolean> {
  const { rows } = await db.query<{ used: boolean }>({
    name: 'any_account_in_use',
    text: 'select exists (select from vault.grants where account = any($1::bytea[])) as used',
    values: [accounts],
  });
  return rows[0]?.used === true;
}

/** Whether any grant is a client's, by any of its hashes; those of older nodes may be. Walks the index on client. */
export async function isClientInUse(db: Queryable, clients: readonly Buffer[]): Promise<boolean> {
  const { rows } = await db.query<{ used: boolean }>({
    name: 'client_in_use',
    text: 'select exists (select from vault.grants where client = any($1::bytea[]) or client is null) as used',
    values: [clients],
  });
  return rows[0]?.used === true;
}
