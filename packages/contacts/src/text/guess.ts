import { type Decoder, makeDecoder } from './decoder.js';

/**
 * Which legacy encoding bytes that are no UTF-8 are most likely in. Nothing but plausibility decides: letters in
 * words, capitals where capitals stand, the everyday characters of a double-byte set.
 */
export function guessEncoding(bytes: Uint8Array, locale = ''): string {
  const sample = sampleOf(bytes);
  const language = locale.slice(0, 2).toLowerCase();
  let best = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { name, bias, languages, score } of candidates) {
    const total = score(sample) + bias + (languages.includes(language) ? 0.3 : 0);
    if (total > bestScore) [best, bestScore] = [name, total];
  }
  return best;
}

const sampleBytes = 8 * 1024;
/** More letters than these say nothing new, and each is looked at in some twenty encodings. */
const sampleLetters = 500;

function sampleOf(bytes: Uint8Array): Uint8Array {
  const most = Math.min(bytes.length, sampleBytes);
  let end = 0;
  for (let letters = 0; end < most && letters < sampleLetters; end++)
    if ((bytes[end] as number) > 0x7f) letters++;
  return bytes.subarray(0, end);
}

interface Candidate {
  name: string;
  /** How much likelier the encoding is in files of address books, all else equal. */
  bias: number;
  languages: string[];
  score(bytes: Uint8Array): number;
}

/** Accented letters of the languages of an encoding, or, where every letter is one, the letters that most words are made of. */
const western = [
  'äöüß',
  'äöåé',
  'æøåéö',
  'éèêëàâçîïôùûœ',
  'áéíóúñü',
  'ãõçáàâéêíóôú',
  'àèéìòù',
  'ëéïöü',
  'áéíóúýþðæö',
  'äöõü',
];
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áčďéíľňôšťúýžä', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüß'];
const russian = ['оеаинтсрвлкмдпуйчюя', 'іїєоанвирекслтудмп'];
const greek = ['ασοιετνρκλμπυγάέήίόύώς'];
const arabic = ['اليمنردعبتسحةو'];

const japanese = '田山藤木村本川中小高野郎子大東京都市区町県株式会社佐井一丁目番号部長課鈴渡';

const candidates: Candidate[] = [
  letters('windows-1252', 0.1, [], western),
  letters('windows-1250', 0, ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro'], central),
  letters('iso-8859-2', -0.05, ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro'], central),
  letters('windows-1251', 0, ['ru', 'uk', 'bg', 'sr', 'be', 'mk'], russian),
  letters('windows-1253', -0.1, ['el'], greek),
  letters('iso-8859-7', -0.15, ['el'], greek),
  letters('windows-1254', -0.05, ['tr'], ['çğıöşüi\u0307']),
  letters('windows-1255', -0.1, ['he'], ['יולמהראתשבנחד']),
  letters('windows-1256', -0.15, ['ar', 'fa', 'ur'], arabic),
  letters('iso-8859-6', -0.2, ['ar'], arabic),
  letters('windows-1257', -0.1, ['lt', 'lv', 'et'], ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöõüš']),
  letters('windows-874', -0.1, ['th'], ['านรอกเงมยลวดทสบพชต่้ีิัุ์']),
  letters('koi8-r', -0.1, [], russian),
  letters('koi8-u', -0.15, ['uk'], russian),
  letters('ibm866', -0.15, [], russian),
  letters('iso-8859-5', -0.15, [], russian),
  letters('x-mac-cyrillic', -0.15, [], russian),
  letters('ibm850', -0.15, [], western),
  letters('ibm852', -0.15, ['pl', 'cs', 'sk', 'hu', 'sl', 'hr'], central),
  letters('macintosh', -0.05, [], western),
  pairs('shift_jis', ['ja'], japanese, (lead, trail) => {
    if (lead >= 0xa1 && lead <= 0xdf) return { length: 1, score: -0.2 };
    if (!((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc))) return undefined;
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return undefined;
    const kana = (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96);
    return { length: 2, score: kana || (lead >= 0x88 && lead <= 0x97) || lead === 0x81 ? 2 : 0.2 };
  }),
  pairs('euc-jp', ['ja'], japanese, (lead, trail) => {
    if (lead === 0x8e && trail >= 0xa1 && trail <= 0xdf) return { length: 2, score: -0.2 };
    if (lead < 0xa1 || lead > 0xf4 || trail < 0xa1 || trail > 0xfe) return undefined;
    const kana = lead === 0xa4 || lead === 0xa5;
    return { length: 2, score: kana ? 2.4 : lead >= 0xb0 && lead <= 0xcf ? 1.6 : 0.2 };
  }),
  pairs('euc-kr', ['ko'], '김이박최정강조장임한서부산시구동주식회사영업인지수민성대', (lead, trail) => {
    if (lead < 0x81 || lead > 0xfd || trail < 0x41 || trail > 0xfe) return undefined;
    return { length: 2, score: lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1 ? 2 : 0.1 };
  }),
  pairs(
    'gb18030',
    ['zh'],
    '王李张刘陈杨黄周吴赵小明文华国北京上海市区路号省公司有限部经理建',
    (lead, trail) => {
      if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return undefined;
      return { length: 2, score: lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1 ? 1.8 : 0.1 };
    },
  ),
  pairs('big5', ['zh'], '陳林黃張李王吳蔡文美小國台北市區路號公司有限部經理大', (lead, trail) => {
    if (lead < 0xa1 || lead > 0xf9) return undefined;
    if (trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail > 0xfe) return undefined;
    return { length: 2, score: lead >= 0xa4 && lead <= 0xc6 ? 1.8 : 0.1 };
  }),
];

type Pair = (lead: number, trail: number) => { length: number; score: number } | undefined;

/** `common`: characters that names and addresses are full of, and that chance does not bring about. */
function pairs(name: string, languages: string[], common: string, pair: Pair): Candidate {
  const count = counter(name, [common]);
  const score = (bytes: Uint8Array) => {
    const plain = scorePairs(bytes, pair);
    return plain > 0 ? plain + 2 * count(bytes).share : plain;
  };
  return { name, bias: -0.05, languages, score };
}

function letters(name: string, bias: number, languages: string[], alphabets: readonly string[]): Candidate {
  const count = counter(name, alphabets);
  const score = (bytes: Uint8Array) => {
    const { text, share } = count(bytes);
    return scoreLetters(text) + share;
  };
  return { name, bias, languages, score };
}

/** Decodes, and tells how many of the characters beyond ASCII are signs of any text, or in that alphabet of several which has most of them. */
function counter(name: string, alphabets: readonly string[]) {
  let decoder: Decoder | undefined;
  const sets = alphabets.map((alphabet) => new Set(alphabet));
  return (bytes: Uint8Array): { text: string; share: number } => {
    decoder ??= makeDecoder(name);
    const text = decoder.decode(bytes);
    const high = text.toLowerCase().replace(/[\0-\x7f]+/g, '');
    if (high === '') return { text, share: 0 };
    let signs = 0;
    for (const char of high) if (sign.test(char)) signs++;
    // Where there are signs alone, and in their places, it is hardly letters that they should be.
    if (signs === high.length) return { text, share: 1.5 };
    const found = sets.map((set) => {
      let known = signs;
      for (const char of high) if (set.has(char)) known++;
      return known;
    });
    return { text, share: Math.max(...found) / high.length };
  };
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

/** What people write between words and numbers in any language. */
const sign = /[\u00a0–—‘’“”„…«»°§€£º•™]/;

const isAsciiLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

const letter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;
const upper = /\p{Lu}/u;
const vowel = /[aeiouyáéíóúýàèìòùâêîôûäëïöüåæœãõě]/i;
/** Four that no word has in a row, where the letters are Greek or Cyrillic. */
const consonants = /^[бвгджзклмнпрстфхцчшщйьљњβγδζθκλμνξπρστφχψ]{4}/i;
/** Letters that are words by themselves. */
const word = /[àèéíöåæ]/i;
/** Letters that hardly any name holds: what other letters of the same byte look like in the wrong set. */
const rare = /[þðÞÐ¿¡×÷]/;
/** The accented letters of large languages; those of smaller ones need a little more evidence. */
const frequent = /[äöüßéèêëáíóúñçàâôîøåæãõ]/i;

function scoreLetters(text: string): number {
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
  if (!inWord && !beforeLetter && !(isLatin && word.test(char))) return isLatin ? 0.3 : -1;
  if (/\d/.test(before + after)) return 0.2;
  if (isUnlikely(char, before, after)) return -0.5;
  if (upper.test(char)) {
    if (inWord && !upper.test(before)) return -2;
    return inWord ? 0.8 : 1;
  }
  // A small letter among or after capitals: half of a swapped alphabet, as KOI8-R read as Windows-1251.
  if (inWord && upper.test(before) && (upper.test(after) || upper.test(text.charAt(at - 2)))) return -1;
  if (!isLatin) return consonants.test(text.slice(Math.max(0, at - 3), at + 1)) ? -1 : 1;
  if (inWord && upper.test(after)) return -0.5;
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
    case 'ø':
      return /[aou]/i.test(after);
    case 'ã':
      return beforeConsonant && !/s/i.test(after);
    case 'æ':
      return !letter.test(after);
    case 'õ':
      return !/[edhijlmnuvõ]/i.test(after);
    case 'û':
      return /[zsc]/i.test(before);
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
  if (inWord && beforeLetter) return /[’·\u00a0]/.test(char) ? 0.8 : -2;
  return sign.test(char) ? 0.4 : -0.5;
}
