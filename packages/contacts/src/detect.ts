import { sniff } from './csv/sniff.js';
import { makeDecoder } from './text/decoder.js';
import { detectEncoding } from './text/encoding.js';

export type FileFormat = 'vcard' | 'csv' | 'ldif' | 'jcard' | 'jscontact';

export type Detected = { format: FileFormat } | { format: undefined; looksLike: string };

/**
 * What a file is, from its first bytes (give it at least the first 64 KB, or all of it).
 * The content decides; a name of a file is taken and not believed.
 */
export function detectFormat(head: Uint8Array, _options: { fileName?: string | undefined } = {}): Detected {
  if (head.length === 0) return { format: undefined, looksLike: 'an empty file' };
  const binary = binaryKind(head);
  if (binary !== undefined) return { format: undefined, looksLike: binary };
  const encoding = detectEncoding(head);
  return detectText(makeDecoder(encoding.name).decode(head.subarray(encoding.markBytes)));
}

/** What a text is, from its beginning. */
export function detectText(head: string): Detected {
  const text = head.replace(/\r\n?/g, '\n').replace(/^[\s\ufeff]+/, '');
  if (text === '') return { format: undefined, looksLike: 'an empty file' };
  if (/^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD/im.test(text)) return { format: 'vcard' };
  if ((text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0) > text.length / 50)
    return { format: undefined, looksLike: 'a binary file' };
  if (/^(?:VERSION:[234]|FN[;:]|N[;:])/i.test(text) && /^END:VCARD/im.test(text)) return { format: 'vcard' };
  if (/^BEGIN:VCALENDAR/im.test(text)) return { format: undefined, looksLike: 'a calendar' };
  if (/^[[{]/.test(text)) return jsonKind(text);
  if (text.startsWith('<'))
    return {
      format: undefined,
      looksLike: /^<(?:!doctype html|html)/i.test(text) ? 'a web page' : 'an XML file',
    };
  if (/^(?:#[^\n]*\n|\n)*(?:version:[ \t]*1[ \t]*\n|dn::?[ \t])/i.test(text)) return { format: 'ldif' };
  return sniff(text)
    ? { format: 'csv' }
    : { format: undefined, looksLike: 'a text that is no list of people' };
}

function jsonKind(text: string): Detected {
  if (/^\[\s*(?:\[\s*)?"vcard"/i.test(text)) return { format: 'jcard' };
  if (/"@type"\s*:\s*"Card"/.test(text)) return { format: 'jscontact' };
  return { format: undefined, looksLike: 'a JSON file' };
}

const signatures: [string, string][] = [
  ['25504446', 'a PDF'],
  ['d0cf11e0', 'an old Excel workbook or an Outlook message'],
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

function binaryKind(head: Uint8Array): string | undefined {
  const start = [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('504b0304')) return zipKind(head);
  if (start.slice(8).startsWith('66747970')) return 'a film';
  if (start.startsWith('52494646')) return start.slice(16).startsWith('57454250') ? 'an image' : 'a sound';
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}

function zipKind(head: Uint8Array): string {
  const names = makeDecoder('windows-1252').decode(head);
  if (names.includes('xl/')) return 'an Excel workbook';
  if (names.includes('word/')) return 'a Word document';
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'))
    return 'a LibreOffice workbook';
  return 'a ZIP archive';
}
