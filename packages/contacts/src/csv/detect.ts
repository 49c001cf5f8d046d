import { cut, likelyHeader, understand } from './sniff.js';
import type { Words } from './words.js';

/** What a text is as a table of people, or as one of anything. */
export interface TextTable {
  isPeople: boolean;
  isUnderstood: boolean;
  hasHeader: boolean;
  width: number;
}

/** The table that a text is; undefined when it is none. */
export function tableIn(text: string, words: Words): TextTable | undefined {
  // As it will be read: a blank cell at the beginning is a cell.
  const { rows, headerRow, isTable } = cut(text, words);
  const table = understand(rows, words, {}, likelyHeader(rows, headerRow));
  if (!table && !isTable) return undefined;
  return {
    isPeople: table !== undefined,
    isUnderstood: table?.isUnderstood ?? false,
    hasHeader: (table?.headerLine ?? 0) > 0,
    width: table?.width ?? 0,
  };
}
