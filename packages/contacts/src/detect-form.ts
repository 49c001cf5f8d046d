import { type Detected, isBinary } from './detect.js';
import { unknown } from './detect-binary.js';
import { isLdif } from './detect-ldif.js';

/** What a text is by how it begins; undefined where only reading it as a table or a list tells. */
export function formOf(head: string): Detected | undefined {
  // The mark at the end is of MS-DOS.
  const text = head.replace(/\r\n?/g, '\n').replace(/^[\s\ufeff]+|\x1a+$/g, '');
  if (text === '') return unknown('an empty file');
  if (isBinary(text)) return unknown('a binary file');
  if (/^(?:VERSION:[234]|FN[;:]|N[;:])/i.test(text) && /^END:VCARD/im.test(text)) return { format: 'vcard' };
  if (/^BEGIN:VCALENDAR/im.test(text)) return unknown('a calendar');
  if (text.startsWith('{\\rtf')) return unknown('a Word document');
  if (/^[[{]/.test(text)) return jsonKind(text);
  if (isMarkup.test(text)) return xmlKind(text);
  if (isLdif(text)) return { format: 'ldif' };
  return undefined;
}

/** Not an address in angle brackets. */
const isMarkup = /^<(?![^\s<>]*@[^\s<>]*>)/;

function xmlKind(text: string): Detected {
  if (/^[\s\S]{0,2000}?<(?:\w+:)?contact\s[^>]*["']http:\/\/schemas\.microsoft\.com\/Contact["']/.test(text))
    return { format: 'windows-contact' };
  return unknown(/^<(?:!doctype html|html)/i.test(text) ? 'a web page' : 'an XML file');
}

function jsonKind(text: string): Detected | undefined {
  if (/^\[\s*(?:\[\s*)?"vcard"/i.test(text)) return { format: 'jcard' };
  if (/"@type"\s*:\s*"Card(?:Group)?"/.test(text)) return { format: 'jscontact' };
  // A link as Markdown has it.
  return /^\[[^\]\n]*\]\(mailto:/i.test(text) ? undefined : unknown('a JSON file');
}
