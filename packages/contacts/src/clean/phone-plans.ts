/** In a plan: a zero before a number is dialled inside of the country only. */
export const stripsZero = 1;
/** In a plan: a zero at the beginning is part of the number, as in Italy. */
export const keepsZero = 2;

/**
 * How many digits a number may have behind its country code, each length a digit of base 36, and the country codes that
 * this holds for. A "0" before the lengths says that a zero is dialled before the number inside of the country, a "k" that
 * numbers keep theirs. From libphonenumber; what hardly exists, or may be taken for a number with a trunk prefix, is left out.
 */
const written = `
  0456789abc 598 | 0456789abcd 43 49 | 04567a 98 | 05678 386 | 056789a 27 64 | 056789ab 31
  | 056789abc 358 971 | 056789ac 61 | 058 686 | 06789 252 355 | 06789a 95 880 | 06789ab 595 | 06789abc 381
  | 06789ac 46 | 06789c 359 | 0678a 53 | 0679 421 | 0689abcd 63 | 069 40 508 | 07 291 | 078 961
  | 0789 231 385 967 | 0789a 84 243 254 353 | 0789ab 86 886 | 0789abc 972 | 0789abcd 62 | 079 265 423
  | 079a 44 263 | 07acd 90 | 08 232 370 373 374 389 | 089 32 51 213 233 250 264 377 382 387 962 963
  | 089a 20 60 81 855 856 964 970 976 | 089ab 55 593 | 089abc 82 92 383 | 089abcd 91 | 089ad 66 | 08a 850
  | 08ab 977 | 09 33 93 94 211 212 218 249 251 255 256 260 261 262 590 594 596 994 995 | 09a 380 966 996
  | 09c 41 | 0a 58 | 0ab 54 | 0abc 234 | 4567 690 | 456789ab 352 | 47 683 | 5 500 682 | 56 247 | 567 688
  | 56789b 852 | 567a 685 | 57 676 677 678 | 6 298 299 672 687 | 67 597 | 6789a 48 | 689 376 689 | 69 681
  | 7 238 239 246 248 269 297 592 599 673 674 680 691 692 | 78 670 675 853 965 975 | 789 968 | 789abc 882
  | 789b 974 | 78a 230 267 372 | 78ab 507 | 78b 503 | 79 220 245 354 | 7a 960 | 7b 501 679
  | 8 45 47 216 222 223 228 235 236 253 257 266 350 356 357 371 505 509 973 993 800 808
  | 89 36 224 237 258 268 591 | 89abc 883 | 8a 506 | 8ab 57 65 | 8b 502 504
  | 9 34 221 240 244 351 375 998 979 | 9a 881 | 9ab 56 | 9abc 420 | 9c 870 | a 1 7 52 | abc 30 | b 888
  | c 878 | k6789abc 39 | k78 241 | k8 226 227 | k8a 378 | k9 242 992 | ka 225 229
`;

/** By country code: the bit of each length, the two above, and how long the code is. */
const plans = new Uint16Array(1_000);
for (const row of written.split('|')) {
  const [rule = '', ...codes] = row.trim().split(/\s+/);
  let plan = 0;
  for (const char of rule)
    plan |= char === '0' ? stripsZero : char === 'k' ? keepsZero : 1 << Number.parseInt(char, 36);
  for (const code of codes) plans[Number(code)] = plan | (code.length << 14);
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
