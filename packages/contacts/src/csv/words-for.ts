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
 * The fewest words by which the headers of a text are understood, or all that they may need, and what was found by them: other
 * languages are loaded when those before do not do.
 */
export async function fewestWords<Found extends { isUnderstood: boolean } | undefined>(
  text: string,
  look: (words: Words) => Found,
): Promise<{ words: Words; found: Found }> {
  let words = commonWords;
  let found = look(words);
  if (found?.isUnderstood) return { words, found };
  for await (words of moreWords(text)) {
    found = look(words);
    if (found?.isUnderstood) break;
  }
  return { words, found };
}

/** The common words and more, from fewer to more. Nearly every table has Latin letters, so their languages come last. */
async function* moreWords(text: string): AsyncGenerator<Words> {
  const found = scripts.filter(({ letters }) => letters.test(text));
  const lists = await Promise.all(found.map(({ load }) => load()));
  if (lists.length > 0) yield wordsWith(...lists);
  const { latin } = await import('./scripts/latin.js');
  yield wordsWith(latin, ...lists);
}
