import { makeDecoder } from './decoder.js';
/**
 * Which legacy encoding bytes that are no UTF-8 are most likely in. Nothing but plausibility decides: letters in
 * words, capitals where capitals stand, the everyday characters of a double-byte set.
 */
export function guessEncoding(bytes: Uint8Array, locale = ''): string {
  const sample = bytes.subarray(0, sampleBytes);
  const language = locale.slice(0, 2).toLowerCase();
  let best = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { name, bias, languages, score } of candidates) {
    const total = score(sample, name) + bias + (languages.includes(language) ? 0.3 : 0);
    if (total > bestScore) [best, bestScore] = [name, total];
  }
  return best;
}

const sampleBytes = 8 * 1024;

interface Candidate {
  name: string;
  /** How much likelier the encoding is in files of address books, all else equal. */
  bias: number;
  languages: string[];
  score(bytes: Uint8Array, name: string): number;
}

const candidates: Candidate[] = [
  { name: 'windows-1252', bias: 0.1, languages: [], score: scoreLetters },
  {
    name: 'windows-1250',
    bias: 0,
    languages: ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro'],
    score: scoreLetters,
  },
  {
    name: 'iso-8859-2',
    bias: -0.05,
    languages: ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro'],
    score: scoreLetters,
  },
  { name: 'windows-1251', bias: 0, languages: ['ru', 'uk', 'bg', 'sr', 'be', 'mk'], score: scoreLetters },
  { name: 'windows-1253', bias: -0.1, languages: ['el'], score: scoreLetters },
  { name: 'windows-1254', bias: -0.05, languages: ['tr'], score: scoreLetters },
  { name: 'windows-1255', bias: -0.1, languages: ['he'], score: scoreLetters },
  { name: 'windows-1256', bias: -0.15, languages: ['ar', 'fa', 'ur'], score: scoreLetters },
  { name: 'windows-1257', bias: -0.1, languages: ['lt', 'lv', 'et'], score: scoreLetters },
  { name: 'koi8-r', bias: -0.1, languages: [], score: scoreLetters },
  { name: 'ibm866', bias: -0.15, languages: [], score: scoreLetters },
  { name: 'macintosh', bias: -0.05, languages: [], score: scoreLetters },
  pairs('shift_jis', ['ja'], (lead, trail) => {
    if (lead >= 0xa1 && lead <= 0xdf) return { length: 1, score: -0.2 };
    if (!((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc))) return undefined;
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return undefined;
    const kana = (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96);
    return { length: 2, score: kana || (lead >= 0x88 && lead <= 0x97) || lead === 0x81 ? 2 : 0.2 };
  }),
  pairs('euc-jp', ['ja'], (lead, trail) => {
    if (lead === 0x8e && trail >= 0xa1 && trail <= 0xdf) return { length: 2, score: -0.2 };
    if (lead < 0xa1 || lead > 0xf4 || trail < 0xa1 || trail > 0xfe) return undefined;
    const kana = lead === 0xa4 || lead === 0xa5;
    return { length: 2, score: kana ? 2.4 : lead >= 0xb0 && lead <= 0xcf ? 1.4 : 0.2 };
  }),
  pairs('euc-kr', ['ko'], (lead, trail) => {
    if (lead < 0x81 || lead > 0xfd || trail < 0x41 || trail > 0xfe) return undefined;
    return { length: 2, score: lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1 ? 2.1 : 0.1 };
  }),
  pairs('gb18030', ['zh'], (lead, trail) => {
    if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return undefined;
    return { length: 2, score: lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1 ? 2 : 0.1 };
  }),
  pairs('big5', ['zh'], (lead, trail) => {
    if (lead < 0xa1 || lead > 0xf9) return undefined;
    if (trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail > 0xfe) return undefined;
    return { length: 2, score: lead >= 0xa4 && lead <= 0xc6 ? 1.9 : 0.1 };
  }),
];

type Pair = (lead: number, trail: number) => { length: number; score: number } | undefined;

function pairs(name: string, languages: string[], pair: Pair): Candidate {
  return { name, bias: -0.05, languages, score: (bytes) => scorePairs(bytes, pair) };
}

function scorePairs(bytes: Uint8Array, pair: Pair): number {
  let total = 0;
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    if (i + 1 === bytes.length) break;
    const found = pair(lead, bytes[i + 1] as number);
    if (!found) return Number.NEGATIVE_INFINITY;
    // East Asian words do not grow together with Latin ones.
    const joined = isAsciiLetter(bytes[i - 1]) || isAsciiLetter(bytes[i + found.length]);
    total += joined ? -1 : found.score;
    high += found.length;
    i += found.length - 1;
  }
  return high ? total / high : 0;
}

const isAsciiLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

const letter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;
const lower = /\p{Ll}/u;
const upper = /\p{Lu}/u;
const vowel = /[aeiouyáéíóúýàèìòùâêîôûäëïöüåæœãõě]/i;
/** Letters that hardly any name holds: what other letters of the same byte look like in the wrong set. */
const rare = /[þðÞÐ¿¡×÷]/;
/** The accented letters of large languages; those of smaller ones need a little more evidence. */
const frequent = /[äöüßéèêëáíóúñçàâôîøåæãõ]/i;

function scoreLetters(bytes: Uint8Array, name: string): number {
  const text = makeDecoder(name).decode(bytes);
  let total = 0;
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    high++;
    total += scoreChar(text, i);
  }
  return high ? total / high : 0;
}

function scoreChar(text: string, at: number): number {
  const char = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const inWord = letter.test(before);
  const beforeLetter = letter.test(after);
  if (/[\u0080-\u009f\ufffd]/.test(char)) return -4;
  if (!letter.test(char)) return scoreSign(char, inWord, beforeLetter);
  if (rare.test(char)) return 0;
  const isLatin = latin.test(char);
  if ((inWord && latin.test(before) !== isLatin) || (beforeLetter && latin.test(after) !== isLatin))
    return -2;
  if (!isLatin && !inWord && !beforeLetter) return -1;
  if (isUnlikely(char, before, after)) return -0.5;
  if (upper.test(char)) {
    if (inWord && !upper.test(before)) return -2;
    return inWord ? 0.8 : 1;
  }
  // A small letter among capitals: half of a swapped alphabet, as KOI8-R read as Windows-1251.
  if (inWord && upper.test(before) && upper.test(after)) return -1;
  // A name that begins with a small letter, where letters have two cases: Hebrew read as Windows-1251.
  if (!isLatin) return !inWord && lower.test(char) ? 0.5 : 1;
  const alone = isHigh(before) ? (isHigh(after) ? -0.5 : 0.5) : isHigh(after) ? 0.5 : 1;
  return alone - (frequent.test(char) ? 0 : 0.15);
}

const isHigh = (char: string) => char > '\u007f' && letter.test(char);

/** Letters in places where the languages that have them do not put them. */
function isUnlikely(char: string, before: string, after: string): boolean {
  const beforeVowel = vowel.test(after);
  const beforeConsonant = letter.test(after) && !beforeVowel;
  switch (char.toLowerCase()) {
    case 'ñ':
      return beforeConsonant;
    case 'ך':
    case 'ם':
    case 'ן':
    case 'ף':
    case 'ץ':
      return letter.test(after);
    case 'ø':
      return beforeVowel;
    case 'ř':
      return beforeConsonant && letter.test(before) && !vowel.test(before);
    case 'ì':
    case 'ò':
      return beforeConsonant;
    default:
      return false;
  }
}

function scoreSign(char: string, inWord: boolean, beforeLetter: boolean): number {
  if (inWord && beforeLetter) return char === '’' || char === '·' ? 0.8 : -2;
  return /[\u00a0–—‘’“”„…«»°§€º]/.test(char) ? 0.4 : -0.5;
}
