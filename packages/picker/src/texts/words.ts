import type { Locale } from '@bookbridge/ui';
import type { Texts } from '../settings.js';
import { type CourseWords, loadCourseWords, loadImportTexts } from './load.js';
import type { Overriding } from './overrides.js';
import type { ImportTexts } from './picker-texts.js';

/** Where texts of the original have the count. */
export const countPlace = `\${0}`;

/** What is said after the menu: ours, or what the application and the page say in place of it. */
export class Words {
  readonly #locale: Locale;
  /** `undefined` where nobody says anything in place of it. */
  readonly #overriding: () => Promise<Overriding> | undefined;

  constructor(locale: Locale, ofApplication: Texts, localeData: unknown) {
    this.#locale = locale;
    let reading: Promise<Overriding> | undefined;
    const isOurs = localeData === undefined && Object.keys(ofApplication).length === 0;
    this.#overriding = () => {
      if (!isOurs)
        reading ??= import('./overrides.js').then((it) => it.readOverrides(ofApplication, localeData));
      return reading;
    };
  }

  async course(): Promise<CourseWords> {
    const [words, overriding] = await Promise.all([loadCourseWords(this.#locale), this.#overriding()]);
    return overriding ? overriding.course(words) : words;
  }

  async imports(): Promise<ImportTexts> {
    const [texts, overriding] = await Promise.all([loadImportTexts(this.#locale), this.#overriding()]);
    return overriding ? overriding.imports(texts) : texts;
  }
}
