import { googleCsv } from './csv.mjs';
import { ldif } from './ldif.mjs';
import { vCards } from './vcards.mjs';

const generators = { vcard: vCards, csv: googleCsv, ldif };
const encoder = new TextEncoder();

/** An address book of so many bytes, or a few more, in pieces of whole cards or rows. */
export function* bookInPieces(format, bytes, pieceBytes = 65_536) {
  let sent = 0;
  let texts = [];
  let length = 0;
  for (const text of generators[format]()) {
    texts.push(text);
    length += text.length;
    if (length < pieceBytes && sent + length < bytes) continue;
    const piece = encoder.encode(texts.join(''));
    yield piece;
    sent += piece.length;
    texts = [];
    length = 0;
    if (sent >= bytes) return;
  }
}

/** The same in one piece. */
export const book = (format, bytes) => new Uint8Array(Buffer.concat([...bookInPieces(format, bytes)]));
