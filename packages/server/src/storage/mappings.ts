import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf } from './import-key.js';

export async function insertMapping(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query('insert into vault.mappings (application_id, import_id, sealed) values ($1, $2, $3)', [
    ...columnsOf(key),
    sealed,
  ]);
}
