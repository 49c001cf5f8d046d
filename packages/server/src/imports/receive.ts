import { randomInt } from 'node:crypto';
import type { Parts } from '../parts.js';
import type { SealKey } from '../security/seal.js';
import { transaction } from '../storage/database.js';
import { moveToGathering } from '../storage/import-moves.js';
import { queueImport } from '../storage/jobs.js';
import { deleteUpload, insertUploadRow } from '../storage/uploads.js';
import { type ImportIn, placeOf } from './import.js';
import { pack } from './packed.js';

/** Rows are closed past it: little enough to be held for every upload under way, and to be read again row by row. */
const rowBytes = 500_000;

/** Where a row of an upload belongs; bound to its seal. */
export const uploadPlace = (it: { applicationId: string; importId: number }, upload: number, seq: number) =>
  `upload/${placeOf(it)}/${upload}/${seq}`;

/**
 * Seals a file as it arrives and queues its reading. False when the import takes no file any more: another one was
 * accepted first, or the code has expired in between. Nothing of a refused upload is left behind; when it cannot be
 * known whether an upload was accepted, because the database went away over it, its rows stay for whoever reads them.
 */
export async function receiveUpload(
  parts: Parts,
  it: ImportIn<'waiting'>,
  key: SealKey,
  file: AsyncIterable<Buffer>,
): Promise<boolean> {
  const upload = randomInt(1, 2 ** 31);
  const rows = await keepRows(parts, it, key, file, upload).catch(async (error: unknown) => {
    await deleteUpload(parts.db, it.key, upload);
    throw error;
  });
  const isAccepted = rows !== undefined && (await accept(parts, it, upload, rows));
  if (!isAccepted) await deleteUpload(parts.db, it.key, upload);
  return isAccepted;
}

/** How many rows the file has; `undefined` when the import ended before the file did. */
async function keepRows(
  { db }: Parts,
  it: ImportIn<'waiting'>,
  key: SealKey,
  file: AsyncIterable<Buffer>,
  upload: number,
): Promise<number | undefined> {
  let seq = 0;
  for await (const row of inRows(file)) {
    const sealed = pack(key, row, uploadPlace(it, upload, seq));
    if (!(await insertUploadRow(db, it.key, upload, seq, sealed))) return undefined;
    seq++;
  }
  return seq;
}

function accept({ db }: Parts, it: ImportIn<'waiting'>, upload: number, rows: number): Promise<boolean> {
  return transaction(db, async (client) => {
    const accepted = await moveToGathering(client, it.key, { upload, rows });
    if (accepted) await queueImport(client, it.key);
    return accepted !== undefined;
  });
}

async function* inRows(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of file) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes < rowBytes) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(pieces);
}
