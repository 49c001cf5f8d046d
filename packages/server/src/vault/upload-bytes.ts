import { type Import, sealContext, type UploadedFile } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { uploadRowsFrom } from '../storage/uploads.js';
import { unpack } from './packed.js';

/** Where a row of an upload belongs; bound to its seal. */
export const uploadContext = (it: { applicationId: string; importId: number }, upload: number, seq: number) =>
  `upload/${sealContext(it)}/${upload}/${seq}`;

/** Rows of an upload are no longer there: it has been read, or another one has taken its place. */
export class UploadGone extends Error {
  override readonly name = 'UploadGone';
}

/** The bytes of an upload, some rows at a time as they are asked for. Throws `UploadGone`: a row that is missing is no end of a file. */
export async function* uploadBytes(
  db: Queryable,
  it: Import,
  key: SealKey,
  { upload, rows }: UploadedFile,
): AsyncGenerator<Buffer> {
  for (let next = 0; next < rows; ) {
    const read = await uploadRowsFrom(db, it.key, upload, next);
    if (read.length === 0) throw new UploadGone(`Row ${next} of ${rows} of an upload is missing.`);
    for (const { seq, sealed } of read) {
      if (seq !== next) throw new UploadGone(`Row ${next} of ${rows} of an upload is missing.`);
      yield unpack(key, sealed, uploadContext(it, upload, seq));
      next++;
    }
  }
}
