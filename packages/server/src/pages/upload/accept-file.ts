import type { IncomingMessage } from 'node:http';
import { blockBytes } from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import { firstLook } from '../../imports/columns/table.js';
import { type Open, receiveUpload } from '../../imports/receive.js';
import type { Import } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import type { UploadProblem } from '../views/index.js';
import { Arrivals } from './arrivals.js';
import { type ArrivingFile, FileTooLarge, fileOf } from './file-part.js';

/** The form around a file takes a little, too. */
const formBytes = 64 * 1024;

/** What became of a file: what its import is now, or why it was refused. */
export type Taken = { readonly it: Import; readonly fileName: string } | { readonly problem: UploadProblem };

export type AcceptFile = (
  it: Open,
  openKey: () => SealKey | undefined,
  maxBytes: number,
  request: IncomingMessage,
) => Promise<Taken>;

const refused = (code: Exclude<UploadProblem['code'], 'unknown_format'>): Taken => ({ problem: { code } });

/**
 * Takes the file of a form and queues its reading, or asks about its columns. Gives the problem when it is refused; the
 * import then stays as it was. Throws `BrokenForm` when nobody is left to be told.
 */
export function makeAcceptFile(parts: AppContext): AcceptFile {
  const arrivals = new Arrivals();

  return async (it, openKey, maxBytes, request) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes + formBytes) return refused('too_large');
    const leave = arrivals.add(it.key, request);
    if (!leave) return refused('arriving');
    try {
      const file = await fileOf(request, maxBytes);
      return file ? await takeFile(parts, it, openKey, file) : refused('nothing_sent');
    } catch (error) {
      if (error instanceof FileTooLarge) return refused('too_large');
      throw error;
    } finally {
      leave();
    }
  };
}

async function takeFile(
  parts: AppContext,
  it: Open,
  openKey: () => SealKey | undefined,
  { name, bytes }: ArrivingFile,
): Promise<Taken> {
  try {
    const head = await readHead(bytes);
    if (head.length === 0) return { problem: { code: 'unknown_format', looksLike: 'an empty file' } };
    const look = await firstLook(head.subarray(0, blockBytes));
    if (look.kind === 'refused') return { problem: { code: 'unknown_format', looksLike: look.looksLike } };
    const key = openKey();
    const now = key && (await receiveUpload(parts, it, key, whole(head, bytes), look.kind));
    return now ? { it: now, fileName: name } : refused('already_used');
  } finally {
    await bytes.return(undefined);
  }
}

/** Enough to tell what a file is, and what came with it. */
async function readHead(bytes: AsyncIterator<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let size = 0; size < blockBytes; ) {
    const { done, value } = await bytes.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return Buffer.concat(chunks);
}

async function* whole(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}
