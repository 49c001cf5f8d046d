const international = /^\+[\d\s().\-/\u2010-\u2015]+/;

/** A number as written, without `tel:`, and its E.164 form when a leading `+` makes it certain. */
export function parsePhone(value: string): { number: string; e164: string } {
  const number = /^tel:/i.test(value) ? decoded(value.slice(4)).trim() : value;
  if (number.charCodeAt(0) !== 0x2b) return { number, e164: '' };
  return { number, e164: toE164(number) };
}

function toE164(number: string): string {
  const [digits] = international.exec(number) ?? [''];
  // What follows may be an extension, but letters right after the digits make another number of them.
  const rest = number.slice(digits.length);
  if (rest !== '' && !/^(?:[;,#x]|ext|poste|durchwahl|доб)/i.test(rest)) return '';
  const plain = digits.replace(/\(0\)/, '').replace(/\D/g, '');
  return plain.length >= 7 && plain.length <= 15 && plain.charCodeAt(0) !== 0x30 ? `+${plain}` : '';
}

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
