import { tableIn } from './csv/detect.js';
import type { Words } from './csv/words.js';
import { fewestWords } from './csv/words-for.js';
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
  const { words, found: table } = await fewestWords(text, (some) => tableIn(text, some));
  return { found: table?.isUnderstood ? { format: 'csv' } : listKind(text, table, options), words };
}
