import { type Detected, unknown } from '../detect.js';
import { cut, likelyHeader, understand } from './sniff.js';
import type { Words } from './words.js';

export interface DetectOptions {
  /** Whether a table of anything will do, as for who says what its columns are. @defaultValue false */
  isAnyTable?: boolean | undefined;
}

/** Whether a text of no other format is a table of people, from its beginning. */
export function detectTable(head: string, words: Words, { isAnyTable }: DetectOptions): Detected {
  // As it will be read: a blank cell at the beginning is a cell.
  const { rows, headerRow, isTable } = cut(head, words);
  const table = understand(rows, words, {}, likelyHeader(rows, headerRow));
  if (table) return { format: 'csv', isUnderstood: table.isUnderstood };
  if (isAnyTable && isTable) return { format: 'csv', isUnderstood: false };
  return { ...unknown('a text that is no list of people'), isText: true };
}
