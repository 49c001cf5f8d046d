import type { Words } from './csv/words.js';
import { type Detected, type DetectOptions, isVCard, mayBeBinary, textOf } from './detect.js';
import { detectEncoding, type Encoding, utf8 } from './text/encoding.js';

/** What a file is, and what was found out for that. */
export interface DetectedFile {
  found: Detected;
  /** How its bytes become text, if they do. */
  encoding: Encoding;
  /** Of a table, the words that its headers are read by. */
  words?: Words;
}

/** What a file is, from its first bytes. What only some files need for that is loaded for them. */
export async function detectFile(
  head: Uint8Array,
  { locale, ...options }: DetectOptions & { locale?: string | undefined } = {},
): Promise<DetectedFile> {
  const binary = mayBeBinary(head) && (await import('./detect-binary.js')).binaryKind(head);
  if (binary) return { found: binary, encoding: utf8 };
  const encoding = detectEncoding(head, locale);
  const text = textOf(head, encoding);
  if (isVCard(text)) return { found: { format: 'vcard' }, encoding };
  return { ...(await (await import('./detect-rest.js')).detectRest(head, text, options)), encoding };
}

/**
 * What a file is, from its first bytes (give it at least the first 64 KB, or all of it).
 * The content decides, never a name. With `isAnyTable` any table is a CSV file, as for who says what its columns are.
 */
export const detectFormat = async (head: Uint8Array, options: DetectOptions = {}): Promise<Detected> =>
  (await detectFile(head, options)).found;
