import { type TextTable, tableIn } from './csv/detect.js';
import { wordsFor } from './csv/words-for.js';
import type { Detected, DetectOptions } from './detect.js';
import { binaryKind } from './detect-binary.js';
import { formOf } from './detect-form.js';
import { listKind } from './detect-list.js';
import type { Reading } from './format.js';

/** What a file is that is not a vCard. The words of other languages are loaded for tables only. */
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
  let table: TextTable | undefined;
  for await (const words of wordsFor(text)) {
    reading.words = words;
    table = tableIn(text, words);
    if (table?.isUnderstood) return { format: 'csv' };
  }
  return listKind(text, table, options);
}
