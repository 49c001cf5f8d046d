const plain = /^[\w.+-]+@[A-Za-z\d.-]+$/;
const address = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+$|^"[^"]+"@[^\s@<>()[\],;:"]+$/;
const unlikely = /^(?:null|undefined|none|n\/a|unknown)$/i;

/** The address when a value is one and nothing else, as nearly all are; `''` when it has to be looked at. */
export function plainEmail(value: string): string {
  const at = value.indexOf('@');
  if (at <= 0 || !plain.test(value)) return '';
  const domain = value.slice(at);
  const lower = domain.toLowerCase();
  if (lower.includes('xn--')) return '';
  return lower === domain ? value : value.slice(0, at) + lower;
}

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
  // A name in front of an address may hold the separators; the address itself is what is in angle brackets.
  const bracketed = value.match(/<[^<>]*@[^<>]*>/g);
  if (bracketed) return bracketed.map((piece) => piece.slice(1, -1));
  if (/^"[^"]*"@/.test(value)) return [value];
  return value.split(/[,;|\s]|:::/).filter((piece) => piece !== '');
}

function parseEmail(piece: string): string {
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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: tests for plain ASCII
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
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');
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
