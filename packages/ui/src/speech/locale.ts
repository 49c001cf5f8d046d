/** The languages people are spoken to in. */
export const locales = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt-BR',
  'nl',
  'pl',
  'tr',
  'ar',
  'ja',
  'zh-Hans',
] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

export interface LocalePreferences {
  /** What the application asked for: a tag (`es-MX`, `es_MX`) or, from older clients, a language's English name. */
  locale?: string | undefined;
  /** The browser's `Accept-Language`. */
  acceptLanguage?: string | undefined;
}

/**
 * The language that serves a range of tags, in small letters. All of Portuguese is served by that of Brazil; of Chinese, what is
 * written in simplified characters: whoever reads the traditional ones is better served by the next language of their browser.
 */
const served: ReadonlyMap<string, Locale | undefined> = new Map<string, Locale | undefined>([
  ...locales.map((locale) => [locale.toLowerCase(), locale] as const),
  ['pt', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-hant', undefined],
  ['zh-tw', undefined],
  ['zh-hk', undefined],
  ['zh-mo', undefined],
]);

/**
 * The language to speak: the application's wish before the browser's, English when neither is spoken here. Browsers put `zh` behind
 * `zh-TW` by themselves: a range says nothing new behind one that is narrower.
 * @see RFC 4647 §3.4 (lookup)
 */
export function chooseLocale({ locale, acceptLanguage }: LocalePreferences): Locale {
  const passed: string[] = [];
  for (const range of [locale ?? '', ...byQuality(acceptLanguage ?? '')].map(normalized)) {
    const found = findLocale(range);
    if (found && !passed.some((narrower) => narrower.startsWith(`${range}-`))) return found;
    passed.push(range);
  }
  return defaultLocale;
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The tag for `Intl`. Our English is British, and Latin digits are known wherever Arabic is read, from Morocco to Iraq. */
export function formattingTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale === 'ar' ? 'ar-u-nu-latn' : locale;
}

/**
 * The language of a tag or of a language's English name; `undefined` when it is not spoken here.
 * @see RFC 4647 §3.4 (lookup)
 */
export function findLocale(range: string): Locale | undefined {
  const tag = normalized(range);
  const subtags = tag.split('-');
  while (subtags.length > 0) {
    const candidate = subtags.join('-');
    if (served.has(candidate)) return served.get(candidate);
    subtags.pop();
  }
  return locales.find((locale) => englishNameOf(locale) === tag);
}

const englishNames = new Intl.DisplayNames('en', { type: 'language' });

/** What older clients send. */
const englishNameOf = (locale: Locale) => englishNames.of(locale.slice(0, 2))?.toLowerCase();

const normalized = (range: string) => range.trim().toLowerCase().replaceAll('_', '-');

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
