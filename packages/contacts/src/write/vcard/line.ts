const longestLine = 75;

/**
 * A content line with its line end, cut to lines of 75 octets of UTF-8 and never inside of a character.
 * @see RFC 6350 §3.2; RFC 2426 §2.6
 */
export function contentLine(line: string): string {
  // No UTF-16 unit takes more than three octets.
  return line.length * 3 <= longestLine ? `${line}\r\n` : `${folded(line)}\r\n`;
}

function folded(line: string): string {
  let text = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > longestLine) {
      text += `${line.slice(from, at)}\r\n `;
      from = at;
      // The blank that begins the next line counts.
      octets = 1;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  return text + line.slice(from);
}

/**
 * A text of 4.0, where nothing else than these is escaped outside of structured values.
 * @see RFC 6350 §4.1
 */
export const escapeText = (value: string): string => escaped(value, /[\\,\n]/g);

/**
 * A component of a structured value, or any text of 3.0.
 * @see RFC 6350 §3.4; RFC 2426 §4
 */
export const escapeComponent = (value: string): string => escaped(value, /[\\;,\n]/g);

function escaped(value: string, marks: RegExp): string {
  if (!/[\\;,\r\n]/.test(value)) return value;
  return value.replace(/\r\n?/g, '\n').replace(marks, (char) => (char === '\n' ? '\\n' : `\\${char}`));
}

/** A URI: it has separators of its own, and no backslash unless it is none. */
export const escapeUri = (value: string): string => value.replaceAll('\\', '\\\\').replace(/[\r\n]+/g, '');

/**
 * A parameter's value in quotes, which a quote cannot be in.
 * @see RFC 6868 §3
 */
export const quotedParameter = (value: string): string =>
  `"${value.replace(/\r\n?/g, '\n').replace(/[\^"\n]/g, (char) => carets[char] ?? '')}"`;

const carets: Record<string, string> = { '^': '^^', '"': "^'", '\n': '^n' };
