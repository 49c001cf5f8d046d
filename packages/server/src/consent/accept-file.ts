import type { IncomingMessage } from 'node:http';
import { detectFormat } from '@bookbridge/contacts';
import type { ImportIn } from '../imports/import.js';
import { keyOfImport } from '../imports/import-key.js';
import { receiveUpload } from '../imports/receive.js';
import type { Parts } from '../parts.js';
import { FileTooLarge, fileOf } from './file-part.js';
import type { UploadProblem } from './pages/index.js';

/** Enough to tell what a file is. */
const headBytes = 64 * 1024;

/** The form around a file takes a little, too. */
const formBytes = 64 * 1024;

/** Files that may be on their way to one code at once: a double click sends two. */
const mostAtOnce = 3;

export type AcceptFile = (
  it: ImportIn<'waiting'>,
  maxBytes: number,
  request: IncomingMessage,
) => Promise<UploadProblem | undefined>;

/**
 * Takes the file of a form and queues its reading. Gives the problem when it is refused; the import then waits on.
 * Throws `BrokenForm` when nobody is left to be told.
 */
export function makeAcceptFile(parts: Parts): AcceptFile {
  const underWay = new Map<string, number>();

  return async (it, maxBytes, request) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes + formBytes) return { code: 'too_large' };
    const others = underWay.get(it.key) ?? 0;
    if (others >= mostAtOnce) return { code: 'already_used' };
    underWay.set(it.key, others + 1);
    try {
      const file = await fileOf(request, maxBytes);
      return file ? await takeFile(parts, it, file) : { code: 'nothing_sent' };
    } catch (error) {
      if (error instanceof FileTooLarge) return { code: 'too_large' };
      throw error;
    } finally {
      const left = (underWay.get(it.key) ?? 1) - 1;
      if (left === 0) underWay.delete(it.key);
      else underWay.set(it.key, left);
    }
  };
}

async function takeFile(
  parts: Parts,
  it: ImportIn<'waiting'>,
  bytes: AsyncGenerator<Buffer>,
): Promise<UploadProblem | undefined> {
  try {
    const head = await readHead(bytes);
    if (head.length === 0) return { code: 'nothing_sent' };
    const detected = detectFormat(head);
    if (detected.format === undefined) return { code: 'unknown_format', looksLike: detected.looksLike };
    const key = await keyOfImport(parts.db, parts.masterKey, it);
    const isFirst = key !== undefined && (await receiveUpload(parts, it, key, whole(head, bytes)));
    return isFirst ? undefined : { code: 'already_used' };
  } finally {
    await bytes.return(undefined);
  }
}

async function readHead(bytes: AsyncIterator<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let size = 0; size < headBytes; ) {
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
