import type { Detected, DetectOptions } from './detect.js';
import { binaryKind } from './detect-binary.js';
import { formOf } from './detect-form.js';
import { listKind } from './detect-list.js';
import type { Reading } from './format.js';

/** What a file is that is neither a vCard nor a table of common headers. The words of other languages are loaded for tables only. */
export async function detectRest(
  head: Uint8Array,
  text: string,
  options: DetectOptions,
  reading: Reading,
): Promise<Detected> {
  const form = formOf(text);
  if (form?.format) return form;
  const other = binaryKind(head) ?? form;
  if (other) return other;
  reading.words = (await import('./csv/more-headers.js')).allWords;
  return listKind(text, reading.words, options);
}
