import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type ByteSource, blockBytes } from '@bookbridge/contacts';

/** Where an address book is read from. */
export interface ImportSource {
  readonly fileName: string | undefined;
  /** All of its bytes: as often as one likes when `isReadAgain`, else once. */
  read(): ByteSource;
  readonly isReadAgain: boolean;
  /** As many of its bytes as tell the columns of a table; of a pipe, once it has been read. */
  beginning(): ByteSource;
}

/** A file, or standard input for `-`. With `isHeld` a pipe is read into memory, so that it can be read again. */
export async function importSource(file: string, isHeld: boolean): Promise<ImportSource> {
  const open = () => (file === '-' ? process.stdin : createReadStream(file));
  const fileName = file === '-' ? undefined : path.basename(file);
  if (isRegularFile(file)) return { fileName, read: open, isReadAgain: true, beginning: open };
  if (!isHeld) return pipe(fileName, open());
  const bytes = await buffer(open());
  return { fileName, read: () => bytes, isReadAgain: true, beginning: () => bytes };
}

/** Pipes have names, too, and can be read once only. */
const isRegularFile = (file: string): boolean =>
  file !== '-' && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);

/** Of a larger workbook from a pipe the columns are not told. */
const maxKeptBytes = 32 * 2 ** 20;

function pipe(fileName: string | undefined, stream: AsyncIterable<Uint8Array>): ImportSource {
  const kept: Uint8Array[] = [];
  async function* passing() {
    let bytes = 0;
    for await (const chunk of stream) {
      // Text tells its columns by its first block, a workbook by the whole of it.
      if (bytes < (isPacked(kept[0]) ? maxKeptBytes : blockBytes)) kept.push(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { fileName, read: passing, isReadAgain: false, beginning: () => Buffer.concat(kept) };
}

const isPacked = (start: Uint8Array | undefined) => start?.[0] === 0x50 && start[1] === 0x4b;
