import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

export async function saveReport(db: Queryable, key: ImportKey, sealed: Buffer): Promise<void> {
  await db.query(
    'insert into vault.reports (import_id, sealed) values ($1, $2) on conflict (import_id) do update set sealed = excluded.sealed',
    [key, sealed],
  );
}

export async function sealedReport(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>(
    'select sealed from vault.reports where import_id = $1',
    [key],
  );
  return rows[0]?.sealed;
}
