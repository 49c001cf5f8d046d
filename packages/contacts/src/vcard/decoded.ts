import { decodeBase64 } from '../text/base64.js';
import { decodeBytes, decodeQuotedPrintable } from '../text/quoted-printable.js';
import { looksQuoted } from './encoding.js';
import type { Property } from './property.js';

/** The value of a property without its encoding, still escaped; the bytes of a photo stay as they are. */
export function decoded({ head, value }: Property, locale?: string): string {
  const { encoding, charset } = head;
  // A charset for what is ASCII: its writer has left out how it is encoded.
  if (encoding === 'quoted-printable' || (encoding === '' && looksQuoted(value)))
    return decodeQuotedPrintable(
      value.includes(';') ? value.replace(encodedSemicolon, '\\;') : value,
      charset,
      locale,
    );
  if (encoding === '' || head.name === 'PHOTO') return value;
  const whole = textOfBase64(value, charset, locale);
  if (whole !== undefined) return whole;
  const parts = value.split(/([;,])/);
  // To try what is no base64 takes its time, and no value has so many parts.
  if (parts.length > 200) return value;
  return parts
    .map((part) => textOfBase64(part, charset, locale)?.replace(/[\\;,]/g, '\\$&') ?? part)
    .join('');
}

/** Among separators as they are, one that is encoded separates nothing. */
const encodedSemicolon = /(?<!\\|=5C)=3B/gi;

/** Undefined for what was text before: its letters may be those of base64, too. */
function textOfBase64(value: string, charset: string, locale: string | undefined): string | undefined {
  const bytes = decodeBase64(value);
  const text = bytes && decodeBytes(bytes, charset, locale);
  return text !== undefined && /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text) ? undefined : text;
}
