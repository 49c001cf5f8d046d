import type { Language } from './language.js';
import { english } from './languages/en.js';
import { technical } from './languages/technical.js';
import { Dictionary, Languages } from './lexicon.js';

/** The dictionaries that headers are read by. */
export interface Words {
  /** Of every row. */
  base: readonly Dictionary[];
  /** Of which a row has one. */
  languages: Languages;
}

/** What reading begins with: enough for most files. */
export const commonWords: Words = {
  base: [new Dictionary(english), new Dictionary(technical)],
  languages: new Languages([]),
};

const made = new Map<string, Words>();
const dictionaries = new Map<Language, Dictionary>();

/** The common words, and those of some languages. They are made once: it takes longer than to read a header. */
export function wordsWith(languages: readonly Language[]): Words {
  const key = languages.map(({ tag }) => tag).join(' ');
  const words = made.get(key) ?? { ...commonWords, languages: new Languages(languages.map(dictionaryOf)) };
  made.set(key, words);
  return words;
}

function dictionaryOf(language: Language): Dictionary {
  const dictionary = dictionaries.get(language) ?? new Dictionary(language);
  dictionaries.set(language, dictionary);
  return dictionary;
}
