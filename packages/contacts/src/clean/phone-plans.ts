/** In a plan: a zero before a number is dialled inside of the country only. */
export const stripsZero = 1;
/** In a plan: a zero at the beginning is part of the number, as in Italy. */
export const keepsZero = 2;
/** In a plan: something else than a zero may be dialled before a number inside of the country. */
export const hasOtherTrunk = 4;

/**
 * How many digits a number may have behind its country code: each length is a digit of base 36. "0" before them says that a
 * zero is dialled before the number inside of the country, "k" that numbers keep theirs, "x" that there is another trunk prefix. The first rule is called "a", the
 * next "b", the 27th "A". From libphonenumber; what hardly exists, or may be mistaken, is left out.
 */
const rules = `
  8 09 089 7 9 08 0789 089a 78 6 0a a 09a 57 89 79 06789a 5 06789abcd 089abc ka k8 k9 079 567 08a k6789abc
  0ab x0ab 8a 09ab k78 07 x56789 x9 k8a 069 67 47 078
`;

/** Which rule holds: the codes that begin with the digits at the front of a word, and end with 0, 1, 2 and so on, one by one. */
const codes = `
  -l-----l 2h------b 3lbcbe-o--A 4bb-smagaps 5-clfBCeDk 6hbthhac 7 8-mh-m-E 9kkmbbq--k 21-bbc--a-b 22peaaouvvau
  23igfbkaaedd 24eFwbeedrdb 25cbgagbbao 26bbbbcxaiad 29-G-----djj 35aeHgpcaaqg 37faiffIjcJ 38bgft-cfc-f
  42eb-x 50rdaaaaaiKa 59badcbgbLfd 67i-jddinnnd 68djrM-nfjya 69ydd 80a 85z-aa-ch 88q-----c 96dNcchabga
  97cccaaihz 99--wabbb-e
`;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marks: Record<string, number> = { 0: stripsZero, k: keepsZero, x: hasOtherTrunk };
const plan = (rule: string): number =>
  [...rule].reduce((bits, char) => bits | (marks[char] ?? 1 << Number.parseInt(char, 36)), 0);

/** By country code: the bit of each length, the three above, and how long the code is. */
const plans = new Uint16Array(1_000);
const made = rules.trim().split(/\s+/).map(plan);
for (const word of codes.trim().split(/\s+/)) {
  const [, start = '', ends = ''] = /^(\d*)(.*)/.exec(word) ?? [];
  for (let i = 0; i < ends.length; i++) {
    const found = made[letters.indexOf(ends.charAt(i))];
    if (found) plans[Number(start + i)] = found | ((start.length + 1) << 14);
  }
}

/** The plan of the country whose code stands behind the first character; 0 when there is none. */
export function planOf(digits: string): number {
  let code = 0;
  for (let i = 1; i <= 3; i++) {
    code = code * 10 + digits.charCodeAt(i) - 0x30;
    // No code begins with a zero, and what is not there is no digit.
    const plan = code > 0 ? plans[code] : 0;
    if (plan) return plan;
  }
  return 0;
}

export const codeLengthOf = (plan: number): number => plan >> 14;

/** Whether a number may have so many digits behind its country code. */
export const mayHave = (plan: number, length: number): boolean =>
  length > 3 && length < 14 && (plan & (1 << length)) !== 0;
