import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';

/** The body ended before the file did, or is no form at all. */
export class BrokenForm extends Error {
  override readonly name = 'BrokenForm';
}

/** The file is larger than may be sent. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** Twice what a socket gives at once: the parser would wait for ever behind a part that it skips and that comes in larger pieces. */
const heldBytes = 2 ** 17;

/** A file as it arrives. */
export interface ArrivingFile {
  /** As the browser calls it; `''` when it does not. */
  readonly name: string;
  readonly bytes: AsyncGenerator<Buffer>;
}

/**
 * The first file of a `multipart/form-data` body (RFC 7578), as it arrives; `undefined` when the form has none. Throws
 * `BrokenForm`; the bytes throw it, too, when the body breaks off, and `FileTooLarge` past the limit.
 */
export async function fileOf(request: IncomingMessage, maxBytes: number): Promise<ArrivingFile | undefined> {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  const form = openForm(request, contentType, maxBytes);
  return new Promise((resolve, reject) => {
    let file: BusboyFileStream | undefined;
    form.on('file', (_field, stream, name) => {
      file = stream;
      // Heard by whoever reads it; once nobody does any more, an error must not end the process.
      stream.on('error', () => undefined);
      // It ends here, and not only when everything has been sent.
      stream.once('limit', () => stream.push(null));
      resolve({ name: name ?? '', bytes: read(stream, maxBytes) });
    });
    form.on('finish', () => resolve(undefined));
    pipeline(request, form).catch((cause: Error) => {
      reject(new BrokenForm('The form broke off.', { cause }));
      // Whoever reads it would otherwise wait for ever.
      file?.destroy(cause);
    });
  });
}

function openForm(request: IncomingMessage, contentType: string, maxBytes: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': contentType },
      limits: { files: 1, fields: 20, fieldSize: 10_000, fileSize: maxBytes },
      fileHwm: heldBytes,
    });
  } catch (cause) {
    throw new BrokenForm('The form cannot be read.', { cause });
  }
}

async function* read(stream: BusboyFileStream, maxBytes: number): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk;
  } catch (cause) {
    throw new BrokenForm('The form broke off.', { cause });
  } finally {
    // What is not wanted is let through: nothing after it would be read otherwise.
    stream.resume();
  }
  if (stream.truncated) throw new FileTooLarge(`The file has more than ${maxBytes} bytes.`);
}
