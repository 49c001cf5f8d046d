import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

export async function insertMapping(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query('insert into vault.mappings (import_id, sealed) values ($1, $2)', [key, sealed]);
}

/** `undefined` when nobody was asked. Walks the primary key. */
export async function sealedMapping(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>(
    'select sealed from vault.mappings where import_id = $1',
    [key],
  );
  return rows[0]?.sealed;
}

export async function deleteMapping(db: Queryable, key: ImportKey): Promise<void> {
  await db.query('delete from vault.mappings where import_id = $1', [key]);
}
