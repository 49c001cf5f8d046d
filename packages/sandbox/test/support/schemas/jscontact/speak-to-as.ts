import { atLeastOne, mapOf, text, wordOf } from '../types.js';
import { contexts, pref, typed } from './parts.js';

const genders = wordOf('animate', 'common', 'feminine', 'inanimate', 'masculine', 'neuter');
const pronouns = typed('Pronouns', { pronouns: text, contexts, pref }, ['pronouns']);

/** @see RFC 9553 §2.2.4 */
export const speakToAs = typed(
  'SpeakToAs',
  { grammaticalGender: genders, pronouns: mapOf(pronouns) },
  [],
  atLeastOne('grammaticalGender', 'pronouns'),
);
