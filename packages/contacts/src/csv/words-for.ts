import type { Language } from './language.js';
import { commonWords, type Words, wordsWith } from './words.js';

interface Script {
  letters: RegExp;
  load(): Promise<readonly Language[]>;
}

const scripts: readonly Script[] = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    load: async () => (await import('./scripts/east-asian.js')).eastAsian,
  },
  { letters: /\p{Script=Cyrillic}/u, load: async () => (await import('./scripts/cyrillic.js')).cyrillic },
  {
    letters: /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u,
    load: async () => (await import('./scripts/other.js')).other,
  },
];

/**
 * The words that the headers of a text may be read by, from fewer to more: the next ones are loaded when the table is not
 * understood by those before. Nearly every table has Latin letters, so their languages come last.
 */
export async function* wordsFor(text: string): AsyncGenerator<Words> {
  yield commonWords;
  const found = scripts.filter(({ letters }) => letters.test(text));
  const lists = await Promise.all(found.map(({ load }) => load()));
  if (lists.length > 0) yield wordsWith(...lists);
  const { latin } = await import('./scripts/latin.js');
  yield wordsWith(latin, ...lists);
}
