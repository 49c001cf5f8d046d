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
  for (; slash >= 0; slash = value.indexOf('\\', slash + 2)) {
    const next = value.charAt(slash + 1);
    if (next === 'n' || next === 'N') {
      text += `${value.slice(from, slash)}\n`;
      from = slash + 2;
    } else if (!isLetterOrNone.test(next)) {
      text += value.slice(from, slash);
      from = slash + 1;
    }
  }
  return text + value.slice(from);
}

/** What a backslash stays before. */
const isLetterOrNone = /^[A-Za-z\d]?$/;

/** The items of a list, or the parts of a structured value, still escaped. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  for (let from = 0; from <= value.length; ) {
    const end = partEnd(value, separator.charCodeAt(0), from);
    parts.push(value.slice(from, end));
    from = end + 1;
  }
  return parts;
}

/** The parts of a structured value: seven of them at least, as an address has, `''` where there are fewer. */
export type Parts = [string, string, string, string, string, string, string, ...string[]];

/** The parts, still escaped if `isEscaped`. A first part that stands alone may have `most` semicolons of its own. */
export function partsOf(value: string, isEscaped: boolean, most = 3): Parts {
  let end = partEnd(value, semicolon, 0);
  // Growing an empty list takes as long as all the rest, and so does writing to one of constants alone, which engines copy first.
  const parts: Parts = [value.slice(0, end), '', '', '', '', '', ''];
  for (let i = 1; end < value.length; i++) {
    const from = end + 1;
    end = partEnd(value, semicolon, from);
    parts[i] = from === end ? '' : value.slice(from, end);
  }
  return isEscaped && value.includes('\\;') ? unescapedParts(value, parts, most) : parts;
}

/** Some writers escape the separators, too, once or once more: then all stands in one part, or each part ends in a slash. */
function unescapedParts(value: string, parts: Parts, most: number): Parts {
  const full = parts.filter((part) => part !== '');
  const [first = ''] = full;
  // A semicolon before a blank, or at the end of a character of HTML, is one of the text.
  const separators = first.match(/(?<!&#?\w+)\\;(?! )/g)?.length ?? 0;
  if (full.length === 1 && parts[0] !== '' && separators > (first === value ? 0 : most)) {
    const separated = partsOf(first.replace(/\\+;/g, ';'), false);
    if (separated.filter((part) => /[\p{L}\p{N}]/u.test(part)).length > 1) return separated;
  }
  const isDoubled = full.length > 3 && full.slice(0, -1).every((part) => part.endsWith('\\\\'));
  return isDoubled ? (parts.map((part) => part.replace(/\\\\$/, '')) as Parts) : parts;
}

const semicolon = 0x3b;

/** Where the part ends that begins at `from`: for so short strings a loop takes half the time of `indexOf`. */
function partEnd(value: string, separator: number, from: number): number {
  let at = from;
  while (at < value.length && (value.charCodeAt(at) !== separator || hasOddSlashes(value, at))) at++;
  return at;
}

/** Whether the slashes before a separator escape it: two of them are a slash of the text. */
function hasOddSlashes(value: string, at: number): boolean {
  let first = at;
  while (first > 0 && value.charCodeAt(first - 1) === 0x5c) first--;
  return (at - first) % 2 === 1;
}
