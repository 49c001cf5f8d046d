/** The languages people are spoken to in. */
export const locales = ['en', 'de', 'es', 'fr', 'ar'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

export interface LocalePreferences {
  /** What the application asked for: a tag (`es-MX`, `es_MX`) or, from older clients, a language's English name. */
  locale?: string | undefined;
  /** The browser's `Accept-Language`. */
  acceptLanguage?: string | undefined;
}

/** Older clients send a language by name. */
const englishNames: ReadonlyMap<string, Locale> = new Map([
  ['english', 'en'],
  ['german', 'de'],
  ['spanish', 'es'],
  ['french', 'fr'],
  ['arabic', 'ar'],
]);

/**
 * The language to speak: the application's wish before the browser's, English when neither is spoken here.
 * @see RFC 4647 §3.4 (lookup)
 */
export function chooseLocale({ locale, acceptLanguage }: LocalePreferences): Locale {
  for (const range of [locale ?? '', ...byQuality(acceptLanguage ?? '')]) {
    const found = findLocale(range);
    if (found) return found;
  }
  return defaultLocale;
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The tag for `Intl`: our English is British, and Latin digits are known wherever Arabic is read, from Morocco to Iraq. */
const formattingTags: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  de: 'de',
  es: 'es',
  fr: 'fr',
  ar: 'ar-u-nu-latn',
};

export function formattingTag(locale: Locale): string {
  return formattingTags[locale];
}

/** The language of a tag or of a language's English name; `undefined` when it is not spoken here. */
export function findLocale(range: string): Locale | undefined {
  const tag = range.trim().toLowerCase().replaceAll('_', '-');
  const subtags = tag.split('-');
  while (subtags.length > 0) {
    const candidate = subtags.join('-');
    const found = locales.find((locale) => locale === candidate);
    if (found) return found;
    subtags.pop();
  }
  return englishNames.get(tag);
}

function byQuality(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',')
    .map((item) => {
      const [range = '', ...parameters] = item.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { range, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ range }) => range);
}
