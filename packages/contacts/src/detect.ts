import { commonWords } from './csv/headers.js';
import { cut, likelyHeader, understand } from './csv/sniff.js';
import type { Words } from './csv/words.js';
import { isLdif } from './detect-ldif.js';
import type { LooksLike } from './error.js';
import { makeDecoder } from './text/decoder.js';
import type { Encoding } from './text/encoding.js';

/** What a file is, told by its content: RFC 6350 and its predecessors, RFC 4180, RFC 2849, RFC 7095, RFC 9553, ECMA-376 and the like. */
export type FileFormat =
  | 'vcard'
  | 'csv'
  | 'ldif'
  | 'jcard'
  | 'jscontact'
  | 'windows-contact'
  | 'xlsx'
  /** An archive; whether there is an address book in it, only reading it tells. */
  | 'zip';

export type Detected =
  | {
      format: FileFormat;
      /** Of a table: whether each of its headers says something that is known. */
      isUnderstood?: boolean;
    }
  | {
      format: undefined;
      looksLike: LooksLike;
      /** What reading it would end with: `file_unreadable` when the file has a password. */
      code: 'file_unknown_format' | 'file_unreadable';
      /** A text of no form: a table, maybe, of a language that is not known. */
      isText?: boolean;
    };

export const unknown = (looksLike: LooksLike): Detected & { format: undefined } => ({
  format: undefined,
  looksLike,
  code: 'file_unknown_format',
});

export interface DetectOptions {
  /** Whether a table of anything will do, as for who says what its columns are. @defaultValue false */
  isAnyTable?: boolean | undefined;
  /** What is known of the headers of tables. */
  words?: Words | undefined;
}

/**
 * Whether a file has to be looked at as one of bytes before it is as one of text: text has no zeros but those of UTF-16,
 * and no address book begins with the percent sign of a PDF.
 */
export const mayBeBinary = (head: Uint8Array): boolean => head.includes(0) || head[0] === 0x25;

/** The beginning of a file of text. */
export const textOf = (head: Uint8Array, { name, markBytes }: Encoding): string =>
  makeDecoder(name).decode(head.subarray(markBytes));

/** What a file of text is, from its beginning. */
export function detectText(head: string, { isAnyTable, words = commonWords }: DetectOptions): Detected {
  // The mark at the end is of MS-DOS.
  const text = head.replace(/\r\n?/g, '\n').replace(/^[\s\ufeff]+|\x1a+$/g, '');
  if (text === '') return unknown('an empty file');
  if (/^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD/im.test(text)) return { format: 'vcard' };
  if ((text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0) > text.length / 50)
    return unknown('a binary file');
  if (/^(?:VERSION:[234]|FN[;:]|N[;:])/i.test(text) && /^END:VCARD/im.test(text)) return { format: 'vcard' };
  if (/^BEGIN:VCALENDAR/im.test(text)) return unknown('a calendar');
  if (/^[[{]/.test(text)) return jsonKind(text);
  if (text.startsWith('<')) return xmlKind(text);
  if (isLdif(text)) return { format: 'ldif' };
  // As it will be read: a blank cell at the beginning is a cell.
  const { rows, headerRow, isTable } = cut(head, words);
  const table = understand(rows, words, {}, likelyHeader(rows, words, headerRow));
  if (table) return { format: 'csv', isUnderstood: table.isUnderstood };
  if (isAnyTable && isTable) return { format: 'csv', isUnderstood: false };
  return { ...unknown('a text that is no list of people'), isText: true };
}

function xmlKind(text: string): Detected {
  if (/^[\s\S]{0,2000}?<(?:\w+:)?contact\s[^>]*["']http:\/\/schemas\.microsoft\.com\/Contact["']/.test(text))
    return { format: 'windows-contact' };
  return unknown(/^<(?:!doctype html|html)/i.test(text) ? 'a web page' : 'an XML file');
}

function jsonKind(text: string): Detected {
  if (/^\[\s*(?:\[\s*)?"vcard"/i.test(text)) return { format: 'jcard' };
  if (/"@type"\s*:\s*"Card(?:Group)?"/.test(text)) return { format: 'jscontact' };
  return unknown('a JSON file');
}
