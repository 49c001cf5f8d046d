import { decoderFor } from './decode.js';
import { makeDecoder } from './decoder.js';
import { guessEncoding } from './guess.js';
import { isUtf8 } from './utf8.js';

/**
 * The text of a quoted-printable value whose soft line breaks are already out.
 * An "=" that begins no octet stays as it is.
 * @see RFC 2045 §6.7
 */
export function decodeQuotedPrintable(value: string, charset: string, locale?: string): string {
  return decodeBytes(quotedBytes(value), charset, locale);
}

function quotedBytes(value: string): Uint8Array {
  const raw = new TextEncoder().encode(value);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] as number;
    if (byte === 0x3d) {
      const high = hexDigit(raw[i + 1]);
      const low = hexDigit(raw[i + 2]);
      if (high >= 0 && low >= 0) {
        raw[length++] = high * 16 + low;
        i += 2;
        continue;
      }
    }
    raw[length++] = byte;
  }
  return raw.subarray(0, length);
}

function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
}

/** The text of bytes that come with a declared charset, or none (`''`), and that may not keep to it. */
export function decodeBytes(bytes: Uint8Array, charset: string, locale?: string): string {
  if (isDoubleByte(charset)) {
    try {
      return makeDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // The declaration was wrong: go on as if there were none.
    }
  }
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const stated = /^(utf-?8|us-ascii)?$/i.test(charset) ? undefined : decoderFor(charset);
  return (stated ?? makeDecoder(guessEncoding(bytes, locale))).decode(bytes);
}

const isDoubleByte = (charset: string) =>
  /^(shift_?jis|sjis|x-sjis|gb|euc-|big5|ks_c|iso-2022|utf-?16)/i.test(charset);
