import { setImmediate } from 'node:timers/promises';

const pieceBytes = 64 * 1024;

/** Between turns of the event loop: a long answer must not hold everything else up. */
const piecesInTurn = 4;

/** What XML 1.0 has no place for, and servers send all the same: it stands in vCards. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const reference = /&#(x[0-9a-f]{1,6}|[0-9]{1,7});/gi;

/** Longer than any reference to a character. */
const maxReference = 12;

/** The text of an answer in pieces that a parser takes, without what it could not. */
export async function* xmlPieces(response: Response): AsyncGenerator<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const decoder = new TextDecoder(charsetOf(response));
  let tail = '';
  let hasBegun = false;
  for (let at = 0, pieces = 1; at < bytes.length; at += pieceBytes, pieces++) {
    if (pieces % piecesInTurn === 0) await setImmediate();
    const isLast = at + pieceBytes >= bytes.length;
    let text = tail + decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: !isLast });
    // Some servers begin with an empty line, which must not stand before the declaration.
    if (!hasBegun) text = text.trimStart();
    hasBegun ||= text !== '';
    const cut = isLast ? text.length : beginningOfReference(text);
    tail = text.slice(cut);
    yield text.slice(0, cut).replace(impossible, '').replace(reference, withoutImpossible);
  }
}

function charsetOf({ headers }: Response): string {
  const named = /;\s*charset="?([\w.:-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

/** Where a reference may begin that ends in the next piece; the end of the text where none does. */
function beginningOfReference(text: string): number {
  const at = text.lastIndexOf('&');
  return at >= text.length - maxReference && at >= 0 && !text.includes(';', at) ? at : text.length;
}

function withoutImpossible(written: string, digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code).replace(impossible, '') === '' ? '' : written;
}
