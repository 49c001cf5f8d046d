import { allWords } from './csv/more-headers.js';
import { type Detected, type DetectOptions, detect } from './detect.js';

/**
 * What a file is, from its first bytes (give it at least the first 64 KB, or all of it).
 * The content decides; a name of a file is taken and not believed.
 */
export function detectFormat(
  head: Uint8Array,
  options: Pick<DetectOptions, 'fileName' | 'isAnyTable'> = {},
): Detected {
  const found = detect(head, { ...options, words: allWords });
  return found.format
    ? { format: found.format }
    : { format: undefined, looksLike: found.looksLike, code: found.code };
}
