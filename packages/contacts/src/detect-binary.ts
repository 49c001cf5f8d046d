import type { Detected } from './detect.js';
import type { LooksLike } from './error.js';
import { makeDecoder } from './text/decoder.js';
import { u16 } from './zip/numbers.js';
import { programOf } from './zip/program.js';

export const unknown = (looksLike: LooksLike): Detected => ({
  format: undefined,
  looksLike,
  code: 'file_unknown_format',
});

const signatures: [string, LooksLike][] = [
  ['25504446', 'a PDF'],
  ['2142444e', 'an Outlook data file'],
  ['ffd8ff', 'an image'],
  ['89504e47', 'an image'],
  ['47494638', 'an image'],
  ['49492a00', 'an image'],
  ['4d4d002a', 'an image'],
  ['1f8b', 'a compressed archive'],
  ['377abcaf', 'a compressed archive'],
  ['52617221', 'a compressed archive'],
  ['fd377a585a', 'a compressed archive'],
  ['4d5a90', 'a program'],
  ['7f454c46', 'a program'],
  ['cafebabe', 'a program'],
  ['49443302', 'a sound'],
  ['49443303', 'a sound'],
  ['49443304', 'a sound'],
  ['4f67675300', 'a sound'],
];

/** What a file of bytes is, from its first ones; undefined for one of text. */
export function binaryKind(head: Uint8Array): Detected | undefined {
  const start = [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('504b0304')) return zipKind(makeDecoder('latin1').decode(head), head);
  if (start.startsWith('504b0506')) return unknown('an empty ZIP archive');
  if (start.startsWith('d0cf11e0')) return compoundKind(makeDecoder('utf-16le').decode(head));
  if (start.startsWith('53514c69746520666f726d6174')) return databaseKind(makeDecoder('latin1').decode(head));
  if (start.startsWith('62706c697374')) return propertyListKind(makeDecoder('latin1').decode(head));
  if (start.slice(8).startsWith('66747970')) return unknown(isPicture.test(start) ? 'an image' : 'a film');
  if (/^425a683.3141592653/.test(start)) return unknown('a compressed archive');
  if (start.startsWith('52494646'))
    return unknown(start.slice(16).startsWith('57454250') ? 'an image' : 'a sound');
  const looksLike = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  return looksLike === undefined ? undefined : unknown(looksLike);
}

/** The brands of HEIF and AVIF, pictures in the container of films (ISO/IEC 23008-12). */
const isPicture = /^.{16}(?:6865(?:69|76)|6d696631|6d736631|61766966)/;

/** The tables of Apple's address book. */
const databaseKind = (head: string): Detected =>
  unknown(head.includes('ZABCD') ? 'an archive of Apple Contacts' : 'a database');

/** A property list in Apple's binary form is a page that was saved, or what somebody finds in the folder of Contacts. */
const propertyListKind = (head: string): Detected =>
  unknown(head.includes('WebMainResource') ? 'a web page' : 'an archive of Apple Contacts');

/**
 * Documents are archives, too, and begin with other entries than archives of files do.
 * @see APPNOTE.TXT 4.3.7, ECMA-376-2 §6.2 (OPC), OpenDocument 1.3 part 2 §3.3
 */
function zipKind(head: string, bytes: Uint8Array): Detected {
  if (/^[\s\S]{30}mimetype[\s\S]{0,64}application\/vnd\.oasis\.opendocument\.spreadsheet/.test(head))
    return { format: 'ods' };
  if (!/^[\s\S]{30}(?:\[Content_Types\]|_rels\/|docProps\/|customXml\/|xl\/|word\/|ppt\/)/.test(head))
    return archiveKind(head, bytes);
  const kind = /PK\x03\x04[\s\S]{26}(xl|word|ppt)\//.exec(head)?.[1];
  if (kind === 'word') return unknown('a Word document');
  return kind === 'ppt' ? unknown('a PowerPoint presentation') : { format: 'xlsx' };
}

/** An archive of a program, unless what looks like an address book is beside its files: then it is read. */
function archiveKind(head: string, bytes: Uint8Array): Detected {
  const names = namesIn(head, bytes);
  const program = names.map(programOf).find((found) => found !== undefined);
  return program && !names.some((name) => addressBook.test(name)) ? unknown(program) : { format: 'zip' };
}

const addressBook = /\.(?:vcf|vcard|csv|tsv|txt|ldif?|json|xlsx|ods|contact)$/i;

/** The names of the files in the beginning of an archive. */
function namesIn(head: string, bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at >= 0; at = head.indexOf('PK\x03\x04', at + 4)) {
    names.push(head.slice(at + 30, at + 30 + u16(bytes, at + 26)));
  }
  return names;
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
  if (head.includes('PowerPoint Document')) return unknown('a PowerPoint presentation');
  return unknown('an old Excel workbook');
}
