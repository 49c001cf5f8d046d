const address = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+$|^"[^"]+"@[^\s@<>()[\],;:"]+$/;
const unlikely = /^(?:null|undefined|none|n\/a|unknown)$/i;

/** The address when a value is one and nothing else, as nearly all are; `''` when it has to be looked at. */
export function plainEmail(value: string): string {
  let at = -1;
  let isLower = true;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const kind = code < 128 ? (kinds[code] as number) : other;
    if (kind === inBoth) continue;
    if (kind === upperCase) {
      if (at >= 0) isLower = false;
    } else if (kind === sign && at < 0) at = i;
    // Two dashes may be those of an internationalised domain (`xn--`).
    else if (kind === dash ? value.charCodeAt(i - 1) === code : kind !== localOnly || at >= 0) return '';
  }
  if (at <= 0 || at === value.length - 1) return '';
  return isLower ? value : value.slice(0, at) + value.slice(at).toLowerCase();
}

const other = 0;
const inBoth = 1;
const upperCase = 2;
const localOnly = 3;
const sign = 4;
const dash = 5;

/** What ASCII characters are to an address that needs no cleaning. */
const kinds = new Uint8Array(128);
kinds.fill(inBoth, 0x30, 0x3a).fill(inBoth, 0x61, 0x7b).fill(upperCase, 0x41, 0x5b);
for (const [chars, kind] of [
  ['.', inBoth],
  ['_+', localOnly],
  ['@', sign],
  ['-', dash],
] as const) {
  for (const char of chars) kinds[char.charCodeAt(0)] = kind;
}

/** RFC 5321 §4.5.3.1 allows 320; what stands around an address may add to it. */
const longest = 1_000;

export interface ParsedEmails {
  /** In the order they stand; the domain in lower case and Unicode, the local part as written. */
  addresses: string[];
  /** Pieces that are no address. */
  dropped: number;
}

/** The addresses of one value, which may hold a list, names and `mailto:`. The value must be one clean line. */
export function parseEmails(value: string): ParsedEmails {
  const addresses: string[] = [];
  let dropped = 0;
  for (const piece of pieces(value)) {
    const found = parseEmail(piece);
    if (found === '') dropped++;
    else if (!addresses.includes(found)) addresses.push(found);
  }
  return { addresses, dropped };
}

function pieces(value: string): string[] {
  if (bracketed.test(value)) return namedPieces(value);
  if (/^"[^"]*"@/.test(value)) return [value];
  return value.split(/[,;|\s]|:::/).filter((piece) => piece !== '');
}

/** The address of a name is in angle brackets, and the name may hold separators, or look like another address. */
const namedPieces = (value: string): string[] =>
  value
    .replace(/"[^"]*"\s*(?=<)/g, '')
    .split(/[,;|]|:::/)
    .flatMap((part) => {
      const inside = bracketed.exec(part)?.[0].slice(1, -1);
      return inside === undefined ? part.split(/\s/).filter((piece) => piece.includes('@')) : [inside];
    });

const bracketed = /<[^<>@]*@[^<>@]*>/;

function parseEmail(piece: string): string {
  if (piece.length > longest) return '';
  const bare = piece
    .replace(/^(?:mailto:|smtp:)+/i, '')
    .replace(/\?.*$/, '')
    .replace(/^['<(]+|['>).]+$/g, '');
  if (unlikely.test(bare) || bare.startsWith('/') || !address.test(bare)) return '';
  const at = bare.lastIndexOf('@');
  const domain = toUnicodeDomain(bare.slice(at + 1).toLowerCase());
  return domain === '' ? '' : `${bare.slice(0, at)}@${domain}`;
}

/** The address with its domain in ASCII and all in lower case: what two equal addresses have in common. */
export function comparableEmail(value: string): string {
  const lower = value.toLowerCase();
  if (/^[\u0000-\u007f]*$/.test(lower)) return lower;
  const at = lower.lastIndexOf('@');
  return lower.slice(0, at + 1) + toAsciiDomain(lower.slice(at + 1));
}

function toAsciiDomain(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

function toUnicodeDomain(domain: string): string {
  if (!domain.includes('xn--')) return domain.normalize('NFC');
  return domain
    .split('.')
    .map((label) => (label.startsWith('xn--') ? toUnicodeLabel(label) : label))
    .join('.');
}

/** Punycode can hold anything, marks that turn the direction of text and an `@` as well: then it stays as it is. */
function toUnicodeLabel(label: string): string {
  const unicode = decodePunycode(label.slice(4)) ?? '';
  return /^[\p{L}\p{M}\p{N}\p{S}\u00b7\u30fb-]+$/u.test(unicode) ? unicode : label;
}

/** @see RFC 3492 §6.2 */
function decodePunycode(input: string): string | undefined {
  const output = [...input.slice(0, Math.max(0, input.lastIndexOf('-')))].map((char) => char.charCodeAt(0));
  let at = input.lastIndexOf('-') + 1;
  let code = 128;
  let index = 0;
  let bias = 72;
  while (at < input.length) {
    const start = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = punycodeDigit(input.charCodeAt(at++));
      if (digit < 0) return undefined;
      index += digit * weight;
      const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
      if (digit < threshold) break;
      weight *= 36 - threshold;
      if (weight > 0x7fffffff) return undefined;
    }
    bias = adapted(index - start, output.length + 1, start === 0);
    code += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (code > 0x10ffff) return undefined;
    output.splice(index++, 0, code);
  }
  return String.fromCodePoint(...output);
}

function punycodeDigit(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : -1;
}

function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
