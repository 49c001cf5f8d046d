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

export const isVCard = (text: string): boolean => /^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD/im.test(text);

export const isBinary = (text: string): boolean =>
  (text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0) > text.length / 50;
