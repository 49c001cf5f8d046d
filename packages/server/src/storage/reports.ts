import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

/** Walks the primary key. */
export async function sealedReport(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'report',
    text: 'select sealed from vault.reports where import_id = $1',
    values: [key],
  });
  return rows[0]?.sealed;
}
