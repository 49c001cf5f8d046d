import { allWords } from './csv/more-headers.js';
import { type Detected, type DetectOptions, detectText, textOf } from './detect.js';
import { binaryKind } from './detect-binary.js';
import { detectEncoding } from './text/encoding.js';

/**
 * What a file is, from its first bytes (give it at least the first 64 KB, or all of it).
 * The content decides, never a name. With `isAnyTable` any table is a CSV file, as for who says what its columns are.
 */
export function detectFormat(head: Uint8Array, options: Pick<DetectOptions, 'isAnyTable'> = {}): Detected {
  const found =
    binaryKind(head) ?? detectText(textOf(head, detectEncoding(head)), { ...options, words: allWords });
  return found.format
    ? { format: found.format }
    : { format: undefined, looksLike: found.looksLike, code: found.code };
}
