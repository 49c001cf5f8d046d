/** How each language says things, and what people choose: no markup. */

export { type Choice, readChoice, writeChoice } from './choice/choice.js';
export {
  chooseLocale,
  defaultLocale,
  directionOf,
  findLocale,
  formattingTag,
  type Locale,
  type LocalePreferences,
  locales,
} from './speech/locale.js';
export type { Plural } from './speech/plural.js';
export { type Sentences, sentencesOf } from './speech/sentences.js';
export { type Speech, speechOf } from './speech/speech.js';
