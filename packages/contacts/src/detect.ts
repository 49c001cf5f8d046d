import { commonWords } from './csv/headers.js';
import { cut, likelyHeader, understand } from './csv/sniff.js';
import type { Words } from './csv/words.js';
import { makeDecoder } from './text/decoder.js';
import { detectEncoding } from './text/encoding.js';

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
      looksLike: string;
      /** What reading it would end with: `file_unreadable` when the file has a password. */
      code: 'file_unknown_format' | 'file_unreadable';
      /** A text of no form: a table, maybe, of a language that is not known. */
      isText?: boolean;
    };

const unknown = (looksLike: string): Detected & { format: undefined } => ({
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

/** As `detectFormat`, by the words that are given. */
export function detect(head: Uint8Array, options: DetectOptions = {}): Detected {
  if (head.length === 0) return unknown('an empty file');
  const binary = binaryKind(head);
  if (binary) return binary;
  const encoding = detectEncoding(head);
  return detectText(makeDecoder(encoding.name).decode(head.subarray(encoding.markBytes)), options);
}

/** What a text is, from its beginning. */
function detectText(head: string, { isAnyTable, words = commonWords }: DetectOptions): Detected {
  const text = head.replace(/\r\n?/g, '\n').replace(/^[\s\ufeff]+/, '');
  if (text === '') return unknown('an empty file');
  if (/^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD/im.test(text)) return { format: 'vcard' };
  if ((text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0) > text.length / 50)
    return unknown('a binary file');
  if (/^(?:VERSION:[234]|FN[;:]|N[;:])/i.test(text) && /^END:VCARD/im.test(text)) return { format: 'vcard' };
  if (/^BEGIN:VCALENDAR/im.test(text)) return unknown('a calendar');
  if (/^[[{]/.test(text)) return jsonKind(text);
  if (text.startsWith('<')) return xmlKind(text);
  if (/^(?:#[^\n]*\n|\n)*(?:version:[ \t]*1[ \t]*\n|dn::?[ \t])/i.test(text)) return { format: 'ldif' };
  // As it will be read: a blank cell at the beginning is a cell.
  const { rows, headerRow, isTable } = cut(head, words);
  const table = understand(rows, words, {}, likelyHeader(rows, headerRow));
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

const signatures: [string, string][] = [
  ['25504446', 'a PDF'],
  ['2142444e', 'an Outlook data file'],
  ['53514c69746520666f726d6174', 'a database'],
  ['ffd8ff', 'an image'],
  ['89504e47', 'an image'],
  ['47494638', 'an image'],
  ['49492a00', 'an image'],
  ['4d4d002a', 'an image'],
  ['1f8b', 'a compressed archive'],
  ['377abcaf', 'a compressed archive'],
  ['52617221', 'a compressed archive'],
  ['425a68', 'a compressed archive'],
  ['fd377a585a', 'a compressed archive'],
  ['4d5a90', 'a program'],
  ['7f454c46', 'a program'],
  ['cafebabe', 'a program'],
  ['494433', 'a sound'],
  ['4f676753', 'a sound'],
];

function binaryKind(head: Uint8Array): Detected | undefined {
  const start = [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('504b0304')) return zipKind(makeDecoder('latin1').decode(head));
  if (start.startsWith('504b0506')) return unknown('an empty ZIP archive');
  if (start.startsWith('d0cf11e0')) return compoundKind(makeDecoder('utf-16le').decode(head));
  if (start.slice(8).startsWith('66747970')) return unknown('a film');
  if (start.startsWith('52494646'))
    return unknown(start.slice(16).startsWith('57454250') ? 'an image' : 'a sound');
  const looksLike = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  return looksLike === undefined ? undefined : unknown(looksLike);
}

/**
 * Documents are archives, too, and begin with other entries than archives of files do.
 * @see APPNOTE.TXT 4.3.7, ECMA-376-2 §6.2 (OPC), OpenDocument 1.3 part 2 §3.3
 */
function zipKind(head: string): Detected {
  if (/^[\s\S]{30}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/.test(head))
    return unknown('a LibreOffice workbook');
  if (!/^[\s\S]{30}(?:\[Content_Types\]|_rels\/|docProps\/|customXml\/|xl\/|word\/|ppt\/)/.test(head))
    return { format: 'zip' };
  const kind = /PK\x03\x04[\s\S]{26}(xl|word|ppt)\//.exec(head)?.[1];
  if (kind === 'word') return unknown('a Word document');
  return kind === 'ppt' ? unknown('a PowerPoint presentation') : { format: 'xlsx' };
}

/**
 * What is in a compound file, by the names in its directory.
 * @see MS-CFB §2.6.1; MS-OFFCRYPTO §2.3.4.4 for what a password makes of a workbook
 */
function compoundKind(head: string): Detected {
  if (head.includes('EncryptedPackage'))
    return { format: undefined, looksLike: 'a workbook with a password', code: 'file_unreadable' };
  if (head.includes('__substg1.0')) return unknown('an Outlook message');
  if (head.includes('WordDocument')) return unknown('a Word document');
  return unknown('an old Excel workbook');
}
