import { makeDecoder } from '@bookbridge/contacts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const windows1252 = makeDecoder('windows-1252');

/**
 * Reads `a=1&b=2` (WHATWG URL, application/x-www-form-urlencoded). Percent-encoded bytes that are not UTF-8 are read
 * as Windows-1252, since old clients send ISO-8859-1. `text` holds a byte a character, as Node gives URLs. The last
 * value of a name wins.
 */
export function parseForm(text: string): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    values[decode(name)] = equals < 0 ? '' : decode(pair.slice(equals + 1));
  }
  return values;
}

function decode(text: string): string {
  if (/^[\w.~!*'()@:,/-]*$/.test(text)) return text;
  const spaced = text.replaceAll('+', ' ');
  const bytes = Buffer.from(
    spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return decodeText(bytes);
}

/** UTF-8 where the bytes are, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
