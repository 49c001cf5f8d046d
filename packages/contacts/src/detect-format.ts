import { allWords } from './csv/all-words.js';
import { type DetectOptions, detectTable } from './csv/detect.js';
import { type Detected, detectText, textOf } from './detect.js';
import { binaryKind } from './detect-binary.js';
import { detectEncoding } from './text/encoding.js';

/**
 * What a file is, from its first bytes (give it at least the first 64 KB, or all of it).
 * The content decides, never a name. With `isAnyTable` any table is a CSV file, as for who says what its columns are.
 */
export function detectFormat(head: Uint8Array, options: DetectOptions = {}): Detected {
  const found = binaryKind(head) ?? detectAnyText(textOf(head, detectEncoding(head)), options);
  return found.format
    ? { format: found.format }
    : { format: undefined, looksLike: found.looksLike, code: found.code };
}

function detectAnyText(text: string, options: DetectOptions): Detected {
  const found = detectText(text);
  return !found.format && found.isText ? detectTable(text, allWords, options) : found;
}
