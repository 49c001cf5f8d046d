import type { HeaderRow } from './header-row.js';
import type { Language } from './language.js';
import { english } from './languages/en.js';
import { technical } from './languages/technical.js';
import { Dictionary, Languages } from './lexicon.js';

/** The dictionaries that headers are read by. */
export interface Words {
  /** Of every row. */
  base: readonly Dictionary[];
  /** Of which a row has one, by script. */
  languages: readonly Languages[];
  /** What was read by them of the one text that they are for; it is looked at several times. */
  rows?: Map<string, HeaderRow>;
}

/** What reading begins with: enough for most files. */
export const commonWords: Words = {
  base: [new Dictionary(english), new Dictionary(technical)],
  languages: [],
};

const made = new WeakMap<readonly Language[], Languages>();
const dictionaries = new WeakMap<Language, Dictionary>();

/** The common words, and those of some lists of languages, for one text. Each list is made once: it takes longer than to read a header. */
export const wordsWith = (...lists: readonly (readonly Language[])[]): Words => ({
  ...commonWords,
  languages: lists.map(languagesOf),
  rows: new Map(),
});

function languagesOf(list: readonly Language[]): Languages {
  const languages = made.get(list) ?? new Languages(list.map(dictionaryOf));
  made.set(list, languages);
  return languages;
}

/** Serbian is written in two scripts. */
function dictionaryOf(language: Language): Dictionary {
  const dictionary = dictionaries.get(language) ?? new Dictionary(language);
  dictionaries.set(language, dictionary);
  return dictionary;
}
