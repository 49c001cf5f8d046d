import { fold } from './fold.js';

/** The heading of those whose names begin with no letter that an alphabet sorts by. */
export const noLetter = '#';

/** Under which letter a name stands, and the order of letters and of names. */
export interface Alphabet {
  letterOf(title: string): string;
  compareLetters(one: string, other: string): number;
  compareTitles(one: string, other: string): number;
}

/** Signs too many to have a heading each: those from a start on stand under its heading, up to the next start. */
interface Syllabary {
  readonly script: RegExp;
  readonly locale: string;
  readonly headings: readonly string[];
  readonly starts: readonly string[];
}

const kanaRows = [...'あかさたなはまやらわ'];
const kana: Syllabary = {
  script: /^[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  locale: 'ja',
  headings: kanaRows,
  starts: kanaRows,
};

const consonants = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'];
const hangul: Syllabary = {
  script: /^\p{Script=Hangul}/u,
  locale: 'ko',
  headings: consonants,
  // Each with the vowel that comes first: 가, 나.
  starts: consonants.map((consonant) => `${consonant}\u1161`.normalize('NFKC')),
};

/** Chinese address books are read by pinyin. */
const pinyinOf = (letters: string): Syllabary => ({
  script: /^\p{Script=Han}/u,
  locale: 'zh-Hans',
  headings: letters.match(/[A-Z]/g) ?? [],
  starts: letters.match(/[^A-Z]/gu) ?? [],
});

/**
 * The alphabet of a language, with the letters of every other script beside its own. `pinyin` has each letter with the first sign
 * that is read by it, in languages that read such signs.
 */
export function alphabetOf(locale: string, pinyin?: string): Alphabet {
  const collator = new Intl.Collator(locale);
  const base = new Intl.Collator(locale, { sensitivity: 'base' });
  const syllabaries = [kana, hangul, ...(pinyin ? [pinyinOf(pinyin)] : [])].map(headingsOf);
  // An address book has few first letters, and asks for them very often.
  const known = new Map<string, string>();

  function letterOf(title: string): string {
    const [first] = title.replace(/^[^\p{L}\p{N}]+/u, '').normalize('NFC');
    if (first === undefined) return noLetter;
    const letter = known.get(first) ?? headingOf(first);
    known.set(first, letter);
    return letter;
  }

  function headingOf(first: string): string {
    for (const headingIn of syllabaries) {
      const heading = headingIn(first);
      if (heading !== undefined) return heading;
    }
    if (!/\p{L}/u.test(first) || /\p{Script=Han}/u.test(first)) return noLetter;
    const folded = fold(first);
    // What is a letter of its own differs: Ñ is one in Spanish, and an N elsewhere.
    const isOwn = folded === '' || base.compare(folded, first) !== 0;
    const [letter = first] = isOwn ? first : folded;
    return letter.toLocaleUpperCase(locale);
  }

  return {
    letterOf,
    compareLetters(one, other) {
      if (one === other) return 0;
      if (one === noLetter || other === noLetter) return one === noLetter ? 1 : -1;
      return base.compare(one, other) || (one < other ? -1 : 1);
    },
    compareTitles: collator.compare,
  };
}

function headingsOf({ script, locale, headings, starts }: Syllabary): (sign: string) => string | undefined {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  return (sign) => {
    const normal = sign.normalize('NFKC');
    if (!script.test(normal)) return undefined;
    const at = starts.findLastIndex((start) => compare(start, normal) <= 0);
    return headings[at] ?? noLetter;
  };
}
