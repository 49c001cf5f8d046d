import { defaultLocale, findLocale, type Locale } from '@bookbridge/ui';

/** The language of the picker: the page's wish, the application's, the document's, the browser's. */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  const ranges = [...wishes, document.documentElement.lang, ...navigator.languages];
  for (const range of ranges) {
    const found = range ? findLocale(range) : undefined;
    if (found) return found;
  }
  return defaultLocale;
}
