import { toLine } from '../clean/text.js';
import { decodeBase64 } from '../text/base64.js';
import { decodeQuotedPrintable } from '../text/quoted-printable.js';

const word = String.raw`=\?[^?*\s]{1,40}(?:\*[^?\s]{0,40})?\?[bq]\?[^?\s]*\?=`;
const run = new RegExp(`${word}(?:\\s*${word})*`, 'gi');
const parts = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi;

/**
 * A text with its encoded words decoded. Those that follow each other are one text, in which a character may be cut.
 * @see RFC 2047 §2, §6.2; RFC 2231 §5 (languages)
 */
export function decodeEncodedWords(text: string): string {
  if (!text.includes('=?')) return text;
  return toLine(text.replace(run, decodeRun));
}

function decodeRun(words: string): string {
  let text = '';
  let open: { charset: string; quoted: string } | undefined;
  const close = () => {
    if (open) text += decodeQuotedPrintable(open.quoted, open.charset);
    open = undefined;
  };
  for (const [, charset = '', encoding = '', payload = ''] of words.matchAll(parts)) {
    if (open?.charset !== charset) close();
    open ??= { charset, quoted: '' };
    open.quoted += encoding.toLowerCase() === 'q' ? payload.replaceAll('_', '=20') : octets(payload);
  }
  close();
  return text;
}

/** Base64 as quoted-printable, so that words of both encodings can follow each other. */
function octets(payload: string): string {
  const bytes = decodeBase64(payload) ?? new Uint8Array(0);
  return [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
}
