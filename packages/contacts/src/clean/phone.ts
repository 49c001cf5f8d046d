import { codeLengthOf, hasOtherTrunk, keepsZero, mayHave, planOf, stripsZero } from './phone-plans.js';
import { toLine } from './text.js';

/** A number as written, without `tel:`, and its E.164 form when a leading `+` makes it certain. */
export function parsePhone(value: string): { number: string; e164: string } {
  const first = value.charCodeAt(0) | 0x20;
  // What was percent-encoded has not been cleaned yet.
  const number = first === 0x74 && /^tel:/i.test(value) ? toLine(decoded(value.slice(4))) : value;
  if (number.charCodeAt(0) !== 0x2b) return { number, e164: '' };
  return { number, e164: toE164(number) };
}

function toE164(number: string): string {
  let digits = '';
  let run = 0;
  let beforeSlash = 0;
  let i = 1;
  for (; i < number.length; i++) {
    const code = number.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) continue;
    if (i > run) digits += number.slice(run, i);
    if (!isSeparator(code)) break;
    if (code === slash) beforeSlash = digits.length;
    run = i + 1;
  }
  if (i === number.length) digits += number.slice(run);
  // What follows may be an extension, but letters right after the digits make another number of them.
  if (i < number.length && !extension.test(number.slice(i))) return '';
  // "+49 30 123456/57" is two numbers, the second of which is written by its end.
  if (beforeSlash > 8 && digits.length - beforeSlash < 5) return '';
  return withoutTrunkZero(digits);
}

/**
 * A leading `+` and the digits of a number, as E.164; `''` when its country has no number of that length, or none that
 * begins so. A zero that is dialled inside of the country only is left out.
 */
function withoutTrunkZero(digits: string): string {
  const plan = planOf(digits);
  const from = codeLengthOf(plan) + 1;
  let e164 = digits;
  if (digits.charCodeAt(from) === zero && !(plan & keepsZero)) {
    if (!(plan & stripsZero) || digits.charCodeAt(from + 1) === zero) return '';
    e164 = digits.slice(0, from) + digits.slice(from + 1);
  }
  // No area code of North America begins with the 1 that is dialled before it.
  if (from === 2 && e164.charCodeAt(2) === 0x31) return '';
  if (plan & hasOtherTrunk && otherTrunk.test(e164)) return '';
  return mayHave(plan, e164.length - from) ? e164 : '';
}

/** A leading `+`, a country code and no more than fifteen digits in all. @see ITU-T E.164 §6.2.1 */
export const isE164 = (value: string): boolean => /^\+[1-9]\d{6,14}$/.test(value);

/** What is dialled before a number inside of Luxembourg, Belarus and Brazil, and begins hardly a number there. */
const otherTrunk = /^\+(?:35215|3758|5590)/;

const zero = 0x30;
const slash = 0x2f;

/** Blank, brackets, dot, slash and the dashes. */
const isSeparator = (code: number) =>
  code === 0x20 ||
  code === 0x2d ||
  code === 0x28 ||
  code === 0x29 ||
  code === 0x2e ||
  code === slash ||
  (code >= 0x2010 && code <= 0x2015);

const extension = /^(?:[;,#x]|ext|poste|durchwahl|доб)/i;

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
