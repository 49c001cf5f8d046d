import type { Response as Arriving } from 'undici';
import { ImportFailure } from '../model/failures.js';

/**
 * Reads an answer to its end. Throws `source_error` when its body is larger than `maxBytes`, decompressed, and what
 * the connection throws.
 */
export async function wholeAnswer(arriving: Arriving, maxBytes: number): Promise<Response> {
  const body = arriving.body && (await readAtMost(arriving.body, maxBytes));
  const answer = new Response(body, { status: arriving.status, headers: [...arriving.headers] });
  // Relative links in the body start here, and no constructor takes it.
  return Object.defineProperty(answer, 'url', { value: arriving.url });
}

async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size > maxBytes)
      throw new ImportFailure('source_error', {
        cause: `an answer of over ${maxBytes} bytes`,
        isFinal: true,
      });
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}
