import type { Kind, Meaning, Noun } from './meaning.js';

/**
 * The words of one language, or of one family of programs, that headers of tables are made of. Forms are written as
 * `normalHeader` gives them and are separated by `|`; one may have several words. What a form means here, it means in
 * tables of this language alone.
 */
export interface Language {
  /** BCP 47, as `'pt'`; `'x-technical'` for what programs call their columns in any language. */
  tag: string;
  /** What a column holds. */
  nouns: Partial<Record<Noun, string>>;
  /** Which of several of somebody's it is: at home, at work, a mobile phone. */
  kinds: Partial<Record<Kind, string>>;
  /** Words that say nothing of their own: articles, prepositions, "number". */
  fillers: string;
  /** People beside the contact: a spouse, a manager, whoever made the entry. What is told of them is not the contact's. */
  somebodyElse?: string;
  /** Number words, from the one that means 1: `'first|one'`, `'second|two'`. */
  ordinals?: readonly string[];
  /** Headers whose words would mislead when they are read one by one. */
  whole?: Readonly<Record<string, Meaning>>;
  /**
   * Forms that are short, or common words of other languages: they count beside another word of this language alone.
   * Where one comes from is said beside it.
   */
  doubtful?: Readonly<Record<string, Meaning>>;
  /** Words of one header are written together without a blank: "Hjemmeby", "PLZPrivat". */
  isGlued?: boolean;
}
