import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';

/** Keeps one row of an upload; false when the import's key is gone, since nothing may be kept for it any more. */
export async function insertUploadRow(
  db: Queryable,
  key: ImportKey,
  upload: number,
  seq: number,
  sealed: Buffer,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'insert_upload_row',
    text: `with key as (select import_id from vault.keys where import_id = $1 for key share)
      insert into vault.uploads (import_id, upload, seq, sealed) select import_id, $2, $3, $4 from key`,
    values: [key, upload, seq, sealed],
  });
  return rowCount === 1;
}

/** One row of an upload; `undefined` when it is not there. Walks the primary key. */
export async function uploadRow(
  db: Queryable,
  key: ImportKey,
  upload: number,
  seq: number,
): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'upload_row',
    text: 'select sealed from vault.uploads where import_id = $1 and upload = $2 and seq = $3',
    values: [key, upload, seq],
  });
  return rows[0]?.sealed;
}

/** Removes one upload that came to nothing. */
export async function deleteUpload(db: Queryable, key: ImportKey, upload: number): Promise<void> {
  await db.query('delete from vault.uploads where import_id = $1 and upload = $2', [key, upload]);
}

/** Removes every upload of an import, read or refused. */
export async function deleteUploads(db: Queryable, key: ImportKey): Promise<void> {
  await db.query('delete from vault.uploads where import_id = $1', [key]);
}
