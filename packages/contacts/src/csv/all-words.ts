import { cyrillic } from './scripts/cyrillic.js';
import { eastAsian } from './scripts/east-asian.js';
import { latin } from './scripts/latin.js';
import { other } from './scripts/other.js';
import { type Words, wordsWith } from './words.js';

/** The words of all languages at once: some 100 KB, so whoever can wait takes `wordsFor` instead. */
export const allWords: Words = wordsWith(latin, eastAsian, cyrillic, other);
