import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isOfIt } from './import-key.js';

/** Walks the primary key. */
export async function sealedReport(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'report',
    text: `select sealed from vault.reports where ${isOfIt}`,
    values: columnsOf(key),
  });
  return rows[0]?.sealed;
}
