/**
 * A text value without its escapes. Unknown escapes lose their backslash where writers over-escape
 * (`\:`, `\"`), and keep it before a letter, where it is more likely meant.
 * @see RFC 6350 §3.4
 */
export function unescapeText(value: string): string {
  let slash = value.indexOf('\\');
  if (slash < 0) return value;
  let text = '';
  let from = 0;
  for (; slash >= 0; slash = value.indexOf('\\', from)) {
    text += value.slice(from, slash) + meant(value.charAt(slash + 1));
    from = slash + 2;
  }
  return text + value.slice(from);
}

function meant(char: string): string {
  if (char === 'n' || char === 'N') return '\n';
  return char === '' || /[A-Za-z\d]/.test(char) ? `\\${char}` : char;
}

/** The parts of a structured value, still escaped. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  if (!value.includes('\\')) return value.split(separator);
  const parts: string[] = [];
  const code = separator.charCodeAt(0);
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    const at = value.charCodeAt(i);
    if (at === 0x5c) i++;
    else if (at === code) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}
