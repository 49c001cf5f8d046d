import { commonWords } from './csv/headers.js';
import { cut, likelyHeader, understand } from './csv/sniff.js';
import type { Words } from './csv/words.js';
import type { LooksLike } from './error.js';
import { makeDecoder } from './text/decoder.js';
import type { Encoding } from './text/encoding.js';

/**
 * What a file is, told by its content: RFC 6350 and its predecessors, RFC 4180, RFC 2849, RFC 7095, RFC 9553, RFC 5322,
 * ECMA-376, OpenDocument and the like.
 */
export type FileFormat =
  | 'vcard'
  | 'csv'
  | 'ldif'
  | 'jcard'
  | 'jscontact'
  | 'windows-contact'
  | 'xlsx'
  | 'ods'
  /** A list of mailboxes, as people paste it out of a message. */
  | 'addresses'
  /** An archive; whether there is an address book in it, only reading it tells. */
  | 'zip';

export type Detected =
  | { format: FileFormat }
  | {
      format: undefined;
      looksLike: LooksLike;
      /** What reading it would end with: `file_unreadable` when the file has a password. */
      code: 'file_unknown_format' | 'file_unreadable';
    };

export interface DetectOptions {
  /** Whether a table of anything will do, as for who says what its columns are. @defaultValue false */
  isAnyTable?: boolean | undefined;
}

/**
 * Whether a file has to be looked at as one of bytes before it is as one of text: text has no zeros but those of UTF-16,
 * and no address book begins with the percent sign of a PDF.
 */
export const mayBeBinary = (head: Uint8Array): boolean => head.includes(0) || head[0] === 0x25;

/** The beginning of a file of text. */
export const textOf = (head: Uint8Array, { name, markBytes }: Encoding): string =>
  makeDecoder(name).decode(head.subarray(markBytes));

/** The format of a text that needs nothing more to be told; undefined for other texts, of which `detectText` tells it. */
export function detectCommon(text: string): FileFormat | undefined {
  if (isVCard(text)) return 'vcard';
  // What begins like XML, JSON or a directory may have what looks like a table in it.
  if (/^[\s\ufeff]*(?:[<[{#]|[a-z][\w.;-]*:)/i.test(text) || isBinary(text)) return undefined;
  return tableIn(text, commonWords)?.isUnderstood ? 'csv' : undefined;
}

export const isVCard = (text: string): boolean => /^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD/im.test(text);

export const isBinary = (text: string): boolean =>
  (text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0) > text.length / 50;

/** What a text is as a table of people, or as a table of anything; undefined when it is none. */
export function tableIn(
  text: string,
  words: Words,
): { isPeople: boolean; isUnderstood: boolean; hasHeader: boolean } | undefined {
  // As it will be read: a blank cell at the beginning is a cell.
  const { rows, headerRow, isTable } = cut(text, words);
  const table = understand(rows, words, {}, likelyHeader(rows, words, headerRow));
  if (!table && !isTable) return undefined;
  return {
    isPeople: table !== undefined,
    isUnderstood: table?.isUnderstood ?? false,
    hasHeader: (table?.headerLine ?? 0) > 0,
  };
}
