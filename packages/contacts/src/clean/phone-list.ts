/** Whether a value is one number as nearly all are, and has no blank too many; or has to be looked at. */
export type PhoneShape = 'clean' | 'plain' | 'unsure';

/**
 * A word alone, or words for a kind of phone: what is called by a name instead of a number, or stands for a number where
 * somebody tries a program out.
 */
const calledByName = /^\s*(?:phone )?\p{L}{3,}\s*$/iu;
const meansNone = /^\s*(?:null|nan|none|undefined|unknown|keine?)\s*$/i;

const other = 0;
const digit = 1;
const sign = 2;
const blank = 4;

/** What ASCII characters are to a number: letters and the signs between two numbers have to be looked at. */
const kinds = new Uint8Array(128).fill(sign);
kinds.fill(other, 0x20, 0x30).fill(digit, 0x30, 0x3a);
for (const char of ',/') kinds[char.charCodeAt(0)] = sign;
kinds[0x20] = blank;

/** What a value looks like that stands for a phone number: in one pass, as this is run on every number. */
export function phoneShape(value: string): PhoneShape {
  let met = 0;
  let before = blank;
  let isClean = true;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const kind = code < 128 ? (kinds[code] as number) : sign;
    if (kind === sign || (code === 0x2b && i > 0)) return 'unsure';
    if (kind === blank && before === blank) isClean = false;
    met |= kind;
    before = kind;
  }
  if ((met & digit) === 0) return 'unsure';
  return isClean && before !== blank ? 'clean' : 'plain';
}

/** Whether a value that is no plain number has one in it, or is what somebody calls one by. */
export const standsForPhone = (value: string): boolean =>
  /\p{Nd}/u.test(value) || (calledByName.test(value) && !meansNone.test(value));

/** Whether a spreadsheet has made a number with an exponent of a phone: its last digits are gone. */
export const isRounded = (value: string): boolean => /^\s*[+-]?\d+(?:[.,]\d+)?E\+?\d+\s*$/i.test(value);

/** Longer values are no list of phones that anybody wrote. */
const longestList = 500;

/**
 * The numbers of a value that holds several: "030 12345678 / 0170 1234567". What is a number only together with what
 * stands beside it stays with that: the area code before a slash, an extension, an ending in place of another
 * ("0170 1234567/68"), and what is dialled after a pause.
 */
export function splitPhones(value: string): string[] {
  if (value.length > longestList || /[#*=]|,,/.test(value)) return [value];
  return separators.reduce((parts, separator) => parts.flatMap((part) => splitAt(part, separator)), [value]);
}

/** From those that nobody writes inside of a number to the slash that often ends an area code, and none but a plus. */
const separators = [
  /([;,|；，、&\r\n\u2028]|\s(?:or|and|oder|und|ou|et|y|o|e|of|en|i|или)\s)/i,
  /(\s[/／]|[/／]\s)/,
  /([/／])/,
  /(\s)(?=\+)/,
];

function splitAt(value: string, separator: RegExp): string[] {
  const [first = '', ...rest] = value.split(separator);
  const numbers: string[] = [];
  let number = first;
  for (let i = 0; i < rest.length; i += 2) {
    const [between = '', next = ''] = rest.slice(i, i + 2);
    if (isWhole(number) && isWhole(next) && !(/^[,;]$/.test(between) && isDialled(number, next))) {
      numbers.push(number);
      number = next;
    } else number += between + next;
  }
  return [...numbers, number];
}

/** Whether a text is long enough, for how it begins, to be a number that is dialled by itself. */
function isWhole(text: string): boolean {
  if (/^\W*(?:x\s*\d|ext|int|dw\b|durchwahl|poste|ramal|доб)/i.test(text)) return false;
  const [, start = ''] = /(\+|00|0|\d)/.exec(text.replace(/\(0\)/, '')) ?? [];
  const digits = text.replace(/\(0\)|\P{Nd}/gu, '').length;
  return digits >= (start === '+' ? 9 : start === '00' ? 11 : 7);
}

/** Whether a phone dials what stands behind a comma or a semicolon after it was answered, as the code of a conference. */
const isDialled = (number: string, next: string): boolean =>
  /^[1-9]/.test(next) && (!/^\s*\d/.test(number) || digitsOf(number) !== digitsOf(next));

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;
