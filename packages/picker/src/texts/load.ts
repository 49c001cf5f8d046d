import { defaultLocale, findLocale, type Locale } from '@bookbridge/ui';
import type { PickerTexts } from './picker-texts.js';

/** One chunk each, loaded when it is spoken. */
const languages: Readonly<Record<Locale, () => Promise<{ texts: PickerTexts }>>> = {
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  it: () => import('./it.js'),
  'pt-BR': () => import('./pt-BR.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  tr: () => import('./tr.js'),
  ar: () => import('./ar.js'),
  ja: () => import('./ja.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
};

/** The language of the picker: the page's wish, the application's, the document's, the browser's. */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  const ranges = [...wishes, document.documentElement.lang, ...navigator.languages];
  for (const range of ranges) {
    const found = range ? findLocale(range) : undefined;
    if (found) return found;
  }
  return defaultLocale;
}

export const loadTexts = async (locale: Locale): Promise<PickerTexts> => (await languages[locale]()).texts;
