import { mendFolds } from './folds.js';
import { guessEncoding } from './guess.js';
import { isUtf8 } from './utf8.js';

/** How the bytes of a file become text. */
export interface Encoding {
  /** WHATWG name. */
  name: string;
  /** Bytes of the mark at the start of the file. */
  markBytes: number;
  /**
   * `mixed`: UTF-8 wherever it is well-formed, `name` or the line's own declaration elsewhere.
   * `whole`: every byte is in `name`, where UTF-8 could come about by chance or not at all.
   */
  kind: 'mixed' | 'whole';
}

/** UTF-8 without a mark. */
export const utf8: Encoding = { name: 'utf-8', markBytes: 0, kind: 'mixed' };

/** Finds the encoding of a file from its first block: byte order mark, zero bytes of UTF-16, UTF-8, a guess. */
export function detectEncoding(head: Uint8Array, locale?: string): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { name: 'utf-8', markBytes: 3, kind: 'mixed' };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', markBytes: 2, kind: 'whole' };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', markBytes: 2, kind: 'whole' };
  const utf16 = utf16WithoutMark(head);
  if (utf16) return { name: utf16, markBytes: 0, kind: 'whole' };
  // The only one that is written in ASCII: other letters stand between marks of two or three of its characters.
  const mark = head.indexOf(0x1b);
  if (mark >= 0 && head[mark + 1] === 0x24 && ((head[mark + 2] ?? 0) | 2) === 0x42)
    return { name: 'iso-2022-jp', markBytes: 0, kind: 'whole' };
  if (isUtf8(head, true)) return utf8;
  const odd = oddLines(mendFolds(head));
  // One bad line in a file of good ones is that line's accident, not the file's encoding.
  if (odd.lines === 0 || odd.lines < odd.good) return utf8;
  const name = guessEncoding(odd.bytes, locale);
  return { name, markBytes: 0, kind: multiByte.has(name) ? 'whole' : 'mixed' };
}

const multiByte = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5']);

function utf16WithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 ? odd++ : even++;
  const half = head.length / 2;
  if (odd > half * 0.2 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.2 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

/** The lines that are no UTF-8, and how many beyond ASCII are good. */
export function oddLines(head: Uint8Array): { bytes: Uint8Array; lines: number; good: number } {
  const bytes = new Uint8Array(head.length);
  let length = 0;
  let lines = 0;
  let good = 0;
  for (let at = 0; at < head.length; ) {
    const lf = head.indexOf(10, at);
    const end = lf < 0 ? head.length : lf + 1;
    const line = head.subarray(at, end);
    if (!isUtf8(line, lf < 0)) {
      bytes.set(line, length);
      length += line.length;
      lines++;
    } else if (line.some((byte) => byte > 0x7f)) good++;
    at = end;
  }
  return { bytes: bytes.subarray(0, length), lines, good };
}
