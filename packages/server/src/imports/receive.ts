import { randomInt } from 'node:crypto';
import type { AppContext } from '../context/app-context.js';
import type { Import, ImportIn, UploadedFile } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import { moveToAsking, moveToReading } from '../storage/import-moves.js';
import { deleteUpload, insertUploadRows, type SealedRow } from '../storage/uploads.js';
import { pack } from '../vault/packed.js';
import { UploadGone, uploadContext } from '../vault/upload-bytes.js';
import { type FirstLook, isWorkbookToAsk } from './columns/table.js';
import { SealedBatch } from './sealed-batch.js';

/** Rows are closed past it: little enough to be held for every upload under way, and to be read again row by row. */
const rowBytes = 500_000;

/** What the beginning of a file has told. */
type Look = Exclude<FirstLook['kind'], 'refused'>;

/** Imports that take a file: one that is asked about gives way to another. */
export type Open = ImportIn<'waiting' | 'asking'>;

/**
 * Seals a file as it arrives, and queues its reading or asks about its columns. Gives what the import has become;
 * `undefined` when it takes no file any more: another one was accepted first, or the code has expired in between. Nothing
 * of a refused upload is left behind; when it cannot be known whether an upload was accepted, because the database went
 * away over it, its rows stay for whoever reads them.
 */
export async function receiveUpload(
  parts: AppContext,
  it: Open,
  key: SealKey,
  bytes: AsyncIterable<Buffer>,
  look: Look,
): Promise<Import | undefined> {
  const upload = randomInt(1, 2 ** 31);
  const kept = await keepAndLook(parts, it, key, bytes, upload, look).catch(async (error: unknown) => {
    await deleteUpload(parts.db, it.key, upload);
    throw error;
  });
  const accepted = kept && (await accept(parts, it, kept));
  if (!accepted) await deleteUpload(parts.db, it.key, upload);
  return accepted;
}

interface Kept {
  readonly file: UploadedFile;
  readonly isToAsk: boolean;
}

/** `undefined` when the import ended before the file did, or while it was looked at. */
async function keepAndLook(
  parts: AppContext,
  it: Open,
  key: SealKey,
  bytes: AsyncIterable<Buffer>,
  upload: number,
  look: Look,
): Promise<Kept | undefined> {
  const rows = await keepRows(parts, it, key, bytes, upload);
  if (rows === undefined) return undefined;
  const file = { upload, rows };
  if (look !== 'workbook') return { file, isToAsk: look === 'ask' };
  try {
    return { file, isToAsk: await isWorkbookToAsk(parts, it, key, file) };
  } catch (error) {
    if (error instanceof UploadGone) return undefined;
    throw error;
  }
}

/** How many rows the file has; `undefined` when the import ended before the file did. */
async function keepRows(
  { db }: AppContext,
  it: Open,
  key: SealKey,
  bytes: AsyncIterable<Buffer>,
  upload: number,
): Promise<number | undefined> {
  const batch = new SealedBatch<SealedRow>();
  const keep = () => insertUploadRows(db, it.key, upload, batch.take());
  let seq = 0;
  for await (const row of inRows(bytes)) {
    batch.add({ seq, sealed: pack(key, row, uploadContext(it, upload, seq)) });
    seq++;
    if (batch.isFull && !(await keep())) return undefined;
  }
  return batch.isEmpty || (await keep()) ? seq : undefined;
}

function accept({ db }: AppContext, it: Open, { file, isToAsk }: Kept): Promise<Import | undefined> {
  return (isToAsk ? moveToAsking : moveToReading)(db, it.key, file);
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
