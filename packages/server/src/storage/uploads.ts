import type { ImportKey } from '../model/import.js';
import type { Queryable } from './database.js';
import { columnsOf, isOfIt } from './import-key.js';

/** A row of an upload as it lies in the vault. */
export interface SealedRow {
  readonly seq: number;
  readonly sealed: Buffer;
}

/** Keeps rows of an upload; false when the import's key is gone, since nothing may be kept for it any more. */
export async function insertUploadRows(
  db: Queryable,
  key: ImportKey,
  upload: number,
  rows: readonly SealedRow[],
): Promise<boolean> {
  const values = rows.map((_, index) => `($${4 + index * 2}::integer, $${5 + index * 2}::bytea)`);
  const { rowCount } = await db.query({
    name: `insert_upload_rows_${rows.length}`,
    text: `with key as (select application_id, import_id from vault.keys where ${isOfIt} for key share)
      insert into vault.uploads (application_id, import_id, upload, seq, sealed)
      select application_id, import_id, $3, kept.* from key, (values ${values.join(', ')}) as kept`,
    values: [...columnsOf(key), upload, ...rows.flatMap(({ seq, sealed }) => [seq, sealed])],
  });
  return rowCount === rows.length;
}

/** Rows of an upload that are read at once, and the bytes past which there is no further one. */
const [maxRows, maxBytes] = [8, 1_000_000];

/** The next rows of an upload that there are from one on, in order. Walks the primary key. */
export async function uploadRowsFrom(
  db: Queryable,
  key: ImportKey,
  upload: number,
  first: number,
): Promise<SealedRow[]> {
  const { rows } = await db.query<SealedRow>({
    name: 'upload_rows',
    text: `select seq, sealed from (
        select seq, sealed, sum(octet_length(sealed)) over (order by seq) as bytes from vault.uploads
        where ${isOfIt} and upload = $3 and seq between $4 and $4 + ${maxRows - 1}) as kept
      where bytes <= ${maxBytes} or seq = $4 order by seq`,
    values: [...columnsOf(key), upload, first],
  });
  return rows;
}

/** Removes one upload that came to nothing. */
export async function deleteUpload(db: Queryable, key: ImportKey, upload: number): Promise<void> {
  await db.query({
    name: 'delete_upload',
    text: `delete from vault.uploads where ${isOfIt} and upload = $3`,
    values: [...columnsOf(key), upload],
  });
}
