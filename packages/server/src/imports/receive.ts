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
 * Seals a file as it arrives and queues its reading. False when another upload to the same code was accepted first, or
 * the code has expired in between. Whatever goes wrong, nothing of a refused upload is left behind.
 */
export async function receiveUpload(
  { db }: Parts,
  it: ImportIn<'waiting'>,
  key: SealKey,
  file: AsyncIterable<Buffer>,
): Promise<boolean> {
  const upload = randomInt(1, 2 ** 31);
  let isAccepted = false;
  try {
    let seq = 0;
    for await (const row of inRows(file)) {
      await insertUploadRow(db, it.key, upload, seq, pack(key, row, uploadPlace(it, upload, seq)));
      seq++;
    }
    isAccepted = await transaction(db, async (client) => {
      const accepted = await moveToGathering(client, it.key, upload);
      if (accepted) await queueImport(client, it.key);
      return accepted !== undefined;
    });
    return isAccepted;
  } finally {
    if (!isAccepted) await deleteUpload(db, it.key, upload);
  }
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
