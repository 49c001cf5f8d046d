import { readHeaderRow } from '../../dist/csv/header-row.js';
import type { Language } from '../../dist/csv/language.js';
import { cyrillic } from '../../dist/csv/scripts/cyrillic.js';
import { eastAsian } from '../../dist/csv/scripts/east-asian.js';
import { latin } from '../../dist/csv/scripts/latin.js';
import { other } from '../../dist/csv/scripts/other.js';
import { wordsWith } from '../../dist/csv/words.js';

const allWords = wordsWith(latin, eastAsian, cyrillic, other);

export const languages: readonly Language[] = [
  ...new Set(allWords.languages.flatMap(({ all }) => all.map(({ language }) => language))),
];

const byTag = new Map(languages.map((language) => [language.tag, language]));

const languageOf = (tag: string): Language => {
  const language = byTag.get(tag);
  if (!language) throw new Error(`There is no dictionary of ${tag}.`);
  return language;
};

const formsOf = (forms = ''): string[] =>
  forms
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');

/** What a table of a language begins with: a word for each of these, of which the language is told by. */
const told = ['first_name', 'last_name', 'city', 'postal_code', 'job_title', 'notes'] as const;

/** The headers of a table of a language. */
const tableOf = ({ nouns }: Language): string[] => told.flatMap((noun) => formsOf(nouns[noun]).slice(0, 1));

const meaningsOf = (headers: readonly string[]): string[] =>
  readHeaderRow(headers, allWords).columns.map((column) =>
    column ? `${column.noun} ${column.type}`.trim() : '',
  );

/** Each so-manieth form of a language's nouns, with its noun. */
const formsOfNouns = ({ nouns }: Language, step: number): [string, string][] =>
  Object.entries(nouns)
    .flatMap(([noun, forms]) => formsOf(forms).map((form): [string, string] => [form, noun]))
    .filter((_, at) => at % step === 0);

/** Words that mean something else in a table of their language than their dictionary says; looks at each so-manieth. */
export function misread(tag: string, step: number): string[] {
  const language = languageOf(tag);
  const table = tableOf(language);
  return formsOfNouns(language, step).flatMap(([form, noun]) => {
    const meaning = meaningsOf([...table, form]).at(-1);
    return meaning?.split(' ')[0] === noun ? [] : [`${form}: ${meaning} instead of ${noun}`];
  });
}

/** Words of other languages with which a table of a language is read otherwise; looks at each so-manieth of them. */
export function disturbing(tag: string, step: number): string[] {
  const table = tableOf(languageOf(tag));
  const meanings = meaningsOf(table).join('|');
  return languages
    .filter((other) => other.tag !== tag)
    .flatMap((other) => formsOfNouns(other, step).map(([form]) => [other.tag, form] as const))
    .filter(
      ([, form]) =>
        meaningsOf([...table, form])
          .slice(0, -1)
          .join('|') !== meanings,
    )
    .map(([other, form]) => `${form} of ${other}`);
}
