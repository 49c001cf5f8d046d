import { allWords } from './csv/all-words.js';
import { tableIn } from './csv/detect.js';
import { type Detected, type DetectOptions, mayBeBinary, textOf } from './detect.js';
import { binaryKind } from './detect-binary.js';
import { formOf } from './detect-form.js';
import { listKind } from './detect-list.js';
import { detectEncoding } from './text/encoding.js';

/**
 * What a file is, from its first bytes (give it at least the first 64 KB, or all of it).
 * The content decides, never a name. With `isAnyTable` any table is a CSV file, as for who says what its columns are.
 */
export function detectFormat(head: Uint8Array, options: DetectOptions = {}): Detected {
  const text = textOf(head, detectEncoding(head));
  const form = mayBeBinary(head) ? undefined : formOf(text);
  if (form?.format) return form;
  return binaryKind(head) ?? form ?? formOf(text) ?? listKind(text, tableIn(text, allWords), options);
}
