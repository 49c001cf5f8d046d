import type { Response as Arriving } from 'undici';

/** As much of a body as is read, and thrown away, so that its connection can be used again. */
const maxDroppedBytes = 16 * 1024;

/**
 * Gives an answer without its body. A body that is longer, breaks off or never ends changes nothing of the answer: it ends the
 * connection.
 */
export async function answerHead(arriving: Arriving): Promise<Response> {
  const head = new Response(null, {
    status: arriving.status,
    headers: [...arriving.headers] as [string, string][],
  });
  let size = 0;
  try {
    for await (const piece of arriving.body ?? []) {
      size += piece.byteLength;
      // Leaving the loop cancels the body.
      if (size > maxDroppedBytes) break;
    }
  } catch {
    // The answer is there, whatever becomes of the rest.
  }
  return head;
}
