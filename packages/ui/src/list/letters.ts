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
  readonly headings: string;
  readonly starts: string;
}

const kana: Syllabary = {
  script: /^[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  locale: 'ja',
  headings: 'あかさたなはまやらわ',
  starts: 'あかさたなはまやらわ',
};

const hangul: Syllabary = {
  script: /^\p{Script=Hangul}/u,
  locale: 'ko',
  headings: 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
  starts: '가나다라마바사아자차카타파하',
};

/** The first sign of each letter in the order of pinyin, which Chinese address books are read by. */
const pinyin: Syllabary = {
  script: /^\p{Script=Han}/u,
  locale: 'zh-Hans',
  headings: 'ABCDEFGHJKLMNOPQRSTWXYZ',
  starts: '阿八嚓哒妸发旮哈讥咔垃妈拿噢妑七呥仨它穵夕丫帀',
};

/** The alphabet of a language, with the letters of every other script beside its own. */
export function alphabetOf(locale: string): Alphabet {
  const collator = new Intl.Collator(locale);
  const base = new Intl.Collator(locale, { sensitivity: 'base' });
  const syllabaries = (locale.startsWith('zh') ? [kana, hangul, pinyin] : [kana, hangul]).map(headingsOf);
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
  const begins = [...starts];
  return (sign) => {
    const normal = sign.normalize('NFKC');
    if (!script.test(normal)) return undefined;
    const at = begins.findLastIndex((start) => compare(start, normal) <= 0);
    return headings[at] ?? noLetter;
  };
}
