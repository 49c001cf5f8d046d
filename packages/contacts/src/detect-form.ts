import { type Detected, isBinary, isVCard } from './detect.js';
import { unknown } from './detect-binary.js';

/** What a text is by how it begins; undefined where only reading it as a table or a list tells. */
export function formOf(head: string): Detected | undefined {
  // The mark at the end is of MS-DOS.
  const text = head.replace(/\r\n?/g, '\n').replace(/^[\s\ufeff]+|\x1a+$/g, '');
  if (text === '') return unknown('an empty file');
  if (isVCard(text)) return { format: 'vcard' };
  if (isBinary(text)) return unknown('a binary file');
  if (/^(?:VERSION:[234]|FN[;:]|N[;:])/i.test(text) && /^END:VCARD/im.test(text)) return { format: 'vcard' };
  if (/^BEGIN:VCALENDAR/im.test(text)) return unknown('a calendar');
  if (text.startsWith('{\\rtf')) return unknown('a Word document');
  if (/^[[{]/.test(text)) return jsonKind(text);
  if (isMarkup.test(text)) return xmlKind(text);
  if (isLdif(text)) return { format: 'ldif' };
  return undefined;
}

/** A directory begins with its version or an entry; without a `dn`, as some programs write them, an entry has its attributes. */
function isLdif(text: string): boolean {
  if (/^(?:#[^\n]*\n|\n)*(?:version:[ \t]*1[ \t]*\n|dn::?[ \t])/i.test(text)) return true;
  const [first = ''] = text.replace(/^(?:#[^\n]*\n|\n)+/, '').split(/\n[ \t]*\n/, 1);
  const lines = first.split('\n').slice(0, 100);
  if (!lines.every((line) => /^(?:[ #]|[a-z][\w.-]*(?:;[\w-]+)*:[:<]?(?: |$))/i.test(line))) return false;
  const names = new Set(lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()));
  return names.has('objectclass') || [...attributes].filter((name) => names.has(name)).length > 1;
}

/** Attributes of people that are no words of other texts (RFC 4519, RFC 4524). */
const attributes = new Set(['cn', 'sn', 'mail', 'givenname', 'telephonenumber', 'uid', 'objectguid']);

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
