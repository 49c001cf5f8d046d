/** How each language says things: languages, directions, numbers, plurals. */

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
export { type Speech, speechOf } from './speech/speech.js';
