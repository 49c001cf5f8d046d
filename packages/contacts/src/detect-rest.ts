import { type TextTable, tableIn } from './csv/detect.js';
import type { Words } from './csv/words.js';
import { wordsFor } from './csv/words-for.js';
import type { Detected, DetectOptions } from './detect.js';
import { binaryKind } from './detect-binary.js';
import { formOf } from './detect-form.js';
import { listKind } from './detect-list.js';

/** What a file is that is not a vCard, and the words that its headers were looked up in. Those of other languages are loaded for tables only. */
export async function detectRest(
  head: Uint8Array,
  text: string,
  options: DetectOptions,
): Promise<{ found: Detected; words?: Words }> {
  const form = formOf(text);
  if (form?.format) return { found: form };
  const other = binaryKind(head) ?? form;
  if (other) return { found: other };
  let table: TextTable | undefined;
  let words: Words | undefined;
  for await (const more of wordsFor(text)) {
    words = more;
    table = tableIn(text, more);
    if (table?.isUnderstood) return { found: { format: 'csv' }, words };
  }
  const found = listKind(text, table, options);
  return words ? { found, words } : { found };
}
